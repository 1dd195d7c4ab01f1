import Canvas
import Metrics
import PlatformModel
import SafeText

/// The pictures of the NPS panel.
enum NPSPieces {
    /// The scale with the article's thresholds, the interval and the score.
    static func gauge(_ result: NPS, width: Int) -> Gauge {
        let interval = result.interval.map { $0.low...max($0.low, $0.high) }
        return Gauge(
            thresholds: [.init(20, label: "20"), .init(40, label: "40")],
            bands: ["needs mandates", "between", "self-sustaining"], interval: interval, point: result.score,
            role: NPSWords.role(result))
    }

    /// One bar of the answers with their counts below.
    static func answers(_ result: NPS, in area: Rect, _ canvas: inout Canvas) {
        let bar = area.row(0)
        let kinds: [(count: Int, name: SafeText, short: SafeText, role: Role)] = [
            (result.detractors, "detractors", "det", .detractors), (result.passives, "passives", "pas", .passives),
            (result.promoters, "promoters", "pro", .promoters),
        ]
        StackedBar(kinds.map { .init($0.count, $0.name, role: $0.role) }).draw(into: &canvas, bar)
        let widths = Extent.apportion(bar.width, weights: kinds.map(\.count))
        let row = area.row(1)
        guard !row.isEmpty else { return }
        let long = kinds.map { Phrase("\(Wording.count($0.count)) \($0.name)", $0.role) }
        let short = kinds.map { Phrase("\($0.short) \(Wording.count($0.count))", $0.role) }
        guard let words = [long, short].first(where: { $0.reduce(2 * 2) { $0 + $1.width } <= row.width }) else {
            return
        }
        // Each count stands below its part of the bar as far as the others leave it room.
        var columns: [Int] = []
        var free = row.x
        var left = bar.x
        for (word, width) in zip(words, widths) {
            columns.append(max(free, left))
            free = max(free, left) + word.width + 2
            left += width
        }
        var end = row.maxX
        for (place, word) in words.enumerated().reversed() {
            columns[place] = min(columns[place], end - word.width)
            end = columns[place] - 2
        }
        for (place, word) in words.enumerated() { canvas.put(word, x: columns[place], y: row.y, in: row) }
    }

    /// The newest waves on one line, as many as fit, each with a column that shows its height among them.
    static func trend(_ nps: NPSFigures, in row: Rect, _ canvas: inout Canvas) {
        let newest = nps.waves.last?.quarter
        let phrases = nps.waves.suffix(40).map { wave in
            Phrase("\(wave.quarter.short) ", .dim)
                + Phrase(
                    NPSWords.score(wave.result, nps), wave.quarter == newest ? NPSWords.role(wave.result) : .text)
        }
        let gap = row.width >= 44 ? 3 : 2
        var used = 0
        let shown = phrases.reversed().prefix { phrase in
            used += phrase.width + 2 + gap
            return used - gap <= row.width
        }
        let waves = nps.waves.suffix(shown.count)
        let scores = waves.compactMap { $0.result?.score }
        let low = min(0, scores.min() ?? 0)
        let high = max(low + 1, scores.max() ?? 1)
        var column = row.x
        for (wave, phrase) in zip(waves, shown.reversed()) {
            column = canvas.put(phrase, x: column, y: row.y, in: row) + 1
            Columns(
                [wave.result?.score], range: low...high,
                role: wave.quarter == newest ? NPSWords.role(wave.result) : .dim
            ).draw(into: &canvas, Rect(x: column, y: row.y, width: 1, height: 1).intersection(row))
            column += 1 + gap
        }
    }

    /// The teams on one line, the best first, as many as fit.
    static func teams(_ nps: NPSFigures, in row: Rect, _ canvas: inout Canvas) {
        let shown = nps.teams.prefix(40).map { team in
            Phrase("\(team.team.clipped(to: 20)) ", .dim)
                + Phrase(NPSWords.score(team.result, nps), NPSWords.role(team.result))
        }
        put(shown, gap: 3, in: row, &canvas)
    }

    /// Phrases on one row in their order until one does not fit.
    private static func put(_ phrases: [Phrase], gap: Int, in row: Rect, _ canvas: inout Canvas) {
        var fitting: [Phrase] = []
        var used = 0
        for phrase in phrases {
            let more = phrase.width + (fitting.isEmpty ? 0 : gap)
            guard used + more <= row.width else { break }
            fitting.append(phrase)
            used += more
        }
        var column = row.x
        for phrase in fitting {
            column = canvas.put(phrase, x: column, y: row.y, in: row) + gap
        }
    }

    /// Scores by wave with their interval as a band, against the thresholds.
    static func course(_ nps: NPSFigures, size: Size) -> LineChart {
        let waves = nps.waves.suffix(max(2, (size.width - 8) / 9))
        let places = waves.enumerated().map { (x: Double($0.offset), wave: $0.element) }
        let shown = places.filter { $0.wave.result != nil }
        return LineChart(
            series: [
                .init(
                    places.map { .init(x: $0.x, y: $0.wave.result?.score ?? .nan) },
                    role: NPSWords.role(waves.last?.result))
            ],
            bands: [
                .init(
                    low: shown.map { .init(x: $0.x, y: $0.wave.result?.interval?.low ?? .nan) },
                    high: shown.map { .init(x: $0.x, y: $0.wave.result?.interval?.high ?? .nan) })
            ],
            // On few rows the thresholds' dots would lie on those of the interval.
            levels: size.height >= 9 ? [.init(y: 20, label: "20"), .init(y: 40, label: "40")] : [],
            labels: places.map {
                .init(x: $0.x, text: "\($0.wave.quarter.short) \(NPSWords.score($0.wave.result, nps))")
            },
            x: -0.3...(Double(max(1, waves.count - 1)) + 0.3))
    }
}
