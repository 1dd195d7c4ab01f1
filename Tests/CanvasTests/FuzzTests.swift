import SafeText
import Testing

@testable import Canvas

@Suite("Random drawing")
struct FuzzTests {
    @Test("Whatever is drawn into a rectangle stays inside it, at any size and in any form")
    func insideClip() {
        var random = SplitMix(seed: 2026)
        for round in 0..<600 {
            let isLarge = round.isMultiple(of: 100)
            let size = Size(
                width: .random(in: 1...(isLarge ? 500 : 60), using: &random),
                height: .random(in: 1...(isLarge ? 200 : 20), using: &random))
            let form = GlyphForm.allCases[round % 3]
            var canvas = Canvas(size: size, form: form)
            canvas.fill(canvas.bounds, with: "x", Style(.match, on: .selection))
            let untouched = canvas[0, 0]
            let rect = randomRect(size, &random)
            draw(into: &canvas, rect, &random)
            for y in 0..<size.height {
                for x in 0..<size.width where !rect.contains(x: x, y: y) && canvas[x, y] != untouched {
                    Issue.record("round \(round): \(x), \(y) outside \(rect) of \(size)")
                    return
                }
            }
            expectWhole(canvas, round)
        }
    }

    @Test("Text over text leaves no half of a wide character, on the canvas or at its edges")
    func wholeCharacters() {
        var random = SplitMix(seed: 12)
        for round in 0..<300 {
            var canvas = Canvas(
                size: Size(width: .random(in: 1...30, using: &random), height: .random(in: 1...4, using: &random)),
                form: round.isMultiple(of: 4) ? .ascii : .braille)
            for _ in 0..<20 {
                let rect = randomRect(canvas.size, &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: canvas.fill(rect, Style(.good))
                case 1: canvas.ground(rect, .selection)
                case 2: canvas.put(randomText(&random), in: rect, .right)
                default:
                    let text = randomText(&random)
                    let column = Int.random(in: -9...30, using: &random)
                    let end = canvas.put(text, x: column, y: rect.y, Style(.dim), in: rect)
                    #expect(end == column + text.width)
                }
            }
            expectWhole(canvas, round)
            #expect(
                canvas.plainText(trimmed: false).split(separator: "\n").allSatisfy {
                    SafeText(cleaning: $0).width == canvas.size.width
                })
        }
    }

    /// Every right half follows its left one, both in one style, and ASCII is ASCII.
    private func expectWhole(_ canvas: Canvas, _ round: Int) {
        for y in 0..<canvas.size.height {
            for x in 0..<canvas.size.width {
                let cell = canvas[x, y]
                let isWhole: Bool =
                    switch cell.width {
                    case 0: x > 0 && canvas[x - 1, y].width == 2 && cell.glyph == 0
                    case 1: true
                    default: cell.width == 2 && canvas[x + 1, y].width == 0 && canvas[x + 1, y].style == cell.style
                    }
                let isInForm = canvas.form != .ascii || (cell.glyph < 0x7F && cell.width == 1)
                guard isWhole, isInForm else {
                    Issue.record("round \(round): cell \(x), \(y): \(cell)")
                    return
                }
            }
        }
    }

    private func randomRect(_ size: Size, _ random: inout SplitMix) -> Rect {
        if Int.random(in: 0..<20, using: &random) == 0 { return Rect(x: .min, y: 0, width: .max, height: .max) }
        return Rect(
            x: .random(in: -5...size.width, using: &random), y: .random(in: -3...size.height, using: &random),
            width: .random(in: 0...size.width + 5, using: &random),
            height: .random(in: 0...size.height + 5, using: &random))
    }

    private func randomText(_ random: inout SplitMix) -> SafeText {
        let scalars: [Unicode.Scalar] = ["a", "b", " ", "京", "é", "\u{301}", "👍", "…", "\u{1B}", "─"]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...25, using: &random) {
            text.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
        }
        return SafeText(cleaning: String(text))
    }

    private func randomValue(_ random: inout SplitMix) -> Double {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: .nan
        case 1: .infinity
        case 2: -.infinity
        case 3: 1e300
        case 4: -1e300
        case 5: .leastNonzeroMagnitude
        default: .random(in: -120...120, using: &random)
        }
    }

    private func randomRange(_ random: inout SplitMix) -> ClosedRange<Double>? {
        let ends = [randomValue(&random), randomValue(&random)].filter { !$0.isNaN }.sorted()
        return ends.count == 2 ? ends[0]...ends[1] : nil
    }

    private func randomPoints(_ random: inout SplitMix) -> [LineChart.Point] {
        (0..<Int.random(in: 0...12, using: &random)).map { place in
            .init(
                x: Int.random(in: 0..<9, using: &random) == 0 ? randomValue(&random) : Double(place),
                y: randomValue(&random))
        }
    }

    private func draw(into canvas: inout Canvas, _ rect: Rect, _ random: inout SplitMix) {
        let text = randomText(&random)
        let count = Int.random(in: -2...300, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0: canvas.box(rect, title: text, key: "1", note: text, shorterNotes: ["n"], isFocused: count > 100)
        case 1: canvas.rule(rect, label: text, .centre)
        case 2: canvas.wrap(text, in: rect, .right)
        case 3: canvas.put([Span(text, .title), Span(text, .dim), Span("tail")], in: rect, .centre)
        case 4: Bar(randomValue(&random), track: .faint).draw(into: &canvas, rect)
        case 5:
            BarChart([
                .init(text, value: randomValue(&random), figure: text), .init("b", value: 3, figure: "3 %"),
            ]).draw(into: &canvas, rect)
        case 6:
            StackedBar([
                .init(count, text, role: .promoters), .init(count / 7, "b", role: .passives),
                .init(.max, text, role: .detractors),
            ]).draw(into: &canvas, rect)
        case 7:
            Gauge(
                range: randomRange(&random) ?? -100...100,
                thresholds: [.init(randomValue(&random), label: text), .init(40, label: "40")],
                bands: ["a", text, "c"], interval: randomRange(&random), point: randomValue(&random)
            ).draw(into: &canvas, rect)
        case 8:
            Columns(
                (0..<max(0, count)).map { _ in randomValue(&random) }, range: randomRange(&random),
                thickness: count % 5,
                gap: count % 4
            ).draw(into: &canvas, rect)
        case 9:
            BlockDigits(count.isMultiple(of: 5) ? text : "\(count) %", height: count % 9).draw(into: &canvas, rect)
        default:
            LineChart(
                series: [
                    .init(randomPoints(&random), label: text),
                    .init(randomPoints(&random), role: .reference, stroke: .dotted, label: "end"),
                ],
                bands: [.init(low: randomPoints(&random), high: randomPoints(&random), texture: .lines)],
                whiskers: (0..<3).map { _ in
                    .init(
                        x: randomValue(&random), low: randomValue(&random), y: randomValue(&random),
                        high: randomValue(&random), label: text)
                }, levels: [.init(y: randomValue(&random), label: text)],
                marks: [.init(x: randomValue(&random), label: text)],
                labels: (0..<9).map { .init(x: Double($0), text: text) }, x: randomRange(&random),
                y: randomRange(&random), unit: " %"
            ).draw(into: &canvas, rect)
        }
    }
}
