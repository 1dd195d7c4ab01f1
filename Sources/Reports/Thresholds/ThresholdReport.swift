public import Canvas
public import Figures
import Metrics
public import PlatformModel
import SafeText

/// Thresholds beside the figures that they are about, for people and for scripts.
public struct ThresholdReport: Sendable {
    fileprivate let results: [ThresholdResult]
    fileprivate let snapshot: Snapshot

    /// The report of results.
    ///
    /// - Parameter snapshot: What the figures are of.
    public init(_ results: [ThresholdResult], of snapshot: Snapshot) {
        self.results = results
        self.snapshot = snapshot
    }

    /// Whether a threshold is not kept.
    public var isBreached: Bool { results.contains { !$0.isKept } }
}

extension Outline {
    /// The thresholds, those that are not kept first in the head.
    init(_ report: ThresholdReport, form: GlyphForm) {
        self.init(form: form)
        let time = report.snapshot.asOf
        title = "\(report.snapshot.platform): thresholds"
        moment = "\(time.day.long) \(Wording.clock(minute: time.minuteOfDay))"
        let broken = report.results.filter { !$0.isKept }
        let kept = report.results.count - broken.count
        put(
            margin: "Kept",
            ["\(Wording.count(kept)) of \(Wording.count(report.results.count, "threshold"))"]
                + broken.map { "\(Symbol("✖", "x").text(form)) \(Outline.words($0))" })
        heading(.thresholds, "Thresholds", note: "figures with their 95 % intervals")
        put(
            Table(
                "Thresholds beside their figures",
                [
                    .init("threshold", minimum: 12), .init("figure", .right, minimum: 8),
                    .init("95 % interval", .right, minimum: 10), .init("n", .right), .init("kept"),
                ],
                report.results.map { result in
                    let mark: SafeText =
                        result.isKept
                        ? "\(Symbol("✔", "+").text(form)) yes" : "\(Symbol("✖", "x").text(form)) no"
                    return Table.Row(
                        cells: [
                            SafeText(cleaning: result.threshold.text), result.valueWords, result.intervalWords,
                            result.n.map { Wording.count($0) } ?? "", mark,
                        ], notes: Outline.notes(result), tones: [4: result.isKept ? .good : .bad])
                }))
    }

    private static func words(_ result: ThresholdResult) -> SafeText {
        "\(SafeText(cleaning: result.threshold.text)): \(result.title) is \(result.valueWords)"
    }

    private static func notes(_ result: ThresholdResult) -> [SafeText] {
        if let why = result.why { return ["\(why); a figure that is not known keeps no threshold"] }
        var notes: [SafeText] = []
        // Rounded figures can look as if they kept what they do not keep.
        if let digits = result.value.digits, result.valueWords == result.limitWords, !result.isKept {
            notes.append("unrounded \(SafeText(cleaning: digits))")
        }
        if result.isUncertain { notes.append("uncertain: the interval holds the limit") }
        return notes
    }
}

extension TextReport {
    /// Thresholds beside their figures.
    public init(_ report: ThresholdReport, form: GlyphForm = .blocks) {
        self.init(Outline(report, form: form))
    }
}

extension MarkdownReport {
    /// Thresholds beside their figures.
    public init(_ report: ThresholdReport) {
        self.init(Outline(report, form: .blocks))
    }
}

extension HTMLReport {
    /// Thresholds beside their figures.
    public init(_ report: ThresholdReport) {
        self.init(Outline(report, form: .blocks))
    }
}

extension JSONReport {
    /// Thresholds beside their figures; the limit is in the figure's unit.
    public init(_ report: ThresholdReport) {
        text = JSONWriter.text([
            "asOf": .init(report.snapshot.asOf), "kept": .bool(!report.isBreached),
            "thresholds": .array(report.results.map(\.json)),
        ])
    }
}

extension ThresholdResult {
    fileprivate var json: JSONValue {
        let limitValue: JSONValue =
            switch limit {
            case .number(let number): .number(number)
            case .text(let text): .text(text)
            }
        return [
            "threshold": .init(threshold.text), "key": .init(path), "value": JSONValue(value),
            "operator": .init(threshold.comparison.rawValue), "limit": limitValue, "low": .init(interval?.low),
            "high": .init(interval?.high), "n": .init(n), "kept": .bool(isKept), "uncertain": .bool(isUncertain),
            "why": .init(why),
        ]
    }
}
