import Glibc
import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Files, lines and fields that are not as they should be: each is named, the rest counts, and nothing traps.
@Suite struct BadInputTests {
    private static func good(_ number: Int) -> String {
        #"{"id":"g\#(number)","time":"2026-06-0\#(number)T10:00:00Z","service":"s","environment":"prod","status":"succeeded"}"#
    }

    private func complaints(_ health: HealthFigures) -> [String] { health.diagnostics.map { "\($0.text)" } }

    private func count(_ kind: SafeText, _ health: HealthFigures) -> Int? {
        health.records.first { $0.kind == kind }?.count
    }

    // MARK: Files

    @Test(.enabled(if: geteuid() != 0, "root may read every file"))
    func `a file that may not be read`() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", BadInputTests.good(1) + "\n")
        folder.write("imports/x.json", BadInputTests.good(2) + "\n")
        #expect(chmod(folder.path + "/imports/x.json", 0) == 0)
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(complaints(health).first?.contains("imports/x.json: error: cannot be read: Permission denied") ?? false)
        #expect(count("deployments", health) == 1)
    }

    /// A pipe would wait for a writer for ever, and a device never ends.
    @Test func `pipes, devices, sockets, folders and links in the place of files`() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", BadInputTests.good(1) + "\n")
        folder.write("imports/fine.json", BadInputTests.good(2) + "\n")
        #expect(mkfifo(folder.path + "/usage.ndjson", 0o600) == 0)
        #expect(mkfifo(folder.path + "/imports/a-pipe", 0o600) == 0)
        #expect(symlink("/dev/zero", folder.path + "/surveys.csv") == 0)
        #expect(symlink("/dev/zero", folder.path + "/imports/b-device") == 0)
        #expect(symlink("c-nowhere-at-all", folder.path + "/imports/c-nowhere") == 0)
        #expect(symlink("d-itself", folder.path + "/imports/d-itself") == 0)
        #expect(mkdir(folder.path + "/ideas.ndjson", 0o700) == 0)
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(count("deployments", health) == 2)
        let named = Set(health.diagnostics.map { "\($0.file)" })
        #expect(
            named == [
                "usage.ndjson", "surveys.csv", "ideas.ndjson", "imports/a-pipe", "imports/b-device",
                "imports/c-nowhere",
                "imports/d-itself",
            ])
        #expect(health.diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test func `empty files are read and say nothing`() throws {
        let folder = TemporaryFolder()
        for name in ["deployments.ndjson", "surveys.csv", "imports/empty", "imports/blank.json"] {
            folder.write(name, "")
        }
        folder.write("imports/blank.json", "\n \n\t\n")
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(complaints(health) == [])
        #expect(health.files == 4)
    }

    /// The name is shown on one line, without what would command a terminal.
    @Test func `control characters in names of files`() throws {
        let folder = TemporaryFolder()
        let names = ["imports/a\u{1B}[31mred\nnext", "imports/b\u{202E}gnp.json", "imports/c\rback", "imports/d\u{7F}"]
        for name in names { folder.write(name, "neither this\n") }
        folder.write("deployments/x\u{1B}[2J.ndjson", BadInputTests.good(1) + "\nbroken\n")
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(count("deployments", health) == 1)
        #expect(health.diagnostics.count == 5)
        for text in complaints(health) {
            #expect(
                text.unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E && !(0x80..<0xA0).contains($0.value)
                }, "\(text.debugDescription)")
        }
    }

    /// A name need not be UTF-8; nobody can type it, and the file is still read.
    @Test func `a name that is not UTF-8`() throws {
        let folder = TemporaryFolder()
        folder.write("imports/x", "")
        let bytes = (folder.path + "/imports/").utf8.map { CChar(bitPattern: $0) } + [-1, -2, 0]
        let descriptor = open(bytes, O_WRONLY | O_CREAT, 0o600)
        try #require(descriptor >= 0)
        let text = BadInputTests.good(1) + "\n"
        #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
        close(descriptor)
        let health = try folder.snapshot(asOf: "2026-06-30").health
        // Its bytes do not survive as text, so it is named as one that is not there.
        #expect(complaints(health).count == 1)
        #expect(complaints(health).first?.hasPrefix("imports/") ?? false)
        unlink(bytes)
    }

    @Test func `compressed files and archives`() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", BadInputTests.good(1) + "\n")
        folder.write("deployments.ndjson.1.gz", [0x1F, 0x8B, 8, 0])
        folder.write("usage/2026-05.ndjson.zst", [0x28, 0xB5, 0x2F, 0xFD])
        folder.write("notes.gz", [0x1F, 0x8B])
        folder.write("imports/a.json.gz", [0x1F, 0x8B, 8, 0])
        folder.write("imports/b.xlsx", [0x50, 0x4B, 3, 4])
        folder.write("imports/c.csv", [0xFF, 0xFE, 0x61, 0, 0x0A, 0])
        folder.write("imports/d.bin", [0, 1, 2, 3, 0, 0xFF, 0x0A, 7])
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(count("deployments", health) == 1)
        #expect(
            complaints(health) == [
                "imports/a.json.gz: error: the file is compressed: unpack it first",
                "imports/b.xlsx: error: the file is a spreadsheet or an archive: export it as CSV or JSON",
                "imports/c.csv: error: the file is UTF-16: save it as UTF-8",
                "imports/d.bin: error: not recognised: neither JSON, YAML nor a table",
                "usage/2026-05.ndjson.zst: warning: the file is compressed and not read (unpack it for its records to count)",
                "deployments.ndjson.1.gz: warning: the file is compressed and not read (unpack it for its records to count)",
            ])
    }

    @Test func `a source that nothing matches`() throws {
        let folder = TemporaryFolder()
        folder.write("uptake.yaml", "sources:\n  - path: exprots/*.json\n")
        let reader = try folder.reader()
        func health() -> HealthFigures {
            reader.snapshot(Question(asOf: .day(day("2026-06-30")), window: .all), now: farFuture).health
        }
        #expect(complaints(health()) == ["uptake.yaml: warning: sources: nothing matches exprots/*.json"])
        folder.write("exprots/a.json", BadInputTests.good(1) + "\n")
        #expect(reader.poll(now: farFuture))
        #expect(complaints(health()) == [])
    }

    @Test(arguments: [Int.min >> 31, -1, 0, 1 << 33])
    func `times of files from another age`(seconds: Int) throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", BadInputTests.good(1) + "\n")
        var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
        _ = utimensat(AT_FDCWD, folder.path + "/deployments.ndjson", &times, 0)
        let reader = try folder.reader()
        folder.append("deployments.ndjson", BadInputTests.good(2) + "\n")
        _ = utimensat(AT_FDCWD, folder.path + "/deployments.ndjson", &times, 0)
        reader.poll(now: farFuture)
        let health = reader.snapshot(Question(asOf: .day(day("2026-06-30")), window: .all), now: farFuture).health
        #expect(count("deployments", health) == 2)
    }

    /// Most of it was never written, so it takes no room on the disk.
    @Test(arguments: ["deployments.ndjson", "imports/x.json"])
    func `a line of 64 MiB between two good ones`(name: String) throws {
        let folder = TemporaryFolder()
        folder.write(name, (3...5).map { BadInputTests.good($0) + "\n" }.joined())
        let start = try #require(FileStatus(path: folder.path + "/" + name)).size
        #expect(truncate(folder.path + "/" + name, off_t(start + 64 << 20)) == 0)
        folder.append(name, "\n" + BadInputTests.good(2) + "\n")
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(count("deployments", health) == 4)
        #expect(complaints(health) == ["\(name):4: error: a line of more than 1048576 bytes"])
    }

    @Test func `a folder of many files`() throws {
        let folder = TemporaryFolder()
        for number in 0..<1500 {
            folder.write(
                "deployments/\(number).ndjson",
                number == 700 ? "no\n" : BadInputTests.good(1).replacing("g1", with: "g\(number)") + "\n")
        }
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(health.files == 1500)
        #expect(health.sources.count == HealthFigures.mostSources)
        #expect(count("deployments", health) == 1499)
        #expect(complaints(health).map { $0.hasPrefix("deployments/700.ndjson:1:") } == [true])
    }

    // MARK: Lines

    /// A line, and the column and the words of what is said of it; nothing of one that is fine.
    struct Line: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        /// The place after the name of the file and the message, as far as they are told; nil of a line that is fine.
        var complaint: String?
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ complaint: String?) {
            self.init(name, Array(text.utf8), complaint)
        }

        init(_ name: String, _ bytes: [UInt8], _ complaint: String?) {
            self.name = name
            self.bytes = bytes
            self.complaint = complaint
        }
    }

    private static let extra = good(3)
    static let lines: [Line] = [
        Line("blank", "", nil), Line("blanks", " \t ", nil), Line("carriage return", "\r", nil),
        Line("CRLF", extra + "\r", nil), Line("unknown field", extra.dropLast() + #","nobody":{"knows":[1]}}"#, nil),
        Line("NUL", [0], ":2:1: error: "),
        Line("NUL in a text", Array(#"{"id":"a"#.utf8) + [0] + Array(#"b"}"#.utf8), ":2:9: error: "),
        Line("invalid UTF-8", Array(#"{"id":"a"#.utf8) + [0xC0, 0xAF] + Array(#""}"#.utf8), ":2:9: error: not UTF-8"),
        Line("byte order mark", [0xEF, 0xBB, 0xBF] + Array(extra.utf8), ":2:1: error: "),
        Line("UTF-16", Array("{\"id\"".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), 0] }, ":2:2: error: "),
        Line("lone carriage return", extra.prefix(20) + "\r" + extra.dropFirst(20), ":2:"),
        Line("two objects glued", extra + good(4), ":2:\(extra.utf8.count + 1): error: something follows the record"),
        Line("fragment and record", #"{"id":"frag"# + extra, ":2:"),
        Line("record and fragment", extra + #"{"id":"fr"#, ":2:\(extra.utf8.count + 1): error: something follows"),
        Line("a million brackets", #"{"x":"# + String(repeating: "[", count: 1_000_000), ":2:"),
        Line("a thousand brackets", #"{"x":"# + String(repeating: "[", count: 1000), ":2:"),
        Line("trailing comma", extra.dropLast() + ",}", ":2:\(extra.utf8.count + 1): error: "),
        Line("duplicate key", extra.dropLast() + #","service":"t"}"#, ":2:\(extra.utf8.count + 2): error: service"),
        Line("array", "[\(extra)]", ":2:1: error: "), Line("number", "12", ":2:1: error: "),
        Line("null", "null", ":2:1: error: "),
        Line("text", #""record""#, ":2:1: error: "), Line("YAML", "id: a", ":2:1: error: "),
        Line("CSV", "id,time,service", ":2:1: error: "), Line("half an escape", #"{"id":"\ud83d"}"#, ":2:"),
    ]

    @Test(arguments: lines)
    func `a bad line costs itself only`(line: Line) throws {
        let folder = TemporaryFolder()
        let text =
            Array((BadInputTests.good(1) + "\n").utf8) + line.bytes + Array(("\n" + BadInputTests.good(2) + "\n").utf8)
        for name in ["deployments.ndjson", "imports/x.json"] { folder.write(name, text) }
        folder.write("imports/x.json", "")
        let health = try folder.snapshot(asOf: "2026-06-30").health
        let isFine = line.complaint == nil
        #expect(health.skippedLines == (isFine ? 0 : 1), "\(complaints(health))")
        let hasRecord = isFine && line.bytes.contains(UInt8(ascii: "{"))
        #expect(count("deployments", health) == (hasRecord ? 3 : 2))
        if let complaint = line.complaint {
            #expect(
                complaints(health).first?.hasPrefix("deployments.ndjson" + complaint) ?? false, "\(complaints(health))")
        }
        // Read as an export, the same line costs itself only, too.
        folder.delete("deployments.ndjson")
        folder.write("imports/x.json", text)
        let imported = try folder.snapshot(asOf: "2026-06-30").health
        #expect(count("deployments", imported) == (hasRecord ? 3 : 2), "\(complaints(imported))")
        #expect(imported.skippedLines == (isFine ? 0 : 1))
    }

    // MARK: Fields

    @Test(
        arguments: [
            ("time", #""2026-02-30T10:00:00Z""#, "no RFC 3339 time"), ("time", "1e300", "no RFC 3339 time"),
            ("time", "1780000000", "no RFC 3339 time"), ("time", #""２０２６-06-01T10:00:00Z""#, "no RFC 3339 time"),
            ("time", #""2026-06-01T10:00:00""#, "no RFC 3339 time"), ("time", "true", "no text"),
            ("time", #""2099-12-31T23:59:59Z""#, "in the future"), ("time", "null", "missing"),
            ("time", "{}", "no text"),
            ("started", #""2026-07-01T10:00:00Z""#, "started"), ("status", #""done""#, "status is none of"),
            ("service", "null", "missing"), ("service", #""""#, "missing"), ("id", "[]", "no text"),
            ("commit_time", #""yesterday""#, "no RFC 3339 time"),
        ] as [(String, String, String)])
    func `a bad field of a deployment`(field: String, value: String, words: String) throws {
        var fields = [
            "id": #""b""#, "time": #""2026-06-02T10:00:00Z""#, "service": #""s""#, "environment": #""prod""#,
            "status": #""succeeded""#,
        ]
        fields[field] = value
        let line =
            "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", BadInputTests.good(1) + "\n" + line + "\n" + BadInputTests.good(3) + "\n")
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(count("deployments", health) == 2)
        let complaint = try #require(complaints(health).first)
        #expect(complaint.hasPrefix("deployments.ndjson:2:") && complaint.contains(words), "\(complaint)")
    }

    @Test(arguments: [
        "NaN", "1e400", "9223372036854775808", "-9223372036854775809", "-9223372036854775808", "-1", "1.5", #""""#,
        #""٣""#, "[]",
    ])
    func `a bad number`(value: String) throws {
        let folder = TemporaryFolder()
        let report = { (minutes: String) in
            #"{"time":"2026-06-01T10:00:00Z","category":"c","minutes_lost":\#(minutes)}"# + "\n"
        }
        folder.write("friction.ndjson", report("5") + report(value) + report("7"))
        folder.write(
            "surveys.ndjson",
            #"{"date":"2026-06-01","score":\#(value)}"# + "\n" + #"{"date":"2026-06-01","score":9}"# + "\n")
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(count("friction", health) ?? 0 >= 2)
        #expect(count("surveys", health) ?? 0 >= 1)
        for text in complaints(health) {
            #expect(text.contains(".ndjson:2:") || text.contains("surveys.ndjson:1:"), "\(text)")
        }
        #expect(!complaints(health).isEmpty || value == #""""#)
    }

    @Test func `fine though odd`() throws {
        let folder = TemporaryFolder()
        let name = String(repeating: "x", count: 900_000)
        let marks = "a" + String(repeating: "\u{301}", count: 5000)
        folder.write(
            "deployments.ndjson",
            BadInputTests.good(1).replacing(":00Z", with: ":60Z") + "\n"
                + BadInputTests.good(2).replacing(":00Z", with: ":00.123456789Z") + "\n"
                + BadInputTests.good(3).replacing(#""s""#, with: "\"\(name)\"") + "\n"
                + BadInputTests.good(4).replacing(#""s""#, with: "\"\(marks)\"") + "\n"
                + BadInputTests.good(5).replacing(#""s""#, with: "\"👩‍👩‍👧‍👦👩‍👩‍👧‍👦 =cmd|'/c calc'!A0\"") + "\n"
                + BadInputTests.good(1) + "\n")
        let snapshot = try folder.snapshot(asOf: "2026-06-30")
        #expect(complaints(snapshot.health) == [])
        #expect(snapshot.deployments.services.count == 4)
        // Text is cut for the screen, whatever its length.
        #expect(snapshot.deployments.services.allSatisfy { $0.service.string.utf8.count < 20_000 })
    }

    @Test func `an end before its start`() throws {
        let folder = TemporaryFolder()
        folder.write(
            "incidents.ndjson",
            #"{"id":"i","time":"2026-06-02T10:00:00Z","resolved":"2026-06-01T10:00:00Z","service":"s"}"# + "\n"
                + #"{"id":"j","time":"2026-06-02T10:00:00Z","service":"s"}"# + "\n")
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(complaints(health) == ["incidents.ndjson:1:53: error: resolved is earlier than time"])
        #expect(count("incidents", health) == 1)
    }

    @Test(
        arguments: [
            ("date,score,comment\n2026-06-01,9,a\n2026-06-02,8\n2026-06-03,7,b\n", 2, [3]),
            ("date,score,comment\n2026-06-01,9,a\n2026-06-02,8,b,c\n2026-06-03,7,b\n", 2, [3]),
            ("date,score,comment\n2026-06-01,9,a\n2026-06-02,8,st\"ray\n2026-06-03,7,b\n", nil, nil),
            ("date,score,score\n2026-06-01,9,8\n", 0, [1]),
            ("date,score\n2026-06-01,11\n2026-06-01,-1\n2026-06-01,10\n", 1, [2, 3]),
            ("date,score,comment\n2026-06-01,9,=cmd|'/c calc'!A0\n", 1, []),
        ] as [(String, Int?, [Int]?)])
    func tables(text: String, records: Int?, lines: [Int]?) throws {
        let folder = TemporaryFolder()
        folder.write("surveys.csv", text)
        let health = try folder.snapshot(asOf: "2026-06-30").health
        if let records { #expect(count("surveys", health) == records, "\(complaints(health))") }
        if let lines { #expect(health.diagnostics.compactMap(\.line) == lines, "\(complaints(health))") }
    }
}
