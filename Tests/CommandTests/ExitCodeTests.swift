import Glibc
import Testing

/// Wrong arguments, missing things, and what the program says of them.
@Suite struct ExitCodeTests {
    @Test(
        arguments: [
            (["--bogus"], "uptake: unknown option '--bogus'\nsee uptake --help\n"),
            (["a", "b"], "uptake: unexpected argument 'b'\nsee uptake --help\n"),
            (
                ["--interval", "0"],
                "uptake: the value '0' is invalid for '--interval <seconds>': expected seconds from 0.1 to 3600.\nsee uptake --help\n"
            ),
            (
                ["--interval", "nan"],
                "uptake: the value 'nan' is invalid for '--interval <seconds>': expected seconds from 0.1 to 3600.\nsee uptake --help\n"
            ),
            (
                ["--as-of", "2026-02-30"],
                "uptake: the value '2026-02-30' is invalid for '--as-of <date>': expected a day such as 2026-11-23.\nsee uptake --help\n"
            ),
            (
                ["report", "--window", "7d"],
                "uptake: the value '7d' is invalid for '--window <window>': expected all, 28d, 90d or quarter.\nsee uptake report --help\n"
            ),
            (
                ["demo", "--seed", "-1"],
                "uptake: missing value for '--seed <number>'\nsee uptake demo --help\n"
            ),
            (
                ["report", "--format", "xml"],
                "uptake: the value 'xml' is invalid for '--format <format>': expected text, markdown, html, svg, json or csv.\nsee uptake report --help\n"
            ),
            (
                ["report", "--format", "markdwn"],
                "uptake: the value 'markdwn' is invalid for '--format <format>': expected text, markdown, html, svg, json or csv; did you mean markdown?\nsee uptake report --help\n"
            ),
            (
                ["report", "--format", "svg", "--screen", "fricton"],
                "uptake: the value 'fricton' is invalid for '--screen <screen>': expected overview, adoption, nps, friction, deployments, outcomes, onboarding, improvements, board, programme, health, slide-verdict, slide-adoption, slide-nps, slide-fixed, slide-top3, slide-delivery, slide-outcomes, slide-candidates or slide-decisions; did you mean friction?\nsee uptake report --help\n"
            ),
            (
                ["report", "--screen", "nps"],
                "uptake: --screen is for --format svg, which draws a screen.\nsee uptake report --help\n"
            ),
            (
                ["report", "--format", "svg", "--size", "20x5"],
                "uptake: the value '20x5' is invalid for '--size <columns x rows>': a screen has 40 to 500 columns and 10 to 200 rows.\nsee uptake report --help\n"
            ),
            (["report", "--as-of"], "uptake: missing value for '--as-of <date>'\nsee uptake report --help\n"),
        ] as [([String], String)])
    func `wrong arguments are 2, with a line that says which`(_ arguments: [String], _ complaint: String) throws {
        let run = try ProgramRun(arguments)
        #expect(run.exitCode == 2)
        #expect(run.complaints == complaint)
        #expect(run.output == "")
    }

    @Test func `an argument cannot send escape sequences to the terminal`() throws {
        let run = try ProgramRun(["--\u{1B}[31mred"])
        #expect(run.exitCode == 2)
        #expect(!run.complaints.contains("\u{1B}"))
    }

    @Test func `help and version are 0`() throws {
        let version = try ProgramRun(["-V"])
        #expect(version.exitCode == 0)
        #expect(version.output == "uptake 0.1.0\n")
        for arguments in [["--help"], ["-h"], ["help"]] {
            let help = try ProgramRun(arguments)
            #expect(help.exitCode == 0)
            #expect(help.output.contains("USAGE: uptake [<workspace>]"))
            #expect(help.output.contains("  report                  Print the figures as text, Markdown, HTML, JSON"))
        }
        let report = try ProgramRun(["report", "--help"])
        #expect(report.exitCode == 0)
        #expect(report.output.contains("USAGE: uptake report [<workspace>]"))
    }

    @Test func `a workspace that is not there is 1, with one line that offers the demo`() throws {
        for arguments in [["/no/such/folder"], ["report", "/no/such/folder"], ["check", "/no/such/folder"]] {
            let run = try ProgramRun(arguments)
            #expect(run.exitCode == 1)
            #expect(
                run.complaints
                    == "uptake: no workspace at /no/such/folder: No such file or directory; uptake demo shows a made-up workspace\n"
            )
        }
        let none = try ProgramRun([], in: "/")
        #expect(none.exitCode == 1)
        #expect(none.complaints == "uptake: no workspace: name a folder of data files, or try uptake demo\n")
    }

    @Test func `a workspace that is a file is 1`() throws {
        let run = try ProgramRun(["/etc/passwd"])
        #expect(run.exitCode == 1)
        #expect(run.complaints.hasPrefix("uptake: /etc/passwd is no folder"))
    }

    @Test func `a theme that is not there is 1`() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["--theme", "drak", folder.path])
        #expect(run.exitCode == 1)
        #expect(run.complaints.hasPrefix("uptake: there is no theme drak"))
        #expect(run.output == "")
    }

    @Test func `a configuration that is not there is 1`() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["report", folder.path, "-c", "/no/such.yaml"])
        #expect(run.exitCode == 1)
        #expect(run.complaints.hasPrefix("uptake: no configuration at /no/such.yaml: No such file or directory"))
    }

    @Test func `a reader that has gone is quiet`() throws {
        var ends: [Int32] = [-1, -1]
        #expect(pipe2(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let run = try ProgramRun(["--help"], output: ends[1])
        #expect(run.exitCode == 0)
        #expect(run.complaints == "")
    }

    @Test func `a full disk is 1`() throws {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["report", folder.path], output: full)
        #expect(run.exitCode == 1)
        #expect(run.complaints == "uptake: cannot write to standard output: No space left on device\n")
    }

    /// A pipe that children started meanwhile do not inherit.
    private func pipe2(_ ends: inout [Int32]) -> Int32 {
        let result = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return result
    }
}
