import Glibc
import Testing

/// A small workspace in a temporary folder that goes with its owner.
final class WorkspaceFolder {
    let path: String

    /// A roster of four of whom two are active, a report, and a deployment; or an empty folder.
    init(isEmpty: Bool = false) throws {
        var template = Array("/tmp/uptake-tests-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw PtyProgram.Failure(description: "no temporary folder") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard !isEmpty else { return }
        append(
            "id,team,joined\nada,core,2020-01-01\nbo,core,2020-01-01\ncy,web,2020-01-01\ndi,web,2020-01-01\n",
            to: "developers.csv")
        append(usage(of: "ada") + usage(of: "bo"), to: "usage.ndjson")
        append(
            #"{"id":"f1","time":"\#(WorkspaceFolder.now)","developer":"ada","category":"slow builds","minutes_lost":30}"#
                + "\n",
            to: "friction.ndjson")
        append(
            #"{"id":"d1","time":"\#(WorkspaceFolder.now)","service":"api","environment":"production","status":"succeeded"}"#
                + "\n", to: "deployments.ndjson")
    }

    deinit { remove(path) }

    /// A line that says that somebody used the platform just now.
    func usage(of developer: String) -> String {
        #"{"time":"\#(WorkspaceFolder.now)","developer":"\#(developer)","capability":"deploy","action":"run"}"# + "\n"
    }

    /// Appends text to a file.
    func append(_ text: String, to name: String) {
        guard let file = fopen(path + "/" + name, "a") else { return }
        fputs(text, file)
        fclose(file)
    }

    /// What is in the folder.
    var names: [String] { names(in: path) }

    private func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private func remove(_ path: String) {
        guard rmdir(path) != 0, unlink(path) != 0 else { return }
        for name in names(in: path) { remove(path + "/" + name) }
        rmdir(path)
    }

    /// The present moment in RFC 3339.
    private static var now: String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 32)
        strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension WorkspaceFolder {
    /// The text of a file; nil when there is none.
    func text(of name: String) -> String? {
        guard let file = fopen(path + "/" + name, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// The permissions of a file; nil when there is none.
    func permissions(of name: String) -> mode_t? {
        var status = stat()
        return stat(path + "/" + name, &status) == 0 ? status.st_mode & 0o777 : nil
    }
}

extension Programs {
    /// The program once its panels are on the screen.
    static func dashboard(
        _ arguments: [String], _ more: [String: String] = [:], width: Int = 80, height: Int = 24
    ) throws -> PtyProgram {
        let program = try PtyProgram(
            [path("uptake")] + arguments, width: width, height: height,
            environment: environment("xterm-256color", more))
        try program.wait(for: "Adoption")
        return program
    }
}
