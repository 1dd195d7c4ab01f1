import DashboardScreen
import Glibc
import SafeText
import Testing

@testable import uptake

/// `uptake present` without a terminal.
@Suite struct PresentCommandTests {
    @Test(
        arguments: [
            (["--slides", "verdict,adoptoin"], "there is no slide called 'adoptoin'; did you mean adoption?"),
            (["--slides", "xyzzyx"], "there is no slide called 'xyzzyx'. The slides are verdict, adoption,"),
            (["--slides", ""], "there is no slide called ''"),
            (["--slides", "nps,,top3"], "there is no slide called ''"),
            (["--slides", "\u{1B}[31m"], "there is no slide called"),
            (["--rotate", "nan"], "expected a time from 1 second to a day"), (["--rotate", "0"], "expected a time"),
            (["--rotate", "inf"], "expected a time"), (["--rotate=-5"], "expected a time"),
            (["--rotate", "1e3"], "expected a time"), (["--rotate", "0x10"], "expected a time"),
            (["--rotate", "20h"], "expected a time"), (["--rotate", "86401"], "expected a time"),
            (["--rotate", "s"], "expected a time"), (["--rotate", "99999999999999999999m"], "expected a time"),
            (["--check-fit", "--size", "80"], "expected columns and rows"),
            (["--check-fit", "--size", "0x24"], "expected columns and rows"),
            (["--check-fit", "--size", "80x99999999999999999999"], "expected columns and rows"),
            (["--size", "80x24"], "--size goes with --check-fit"), (["--seed", "4"], "--seed goes with --verbatims"),
            (["--linear", "--rotate", "20"], "cannot rotate"),
            (["--linear", "--check-fit"], "two different things"),
            (["--slides", "verbatims"], "add --verbatims"),
        ] as [([String], String)])
    func `wrong arguments are 2, and say what is meant`(_ arguments: [String], _ complaint: String) throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let run = try ProgramRun(["present", folder.path] + arguments)
        #expect(run.exitCode == 2)
        #expect(run.complaints.contains(complaint), "\(run.complaints)")
        #expect(run.output == "")
        #expect(!run.complaints.contains("\u{1B}"))
    }

    @Test(arguments: [("20", 20), ("20s", 20), ("1m", 60), ("1.5", 1.5), ("1440m", 86_400)] as [(String, Double)])
    func `times`(_ text: String, _ seconds: Double) throws {
        #expect(try ArgumentValues.rotation(text) == seconds)
    }

    @Test func `without a terminal the slides are text`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        for more in [[], ["--linear"], ["--rotate", "20s"]] {
            let run = try ProgramRun(["present", folder.path, "--as-of", "2026-03-31"] + more)
            #expect(run.exitCode == 0)
            #expect(run.complaints == "")
            #expect(run.output.contains("2 of 9  Adoption: 67 %"))
            #expect(!run.output.contains(folder.path))
        }
        let two = try ProgramRun(["present", folder.path, "--slides", "top3, NPS", "--ascii"])
        #expect(two.output.contains("1 of 2  Top 3"))
        #expect(two.output.contains("2 of 2  NPS"))
        #expect(two.output.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func `an empty workspace says what is missing on every slide, and is no failure`() throws {
        let folder = try TemporaryFolder(["uptake.yaml": "platform: Acme\n"])
        let run = try ProgramRun(["present", folder.path])
        #expect(run.exitCode == 0)
        for word in ["developers.csv", "surveys.csv", "friction.csv", "deployments.csv", "board.ndjson"] {
            #expect(run.output.contains(word), "\(word)")
        }
    }

    @Test func `names, ids, addresses and paths that are planted everywhere are shown nowhere`() throws {
        var files = SmallWorkspace.files
        files["developers.csv"] =
            "id,name,email,team,joined\n"
            + "qx-7781,Zebulon Quuxley,zq@acme.example,core,2026-01-01\n"
            + (1...12).map { "p\($0),,,core,2026-01-01\n" }.joined()
        let secret = "Zebulon QUUXLEY qx-7781 zq@acme.example someone.else@home.example /home/zebulon/key"
        files["surveys.csv"] =
            "date,team,score,comment\n"
            + (1...12).map { "2026-03-0\(1 + $0 % 9),core,9,\(secret) says \($0)\n" }.joined()
        files["friction.ndjson"] =
            #"{"time":"2026-02-10T10:00:00Z","developer":"qx-7781","category":"Wait for \#(secret)","minutes_lost":3}"#
            + "\n"
            + #"{"time":"2026-02-11T10:00:00Z","developer":"qx-7781","category":"\#(secret) again","minutes_lost":3}"#
            + "\n"
            + #"{"time":"2026-02-12T10:00:00Z","event":"planned","category":"Wait for \#(secret)","quarter":"2026-Q1","measure":"\#(secret)","current":"\#(secret)","target":"\#(secret)"}"#
            + "\n"
            + #"{"time":"2026-03-20T10:00:00Z","event":"resolved","category":"Wait for \#(secret)","after":"\#(secret)"}"#
            + "\n"
        files["board.ndjson"] =
            #"{"time":"2026-03-01T10:00:00Z","event":"member","developer":"qx-7781","team":"core"}"# + "\n"
            + #"{"time":"2026-03-02T10:00:00Z","event":"meeting","id":"m","attendees":["qx-7781"]}"# + "\n"
            + #"{"time":"2026-03-02T10:00:00Z","event":"decision","meeting":"m","text":"\#(secret) decides","owner":"qx-7781","due":"2026-03-09"}"#
            + "\n"
            + #"{"time":"2026-03-02T10:00:00Z","event":"vote","meeting":"m","category":"\#(secret) again","dots":3}"#
            + "\n"
        let folder = try TemporaryFolder(files)
        let run = try ProgramRun(["present", folder.path, "--verbatims", "--seed", "1", "--as-of", "2026-03-31"])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("says 7"))
        #expect(run.output.contains("again"))
        #expect(run.output.contains("decides"))
        for word in ["zebulon", "quuxley", "7781", "@", "/home", "someone", folder.path] {
            #expect(!run.output.lowercased().contains(word), "\(word)")
        }
        let silent = try ProgramRun(["present", folder.path, "--as-of", "2026-03-31"])
        #expect(!silent.output.contains("says 7"))
        let again = try ProgramRun(["present", folder.path, "--verbatims", "--seed", "1", "--as-of", "2026-03-31"])
        #expect(again.output == run.output)
    }

    @Test func `whether the slides fit is told without a terminal`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        for size in ["80x24", "120x40", "200x60"] {
            let run = try ProgramRun(["present", folder.path, "--check-fit", "--size", size])
            #expect(run.exitCode == 0)
            #expect(run.output == "9 slides fit \(size).\n")
        }
        let small = try ProgramRun(["present", folder.path, "--check-fit", "--size", "1x1", "--slides", "nps"])
        #expect(small.exitCode == 1)
        #expect(small.output == "nps: the window is smaller than 60 columns and 18 rows (1x1)\n")
    }

    @Test func `the reference has every slide and every key`() {
        let document = Document("Sources/uptake/uptake.docc/Present.md")
        let slides = document.section("Slides").rows.flatMap { Document.code(in: $0[0]) }
        #expect(slides == SlideName.allCases.map(\.rawValue))
        let keys = document.section("Keys").rows.map { row in
            (Document.code(in: row[0]).joined(separator: " "), row[1])
        }
        let bound = KeyTable.presenting().map { ($0.keys.string, $0.help.string) }
        #expect(keys.map(\.0) == bound.map(\.0))
        #expect(keys.map(\.1) == bound.map(\.1))
    }
}
