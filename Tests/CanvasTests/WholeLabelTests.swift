import Canvas
import SafeText
import Testing

/// That no label of a chart is cut and none lies over another, at every size.
@Suite struct WholeLabelTests {
    static let charts: [(name: String, chart: any Chart)] = [
        (
            "gauge",
            Gauge(
                thresholds: [.init(20, label: "20"), .init(40, label: "40")],
                bands: ["needs mandates", "between", "self-sustaining"], interval: 28...49, point: 39)
        ),
        (
            "stacked bar",
            StackedBar([
                .init(3, "detractors", role: .detractors), .init(50, "passives", role: .passives),
                .init(1140, "promoters", role: .promoters),
            ])
        ),
        (
            "line chart",
            LineChart(
                series: [
                    .init([.init(x: 0, y: 3), .init(x: 90, y: 74)], role: .series, label: "adoption"),
                    .init([.init(x: 0, y: 0), .init(x: 90, y: 73)], role: .reference, label: "74 product-run"),
                    .init([.init(x: 0, y: 0), .init(x: 90, y: 72)], role: .reference, label: "31 mandated"),
                ],
                whiskers: [
                    .init(x: 45, low: 10, y: 30, high: 60, label: "+30"),
                    .init(x: 50, low: 5, y: 31, high: 61, label: "+31"),
                ],
                levels: [.init(y: 73, label: "level")],
                marks: [.init(x: 44, label: "mandate"), .init(x: 47, label: "mandate")],
                labels: (0...12).map { .init(x: Double($0) * 7.5, text: "M\($0)") }, y: 0...100)
        ),
        (
            "bar chart",
            BarChart([.init("deploy", value: 272, figure: "68 %"), .init("sandbox", value: 36, figure: "9 %")])
        ),
        (
            "boxes",
            Boxes(
                [
                    .init("all", p50: 20_000, p75: 40_000, p90: 90_000, role: .series),
                    .init("a service with a long name", p50: 1, p75: 2, p90: 3, role: .second),
                ], unit: 3600, unitName: " h")
        ),
        (
            "timeline",
            Timeline(
                (0..<5).map { row in
                    .init(
                        "a row of some length \(row)",
                        stretches: [.init(from: 0, to: Double(row * 9), role: .running, stroke: .heavy)],
                        marks: [.init(x: Double(row * 9), symbol: Symbol("●", "*"), role: .good)])
                }, labels: (0...9).map { .init(x: Double($0) * 5, text: "Month \($0)") }, range: 0...46,
                now: .init(x: 44, text: "23 Nov"))
        ),
    ]

    @Test(arguments: charts.map(\.name)) func labelsAreWholeAtEverySize(name: String) throws {
        let chart = try #require(WholeLabelTests.charts.first { $0.name == name }?.chart)
        for form in [GlyphForm.braille, .ascii] {
            for width in Array(0...70) + [100, 160, 300] {
                for height in Array(0...12) + [25, 60] {
                    var canvas = Canvas(size: Size(width: width, height: height), form: form)
                    canvas.ledger = DrawingLedger(canvas.size)
                    chart.draw(into: &canvas, canvas.bounds)
                    let entries = canvas.ledger?.entries ?? []
                    #expect(entries.isEmpty, "\(width)x\(height): \(entries.prefix(3))")
                }
            }
        }
    }

    @Test func theAccountTellsCutsAndCovers() {
        var canvas = Canvas(size: Size(width: 10, height: 3))
        canvas.ledger = DrawingLedger(canvas.size)
        canvas.put("adoption", x: 0, y: 0)
        canvas.put("blank  ", x: 5, y: 1)
        canvas.put("─●─", x: 9, y: 2)
        #expect(canvas.ledger?.entries.isEmpty == true)
        canvas.put("NPS", x: 6, y: 0)
        canvas.put("friction", x: 5, y: 2)
        canvas.put("gone", x: 12, y: 2)
        let entries = canvas.ledger?.entries ?? []
        #expect(entries.map(\.fault) == [.covered, .cut])
        #expect(entries.map(\.text) == ["NPS", "friction"])
        canvas.fill(canvas.bounds)
        canvas.put("again", x: 0, y: 0)
        #expect(canvas.ledger?.entries.count == 2)
    }
}
