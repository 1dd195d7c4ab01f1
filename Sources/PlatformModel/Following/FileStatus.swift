import Glibc

/// What the file system says of a file: enough to tell whether its bytes may have changed.
struct FileStatus: Hashable {
    /// What kind of thing a path names.
    enum Form { case file, folder, other }

    var device: UInt64
    var inode: UInt64
    var size: Int
    /// Nanoseconds since 1970 of the last change of content.
    var modified: Int64
    /// Nanoseconds since 1970 of the last change of content or attributes.
    var changed: Int64
    var form: Form

    /// The status of a path, links followed; nil when there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The status of an open file.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = FileStatus.nanoseconds(status.st_mtim)
        changed = FileStatus.nanoseconds(status.st_ctim)
        switch status.st_mode & S_IFMT {
        case S_IFREG: form = .file
        case S_IFDIR: form = .folder
        default: form = .other
        }
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// What the last system error says, such as "Permission denied".
    static var lastError: String { String(cString: strerror(errno)) }
}
