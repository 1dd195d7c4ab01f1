import Demo
import Foundation
import Metrics
import Testing

@Suite("The demo's folder")
struct DirectoryTests {
    /// A folder for one test, removed after it.
    private final class Base {
        let path: String
        init() {
            path = NSTemporaryDirectory() + "demo-tests-\(UUID().uuidString)"
            try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        deinit { try? FileManager.default.removeItem(atPath: path) }
        var entries: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
    }

    private let files = [
        DemoFile(path: "uptake.yaml", bytes: Array("platform: A\n".utf8)),
        DemoFile(path: "usage/2026-11.ndjson", bytes: Array("{}\n".utf8)),
    ]

    private func content(_ directory: DemoDirectory, _ name: String) -> String? {
        FileManager.default.contents(atPath: directory.path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test("is private, holds the files and goes with all it holds, live files included")
    func lifecycle() throws {
        let base = Base()
        let directory = try DemoDirectory.make(in: base.path, files: files)
        #expect(directory.path.hasPrefix(base.path + "/uptake-demo-"))
        #expect(try mode(directory.path) == 0o700)
        #expect(try mode(directory.path + "/usage") == 0o700)
        #expect(try mode(directory.path + "/uptake.yaml") == 0o600)
        #expect(content(directory, "uptake.yaml") == "platform: A\n")
        try directory.append(DemoLine(path: "usage/2026-11.ndjson", bytes: Array("{\"a\":1}\n".utf8)))
        try directory.append(DemoLine(path: "usage/2026-12.ndjson", bytes: Array("{\"b\":2}\n".utf8)))
        try directory.append(DemoLine(path: "live/deep/x.ndjson", bytes: Array("{}\n".utf8)))
        #expect(content(directory, "usage/2026-11.ndjson") == "{}\n{\"a\":1}\n")
        #expect(content(directory, "usage/2026-12.ndjson") == "{\"b\":2}\n")
        try directory.remove()
        #expect(base.entries == [])
        try directory.remove()
    }

    @Test("takes the lines of a whole made-up workspace")
    func wholeWorkspace() throws {
        let base = Base()
        let workspace = Story.usual.workspace
        let directory = try DemoDirectory.make(in: base.path, files: workspace.files)
        var stream = workspace.makeStream()
        var sizes = Dictionary(workspace.files.map { ($0.path, $0.bytes.count) }) { first, _ in first }
        for second in 1...60 {
            for line in stream.lines(at: Story.usual.end.adding(seconds: Int64(second))) {
                try directory.append(line)
                sizes[line.path, default: 0] += line.bytes.count
            }
        }
        for (path, size) in sizes {
            let attributes = try FileManager.default.attributesOfItem(atPath: directory.path + "/" + path)
            #expect(attributes[.size] as? Int == size)
        }
        try directory.remove()
        #expect(base.entries == [])
    }

    @Test("goes when nobody holds it any more")
    func letGo() throws {
        let base = Base()
        do {
            let directory = try DemoDirectory.make(in: base.path, files: files)
            #expect(base.entries.count == 1)
            withExtendedLifetime(directory) {}
        }
        #expect(base.entries == [])
    }

    @Test("keeps what somebody else has put there, and says so")
    func foreignFile() throws {
        let base = Base()
        let directory = try DemoDirectory.make(in: base.path, files: files)
        #expect(FileManager.default.createFile(atPath: directory.path + "/mine.txt", contents: Data("keep".utf8)))
        let error = #expect(throws: DemoDirectoryError.self) { try directory.remove() }
        #expect(error?.step == .remove)
        #expect(error?.description == "the demo's folder \(directory.path) cannot be removed: Directory not empty")
        #expect(content(directory, "mine.txt") == "keep")
        #expect(content(directory, "uptake.yaml") == nil)
    }

    @Test("neither follows a link nor writes to a file that it has not made")
    func planted() throws {
        let base = Base()
        let victim = base.path + "/victim"
        #expect(FileManager.default.createFile(atPath: victim, contents: Data("x".utf8)))
        let directory = try DemoDirectory.make(in: base.path, files: files)
        try FileManager.default.createSymbolicLink(
            atPath: directory.path + "/friction.ndjson", withDestinationPath: victim)
        #expect(throws: DemoDirectoryError.self) {
            try directory.append(DemoLine(path: "friction.ndjson", bytes: [10]))
        }
        #expect(FileManager.default.contents(atPath: victim) == Data("x".utf8))
    }

    @Test("refuses paths that leave it", arguments: ["../x", "/x", "a/../../x", "", "a//b", "."])
    func outside(_ path: String) throws {
        let base = Base()
        let error = #expect(throws: DemoDirectoryError.self) {
            try DemoDirectory.make(in: base.path, files: [DemoFile(path: path, bytes: [])])
        }
        #expect(error?.reason == "the path leaves the folder")
        #expect(base.entries == [])
    }

    @Test("says why it cannot be made, and leaves nothing when a file cannot be written")
    func failures() throws {
        let base = Base()
        let missing = #expect(throws: DemoDirectoryError.self) {
            try DemoDirectory.make(in: base.path + "/nowhere", files: files)
        }
        #expect(
            missing?.description
                == "the demo's folder cannot be made in \(base.path)/nowhere: No such file or directory")
        let clash = [DemoFile(path: "a", bytes: []), DemoFile(path: "a/b", bytes: [])]
        let error = #expect(throws: DemoDirectoryError.self) { try DemoDirectory.make(in: base.path, files: clash) }
        #expect(error?.step == .write)
        #expect(base.entries == [])
    }

    @Test("takes no line once it has been removed")
    func removed() throws {
        let base = Base()
        let directory = try DemoDirectory.make(in: base.path, files: files)
        try directory.remove()
        let error = #expect(throws: DemoDirectoryError.self) {
            try directory.append(DemoLine(path: "friction.ndjson", bytes: [10]))
        }
        #expect(error?.reason == "the folder has been removed")
        #expect(base.entries == [])
    }
}
