import SafeText
import YAML

/// Reads the documents of YAML text into ``DataNode``s, each by itself, so that a bad one costs itself only.
enum YAMLTree {
    /// The most bytes of one document.
    static let longestDocument = 4 << 20
    /// What one document may hold.
    private static let bounds = YAML.Bounds(values: 1 << 18, depth: 64)

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
        let conversion = Conversion(document)
        do {
            return try YAML.compose(document.text, within: bounds).map(conversion.node)
        } catch let error as YAMLError {
            throw RecordError("no YAML: \(SafeText(cleaning: error.problem))", at: conversion.offset(error.place))
        } catch let error as RecordError {
            throw error
        } catch {
            throw RecordError("cannot be read as YAML", at: document.offset)
        }
    }

    /// Turns the nodes of one document into data whose offsets count bytes of the whole text.
    private struct Conversion {
        private let bytes: [UInt8]
        private let base: Int
        private let starts: [Int]

        init(_ document: Document) {
            let bytes = Array(document.text.utf8)
            self.bytes = bytes
            base = document.offset
            starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        }

        /// Where a place is in the whole text.
        func offset(_ place: YAMLPlace?) -> Int {
            guard let place else { return base }
            var offset = starts[min(max(0, place.line - 1), starts.count - 1)]
            var column = 1
            while column < place.column, offset < bytes.count {
                offset += 1
                // A byte that continues a scalar is no column of its own.
                while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
                column += 1
            }
            return base + offset
        }

        func node(_ node: YAMLNode) throws(RecordError) -> DataNode {
            let offset = offset(node.place)
            switch node.content {
            case .scalar(let text, _):
                return DataNode(form: node.isNull ? .null : .text(text), offset: offset)
            case .mapping(let mapping):
                if let key = mapping.repeatedKeys.first {
                    throw RecordError("\(SafeText(cleaning: key.text ?? "")) stands twice", at: self.offset(key.place))
                }
                var entries: [(key: String, value: DataNode)] = []
                for (key, value) in mapping { entries.append((key.text ?? "", try self.node(value))) }
                return DataNode(form: .map(entries), offset: offset)
            case .sequence(let sequence):
                var elements: [DataNode] = []
                for element in sequence { elements.append(try self.node(element)) }
                return DataNode(form: .list(elements), offset: offset)
            }
        }
    }
}
