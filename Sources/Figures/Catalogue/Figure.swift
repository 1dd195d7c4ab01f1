public import Metrics

/// The days that a figure covers, first and last included.
public struct FigureDays: Hashable, Sendable {
    /// The first day.
    public let first: CivilDay
    /// The last day.
    public let last: CivilDay
}

/// The two counts that a share is made of.
public struct FigureParts: Hashable, Sendable {
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
package struct Figure: Sendable {
    /// The value, unrounded.
    package var value = FigureValue.unknown
    /// What the value is measured in.
    package var unit: FigureUnit
    /// The 95 % interval in the figure's unit.
    package var interval: Interval?
    /// Answers, changes, people: how many observations the figure rests on.
    package var n: Int?
    /// The counts that a share is made of.
    package var parts: FigureParts?
    /// The days it covers.
    package var days: FigureDays?
}

/// The figures of a snapshot as a tree whose members keep their order.
package indirect enum FigureNode {
    /// How the elements of a list are addressed in JSON.
    package enum Form {
        /// An array.
        case array
        /// An object whose keys are the elements' names.
        case keyed
    }

    /// A figure.
    case figure(Figure)
    /// Members by name; `isNull` where JSON says null in their place, and each of them is unknown.
    case object([(name: String, node: FigureNode)], isNull: Bool)
    /// Elements by their natural key; `kind` says what the key is.
    case list([(name: ElementName, node: FigureNode)], kind: String, Form)
}
