import Glibc

/// Reads small files whole.
enum SmallFile {
    /// The bytes of a regular file; nil when it cannot be read or is larger than `limit`.
    static func bytes(at path: String, limit: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let status = FileStatus(descriptor: descriptor), status.form == .file, status.size <= limit else {
            return nil
        }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 16_384)
        while bytes.count <= limit {
            let got = read(descriptor, &block, block.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { return nil }
            if got == 0 { return bytes }
            bytes.append(contentsOf: block.prefix(got))
        }
        return nil
    }
}
