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
    var points: [FrictionFigures.Point] {
        history.friction.points.filter { $0.resolved.map { $0 > since.asOf.instant } ?? false }
            .sorted { ($1.reportersEver, $0.point) < ($0.reportersEver, $1.point) }
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
        let reporters = points.reduce(0) { $0 + $1.reportersEver }
        let told = points.reduce(0) { $0 + $1.told }
        put(
            margin: "Fixed",
            [
                "\(Wording.count(points.count, "friction point")) since \(since.day.long)",
                "reported by \(Wording.count(reporters, "person", plural: "people")), counted at each point; \(Wording.count(told)) of them were told",
            ])
        for (place, point) in points.enumerated() {
            heading(place == 0 ? .fixed : .further(place), point.point, note: point.fixedDay(now.utcOffset))
            putFix(point, now)
        }
        let coinciding = improvements.communications
        guard !coinciding.isEmpty else { return }
        heading(.nps, "What developers said of it", note: "NPS")
        for message in coinciding {
            put(
                "NPS \(Outline.words(message.change)) from \(message.before.long) to \(message.after.long); this coincides with the message of \(message.day.long) on: \(message.point)",
                hanging: 2)
        }
    }

    private mutating func putFix(_ point: FrictionFigures.Point, _ now: ZonedTime) {
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
                            plan.measure ?? "", plan.current ?? Wording.unknown, plan.after ?? Wording.unknown,
                            plan.target ?? Wording.unknown,
                        ]
                    ]))
            if plan.after == nil { put("The value after the fix is not recorded yet.") }
        } else {
            put("No measure was planned for it, so that before and after are not known.")
        }
        let people = Wording.count(point.reportersEver, "person", plural: "people")
        put("\(people) had reported it; \(toldWords(point, now))")
    }

    private func toldWords(_ point: FrictionFigures.Point, _ now: ZonedTime) -> SafeText {
        guard point.told > 0 else { return "nobody has been told yet." }
        let day = point.firstTold?.day(utcOffset: now.utcOffset).long
        let first: SafeText = day.map { ", first on \($0)" } ?? ""
        let share: SafeText =
            point.told == point.reportersEver
            ? (point.told == 1 ? "that person was told" : "all of them were told")
            : "\(Wording.count(point.told)) of them were told"
        return "\(share)\(first)."
    }
}

extension FrictionFigures.Point {
    /// The day it was resolved.
    fileprivate func fixedDay(_ utcOffset: Int) -> SafeText {
        resolved.map { "fixed \($0.day(utcOffset: utcOffset).long)" } ?? ""
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
