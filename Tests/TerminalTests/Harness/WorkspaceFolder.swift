import Glibc

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
