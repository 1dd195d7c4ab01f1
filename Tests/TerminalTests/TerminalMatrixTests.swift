import Glibc
import Testing

/// The dashboard on every type of terminal, in UTF-8 and in the C locale: the same text, whatever the type can do.
@Suite struct TerminalMatrixTests {
    static let types = [
        "tmux-256color", "screen-256color", "linux", "vt100", "xterm-direct", "putty", "no-such-type",
    ]

    /// The keys that lead to a view, and what stands there once it is drawn.
    static let views = [("", "checkout"), ("2\r", "as of 31 Mar 2026"), ("4\r", "as of 31 Mar 2026"), ("?", "quit")]

    @Test(arguments: ["C.UTF-8", "C"]) func theTextIsThatOfXterm(locale: String) throws {
        let workspace = try MatrixWorkspace()
        let wanted = try run("xterm-256color", locale, workspace)
        for type in TerminalMatrixTests.types {
            guard type == "no-such-type" || TerminalMatrixTests.isDescribed(type) else {
                // Few machines have every description; the others are tested all the same.
                print("note: no description of \(type) here, so it is not tested")
                continue
            }
            let found = try run(type, locale, workspace)
            for (place, view) in TerminalMatrixTests.views.enumerated() {
                #expect(found[place] == wanted[place], "\(type), \(locale), keys \(view.0)")
            }
            if locale == "C" { #expect(found.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }) }
        }
    }

    @Test(arguments: [("xterm-256color", "xterm-direct2"), ("tmux-256color", "tmux-direct")])
    func colourTermBringsColoursOf24Bits(type: String, direct: String) throws {
        guard TerminalMatrixTests.isDescribed(direct) else {
            print("note: no description of \(direct) here, so it is not tested")
            return
        }
        for (value, depth) in [("truecolor", "direct"), ("24bit", "direct"), ("yes", "indexed256")] {
            let program = try Programs.probe(type, ["COLORTERM": value])
            try program.wait(for: "ground.selection")
            #expect(program.screen.rows[0].contains("depth \(depth)"))
            let look = program.screen.look(of: "score.good", row: 11)
            #expect((look?.foreground == .rgb(0x7EC878)) == (depth == "direct"))
            program.type("q")
            #expect(try program.ending() == .exit(0))
        }
    }

    @Test(arguments: ["C.UTF-8", "C"]) func aDumbTerminalGetsTheReport(locale: String) throws {
        let workspace = try MatrixWorkspace()
        let program = try PtyProgram(
            [Programs.path("uptake"), workspace.path, "--as-of", "2026-03-31"], width: 100, height: 200,
            environment: Programs.environment("dumb", ["LANG": locale]))
        #expect(try program.ending() == .exit(0))
        #expect(!program.bytes.contains(0x1B))
        #expect(program.screen.text.contains("checkout"))
        if locale == "C" { #expect(program.bytes.allSatisfy { $0 < 0x80 }) }
    }

    /// Names of wide, marked and pictorial characters, cut at every column, leave the frames where they are.
    @Test(arguments: ["xterm-256color", "vt100"]) func wideCharactersKeepTheirColumns(type: String) throws {
        let workspace = try MatrixWorkspace(service: "倉庫管理サービス🚀e\u{301}👩‍🔧x")
        for width in [40, 41, 80, 81, 82, 83, 84, 85, 100, 101] {
            let program = try PtyProgram(
                [Programs.path("uptake"), workspace.path, "--as-of", "2026-03-31"], width: width, height: 24,
                environment: Programs.environment(type))
            try program.wait(for: "Adoption")
            program.type("4")
            try program.wait(for: "the service") { $0.text.contains("倉") }
            program.settle()
            // A row that is a column too long or too short would move or lose the frame's right edge.
            let rows = program.screen.cells.filter { row in row.contains { $0.text == "倉" } }
            #expect(!rows.isEmpty)
            for row in rows {
                #expect(["│", "┃"].contains(row[width - 1].text), "\(width): \(row.map(\.text).joined())")
            }
            program.type("q")
            #expect(try program.ending() == .exit(0))
        }
    }

    /// What each view shows.
    private func run(_ type: String, _ locale: String, _ workspace: MatrixWorkspace) throws -> [String] {
        let program = try PtyProgram(
            [Programs.path("uptake"), workspace.path, "--as-of", "2026-03-31"], width: 100, height: 34,
            environment: Programs.environment(type, ["LANG": locale]))
        try program.wait(for: "checkout")
        // A key that does nothing here takes the note on an unknown type away.
        program.type("1")
        var texts: [String] = []
        for (keys, sign) in TerminalMatrixTests.views {
            program.type(keys)
            try program.wait(for: sign)
            program.settle()
            texts.append(program.screen.text)
            if !keys.isEmpty { program.type("\u{1B}") }
            try program.wait(for: "checkout")
        }
        #expect(program.screen.unknown.isEmpty)
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
        return texts
    }

    private static func isDescribed(_ type: String) -> Bool {
        guard let first = type.first else { return false }
        return ["/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo"].contains {
            access("\($0)/\(first)/\(type)", R_OK) == 0
        }
    }
}

/// A small workspace in which nothing changes.
private final class MatrixWorkspace {
    let path: String
    private let files = ["developers.csv", "usage.ndjson", "deployments.ndjson", "friction.ndjson"]

    init(service: String = "checkout") throws {
        var template = Array("/tmp/uptake-tests-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw PtyProgram.Failure(description: "no temporary folder") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let deployments = ["dev", "staging", "production"].enumerated().map { place, environment in
            #"{"id":"d\#(place)","time":"2026-03-2\#(place)T10:00:00Z","service":"\#(service)","environment":"\#(environment)","status":"succeeded"}"#
        }
        let texts = [
            "id,team,joined\nada,core,2020-01-01\nbo,core,2020-01-01\ncy,web,2020-01-01\n",
            #"{"time":"2026-03-20T10:00:00Z","developer":"ada","capability":"deploy","action":"run"}"# + "\n",
            deployments.joined(separator: "\n") + "\n",
            #"{"id":"f1","time":"2026-03-20T10:00:00Z","developer":"ada","category":"slow builds","minutes_lost":30}"#
                + "\n",
        ]
        for (name, text) in zip(files, texts) {
            guard let file = fopen("\(path)/\(name)", "w") else { continue }
            fputs(text, file)
            fclose(file)
        }
    }

    deinit {
        for file in files { unlink("\(path)/\(file)") }
        rmdir(path)
    }
}
