import Glibc
import SafeText

/// Writes a file so that readers see the old content or the new, never a part.
enum AtomicFile {
    /// Writes text to a file: beside it first, then by renaming. A device or a pipe is written directly.
    ///
    /// A link is followed, and an existing file keeps its permissions.
    ///
    /// - Throws: That it cannot be written; the file is as it was then.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        let form = status.st_mode & S_IFMT
        if isThere, form == S_IFDIR { throw failure(path, EISDIR) }
        if isThere, form != S_IFREG {
            let file = open(path, O_WRONLY | O_CLOEXEC)
            guard file >= 0 else { throw failure(path, errno) }
            let error = StandardOutput.write(text, to: file)
            close(file)
            if error != 0 { throw error == EPIPE ? .readerGone : failure(path, error) }
            return
        }
        let target = isThere ? resolved(path) : path
        var template = Array((target + ".XXXXXX").utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw failure(path, errno) }
        let mask = umask(0)
        umask(mask)
        var error = StandardOutput.write(text, to: file)
        if error == 0, fchmod(file, isThere ? status.st_mode & 0o7777 : 0o666 & ~mask) != 0 { error = errno }
        if error == 0, fsync(file) != 0 { error = errno }
        if close(file) != 0, error == 0 { error = errno }
        if error == 0, rename(template, target) != 0 { error = errno }
        guard error == 0 else {
            unlink(template)
            throw failure(path, error)
        }
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func failure(_ path: String, _ error: Int32) -> CommandFailure {
        CommandFailure(
            "cannot write \(SafeText(cleaning: path)): \(SafeText(cleaning: StandardOutput.reason(error)))")
    }
}
