import SafeText
import Yams

/// Reads the documents of YAML text into ``DataNode``s, each by itself, so that a bad one costs itself only.
enum YAMLTree {
    /// The most bytes of one document.
    static let longestDocument = 4 << 20
    /// The most values of one document, those that aliases repeat included.
    static let mostValues = 1 << 18
    /// The deepest nesting of one document.
    static let deepest = 64

    /// One document and where it begins in the text, in bytes and lines.
    struct Document {
        var text: String
        var offset: Int
    }

    /// Cuts text where a line starts a new document.
    static func documents(_ bytes: UnsafeRawBufferPointer) -> [Document] {
        var documents: [Document] = []
        var start = 0
        var line = 0
        func close(at end: Int) {
            let part = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
            if part.contains(where: { !FileSample.isBlank($0) }) {
                documents.append(Document(text: String(decoding: part, as: UTF8.self), offset: start))
            }
        }
        while line < bytes.count {
            if line > start, isMarker(bytes, at: line) {
                close(at: line)
                start = line
            }
            line = bytes[line...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        }
        close(at: bytes.count)
        return documents
    }

    private static func isMarker(_ bytes: UnsafeRawBufferPointer, at line: Int) -> Bool {
        guard line + 3 <= bytes.count, bytes[line..<line + 3].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
            return false
        }
        return line + 3 == bytes.count || FileSample.isBlank(bytes[line + 3])
    }

    /// The value of a document; nil for one without content.
    ///
    /// - Throws: With an offset in the whole text.
    static func value(_ document: Document) throws(RecordError) -> DataNode? {
        guard document.text.utf8.count <= longestDocument else {
            throw RecordError("a YAML document of more than \(longestDocument) bytes", at: document.offset)
        }
        guard depth(of: document.text) <= deepest else {
            throw RecordError("nested too deeply", at: document.offset)
        }
        do {
            guard let root = try Yams.compose(yaml: document.text) else { return nil }
            var conversion = Conversion(document)
            return try conversion.node(root, depth: 0)
        } catch let error as RecordError {
            throw error
        } catch let error as YamlError {
            throw Conversion(document).error(error)
        } catch {
            throw RecordError("cannot be read as YAML", at: document.offset)
        }
    }

    /// An upper bound of how deep a document nests, by its indents, brackets and dashes; the composer recurses as deep.
    private static func depth(of text: String) -> Int {
        var deepest = 0
        var open = 0
        var indents: [Int] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
            while let last = indents.last, last >= indent { indents.removeLast() }
            if line.count > indent { indents.append(indent) }
            if indent == 0 { open = 0 }
            var dashes = 0
            var isLeading = true
            for byte in line.dropFirst(indent) {
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
                case UInt8(ascii: "-"), UInt8(ascii: "?"): if isLeading { dashes += 1 }
                case UInt8(ascii: " "): continue
                default: isLeading = false
                }
                deepest = max(deepest, indents.count + open + dashes)
            }
        }
        return deepest
    }

    private struct Conversion {
        private let document: Document
        private let starts: [Int]
        private var values = 0

        init(_ document: Document) {
            self.document = document
            var starts = [0]
            for (index, byte) in document.text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
                starts.append(index + 1)
            }
            self.starts = starts
        }

        private func offset(_ mark: Yams.Mark?) -> Int {
            guard let mark else { return document.offset }
            return document.offset + starts[min(max(0, mark.line - 1), starts.count - 1)] + max(0, mark.column - 1)
        }

        func error(_ error: YamlError) -> RecordError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                RecordError("no YAML: \(SafeText(cleaning: problem))", at: offset(mark))
            default:
                RecordError("no YAML", at: document.offset)
            }
        }

        mutating func node(_ node: Node, depth: Int) throws(RecordError) -> DataNode {
            let offset = offset(node.mark)
            values += 1
            // Aliases make a few lines stand for any number of values.
            guard values <= mostValues else {
                throw RecordError("more values than a record can have", at: offset)
            }
            guard depth <= deepest else { throw RecordError("nested too deeply", at: offset) }
            switch node {
            case .scalar(let scalar):
                if scalar.style == .plain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
                    return DataNode(form: .null, offset: offset)
                }
                return DataNode(form: .text(scalar.string), offset: offset)
            case .mapping(let mapping):
                var entries: [(key: String, value: DataNode)] = []
                for (key, value) in mapping {
                    entries.append((key.string ?? "", try self.node(value, depth: depth + 1)))
                }
                return DataNode(form: .map(entries), offset: offset)
            case .sequence(let sequence):
                var elements: [DataNode] = []
                for element in sequence { elements.append(try self.node(element, depth: depth + 1)) }
                return DataNode(form: .list(elements), offset: offset)
            default:
                throw RecordError("a value that is neither text, list nor map", at: offset)
            }
        }
    }
}
