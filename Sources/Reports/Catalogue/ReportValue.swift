public import Metrics
public import PlatformModel
public import SafeText

/// The value of one figure, unrounded.
public enum ReportValue: Hashable, Sendable {
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
    var digits: String? {
        switch self {
        case .count(let value): String(value)
        case .number(let value) where value.isFinite: value == 0 ? "0" : value.description
        default: nil
        }
    }

    /// The value as text; nil for numbers and for what is not known.
    var words: String? {
        switch self {
        case .truth(let value): value ? "true" : "false"
        case .text(let text): text
        default: nil
        }
    }
}

/// What can stand as a figure in the report.
protocol Reportable: Sendable {
    /// The figure's value.
    var reportValue: ReportValue { get }
}

extension Optional: Reportable where Wrapped: Reportable {
    var reportValue: ReportValue { self?.reportValue ?? .unknown }
}

extension Bool: Reportable {
    var reportValue: ReportValue { .truth(self) }
}

extension Int: Reportable {
    var reportValue: ReportValue { .count(self) }
}

extension Double: Reportable {
    var reportValue: ReportValue { isFinite ? .number(self) : .unknown }
}

extension String: Reportable {
    /// A word of the program; text from data is ``SafeText``.
    var reportValue: ReportValue { .text(self) }
}

extension SafeText: Reportable {
    var reportValue: ReportValue { .text(string) }
}

extension CivilDay: Reportable {
    var reportValue: ReportValue { .text(description) }
}

extension Month: Reportable {
    var reportValue: ReportValue { .text(description) }
}

extension Quarter: Reportable {
    var reportValue: ReportValue { .text(description) }
}

extension Instant: Reportable {
    /// The moment in UTC; unknown outside the years 0 to 9999, which RFC 3339 cannot write.
    var reportValue: ReportValue { RFC3339.text(self).reportValue }
}

extension ZonedTime: Reportable {
    /// The moment with the offset of its zone.
    var reportValue: ReportValue { RFC3339.text(instant, utcOffset: utcOffset).reportValue }
}
