import Canvas
import PlatformModel
import SafeText

/// Words for what was read and what was not.
enum HealthWords {
    /// `5 deployments, 2 incidents`; of a file that gave nothing, why.
    static func records(_ source: HealthFigures.Source) -> SafeText {
        let kinds = source.records.filter { $0.count > 0 }
        guard !kinds.isEmpty else { return source.format == nil ? "not recognised" : "no records" }
        return kinds.map { "\(Wording.count($0.count)) \($0.kind)" }.joined(separator: ", ")
    }

    /// What a figure of things that should not be is drawn as: nothing of it is dim.
    static func role(_ count: Int, _ role: Role) -> Role { count > 0 ? role : .dim }

    /// How a file is doing as a whole.
    static func state(_ source: HealthFigures.Source) -> (symbol: Symbol, word: SafeText, role: Role) {
        if source.failure != nil { return (Symbol("✖", "x"), "unreadable", .bad) }
        if source.format == nil { return (Symbol("✖", "x"), "unknown", .bad) }
        if source.rejectedLines > 0 { return (Symbol("✖", "x"), "rejected", .bad) }
        if source.futureTimes > 0 || (source.unlinkedIncidents ?? 0) > 0 {
            return (Symbol("▲", "!"), "look", .middle)
        }
        return (Symbol("✔", "+"), "good", .good)
    }

    /// The complaints of a file, in a sentence; nil without any.
    static func unshown(_ shown: Int, of count: Int) -> SafeText {
        shown < count ? "complaints, the first \(Wording.count(shown)) of \(Wording.count(count))" : "complaints"
    }
}
