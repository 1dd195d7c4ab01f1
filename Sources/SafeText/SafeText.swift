/// Text that is safe to draw and to print: the only text type that reaches the screen and plain output.
///
/// It is made in two ways. Text of the program itself is a literal, in which only other safe text and integers can be
/// interpolated. Text from data goes through ``init(cleaning:limit:)``, which keeps an allow-list of scalars; so a file
/// cannot send escape sequences, bidi controls, zero-width or private-use characters to a terminal.
public struct SafeText: Hashable, Sendable {
    /// The cleaned text.
    public let string: String

    /// Text already known to be clean.
    init(trusted string: String) {
        self.string = string
    }

    /// Whether there is nothing to draw.
    public var isEmpty: Bool { string.isEmpty }

    /// Both texts, one after the other.
    public static func + (left: SafeText, right: SafeText) -> SafeText {
        SafeText(trusted: left.string + right.string)
    }

    /// Appends a text.
    public static func += (left: inout SafeText, right: SafeText) {
        left = left + right
    }
}

extension SafeText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// A literal of the program's own source; text made at run time does not pass for one.
    public init(stringLiteral value: StaticString) {
        self.init(trusted: value.description)
    }

    /// A literal with safe text and integers in it.
    public init(stringInterpolation interpolation: StringInterpolation) {
        self.init(trusted: interpolation.string)
    }

    /// Accepts what cannot carry foreign characters: safe text and integers.
    public struct StringInterpolation: StringInterpolationProtocol {
        var string = ""

        /// Starts a text of about `literalCapacity` bytes.
        public init(literalCapacity: Int, interpolationCount: Int) {
            string.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        /// Adds a part of the literal.
        public mutating func appendLiteral(_ literal: StaticString) {
            string += literal.description
        }

        /// Adds safe text.
        public mutating func appendInterpolation(_ text: SafeText) {
            string += text.string
        }

        /// Adds an integer in decimal.
        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            string += String(number)
        }
    }
}

extension SafeText: Comparable {
    /// Order by the scalars of the composed form, the same on every machine and in keeping with equality.
    public static func < (left: SafeText, right: SafeText) -> Bool {
        left.string < right.string
    }
}

extension SafeText: Codable {
    /// Decodes a string and cleans it: an encoded snapshot is data like any other.
    public init(from decoder: any Decoder) throws {
        self.init(cleaning: try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes the text as a plain string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }
}

extension SafeText: CustomStringConvertible {
    /// The text itself.
    public var description: String { string }
}
