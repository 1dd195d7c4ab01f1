import Figures

/// A JSON value whose objects keep the order of their keys.
indirect enum JSONValue {
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
    init(_ value: some FigureConvertible) {
        self.init(value.figureValue)
    }

    init(_ value: FigureValue) {
        switch value {
        case .unknown: self = .null
        case .truth(let value): self = .bool(value)
        case .count(let value): self = .integer(value)
        case .number(let value): self = .number(value)
        case .text(let text): self = .text(text)
        }
    }

    init(_ node: FigureNode) {
        switch node {
        case .figure(let figure): self.init(figure.value)
        case .object(_, isNull: true): self = .null
        case .object(let members, _): self = .object(members.map { (key: $0.name, value: JSONValue($0.node)) })
        case .list(let elements, _, .array): self = .array(elements.map { JSONValue($0.node) })
        case .list(let elements, _, .keyed):
            self = .object(elements.map { (key: $0.name.text, value: JSONValue($0.node)) })
        }
    }
}
