import Glibc
import SafeText

/// Finds the data files of a workspace: for each kind a file at the root or a folder of files, and their rotated
/// siblings.
struct WorkspaceFiles {
    /// A data file to follow.
    struct Entry: Hashable {
        /// Where it is.
        var path: String
        /// Its path in the workspace.
        var name: String
        var kind: RecordKind
        var format: RecordStream.Format
    }

    /// The most files of one folder; more are left out.
    static let mostFiles = 100_000

    private let root: String

    init(root: String) {
        self.root = root
    }

    /// The data files that are there now, in the order of kinds and names; nil when the folder cannot be listed.
    func list() -> [Entry]? {
        guard let names = WorkspaceFiles.names(in: root) else { return nil }
        var entries: [Entry] = []
        for kind in RecordKind.allCases {
            for name in names where WorkspaceFiles.stem(name) == kind.rawValue {
                guard let format = WorkspaceFiles.format(of: name) else { continue }
                entries.append(Entry(path: root + "/" + name, name: name, kind: kind, format: format))
            }
            guard names.contains(kind.rawValue), let inside = WorkspaceFiles.names(in: root + "/" + kind.rawValue)
            else { continue }
            for name in inside {
                guard let format = WorkspaceFiles.format(of: name) else { continue }
                let path = kind.rawValue + "/" + name
                entries.append(Entry(path: root + "/" + path, name: path, kind: kind, format: format))
            }
        }
        return entries
    }

    /// The names in a folder, sorted; nil when it cannot be listed. Hidden files are left out.
    private static func names(in folder: String) -> [String]? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory), names.count < mostFiles {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
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
