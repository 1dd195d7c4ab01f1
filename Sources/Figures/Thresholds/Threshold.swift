public import SafeText

/// A promise about one figure: `nps>=40`, `leadTime.p50<1d`, `verdict=compelling`.
///
/// It is a figure, by its path or by a short name, an operator, and a limit with its unit. Blanks around the parts mean
/// nothing.
public struct Threshold: Hashable, Sendable {
    /// How the figure is compared with the limit.
    public enum Comparison: String, CaseIterable, Hashable, Sendable {
        case atLeast = ">="
        case above = ">"
        case atMost = "<="
        case below = "<"
        case equal = "="

        /// Whether a value keeps the limit.
        func holds(_ value: Double, _ limit: Double) -> Bool {
            switch self {
            case .atLeast: value >= limit
            case .above: value > limit
            case .atMost: value <= limit
            case .below: value < limit
            case .equal: value == limit
            }
        }
    }

    /// What a figure is compared with.
    public enum Limit: Hashable, Sendable {
        /// A number in the figure's unit.
        case number(Double)
        /// A word, a name, a day, `true` or `false`.
        case text(String)
    }

    /// Why a text is no threshold, in a line that says what would be one.
    public struct Problem: Error, Hashable, Sendable {
        /// What is wrong.
        public let message: SafeText
    }

    /// The threshold as it was written, without blanks around it.
    public let text: String
    /// The figure as it was written.
    public let asked: String
    /// The operator.
    public let comparison: Comparison
    /// The limit as it was written.
    public let limitText: String

    /// Reads a threshold; whether its figure exists and its unit fits is found out by ``result(in:)``.
    ///
    /// - Throws: That it has no operator, or nothing before or behind it.
    public init(_ text: String) throws(Problem) {
        let text = Threshold.trimmed(text[...])
        self.text = text
        guard let place = Threshold.operatorPlace(in: text) else {
            throw Problem(
                message:
                    "expected a figure, one of \(Threshold.operators) and a limit, such as nps>=40"
            )
        }
        let rest = text[place...]
        // The longest operator that stands there; all of them are read in that order.
        let comparison = Comparison.allCases.first { rest.hasPrefix($0.rawValue) } ?? .equal
        self.comparison = comparison
        asked = Threshold.trimmed(text[..<place])
        limitText = Threshold.trimmed(rest.dropFirst(comparison.rawValue.count))
        guard !asked.isEmpty else {
            throw Problem(
                message:
                    "expected a figure before \(SafeText(cleaning: comparison.rawValue))")
        }
        guard let first = limitText.first, !"<>=".contains(first) else {
            throw Problem(
                message:
                    "expected a limit behind \(SafeText(cleaning: comparison.rawValue)); the operators are \(Threshold.operators)"
            )
        }
    }

    /// The operators in a sentence.
    static let operators: SafeText = ">=, >, <=, < and ="

    /// The place of the first operator outside brackets, in which names from data stand.
    private static func operatorPlace(in text: String) -> String.Index? {
        var isInside = false
        var isEscaped = false
        for place in text.indices {
            let character = text[place]
            if isInside {
                if character == "]", !isEscaped { isInside = false }
                isEscaped = character == "\\" && !isEscaped
            } else if character == "[" {
                isInside = true
            } else if "<>=".contains(character) {
                return place
            }
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
