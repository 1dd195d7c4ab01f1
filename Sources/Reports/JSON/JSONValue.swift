import Metrics
import SafeText

/// A JSON value whose objects keep the order of their keys.
enum JSONValue {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// An object; a later value of the same key does not replace an earlier one.
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { (key: $0.0, value: $0.1) })
    }
}

extension JSONValue {
    init(_ value: Bool) {
        self = .bool(value)
    }

    init(_ value: Int?) {
        self = value.map { .integer($0) } ?? .null
    }

    init(_ value: Double?) {
        self = value.map { .number($0) } ?? .null
    }

    init(_ text: SafeText?) {
        self = text.map { .text($0.string) } ?? .null
    }

    /// A value of a closed set, by its name in data files.
    init<Value: RawRepresentable<String>>(name value: Value?) {
        self = value.map { .text($0.rawValue) } ?? .null
    }

    init(_ day: CivilDay?) {
        self = day.map { .text($0.description) } ?? .null
    }

    /// A moment in UTC.
    init(_ instant: Instant?) {
        self = instant.flatMap { RFC3339.text($0) }.map { .text($0) } ?? .null
    }

    init<Element>(_ elements: some Sequence<Element>, _ value: (Element) -> JSONValue) {
        self = .array(elements.map(value))
    }
}
