/// A Markdown file of the repository, or a section of it.
struct Document {
    /// A fenced block of code.
    struct Block {
        var language: String
        var lines: [String]
    }

    let lines: [String]

    /// A file by its path in the repository.
    init(_ path: String, file: StaticString = #filePath) {
        let root = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        let text = TemporaryFolder.text(of: (root + [Substring(path)]).joined(separator: "/"))
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    private init(lines: [String]) {
        self.lines = lines
    }

    /// The lines below a heading of the second level, up to the next.
    func section(_ title: String) -> Document {
        let below = lines.drop { $0 != "## " + title }.dropFirst()
        return Document(lines: Array(below.prefix { !$0.hasPrefix("## ") }))
    }

    /// The cells of the tables' rows, headings left out.
    var rows: [[String]] {
        var rows: [[String]] = []
        for (place, line) in lines.enumerated() where line.hasPrefix("|") {
            let isHeading = place + 1 < lines.count && lines[place + 1].hasPrefix("| ---")
            if isHeading || line.hasPrefix("| ---") { continue }
            rows.append(Document.cells(line))
        }
        return rows
    }

    /// The fenced blocks.
    var blocks: [Block] {
        var blocks: [Block] = []
        var open: Block?
        for line in lines {
            if line.hasPrefix("```") {
                if let block = open { blocks.append(block) }
                open = open == nil ? Block(language: String(line.dropFirst(3)), lines: []) : nil
            } else {
                open?.lines.append(line)
            }
        }
        return blocks
    }

    /// The pieces of code in a text.
    static func code(in text: String) -> [String] {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { cell in
            let words = cell.split(separator: " ")
            return words.joined(separator: " ")
        }
    }
}
