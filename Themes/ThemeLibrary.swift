internal import Canvas

/// The themes that can be chosen: those built in, and those of a folder, which come first when names are equal.
public struct ThemeLibrary: Sendable {
    /// The folder of the user's own themes, `NAME.yaml` each; nil when there is none.
    public let folder: String?

    /// The built-in themes and those of a folder, which need not exist.
    public init(folder: String? = nil) {
        self.folder = folder
    }

    /// Names of the built-in themes; the first one is the default.
    public static let builtInNames = ["dark", "light", "high-contrast"]

    /// Names of all themes: the built-in ones, then the user's own in order.
    public var names: [String] {
        let own = folder.map { ThemeFile.names(in: $0) } ?? []
        return ThemeLibrary.builtInNames + own.filter { !ThemeLibrary.builtInNames.contains($0) }
    }

    /// A theme by its name. Only its file, and those it builds on, are read.
    ///
    /// - Throws: Every problem in its file; or that there is no theme of this name, with the nearest one.
    public func theme(named name: String) throws(ThemeFailure) -> Theme {
        var chain: [ThemeDocument] = []
        var wanted = ThemeDocument.Word(text: name, place: ThemeDocument.Place(line: 1, column: 1))
        var visited: Set<String> = []
        while true {
            let asker = chain.last
            let text = try source(named: wanted, for: asker, visited: &visited)
            let document = ThemeDocument(file: text.file, text: text.text)
            guard document.problems.isEmpty else { throw ThemeFailure(problems: document.problems) }
            chain.append(document)
            guard let parent = document.inherits else { break }
            wanted = parent
        }
        return try ThemeResolver(chain).theme(name: name)
    }

    /// The text of a theme. A file that builds on its own name means the built-in theme of that name.
    private func source(
        named word: ThemeDocument.Word, for asker: ThemeDocument?, visited: inout Set<String>
    ) throws(ThemeFailure) -> (file: String, text: String) {
        func failure(_ message: String, _ hint: String?) -> ThemeFailure {
            ThemeFailure(problems: [
                ThemeProblem(
                    file: asker?.file ?? "theme", line: asker == nil ? nil : word.place.line,
                    column: asker == nil ? nil : word.place.column, message: message, hint: hint)
            ])
        }
        let name = word.text
        if ThemeFile.isName(name), let folder, !visited.contains(name) {
            let path = "\(folder)/\(name).yaml"
            if let text = try ThemeFile.text(of: path) {
                visited.insert(name)
                return (path, text)
            }
        }
        if let bytes = ThemeLibrary.builtIn(name), visited.insert("built-in \(name)").inserted {
            return ("\(name).yaml", String(decoding: bytes, as: UTF8.self))
        }
        if visited.contains(name) || visited.contains("built-in \(name)") {
            throw failure("theme \(name) builds on itself", "let it inherit a built-in theme")
        }
        let near = nearest(to: name, in: names)
        throw failure(
            "there is no theme \(name)",
            near.map { "did you mean \($0)?" } ?? "there are \(names.joined(separator: ", "))")
    }

    private static func builtIn(_ name: String) -> [UInt8]? {
        switch name {
        case "dark": PackageResources.dark_yaml
        case "light": PackageResources.light_yaml
        case "high-contrast": PackageResources.high_contrast_yaml
        default: nil
        }
    }
}
