/// A value of a YAML document and where it stands.
public struct YAMLNode: Sendable {
    /// What a value is.
    public enum Content: Sendable {
        /// A text; plain when it stands without quotes and is no block, so that `~` and `null` mean nothing there.
        case scalar(String, isPlain: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// Keys and their values.
        case mapping(YAMLMapping)
    }

    /// What the value is.
    public let content: Content
    /// Where it begins; for an alias, where the value it names begins.
    public let place: YAMLPlace

    /// The text of a scalar; nil for a list or a mapping.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// The values of a list; nil for another value.
    public var sequence: [YAMLNode]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    /// The keys and values of a mapping; nil for another value.
    public var mapping: YAMLMapping? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }

    /// Whether the value is a plain empty scalar, `~` or `null`: the core schema's null.
    ///
    /// Source: YAML 1.2.2, section 10.3.2.
    public var isNull: Bool {
        if case .scalar(let text, isPlain: true) = content {
            ["", "~", "null", "Null", "NULL"].contains(text)
        } else {
            false
        }
    }
}

/// A place in a text.
public struct YAMLPlace: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// A place by line and column, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Why a text is no YAML, or no YAML that may be read.
public struct YAMLError: Error, Hashable, Sendable {
    /// What is wrong, as a phrase.
    public let problem: String
    /// Where; nil when the text has no such place, as with bytes that are no UTF-8.
    public let place: YAMLPlace?

    init(_ problem: String, at place: YAMLPlace?) {
        self.problem = problem
        self.place = place
    }
}
