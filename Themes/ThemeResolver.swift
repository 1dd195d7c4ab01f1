internal import Canvas

/// Joins a theme with those it builds on, and looks up its colours.
struct ThemeResolver {
    private var palette: [String: Colour] = [:]
    private var roles: [String: ThemeDocument.Entry] = [:]

    /// Joins documents; the first one is the theme itself, each further one is what the one before builds on.
    ///
    /// A colour renamed in the palette changes the inherited roles that use it, too.
    init(_ chain: [ThemeDocument]) {
        for document in chain.reversed() {
            palette.merge(document.palette) { $1 }
            roles.merge(document.roles) { $1 }
        }
    }

    /// The theme.
    ///
    /// - Throws: The roles whose colour is neither in the palette nor written out.
    func theme(name: String) throws(ThemeFailure) -> Theme {
        var colours: [String: Colour?] = [:]
        var problems: [ThemeProblem] = []
        for (role, entry) in roles {
            guard let word = entry.colour else { continue }
            if word.text == "default" {
                colours.updateValue(nil, forKey: role)
            } else if let colour = palette[word.text] ?? Colour(notation: word.text) {
                colours[role] = colour
            } else {
                let near = nearest(to: word.text, in: palette.keys.sorted())
                problems.append(
                    ThemeProblem(
                        file: entry.file, line: word.place.line, column: word.place.column,
                        message: "expected a colour of the palette, \"#rrggbb\" or default, found \(word.text)",
                        hint: near.map { "did you mean \($0)?" }))
            }
        }
        guard problems.isEmpty else {
            throw ThemeFailure(
                problems: problems.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) })
        }
        return Theme(name: name) { role in
            let names = ThemeResolver.fallbacks(of: role)
            let colour = names.lazy.compactMap { colours[$0] }.first ?? nil
            let emphasis = names.lazy.compactMap { roles[$0]?.emphasis }.first ?? []
            return (colour, emphasis)
        }
    }

    /// Where a role's look is searched: its own name, what it begins with, and `text`, which is no look for a ground.
    private static func fallbacks(of role: Role) -> [String] {
        let names = [role.rawValue] + ThemeDocument.beginnings(of: role.rawValue)
        return role == .ground || role == .selection ? names : names + [Role.text.rawValue]
    }
}
