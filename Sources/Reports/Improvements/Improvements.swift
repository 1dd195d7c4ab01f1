public import Canvas
import Metrics
public import PlatformModel
import SafeText

/// What was fixed since a moment: before and after, how many had reported it, how many were told.
public struct Improvements: Sendable {
    /// The moment from which on fixes count.
    let since: Snapshot
    /// The state now, with the friction points of all time.
    let history: Snapshot

    /// What was fixed.
    ///
    /// - Parameters:
    ///   - since: The state to count from.
    ///   - history: The state now, of all time.
    public init(since: Snapshot, history: Snapshot) {
        self.since = since
        self.history = history
    }

    /// The points resolved since and not opened again, most reporters first.
    var points: [FrictionFigures.Resolution] {
        history.friction.resolutions.filter { $0.time > since.asOf.instant }
            .sorted { ($1.reporters, $0.point) < ($0.reporters, $1.point) }
    }

    /// The first message to the reporters of a point; nil without one, or where it is not known.
    func firstTold(_ point: SafeText) -> Instant? {
        history.friction.points.first { $0.point == point }?.firstTold
    }

    /// Whether nothing was fixed.
    public var isEmpty: Bool { points.isEmpty }

    /// Messages since, of those that stand between two waves.
    var communications: [FrictionFigures.Communication] {
        history.friction.communications.filter { $0.day > since.asOf.day }
    }
}

extension Outline {
    /// What was fixed, ready for a newsletter: counts of people, and no names of any.
    init(_ improvements: Improvements, form: GlyphForm) {
        self.init(form: form)
        let (since, now) = (improvements.since.asOf, improvements.history.asOf)
        let points = improvements.points
        title = "\(improvements.history.platform): what was fixed"
        moment = "\(since.day.long) to \(now.day.long)"
        let reporters = points.reduce(0) { $0 + $1.reporters }
        let told = points.reduce(0) { $0 + $1.told }
        put(
            margin: "Fixed",
            [
                "\(Wording.count(points.count, "friction point")) since \(since.day.long)",
                "reported by \(Wording.count(reporters, "person", plural: "people")), counted at each point; \(Wording.count(told)) of them were told",
            ])
        for (place, point) in points.enumerated() {
            heading(
                place == 0 ? .fixed : .further(place), improvements.history.redacted(point.point),
                note: "fixed \(point.day.long)")
            putFix(point, of: improvements)
        }
        let coinciding = improvements.communications
        guard !coinciding.isEmpty else { return }
        heading(.nps, "What developers said of it", note: "NPS")
        for message in coinciding {
            put(
                "NPS \(Outline.words(message.change)) from \(message.before.long) to \(message.after.long); this coincides with the message of \(message.day.long) on: \(improvements.history.redacted(message.point))",
                hanging: 2)
        }
    }

    private mutating func putFix(_ point: FrictionFigures.Resolution, of improvements: Improvements) {
        let snapshot = improvements.history
        if let plan = point.plan, plan.measure != nil || plan.after != nil {
            put(
                Table(
                    "Before and after",
                    [
                        .init("measure", minimum: 16), .init("before", .right, minimum: 6),
                        .init("after", .right, minimum: 6), .init("target", .right, minimum: 6),
                    ],
                    [
                        [
                            snapshot.redacted(plan.measure ?? ""), snapshot.redacted(plan.current ?? Wording.unknown),
                            snapshot.redacted(plan.after ?? Wording.unknown),
                            snapshot.redacted(plan.target ?? Wording.unknown),
                        ]
                    ]))
            if plan.after == nil { put("The value after the fix is not recorded yet.") }
        } else {
            put("No measure was planned for it, so that before and after are not known.")
        }
        let people = Wording.count(point.reporters, "person", plural: "people")
        put("\(people) had reported it; \(toldWords(point, of: improvements))")
    }

    private func toldWords(_ point: FrictionFigures.Resolution, of improvements: Improvements) -> SafeText {
        guard point.told > 0 else { return "nobody has been told yet." }
        let day = improvements.firstTold(point.point)?.day(utcOffset: improvements.history.asOf.utcOffset).long
        let first: SafeText = day.map { ", first on \($0)" } ?? ""
        let share: SafeText =
            point.told == point.reporters
            ? (point.told == 1 ? "that person was told" : "all of them were told")
            : "\(Wording.count(point.told)) of them were told"
        return "\(share)\(first)."
    }
}

extension TextReport {
    /// What was fixed.
    public init(_ improvements: Improvements, form: GlyphForm = .blocks) {
        self.init(Outline(improvements, form: form))
    }
}

extension MarkdownReport {
    /// What was fixed.
    public init(_ improvements: Improvements) {
        self.init(Outline(improvements, form: .blocks))
    }
}

extension HTMLReport {
    /// What was fixed.
    public init(_ improvements: Improvements) {
        self.init(Outline(improvements, form: .blocks))
    }
}
