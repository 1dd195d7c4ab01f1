internal import Canvas
internal import YAML

/// A theme file as written, before names of colours and of other themes are looked up.
struct ThemeDocument {
    /// A place in the file, from 1.
    struct Place: Hashable {
        var line: Int
        var column: Int
    }

    /// A word and where it stands.
    struct Word {
        var text: String
        var place: Place
    }

    /// What a role is given: at most one colour, and emphasis.
    struct Entry {
        var colour: Word?
        var emphasis: Style.Emphasis
        /// The file the entry stands in, for complaints after themes were joined.
        var file: String
    }

    /// The file, or the name of a built-in theme.
    let file: String
    /// The theme this one builds on.
    private(set) var inherits: Word?
    /// Colours by name.
    private(set) var palette: [String: Colour] = [:]
    /// Entries by the role's name or by a dotted beginning of it.
    private(set) var roles: [String: Entry] = [:]
    /// What was wrong.
    private(set) var problems: [ThemeProblem] = []

    private static let keys = ["inherits", "palette", "roles"]

    /// Names a role entry may have: the roles, and what their dotted names begin with.
    static let roleNames: [String] = {
        var names = Role.allCases.map(\.rawValue)
        for name in names {
            for start in beginnings(of: name) where !names.contains(start) { names.append(start) }
        }
        return names
    }()

    /// What a dotted name begins with, longest first: `a.b` and `a` for `a.b.c`.
    static func beginnings(of name: String) -> [String] {
        var rest = name[...]
        var found: [String] = []
        while let dot = rest.lastIndex(of: ".") {
            rest = rest[..<dot]
            found.append(String(rest))
        }
        return found
    }

    /// Reads a file's text.
    init(file: String, text: String) {
        self.file = file
        let root: YAMLNode?
        do {
            root = try YAML.compose(text)
        } catch {
            let place = error.place
            problems.append(
                ThemeProblem(
                    file: file, line: place?.line, column: place?.column, message: "expected YAML: \(error.problem)",
                    hint: nil))
            return
        }
        guard let root else { return }
        for (key, value) in pairs(of: root, "a mapping with the keys inherits, palette and roles") {
            switch key.text {
            case "inherits": inherits = word(of: value, "the name of a theme")
            case "palette": readPalette(value)
            case "roles": readRoles(value)
            default: complainUnknown(key, "key", ThemeDocument.keys)
            }
        }
    }

    private mutating func readPalette(_ node: YAMLNode) {
        for (key, value) in pairs(of: node, "a mapping of names to colours") {
            guard let word = word(of: value, "a colour like \"#7ec878\"") else { continue }
            if ThemeDocument.emphases[key.text] != nil || key.text == "default" {
                complain(key.place, "the palette cannot name a colour \(key.text), the word has a meaning of its own")
            } else if let colour = Colour(notation: word.text) {
                palette[key.text] = colour
            } else {
                complain(word.place, "expected a colour like \"#7ec878\", found \(word.text)")
            }
        }
    }

    private mutating func readRoles(_ node: YAMLNode) {
        for (key, value) in pairs(of: node, "a mapping of roles to colours") {
            guard ThemeDocument.roleNames.contains(key.text) else {
                complainUnknown(key, "role", ThemeDocument.roleNames)
                continue
            }
            guard let all = word(of: value, "a colour and emphasis, like: green bold") else { continue }
            var entry = Entry(colour: nil, emphasis: [], file: file)
            for word in ThemeDocument.split(all) {
                if let emphasis = ThemeDocument.emphases[word.text] {
                    entry.emphasis.insert(emphasis)
                } else if entry.colour == nil {
                    entry.colour = word
                } else {
                    complain(
                        word.place, "expected bold, underline or reverse after the colour, found \(word.text)",
                        hint: suggestion(word.text, ThemeDocument.emphases.keys.sorted()))
                }
            }
            roles[key.text] = entry
        }
    }

    private static let emphases: [String: Style.Emphasis] = [
        "bold": .bold, "underline": .underline, "reverse": .reverse,
    ]

    /// The words of a plain value, each with its own column.
    private static func split(_ all: Word) -> [Word] {
        var words: [Word] = []
        var column = all.place.column
        for part in all.text.split(separator: " ", omittingEmptySubsequences: false) {
            if !part.isEmpty {
                words.append(Word(text: String(part), place: Place(line: all.place.line, column: column)))
            }
            column += part.unicodeScalars.count + 1
        }
        return words
    }
}

extension ThemeDocument {
    private mutating func pairs(of node: YAMLNode, _ expected: String) -> [(Word, YAMLNode)] {
        guard let mapping = node.mapping else {
            complain(ThemeDocument.place(node), "expected \(expected), found \(ThemeDocument.kind(node))")
            return []
        }
        for key in mapping.repeatedKeys {
            complain(ThemeDocument.place(key), "expected each key once, found several of \(key.text ?? "")")
        }
        return mapping.compactMap { key, value in
            word(of: key, "a name").map { ($0, value) }
        }
    }

    private mutating func word(of node: YAMLNode, _ expected: String) -> Word? {
        guard let text = node.text, !text.isEmpty else {
            complain(ThemeDocument.place(node), "expected \(expected), found \(ThemeDocument.kind(node))")
            return nil
        }
        return Word(text: text, place: ThemeDocument.place(node))
    }

    private mutating func complainUnknown(_ word: Word, _ what: String, _ known: [String]) {
        complain(word.place, "unknown \(what) \(word.text)", hint: suggestion(word.text, known))
    }

    private func suggestion(_ word: String, _ known: [String]) -> String {
        if let near = nearest(to: word, in: known) { return "did you mean \(near)?" }
        return "known are \(known.joined(separator: ", "))"
    }

    private mutating func complain(_ place: Place, _ message: String, hint: String? = nil) {
        problems.append(
            ThemeProblem(file: file, line: place.line, column: place.column, message: message, hint: hint))
    }

    private static func place(_ node: YAMLNode) -> Place {
        Place(line: node.place.line, column: node.place.column)
    }

    private static func kind(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let text, _): text.isEmpty ? "nothing" : text
        case .mapping: "a mapping"
        case .sequence: "a list"
        }
    }
}
