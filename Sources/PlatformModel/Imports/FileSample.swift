import SafeText

/// The beginning of a file, taken apart as far as it goes, so that its format can be told by its content.
struct FileSample {
    /// How a file's text is laid out.
    enum Layout: String {
        /// One JSON object on each line.
        case lines
        /// JSON over several lines: objects one after the other, or a list of them.
        case document
        /// YAML documents.
        case yaml
        /// Rows of cells under a header.
        case table
        /// None of these.
        case other
    }

    /// Bytes after which a sample is large enough to be judged.
    static let enough = 1 << 16
    /// The most records a sample looks at.
    static let mostElements = 32

    private(set) var layout = Layout.other
    /// The first records of JSON or YAML.
    private(set) var elements: [DataNode] = []
    /// Whether the last of them breaks off.
    private(set) var isLastBroken = false
    /// The first rows of a table.
    private(set) var rows: [[String]] = []
    /// Whether nothing but blanks is there.
    private(set) var isBlank = false
    /// Why the text cannot be read at all.
    private(set) var refusal: SafeText?

    /// A sample of `count` bytes, with ``ByteScan/padding`` readable bytes behind them.
    init(_ base: UnsafeRawPointer, count: Int) {
        let bytes = UnsafeRawBufferPointer(start: base, count: count)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            refusal = "the file is UTF-16: save it as UTF-8"
            return
        }
        if bytes.starts(with: [0x1F, 0x8B]) {
            refusal = "the file is compressed: unpack it first"
            return
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            refusal = "the file is a spreadsheet or an archive: export it as CSV or JSON"
            return
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].firstIndex(where: { !FileSample.isBlank($0) }) else {
            isBlank = true
            return
        }
        switch bytes[first] {
        case UInt8(ascii: "{"):
            readLines(base + start, count: count - start)
            if elements.isEmpty { readDocument(base + start, count: count - start) }
        case UInt8(ascii: "["):
            readDocument(base + start, count: count - start)
        default:
            readText(base + start, count: count - start)
        }
    }

    /// Whether a byte is a blank, a tab or a line end.
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// Reads the lines that are an object each, of a text most lines of which begin as one.
    private mutating func readLines(_ base: UnsafeRawPointer, count: Int) {
        var offset = 0
        var lines = 0
        var starts = 0
        while offset < count, lines < FileSample.mostElements {
            let end = ByteScan.find(UInt8(ascii: "\n"), base, from: offset, count: count)
            let line = UnsafeRawBufferPointer(start: base + offset, count: end - offset)
            if line.first == UInt8(ascii: "{") {
                starts += 1
                if let node = try? JSONTree.value(base + offset, count: end - offset) { elements.append(node) }
            }
            if line.contains(where: { !FileSample.isBlank($0) }) { lines += 1 }
            offset = end + 1
        }
        if elements.isEmpty || starts * 2 <= lines { elements = [] } else { layout = .lines }
    }

    private mutating func readDocument(_ base: UnsafeRawPointer, count: Int) {
        layout = .document
        var tree = JSONTree(base, count: count, isTolerant: true)
        if tree.enterList() {
            while elements.count < FileSample.mostElements,
                let node = (try? tree.nextElement(isFirst: elements.isEmpty)) ?? nil
            {
                elements.append(node)
            }
        } else {
            while elements.count < FileSample.mostElements, let node = (try? tree.next()) ?? nil {
                elements += FileSample.items(of: node) ?? [node]
            }
        }
        isLastBroken = tree.isBroken && elements.count <= FileSample.mostElements
        elements = Array(elements.prefix(FileSample.mostElements))
    }

    /// Keys of objects that are but a wrapping of a list of records: `items` of Kubernetes, and its like.
    static let wrappers = ["items", "deployments", "results", "events", "entities"]

    /// The records of an object that wraps them; nil for another.
    static func items(of node: DataNode) -> [DataNode]? {
        for key in wrappers {
            if let list = node[key]?.list, let first = list.first, first.isMap { return list }
        }
        return nil
    }

    private mutating func readText(_ base: UnsafeRawPointer, count: Int) {
        let rows = TableRows(firstRow: base, count: count)
        let text = String(
            decoding: UnsafeRawBufferPointer(start: base, count: min(count, FileSample.enough)), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        if let first = lines.first(where: { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }),
            first.hasPrefix("---") || first.hasPrefix("%YAML") || YAMLOutline.entry(of: first) != nil
        {
            layout = .yaml
            elements = YAMLOutline.elements(of: lines, limit: FileSample.mostElements)
            return
        }
        var offset = 0
        while self.rows.count < 4, offset < count,
            case .complete(let cells, let next) = rows.row(base, from: offset, count: count, isLast: !self.rows.isEmpty)
        {
            self.rows.append(cells.map(\.text.trimmed))
            offset = next
        }
        if let header = self.rows.first, header.count > 1 { layout = .table }
    }
}

/// The outermost keys of YAML text, without a parser: enough to tell what it is, wherever the text is cut.
enum YAMLOutline {
    /// The key and value of a line such as `kind: Component` or `- kind: Component`; nil for another line.
    static func entry(of line: Substring) -> (key: String, value: String)? {
        var rest = line
        if rest.hasPrefix("- ") { rest = rest.dropFirst(2) }
        let key = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_-./".contains($0)) }
        let tail = rest.dropFirst(key.count)
        guard !key.isEmpty, tail.first == ":" else { return nil }
        let value = tail.dropFirst()
        guard value.isEmpty || value.first == " " || value.first == "\r" else { return nil }
        return (String(key), String(value.filter { $0 != "\"" && $0 != "'" && $0 != "\r" }).trimmed)
    }

    /// The first documents, or elements of a list, by their outermost keys.
    static func elements(of lines: [Substring], limit: Int) -> [DataNode] {
        var elements: [[(key: String, value: DataNode)]] = [[]]
        for line in lines {
            if line.hasPrefix("---") || line.drop(while: { $0 == " " }).hasPrefix("- ") { elements.append([]) }
            let trimmed = line.drop { $0 == " " }
            guard line.first != " " || trimmed.hasPrefix("- ") || elements.last?.isEmpty == false,
                let entry = entry(of: trimmed)
            else { continue }
            // Keys further in are left out, but those of a list's element stand two blanks in.
            let indent = line.count - trimmed.count
            guard indent <= 4, elements[elements.count - 1].allSatisfy({ $0.key != entry.key }) else { continue }
            let form: DataNode.Form = entry.value.isEmpty ? .map([]) : .text(entry.value)
            elements[elements.count - 1].append((entry.key, DataNode(form: form, offset: 0)))
        }
        return elements.filter { !$0.isEmpty }.prefix(limit).map { DataNode(form: .map($0), offset: 0) }
    }
}
