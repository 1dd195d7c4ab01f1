import Glibc
import Testing

/// `--linear` as people use it: sentences on any terminal, a pipe, and a clean way out.
@Suite struct LinearProgramTests {
    @Test(arguments: ["dumb", "", "xterm-256color"]) func itTellsAndRepeatsAndLeaves(type: String) throws {
        let room = try Room()
        let program = try tell(type, room)
        try program.wait(for: "Enter repeats the summary")
        #expect(room.folders.count == 1)
        program.type("\r")
        try program.wait(for: "the summary again") { $0.text.matches(of: /Adoption is/).count == 2 }
        program.type("q\r")
        #expect(try program.ending() == .exit(0))
        #expect(!program.bytes.contains(0x1B))
        #expect(program.modes == program.modesBefore)
        #expect(room.folders.isEmpty)
    }

    @Test func aChangeIsASentence() throws {
        let room = try Room()
        let program = try tell("dumb", room)
        try program.wait(for: "Enter repeats the summary")
        // The made-up pipelines run all the time.
        try program.wait(for: "a deployment after the summary") { screen in
            let after = screen.text.components(after: "q and Enter leave.")
            return after.contains(" in production: ") || after.contains(" in staging: ") || after.contains(" in dev: ")
        }
        program.type("q\r")
        #expect(try program.ending() == .exit(0))
    }

    @Test(arguments: [(SIGHUP, 129), (SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
    func aSignalEndsIt(signal: Int32, status: Int32) throws {
        let room = try Room()
        let program = try tell("dumb", room)
        try program.wait(for: "Enter repeats the summary")
        program.signal(signal)
        #expect(try program.ending() == .exit(status))
        #expect(room.folders.isEmpty)
    }

    @Test func aReaderThatLeavesEndsIt() throws {
        let room = try Room()
        let command = "\(Programs.path("uptake")) demo --linear --interval 0.2 | head -1"
        let program = try PtyProgram(
            ["/bin/sh", "-c", command], environment: Programs.environment("dumb", ["TMPDIR": room.path]))
        #expect(try program.ending() == .exit(0))
        #expect(program.screen.text.hasPrefix("Acme Platform, at "))
        #expect(room.folders.isEmpty)
    }

    private func tell(_ type: String, _ room: Room) throws -> PtyProgram {
        try PtyProgram(
            [Programs.path("uptake"), "demo", "--linear", "--interval", "0.2"], width: 100, height: 90,
            environment: Programs.environment(type, ["TMPDIR": room.path]))
    }
}

/// A folder for temporary folders that goes with its owner.
private final class Room {
    let path: String

    init() throws {
        var template = Array("/tmp/uptake-tests-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw PtyProgram.Failure(description: "no temporary folder") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { rmdir(path) }

    /// What is in it.
    var folders: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

extension String {
    /// What stands behind the first occurrence of a text; empty without one.
    fileprivate func components(after text: String) -> String {
        firstRange(of: text).map { String(self[$0.upperBound...]) } ?? ""
    }
}
