import PlatformModel
public import SafeText

/// What a text asks of the figures of a snapshot.
public enum FigureSearch: Sendable {
    /// One figure.
    case figure(FigureRow)
    /// A key of the catalogue that has no figure here, since its list has no element.
    case absent(FigureKey)
    /// The keys that stand below a path.
    case keys([FigureKey])
    /// The figures of list elements that a key may mean, or that stand below an element.
    case elements([FigureRow])
    /// Nothing; with the keys or paths that are most likely meant.
    case unknown(nearest: [String])

    /// The word that asks for all keys.
    public static let everything = "list"
    /// Paths among which the nearest is looked for.
    private static let mostCompared = 500

    /// Looks a text up: a short name (`nps`), a figure beside the one it means (`leadTime.p90`), a path (`nps.waves[2025-Q4].score`), a key (`nps.waves[].score`) or the
    /// beginning of some (`delivery`, `nps.waves[]`, `nps.waves[2025-Q4]`).
    ///
    /// A short name that is also the beginning of keys means its figure; a full stop behind it asks for the keys.
    public init(_ text: String, in table: FigureTable) {
        if text == FigureSearch.everything {
            self = .keys(FigureCatalogue.keys)
        } else if let row = table[text] {
            self = .figure(row)
        } else if let short = ShortName.named(text), let key = FigureCatalogue.key(short.key) {
            self = short.row(in: table).map { .figure($0) } ?? .absent(key)
        } else if let (short, path) = ShortName.member(text), let key = FigureCatalogue.key(path) {
            self = short.row(of: path, in: table).map { .figure($0) } ?? .absent(key)
        } else {
            self.init(path: text.hasSuffix(".") ? String(text.dropLast()) : text, in: table)
        }
    }

    private init(path: String, in table: FigureTable) {
        let general = FigurePath(path).general
        let keysBelow = FigureCatalogue.keys.filter { FigurePath.isPath($0.path, below: general) }
        if !keysBelow.isEmpty {
            guard path != general else {
                self = .keys(keysBelow)
                return
            }
            let rows = table.rows.filter { FigurePath.isPath($0.path, below: path) }
            self = rows.isEmpty ? Self.unknown(path, among: Self.lists(general, in: table)) : .elements(rows)
        } else if let key = FigureCatalogue.key(general) {
            let rows = table.rows.filter { $0.key == key.path }
            if path != general {
                self = Self.unknown(path, among: rows.map(\.path))
            } else if let first = rows.first {
                self = rows.count == 1 ? .figure(first) : .elements(rows)
            } else {
                self = .absent(key)
            }
        } else {
            self = .unknown(nearest: Self.nearest(to: path))
        }
    }

    /// The elements of the list that a path with empty brackets ends with, each by its path.
    private static func lists(_ general: String, in table: FigureTable) -> [String] {
        var paths: [String] = []
        for row in table.rows where FigurePath.isPath(row.key, below: general) {
            guard let end = row.path.lastIndex(of: "]") else { continue }
            let path = String(row.path[...end])
            if FigurePath(path).general == general, paths.last != path { paths.append(path) }
        }
        return paths
    }

    /// Nothing, with the paths most like one; the first of them when none is.
    private static func unknown(_ path: String, among paths: [String]) -> FigureSearch {
        let nearest = Nearest.name(to: path, among: Array(paths.prefix(mostCompared))).map { [$0] }
        return .unknown(nearest: nearest ?? Array(paths.prefix(3)))
    }

    /// The short names and keys most like a word: with the fewest edits, else those it is a part of.
    private static func nearest(to word: String) -> [String] {
        let sections = FigureCatalogue.sections.flatMap(\.keys.members).map(\.name)
        let names = ShortName.all.map(\.name) + sections + FigureCatalogue.keys.map(\.path)
        if let name = Nearest.name(to: word, among: names) { return [name] }
        let part = word.lowercased().split(separator: ".").last.map(String.init) ?? ""
        guard part.utf8.count > 2 else { return [] }
        return Array(names.filter { $0.lowercased().contains(part) }.prefix(3))
    }
}

extension FigureSearch {
    /// Why a text asks for nothing, in a line that names what is most likely meant.
    public static func complaint(_ text: String, nearest: [String]) -> SafeText {
        let names = nearest.map { SafeText(cleaning: $0) }
        let hint: SafeText = names.isEmpty ? "" : "; did you mean \(names.joined(separator: " or "))?"
        return "there is no figure \(SafeText(cleaning: text))\(hint)"
    }
}
