public import Canvas
import Metrics
import PlatformModel
import SafeText

extension TextReport {
    /// What changed between two moments.
    public init(_ changes: SnapshotChanges, form: GlyphForm = .blocks) {
        self.init(Outline(changes, form: form))
    }
}

extension MarkdownReport {
    /// What changed between two moments.
    public init(_ changes: SnapshotChanges) {
        self.init(Outline(changes, form: .blocks))
    }
}

extension HTMLReport {
    /// What changed between two moments.
    public init(_ changes: SnapshotChanges) {
        self.init(Outline(changes, form: .blocks))
    }
}

extension JSONReport {
    /// What changed between two moments: figures, friction points and services, with the interval of each difference.
    public init(_ changes: SnapshotChanges) {
        let (window, baseline) = (changes.later.window, changes.baseline.window)
        func names(_ points: [FrictionFigures.Point]) -> JSONValue {
            .array(
                points.map {
                    ["point": .init(changes.history.redacted($0.point)), "reporters": .init($0.reportersEver)]
                })
        }
        text = JSONWriter.text([
            "since": .init(changes.earlier.asOf), "asOf": .init(changes.later.asOf),
            "windowFirst": .init(window.first), "windowLast": .init(window.last),
            "baselineFirst": .init(baseline.first), "baselineLast": .init(baseline.last),
            "figures": .array(changes.figures.map { $0.json(service: nil) }),
            "services": .array(changes.services.map { $0.change.json(service: $0.service) }),
            "comparedServices": .init(changes.comparedServices),
            "newPoints": names(changes.newPoints),
            "resolvedPoints": .array(
                changes.resolvedPoints.map { point in
                    [
                        "point": .init(changes.history.redacted(point.point)), "resolved": .init(point.time),
                        "reporters": .init(point.reporters),
                        "told": .init(point.told),
                    ]
                }),
            "reopenedPoints": names(changes.reopenedPoints),
            "newSigns": .array(changes.signs.new.map { .init($0.name.rawValue) }),
            "goneSigns": .array(changes.signs.gone.map { .init($0.name.rawValue) }),
        ])
    }
}

extension Change {
    fileprivate func json(service: SafeText?) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = []
        if let service { members.append(("service", .init(service))) }
        var why: SafeText?
        if case .unknown(let reason) = finding { why = reason }
        members += [
            ("key", .init(key)), ("before", .init(before)), ("after", .init(after)),
            ("difference", .init(difference)), ("ratio", .init(ratio)), ("low", .init(interval?.low)),
            ("high", .init(interval?.high)),
            ("finding", .init(finding.name)), ("test", .init(test)), ("why", .init(why)),
        ]
        return .object(members)
    }
}
