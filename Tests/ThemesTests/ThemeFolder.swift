import Glibc
import Themes

/// A folder of theme files that is there as long as this value.
final class ThemeFolder {
    let path: String
    private var files: [String] = []

    /// A folder with files of these names, without their ending, and contents.
    init(_ themes: [String: String]) throws {
        var template = Array("/tmp/themes-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure() }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for (name, text) in themes { try write("\(name).yaml", text) }
    }

    deinit {
        for file in files { unlink("\(path)/\(file)") }
        rmdir(path)
    }

    struct Failure: Error {}

    /// Names of the themes of the folder and of the built-in ones.
    var names: [String] { withExtendedLifetime(self) { ThemeLibrary(folder: path).names } }

    /// A theme of the folder, or a built-in one; the folder is still there while it is read.
    func theme(named name: String) throws -> Theme {
        try withExtendedLifetime(self) { try ThemeLibrary(folder: path).theme(named: name) }
    }

    /// Makes something of a name in the folder that is no file.
    func make(_ name: String, _ make: (String) -> Int32) throws {
        files.append(name)
        guard make("\(path)/\(name)") == 0 else { throw Failure() }
    }

    private func write(_ name: String, _ text: String) throws {
        files.append(name)
        guard let file = fopen("\(path)/\(name)", "w") else { throw Failure() }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure() }
    }
}
