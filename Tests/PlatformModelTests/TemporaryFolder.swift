import Glibc

@testable import PlatformModel

/// A folder of its own for one test, removed with everything in it when the test lets go of it.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/uptake-test-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
    }

    deinit {
        TemporaryFolder.remove(path)
    }

    /// Writes a file whole, making its folder.
    func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) { put(name, bytes, flags: O_WRONLY | O_CREAT | O_TRUNC) }

    /// Appends to a file.
    func append(_ name: String, _ text: String) { put(name, Array(text.utf8), flags: O_WRONLY | O_CREAT | O_APPEND) }

    func move(_ from: String, _ to: String) { _ = rename(path + "/" + from, path + "/" + to) }

    func delete(_ name: String) { _ = unlink(path + "/" + name) }

    /// Makes a file look as if it had been left alone for some seconds.
    func age(_ name: String, seconds: Int) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        now.tv_sec -= seconds
        var times = [now, now]
        _ = utimensat(AT_FDCWD, path + "/" + name, &times, 0)
    }

    private func put(_ name: String, _ bytes: [UInt8], flags: Int32) {
        if let slash = name.lastIndex(of: "/") { _ = mkdir(path + "/" + String(name[..<slash]), 0o700) }
        let descriptor = open(path + "/" + name, flags, 0o600)
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
            }
            guard put > 0 else { return }
            done += put
        }
    }

    private static func remove(_ path: String) {
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { remove(path + "/" + name) }
            }
            closedir(directory)
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}
