/// Reads markup as strictly as XML: every element closed where it was opened, attributes once each and in quotes.
struct StrictMarkup {
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    struct Element {
        let name: String
        let attributes: [String: String]
        /// Names of the elements around it, outermost first.
        let around: [String]
        /// The place among all elements of the parent, for asking what an element holds.
        let number: Int
        /// The number of its parent.
        let parent: Int?
        /// Text directly in it.
        var text = ""
    }

    private(set) var elements: [Element] = []
    private let source: [UInt8]
    private var place = 0

    init(_ text: String) throws {
        source = Array(text.utf8)
        if text.hasPrefix("<!DOCTYPE html>") { place = "<!DOCTYPE html>".utf8.count }
        try read()
    }

    /// Elements of a name.
    subscript(name: String) -> [Element] { elements.filter { $0.name == name } }

    /// The elements directly in one.
    func children(of element: Element) -> [Element] { elements.filter { $0.parent == element.number } }

    private mutating func read() throws {
        var open: [Int] = []
        while place < source.count {
            guard source[place] == UInt8(ascii: "<") else {
                let text = take { $0 != UInt8(ascii: "<") }
                guard !text.contains(">") || open.last.map({ elements[$0].name == "style" }) ?? false else {
                    throw Problem(description: "a bare > in \(text.prefix(60))")
                }
                if let last = open.last {
                    elements[last].text += text
                } else if text.contains(where: { $0 != "\n" }) {
                    throw Problem(description: "text outside elements: \(text.prefix(60))")
                }
                continue
            }
            place += 1
            if source[place] == UInt8(ascii: "/") {
                place += 1
                let name = take { $0 != UInt8(ascii: ">") }
                place += 1
                guard let last = open.popLast(), elements[last].name == name else {
                    throw Problem(description: "</\(name)> closes nothing")
                }
                continue
            }
            let name = take(while: StrictMarkup.isName)
            guard !name.isEmpty else { throw Problem(description: "a bare < at \(place)") }
            let attributes = try readAttributes(of: name)
            let isEmpty = source[place] == UInt8(ascii: "/")
            if isEmpty { place += 1 }
            guard source[place] == UInt8(ascii: ">") else { throw Problem(description: "<\(name) does not end") }
            place += 1
            elements.append(
                Element(
                    name: name, attributes: attributes, around: open.map { elements[$0].name },
                    number: elements.count, parent: open.last))
            if !isEmpty { open.append(elements.count - 1) }
        }
        guard open.isEmpty else { throw Problem(description: "<\(elements[open[0]].name)> is not closed") }
    }

    private mutating func readAttributes(of element: String) throws -> [String: String] {
        var attributes: [String: String] = [:]
        while source[place] == UInt8(ascii: " ") {
            place += 1
            let name = take(while: StrictMarkup.isName)
            guard source[place] == UInt8(ascii: "="), source[place + 1] == UInt8(ascii: "\"") else {
                throw Problem(description: "\(name) of <\(element)> has no value in quotes")
            }
            place += 2
            let value = take { $0 != UInt8(ascii: "\"") }
            guard !value.contains("<"), attributes.updateValue(value, forKey: name) == nil else {
                throw Problem(description: "\(name) of <\(element)>: \(value)")
            }
            place += 1
        }
        return attributes
    }

    private mutating func take(while isTaken: (UInt8) -> Bool) -> String {
        let start = place
        while place < source.count, isTaken(source[place]) { place += 1 }
        return String(decoding: source[start..<place], as: UTF8.self)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
