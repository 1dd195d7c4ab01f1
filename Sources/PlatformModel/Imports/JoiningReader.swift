/// A reader whose records are put together from elements that may stand in several files, such as a deployment in one
/// and its status in another.
protocol JoiningReader: ElementReader {
    /// Hands over the records of all files of the format anew, each once and with what all of them know of it.
    ///
    /// A record belongs to the first file that has its beginning, so that it goes when that file goes.
    static func settle(_ files: [JoinedFile])
}

/// What one of the files of a format has read, and where its records go.
struct JoinedFile {
    var reader: any JoiningReader
    var output: ImportOutput
}

extension JoiningReader {
    /// The readers of this type among some files, with their places.
    static func readers(_ files: [JoinedFile]) -> [(reader: Self, output: ImportOutput)] {
        files.compactMap { file in (file.reader as? Self).map { ($0, file.output) } }
    }
}

/// Joins the files of each format whose records may stand in several, once any of them has changed.
struct FileJoins {
    /// The files of each format as they were last joined, and their generations then.
    private var settled: [String: [Int]] = [:]

    /// Joins what has changed.
    ///
    /// - Returns: Whether anything was joined.
    mutating func settle(_ files: [FollowedFile]) -> Bool {
        var groups: [String: [(file: FollowedFile, joined: JoinedFile)]] = [:]
        for file in files {
            guard let content = file.content as? ImportedContent, let joined = content.joined,
                let name = content.formatName
            else { continue }
            groups[name, default: []].append((file, joined))
        }
        var hasJoined = false
        for name in Set(groups.keys).union(settled.keys) {
            let group = (groups[name] ?? []).sorted { $0.file.path < $1.file.path }
            let now = group.flatMap { [$0.file.serial, $0.file.generation] }
            let last = settled[name] ?? []
            guard now != last else { continue }
            // A file alone has handed over its records itself, unless it was joined with others before.
            if group.count > 1 || last.count > 2, let first = group.first {
                type(of: first.joined.reader).settle(group.map(\.joined))
                for (file, _) in group { file.noteJoin() }
                hasJoined = true
            }
            settled[name] = group.flatMap { [$0.file.serial, $0.file.generation] }
        }
        return hasJoined
    }
}
