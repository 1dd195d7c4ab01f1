import SafeText

/// Writes elements of HTML or SVG, each closed where it was opened, with every text and attribute escaped.
///
/// It is well-formed as XML, too: attributes stand in quotes and empty elements close themselves.
struct Markup {
    /// An attribute of an element.
    typealias Attribute = (name: StaticString, value: String)

    /// What is written so far.
    private(set) var text = ""

    /// An element with what it holds.
    mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout Markup) -> Void
    ) {
        open(name, attributes, end: ">")
        content(&self)
        text += "</\(name)>"
    }

    /// An element that holds a text.
    mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], _ content: SafeText) {
        element(name, attributes) { $0.put(content) }
    }

    /// An element without content.
    mutating func empty(_ name: StaticString, _ attributes: [Attribute] = []) {
        open(name, attributes, end: "/>")
    }

    /// Text.
    mutating func put(_ content: SafeText) {
        text += Markup.escaped(content.string)
    }

    /// A line end, which means nothing.
    mutating func line() {
        text += "\n"
    }

    /// What the program itself writes: a document type, a style sheet.
    mutating func put(literal: String) {
        text += literal
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute], end: String) {
        text += "<\(name)"
        for attribute in attributes { text += " \(attribute.name)=\"\(Markup.escaped(attribute.value))\"" }
        text += end
    }

    /// A text with entities for the characters of markup.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isMarkup) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
