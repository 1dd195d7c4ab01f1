import Glibc
import SafeText

/// Finds the data files of a workspace: for each kind a file at the root or a folder of files, and their rotated
/// siblings; what lies in `imports/`; and what the configured sources name.
struct WorkspaceFiles {
    /// A data file to follow.
    struct Entry: Hashable {
        /// Where it is.
        var path: String
        /// Its path in the workspace; of a file outside it, its whole path.
        var name: String
        var rule: FileRule
    }

    /// What is there for a workspace.
    struct Listing {
        /// Data files, each once.
        var entries: [Entry] = []
        /// What is there or ought to be, and is not read.
        var diagnostics: [Diagnostic] = []
    }

    /// Endings of compressed files.
    fileprivate static let compressed = [".gz", ".zst", ".bz2", ".xz", ".zip"]

    /// The most files of one folder or glob; more are left out.
    static let mostFiles = 100_000
    /// The folder whose files are recognised by their content.
    static let imports = "imports"

    private let root: String
    private let sources: [(glob: Glob, rule: SourceRule)]

    init(root: String, sources: [Configuration.Source] = []) {
        self.root = root
        self.sources = sources.map { (Glob($0.path), $0.rule) }
    }

    /// The data files that are there now, each once: those of the sources first, then those of each kind, then imports,
    /// in the order of their names; nil when the folder cannot be listed.
    func list() -> Listing? {
        guard let names = FolderListing.names(in: root) else { return nil }
        var entries: [Entry] = []
        var listing = Listing()
        for kind in RecordKind.allCases {
            for name in names where WorkspaceFiles.stem(name) == kind.rawValue {
                guard let format = WorkspaceFiles.format(of: name) else {
                    listing.note(compressed: name)
                    continue
                }
                entries.append(Entry(path: root + "/" + name, name: name, rule: .native(kind, format)))
            }
            guard names.contains(kind.rawValue), let inside = FolderListing.names(in: root + "/" + kind.rawValue)
            else { continue }
            for name in inside {
                let path = kind.rawValue + "/" + name
                guard let format = WorkspaceFiles.format(of: name) else {
                    listing.note(compressed: path)
                    continue
                }
                entries.append(Entry(path: root + "/" + path, name: path, rule: .native(kind, format)))
            }
        }
        if names.contains(WorkspaceFiles.imports) {
            entries += matches(Glob(WorkspaceFiles.imports + "/**"), SourceRule())
        }
        var named: [Entry] = []
        var paths: Set<String> = []
        for (glob, rule) in sources {
            let matches = matches(glob, rule)
            if matches.isEmpty { listing.note(unmatched: glob.pattern) }
            for entry in matches where paths.insert(entry.path).inserted { named.append(entry) }
        }
        listing.entries = paths.isEmpty ? entries : named + entries.filter { !paths.contains($0.path) }
        return listing
    }

    /// The regular files that a glob names; of git, the folders.
    private func matches(_ glob: Glob, _ rule: SourceRule) -> [Entry] {
        let isRepository = rule.format == RepositoryContent.format
        return glob.paths(isRepository ? .folder : .file, in: root, limit: WorkspaceFiles.mostFiles).map { name in
            Entry(
                path: name.hasPrefix("/") ? name : root + "/" + name, name: name,
                rule: isRepository ? .repository(rule) : .imported(rule))
        }
    }

    /// How a file's records are written, by its name: `x.ndjson`, `x.jsonl`, `x.csv`, or one of these rotated as
    /// `x.ndjson.1`; nil for another file.
    private static func format(of name: String) -> RecordStream.Format? {
        var parts = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
        if let last = parts.last, !last.isEmpty, last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            parts = parts.dropLast()
        }
        switch parts.last {
        case "ndjson", "jsonl": return .lines
        case "csv": return .delimited
        default: return nil
        }
    }

    /// The kind's name in a file's name: all before the first dot, a rotation date such as `-20261101` left off.
    private static func stem(_ name: String) -> String {
        let stem = name.prefix { $0 != "." }
        guard let dash = stem.lastIndex(of: "-") else { return String(stem) }
        let date = stem[stem.index(after: dash)...]
        return date.utf8.count >= 6 && date.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            ? String(stem[..<dash]) : String(stem)
    }
}

extension WorkspaceFiles.Listing {
    /// The most files that are named because they are compressed.
    private static let mostNamed = 100

    /// Names a file of a kind that is compressed; another file is none of the workspace's.
    fileprivate mutating func note(compressed name: String) {
        guard diagnostics.count < WorkspaceFiles.Listing.mostNamed,
            WorkspaceFiles.compressed.contains(where: name.hasSuffix)
        else { return }
        diagnostics.append(
            Diagnostic(
                file: SafeText(cleaning: name), severity: .warning, message: "the file is compressed and not read",
                hint: "unpack it for its records to count"))
    }

    /// Names a source that no file matches.
    fileprivate mutating func note(unmatched pattern: String) {
        diagnostics.append(
            Diagnostic(
                file: SafeText(cleaning: Workspace.configurationName), severity: .warning,
                message: "sources: nothing matches \(SafeText(cleaning: pattern))"))
    }
}

/// Names in folders.
enum FolderListing {
    /// The names in a folder, sorted; nil when it cannot be listed. Hidden files are left out.
    static func names(in folder: String) -> [String]? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory), names.count < WorkspaceFiles.mostFiles {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
