public import Metrics

/// The days that a figure covers, first and last included.
public struct ReportDays: Hashable, Sendable {
    /// The first day.
    public let first: CivilDay
    /// The last day.
    public let last: CivilDay
}

/// The two counts that a share is made of.
public struct ReportParts: Hashable, Sendable {
    /// What is counted.
    public let numerator: Int
    /// What it is counted of.
    public let denominator: Int

    init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }
}

/// A value with what tells how sure it is and what it rests on; what does not apply is nil.
struct Figure: Sendable {
    var value = ReportValue.unknown
    var unit: ReportUnit
    /// The 95 % interval in the figure's unit.
    var interval: Interval?
    /// Answers, changes, people: how many observations the figure rests on.
    var n: Int?
    var parts: ReportParts?
    var days: ReportDays?
}

/// The figures of a snapshot as a tree whose members keep their order.
indirect enum ReportNode {
    /// How the elements of a list are addressed in JSON.
    enum Form {
        /// An array.
        case array
        /// An object whose keys are the elements' names.
        case keyed
    }

    case figure(Figure)
    /// Members by name; `isNull` where JSON says null in their place, and each of them is unknown.
    case object([(name: String, node: ReportNode)], isNull: Bool)
    /// Elements by their natural key; `kind` says what the key is.
    case list([(name: ElementName, node: ReportNode)], kind: String, Form)
}
