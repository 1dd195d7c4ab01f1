public import Metrics
public import PlatformModel
public import SafeText

/// The value of one figure, unrounded.
public enum FigureValue: Hashable, Sendable {
    /// Not known, or hidden by the small-group rule.
    case unknown
    /// True or false.
    case truth(Bool)
    /// A whole number.
    case count(Int)
    /// A number; JSON and CSV have no NaN and no infinity, so those are written as unknown.
    case number(Double)
    /// A word, a name, a sentence, or a day or moment as it is written.
    case text(String)

    /// The number as it is written, the shortest digits that read back as the same one; nil for what is no number.
    package var digits: String? {
        switch self {
        case .count(let value): String(value)
        case .number(let value) where value.isFinite: value == 0 ? "0" : value.description
        default: nil
        }
    }

    /// The value as text; nil for numbers and for what is not known.
    package var words: String? {
        switch self {
        case .truth(let value): value ? "true" : "false"
        case .text(let text): text
        default: nil
        }
    }
}

/// What can stand as the value of a figure.
package protocol FigureConvertible: Sendable {
    /// The figure's value.
    var figureValue: FigureValue { get }
}

extension Optional: FigureConvertible where Wrapped: FigureConvertible {
    package var figureValue: FigureValue { self?.figureValue ?? .unknown }
}

extension Bool: FigureConvertible {
    package var figureValue: FigureValue { .truth(self) }
}

extension Int: FigureConvertible {
    package var figureValue: FigureValue { .count(self) }
}

extension Double: FigureConvertible {
    package var figureValue: FigureValue { isFinite ? .number(self) : .unknown }
}

extension String: FigureConvertible {
    /// A word of the program; text from data is ``SafeText``.
    package var figureValue: FigureValue { .text(self) }
}

extension SafeText: FigureConvertible {
    package var figureValue: FigureValue { .text(string) }
}

extension CivilDay: FigureConvertible {
    package var figureValue: FigureValue { .text(description) }
}

extension Month: FigureConvertible {
    package var figureValue: FigureValue { .text(description) }
}

extension Quarter: FigureConvertible {
    package var figureValue: FigureValue { .text(description) }
}

extension Instant: FigureConvertible {
    /// The moment in UTC; unknown outside the years 0 to 9999, which RFC 3339 cannot write.
    package var figureValue: FigureValue { RFC3339.text(self).figureValue }
}

extension ZonedTime: FigureConvertible {
    /// The moment with the offset of its zone.
    package var figureValue: FigureValue { RFC3339.text(instant, utcOffset: utcOffset).figureValue }
}
