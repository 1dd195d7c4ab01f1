import Glibc
import Synchronization

/// A private temporary folder that holds the made-up workspace while the demo runs.
///
/// Only its owner can read it. It remembers what it has made, and removes that and nothing else. It may be used from any
/// thread.
public final class DemoDirectory: Sendable {
    /// What has been made in the folder; nil once it has been removed.
    private struct Made {
        var files: Set<String> = []
        /// Folders inside, each after the one that holds it.
        var folders: [String] = []
    }

    /// Where the folder is.
    public let path: String
    /// The open folder: what is made and removed is named relative to it, so a renamed folder does no harm.
    private let descriptor: Int32
    private let made = Mutex<Made?>(Made())

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        try? remove()
        close(descriptor)
    }

    /// Makes a folder and writes files into it; nothing is left when that fails.
    ///
    /// - Parameters:
    ///   - base: The folder to make it in, such as the value of `TMPDIR` or `/tmp`.
    ///   - files: What to write, by path inside the folder.
    /// - Throws: When the folder cannot be made, or a file cannot be written.
    public static func make(in base: String, files: [DemoFile]) throws(DemoDirectoryError) -> DemoDirectory {
        var template = Array("\(base)/uptake-demo-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw DemoDirectoryError(step: .make, path: base, reason: systemReason())
        }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = systemReason()
            rmdir(path)
            throw DemoDirectoryError(step: .make, path: base, reason: reason)
        }
        let directory = DemoDirectory(path: path, descriptor: descriptor)
        do throws(DemoDirectoryError) {
            for file in files { try directory.write(file.bytes, to: file.path, step: .write) }
        } catch {
            try? directory.remove()
            throw error
        }
        return directory
    }

    /// Appends a line in one write; the file is made when it is not there.
    ///
    /// - Throws: When it cannot be written as a whole, or the folder has been removed.
    public func append(_ line: DemoLine) throws(DemoDirectoryError) {
        try write(line.bytes, to: line.path, step: .append)
    }

    private func write(_ bytes: [UInt8], to name: String, step: DemoDirectoryError.Step) throws(DemoDirectoryError) {
        let failure: DemoDirectoryError? = made.withLock { made in
            func failed(_ reason: String) -> DemoDirectoryError {
                DemoDirectoryError(step: step, path: path + "/" + name, reason: reason)
            }
            guard made != nil else { return failed("the folder has been removed") }
            guard DemoDirectory.isInside(name) else { return failed("the path leaves the folder") }
            for folder in DemoDirectory.folders(of: name) where made?.folders.contains(folder) == false {
                guard mkdirat(descriptor, folder, 0o700) == 0 else { return failed(systemReason()) }
                made?.folders.append(folder)
            }
            // What the demo has not made itself it does not write to, nor follow a link to.
            let isNew = made?.files.contains(name) == false
            let flags = O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (isNew ? O_CREAT | O_EXCL : 0)
            let file = openat(descriptor, name, flags, 0o600 as mode_t)
            guard file >= 0 else { return failed(systemReason()) }
            defer { close(file) }
            if isNew { made?.files.insert(name) }
            return DemoDirectory.write(bytes, to: file).map(failed)
        }
        if let failure { throw failure }
    }

    /// Removes the files and folders that were made, and the folder itself. Removing it again does nothing.
    ///
    /// - Throws: When something is left: what somebody else has put there stays, and so does the folder then.
    public func remove() throws(DemoDirectoryError) {
        let failure: DemoDirectoryError? = made.withLock { made in
            guard let known = made else { return nil }
            made = nil
            for file in known.files { unlinkat(descriptor, file, 0) }
            for folder in known.folders.reversed() { unlinkat(descriptor, folder, AT_REMOVEDIR) }
            guard rmdir(path) == 0 || errno == ENOENT else {
                return DemoDirectoryError(step: .remove, path: path, reason: systemReason())
            }
            return nil
        }
        if let failure { throw failure }
    }

    // MARK: Pieces

    /// Writes all bytes; says why it could not. The first write takes them all unless the disk is full or a signal came.
    private static func write(_ bytes: [UInt8], to file: Int32) -> String? {
        bytes.withUnsafeBytes { buffer -> String? in
            var offset = 0
            while offset < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if count < 0 {
                    if errno == EINTR { continue }
                    return systemReason()
                }
                offset += count
            }
            return nil
        }
    }

    /// Whether a path names something inside the folder.
    private static func isInside(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !name.utf8.contains(0) && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    /// The folders that hold a file, the outermost first.
    private static func folders(of name: String) -> [String] {
        let parts = name.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}

/// What the system says of the call that has just failed.
private func systemReason() -> String {
    String(cString: strerror(errno))
}
