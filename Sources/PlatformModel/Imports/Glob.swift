/// A pattern of paths: `*` stands for any part of a name, `?` for one character, `**` for any folders; no regular
/// expressions. Hidden files match only a part that begins with a dot, and are then not listed.
struct Glob: Hashable, Sendable {
    /// The deepest folders that `**` looks into.
    static let deepest = 8

    /// The pattern as written.
    let pattern: String
    private let parts: [[Character]]
    private let isAbsolute: Bool

    /// A pattern; relative ones are looked for in a folder.
    init(_ pattern: String) {
        self.pattern = pattern
        isAbsolute = pattern.hasPrefix("/")
        parts = pattern.split(separator: "/").filter { $0 != "." }.map(Array.init)
    }

    /// Whether it steps out of the folder it is looked for in.
    var leavesFolder: Bool { parts.contains { $0 == ["." as Character, "."] } }

    /// The regular files or the folders it names, sorted: relative to `root`, or whole paths for an absolute pattern.
    func paths(_ form: FileStatus.Form, in root: String, limit: Int) -> [String] {
        guard !leavesFolder else { return [] }
        // The workspace's own folder is named by a dot.
        guard !parts.isEmpty else { return form == .folder ? [isAbsolute ? "/" : "."] : [] }
        var found: Set<String> = []
        var budget = limit
        walk(form, isAbsolute ? "" : root, "", parts[...], depth: 0, &found, &budget)
        return found.map { isAbsolute ? "/" + $0 : $0 }.sorted()
    }

    private func walk(
        _ form: FileStatus.Form, _ root: String, _ folder: String, _ rest: ArraySlice<[Character]>, depth: Int,
        _ found: inout Set<String>,
        _ budget: inout Int
    ) {
        guard let part = rest.first else { return }
        let isAny = part == ["*" as Character, "*"]
        let next = rest.dropFirst()
        if isAny, !next.isEmpty { walk(form, root, folder, next, depth: depth, &found, &budget) }
        let names: [String]
        let isListed = isAny || part.contains { "*?".contains($0) }
        if !isAny, !part.contains(where: { "*?".contains($0) }) {
            names = [String(part)]
        } else {
            names = FolderListing.names(in: root + "/" + folder) ?? []
        }
        for name in names where isAny || Glob.matches(part[...], Array(name)[...]) {
            guard budget > 0 else { return }
            budget -= 1
            let path = folder.isEmpty ? name : folder + "/" + name
            guard let status = FileStatus(path: root + "/" + path) else {
                // A link to nowhere.
                if isListed, next.isEmpty, form == .file { found.insert(path) }
                continue
            }
            switch status.form {
            case .file: if next.isEmpty, form == .file { found.insert(path) }
            case .folder:
                if next.isEmpty, form == .folder, !isAny { found.insert(path) }
                if isAny, depth < Glob.deepest {
                    walk(form, root, path, rest, depth: depth + 1, &found, &budget)
                } else if !next.isEmpty {
                    walk(form, root, path, next, depth: depth, &found, &budget)
                }
            // Who reads it says that it is no regular file.
            case .other: if next.isEmpty, form == .file { found.insert(path) }
            }
        }
    }

    /// Whether a name matches a part, each star tried once: the time is at most the product of the lengths.
    static func matches(_ part: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
        var (place, index) = (part.startIndex, name.startIndex)
        var star: (part: Int, name: Int)?
        while index < name.endIndex {
            if place < part.endIndex, part[place] == "*" {
                star = (place + 1, index)
                place += 1
            } else if place < part.endIndex, part[place] == "?" || part[place] == name[index] {
                place += 1
                index += 1
            } else if let known = star {
                star = (known.part, known.name + 1)
                (place, index) = (known.part, known.name + 1)
            } else {
                return false
            }
        }
        return part[place...].allSatisfy { $0 == "*" }
    }
}
