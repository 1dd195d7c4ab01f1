import Canvas
import Metrics
import PlatformModel
import SafeText

/// From the idea to its first production deployment.
enum IdeasBlock {
    static func block(_ ideas: OutcomeFigures.Ideas) -> PageBlock {
        PageBlock("idea to production") { width, _ in
            guard ideas.arrived > 0 || ideas.open > 0 || ideas.negative > 0 else {
                return PageRow.text(
                    "No ideas yet: ideas.csv (id, created, title, deployment) brings them.", .dim, width: width)
            }
            var fields = Fields()
            if ideas.time == nil {
                fields.add("arrived", Phrase("none in this window", .dim))
            } else {
                fields.add(
                    "arrived",
                    [
                        Phrase(Wording.count(ideas.arrived), .text, .bold) + Phrase(" in this window", .dim),
                        Phrase(Wording.count(ideas.arrived), .text, .bold),
                    ])
            }
            fields.add("open", ShareWords.open(ideas.open, median: ideas.openAge, oldest: ideas.oldestOpen))
            if ideas.negative > 0 {
                fields.add(
                    "data errors",
                    [
                        Phrase("\(Wording.count(ideas.negative)) deployed before accepted", .stale),
                        Phrase(Wording.count(ideas.negative), .stale),
                    ])
            }
            return DurationBars.rows(ideas.time, width: width) + fields.rows(width: width)
        }
    }
}

/// Median, p75 and p90 as bars of one scale.
enum DurationBars {
    static func rows(_ quantiles: Quantiles?, width: Int) -> [PageRow] {
        guard let quantiles else { return [] }
        return rows([("median", quantiles.p50), ("p75", quantiles.p75), ("p90", quantiles.p90)], width: width)
    }

    /// Bars of durations; one that is not reached says so.
    static func rows(_ values: [(name: SafeText, seconds: Double?)], width: Int) -> [PageRow] {
        let longest = values.compactMap(\.seconds).filter(\.isFinite).max() ?? 0
        return values.enumerated().map { place, value in
            .drawn(height: 1) { row, canvas in
                let parts = row.columns([.fixed(6), .fixed(min(11, max(6, row.width - 8))), .rest], gap: 1)
                canvas.put([Phrase(value.name, .dim)], in: parts[0])
                guard let seconds = value.seconds else {
                    canvas.put([Phrase("not reached", .middle), Phrase("n/a", .dim)], in: parts[1])
                    return
                }
                canvas.put([Phrase(Wording.duration(seconds: seconds), .text, place == 0 ? .bold : [])], in: parts[1])
                if longest > 0 {
                    Bar(seconds / longest, role: place == 0 ? .series : .dim).draw(into: &canvas, parts[2])
                }
            }
        }
    }
}
