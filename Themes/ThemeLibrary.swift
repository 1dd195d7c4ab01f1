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
    public static let builtInNames = [
        "dark", "light", "high-contrast", "high-contrast-light", "deuteranopia", "tritanopia", "monochrome", "gruvbox",
        "nord",
    ]

    /// Names of all themes: the built-in ones, then the user's own in order.
    public var names: [String] {
        let own = folder.map { ThemeFile.names(in: $0) } ?? []
        return ThemeLibrary.builtInNames + own.filter { !ThemeLibrary.builtInNames.contains($0) }
    }

    /// The files of the user's own themes, in order of their names.
    public var ownPaths: [String] {
        folder.map { folder in ThemeFile.names(in: folder).map { "\(folder)/\($0).yaml" } } ?? []
    }

    /// A theme by its name. Only its file, and those it builds on, are read.
    ///
    /// - Throws: Every problem in its file; or that there is no theme of this name, with the nearest one.
    public func theme(named name: String) throws(ThemeFailure) -> Theme {
        var visited: Set<String> = []
        let wanted = ThemeDocument.Word(text: name, place: ThemeDocument.Place(line: 1, column: 1))
        let text = try source(named: wanted, for: nil, visited: &visited)
        return try theme(name, from: ThemeDocument(file: text.file, text: text.text), &visited)
    }

    /// The theme that a file holds, wherever the file lies; what it builds on is looked up here.
    ///
    /// - Throws: Every problem in the file, or in one that it builds on; or that it cannot be read.
    public func theme(atPath path: String) throws(ThemeFailure) -> Theme {
        guard let text = try ThemeFile.text(of: path) else {
            throw ThemeFailure(problems: [
                ThemeProblem(file: path, line: nil, column: nil, message: "there is no such file", hint: nil)
            ])
        }
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let name = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
        // A file of the folder that builds on its own name means the built-in theme, as when it is chosen by its name.
        var visited: Set<String> = folder.map { "\($0)/\(name).yaml" } == path ? [name] : []
        return try theme(name, from: ThemeDocument(file: path, text: text), &visited)
    }

    /// Joins a document with those it builds on.
    private func theme(
        _ name: String, from document: ThemeDocument, _ visited: inout Set<String>
    ) throws(ThemeFailure) -> Theme {
        var chain = [document]
        while let last = chain.last {
            guard last.problems.isEmpty else { throw ThemeFailure(problems: last.problems) }
            guard let parent = last.inherits else { break }
            let text = try source(named: parent, for: last, visited: &visited)
            chain.append(ThemeDocument(file: text.file, text: text.text))
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
        case "high-contrast-light": PackageResources.high_contrast_light_yaml
        case "deuteranopia": PackageResources.deuteranopia_yaml
        case "tritanopia": PackageResources.tritanopia_yaml
        case "monochrome": PackageResources.monochrome_yaml
        case "gruvbox": PackageResources.gruvbox_yaml
        case "nord": PackageResources.nord_yaml
        default: nil
        }
    }
}
