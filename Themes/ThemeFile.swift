internal import Glibc

/// Theme files in a folder.
enum ThemeFile {
    /// Bytes a theme file may have; the longest built-in one has a thirtieth of that.
    static let limit = 32_768

    /// Whether a name can stand for a file: letters, digits, `-` and `_` of ASCII, 1 to 64 of them.
    static func isName(_ name: String) -> Bool {
        (1...64).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Names of the themes in a folder, in order; none when it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let file = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard file.utf8.count > 5, file.hasSuffix(".yaml") else { continue }
            let name = String(file.dropLast(5))
            if isName(name) { names.append(name) }
        }
        return names.sorted()
    }

    /// The text of a file; nil when there is none.
    ///
    /// - Throws: When it is no ordinary file of a sensible size, or cannot be read.
    static func text(of path: String) throws(ThemeFailure) -> String? {
        func failure(_ message: String) -> ThemeFailure {
            ThemeFailure(problems: [ThemeProblem(file: path, line: nil, column: nil, message: message, hint: nil)])
        }
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure("the file cannot be opened: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw failure("expected an ordinary file")
        }
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
            }
            if more < 0, errno == EINTR { continue }
            guard more >= 0 else { throw failure("the file cannot be read: \(String(cString: strerror(errno)))") }
            if more == 0 { break }
            count += more
        }
        guard count <= limit else { throw failure("expected at most \(limit) bytes") }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
