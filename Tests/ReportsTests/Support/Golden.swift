import Glibc
import Testing

/// Compares text with its file beside these tests, or records it.
enum Golden {
    /// The variable that records all compared texts anew.
    static let variable = "UPTAKE_RECORD_REPORTS"

    static func expect(
        _ text: String, _ name: String, file: StaticString = #filePath, at location: SourceLocation = #_sourceLocation
    ) {
        let folder = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        expect(text, at: "\(folder)/Golden/\(name)", name, at: location)
    }

    /// Compares text with a file of the repository, or records it.
    static func expect(
        _ text: String, inRepository path: String, file: StaticString = #filePath,
        at location: SourceLocation = #_sourceLocation
    ) {
        let root = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        expect(text, at: root.joined(separator: "/") + "/" + path, path, at: location)
    }

    private static func expect(_ text: String, at path: String, _ name: String, at location: SourceLocation) {
        if getenv(variable) != nil {
            let isWritten = write(text, to: path)
            Issue.record(
                isWritten ? "recorded \(name); read it, then run again without \(variable)" : "cannot write \(path)",
                sourceLocation: location)
            return
        }
        let again = "\(variable)=1 swift test --filter ReportsTests"
        guard let recorded = read(path) else {
            Issue.record("there is no \(name); record it: \(again)", sourceLocation: location)
            return
        }
        guard recorded != text else { return }
        let before = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let after = text.split(separator: "\n", omittingEmptySubsequences: false)
        let lines = zip(before, after)
        for (number, (left, right)) in lines.enumerated() where left != right {
            Issue.record(
                "\(name), line \(number + 1):\n  recorded |\(left)|\n  made     |\(right)|\nif that is meant: \(again)",
                sourceLocation: location)
            return
        }
        Issue.record("\(name) is longer or shorter; if that is meant: \(again)", sourceLocation: location)
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ text: String, to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        return fwrite(bytes, 1, bytes.count, file) == bytes.count
    }
}
