import Glibc
import Metrics
import SafeText

/// A repository on this machine, as git tells of it.
struct GitRepository {
    /// The most folders of references that are looked at for changes.
    static let mostFolders = 10_000

    /// The folder as configured.
    let path: String

    /// What tells whether references may have changed: where they are kept, and when that was last written; nil when
    /// there is no repository.
    var stamp: [FileStatus]? {
        let folder = store
        guard let head = FileStatus(path: folder + "/HEAD") else { return nil }
        var stamp = [head]
        let common = GitRepository.common(of: folder)
        stamp += ["/HEAD", "/packed-refs", "/reftable/tables.list"].compactMap { FileStatus(path: common + $0) }
        var folders = [common + "/refs"]
        while let next = folders.popLast(), stamp.count < GitRepository.mostFolders {
            guard let status = FileStatus(path: next), status.form == .folder else { continue }
            stamp.append(status)
            for name in FolderListing.names(in: next) ?? [] {
                let inside = next + "/" + name
                if FileStatus(path: inside)?.form == .folder { folders.append(inside) }
            }
        }
        return stamp
    }

    /// Where git keeps what belongs to this folder: `.git`, where a file `.git` says, or the folder of a bare repository.
    private var store: String {
        let inside = path + "/.git"
        switch FileStatus(path: inside)?.form {
        case .folder: return inside
        case .file:
            guard let text = GitRepository.line(of: inside), text.hasPrefix("gitdir: ") else { return path }
            return GitRepository.resolve(String(text.dropFirst(8)), from: path)
        default: return path
        }
    }

    /// Where the references of all working folders of a repository are.
    private static func common(of store: String) -> String {
        line(of: store + "/commondir").map { resolve($0, from: store) } ?? store
    }

    private static func resolve(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") ? path : folder + "/" + path
    }

    private static func line(of path: String) -> String? {
        SmallFile.bytes(at: path, limit: 4096).map { bytes in
            String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        }
    }

    /// The releases and changes.
    ///
    /// - Parameter pattern: The names of tags that are deployments, with `*` and `?`.
    func history(tags pattern: String) throws(GitCommand.Failure) -> GitHistory {
        guard let real = realpath(path, nil) else {
            throw GitCommand.Failure(message: SafeText(cleaning: FileStatus.lastError))
        }
        defer { free(real) }
        let git = GitCommand(folder: String(cString: real))
        let format = [
            "%(objecttype)", "%(refname:lstrip=2)", "%(objectname)", "%(*objectname)", "%(*objecttype)",
            "%(creatordate:iso-strict)",
        ].joined(separator: "%00")
        let tags = GitRepository.tags(
            in: try git.run(["for-each-ref", "--format=\(format)", "refs/tags"]), pattern: Array(pattern))
        // A repository without a commit has no HEAD that could be read.
        let hasHead = try git.succeeds(["rev-parse", "--quiet", "--verify", "HEAD^{commit}"])
        guard hasHead || !tags.isEmpty else { return GitHistory(tags: [], commits: [:]) }
        let commits = try git.run(
            ["log", "--format=%H%x00%P%x00%aI", "--no-show-signature", "--no-mailmap", "--no-notes"]
                + (hasHead ? ["HEAD"] : []) + tags.map { "refs/tags/" + $0.name }.limited + ["--"])
        return GitHistory(tags: tags, commits: GitRepository.commits(in: commits))
    }

    private static func tags(in bytes: [UInt8], pattern: [Character]) -> [GitHistory.Tag] {
        lines(bytes).compactMap { cells in
            guard cells.count == 6, Glob.matches(pattern[...], Array(cells[1])[...]) else { return nil }
            let isAnnotated = cells[0] == "tag"
            guard (isAnnotated ? cells[4] : cells[0]) == "commit", let instant = instant(cells[5]) else { return nil }
            return GitHistory.Tag(
                name: cells[1], commit: isAnnotated ? cells[3] : cells[2], time: ImportTime.string(instant),
                instant: instant)
        }
    }

    private static func commits(in bytes: [UInt8]) -> [String: GitHistory.Commit] {
        var commits: [String: GitHistory.Commit] = [:]
        for cells in lines(bytes) where cells.count == 3 {
            let instant = instant(cells[2])
            commits[cells[0]] = GitHistory.Commit(
                parents: cells[1].split(separator: " ").map(String.init),
                authored: instant.map { ImportTime.string($0) } ?? "", instant: instant)
        }
        return commits
    }

    private static func instant(_ text: String) -> Instant? {
        ImportTime.wall(text).flatMap { ImportTime.instant($0, zone: nil) }
    }

    /// The cells, parted by NUL, of each line.
    private static func lines(_ bytes: [UInt8]) -> [[String]] {
        bytes.split(separator: UInt8(ascii: "\n")).map { line in
            line.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

extension [String] {
    /// As many as fit on a command's line; with more, all tags are asked for instead.
    fileprivate var limited: [String] {
        reduce(0) { $0 + $1.utf8.count + 1 } < 100_000 ? self : ["--tags"]
    }
}
