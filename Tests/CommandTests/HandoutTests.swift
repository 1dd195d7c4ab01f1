import Testing

/// Reports to hand out, as users run them.
@Suite struct HandoutTests {
    /// The small workspace with a board, a fix and thresholds.
    private func workspace(_ more: [String: String] = [:]) throws -> TemporaryFolder {
        try TemporaryFolder(SmallWorkspace.files.merging(more) { $1 })
    }

    private let board = [
        "board.ndjson": """
        {"time":"2026-02-28T10:00:00Z","event":"meeting","attendees":["ada","bo"]}

        """
    ]

    private let fix = [
        "friction.ndjson": (SmallWorkspace.files["friction.ndjson"] ?? "") + """
            {"time":"2026-03-14T10:00:00Z","event":"planned","category":"slow builds","quarter":"2026-Q1","measure":"build time","current":"20 min","target":"5 min"}
            {"time":"2026-03-20T10:00:00Z","event":"resolved","category":"slow builds","after":"4 min"}
            {"time":"2026-03-21T10:00:00Z","event":"told","category":"slow builds","developers":["ada"],"channel":"chat"}

            """
    ]

    @Test(arguments: ["text", "markdown", "html", "svg", "json", "csv"])
    func `every format goes to standard output and to a file alike`(_ format: String) throws {
        let folder = try workspace()
        let arguments = ["report", folder.path, "--format", format, "--as-of", "2026-03-31"]
        let run = try ProgramRun(arguments)
        #expect(run.exitCode == 0 && run.complaints == "" && !run.output.isEmpty)
        let path = folder.path + "/out"
        let written = try ProgramRun(arguments + ["-o", path])
        #expect(written.exitCode == 0 && written.output == "")
        #expect(TemporaryFolder.text(of: path) == run.output)
        let refused = try ProgramRun(arguments + ["-o", folder.path + "/no/such/folder/out"])
        #expect(refused.exitCode == 1)
        #expect(refused.complaints.hasPrefix("uptake: cannot write "))
    }

    @Test(arguments: [
        "overview", "adoption", "nps", "friction", "deployments", "outcomes", "onboarding", "improvements", "board",
        "programme", "health", "slide-verdict", "slide-fixed", "slide-decisions",
    ])
    func `every screen is drawn`(_ screen: String) throws {
        let folder = try workspace()
        let run = try ProgramRun([
            "report", folder.path, "--format", "svg", "--screen", screen, "--size", "80x24", "--theme", "light",
            "--as-of", "2026-03-31",
        ])
        #expect(run.exitCode == 0 && run.complaints == "")
        #expect(run.output.hasPrefix("<svg ") && run.output.hasSuffix("</svg>\n"))
        #expect(run.output.contains("viewBox=\"0 0 720 432\""))
        #expect(run.output.lowercased().contains(screen.split(separator: "-").last ?? ""))
    }

    @Test func `what changed counts from the last board meeting or a day`() throws {
        let folder = try workspace(board)
        let arguments = ["report", folder.path, "--as-of", "2026-03-31", "--since"]
        let run = try ProgramRun(arguments + ["last-board"])
        #expect(run.exitCode == 0 && run.complaints == "")
        #expect(run.output.contains("28 Feb 2026 to 31 Mar 2026"))
        let day = try ProgramRun(arguments + ["2026-02-28"])
        #expect(day.output == run.output)
        let json = try ProgramRun(arguments + ["2026-02-28", "--format", "json"])
        #expect(json.exitCode == 0 && json.output.contains("\"since\": \"2026-02-28T23:59:59.999Z\""))
    }

    @Test func `what cannot be compared says so`() throws {
        let folder = try workspace()
        let never = try ProgramRun(["report", folder.path, "--as-of", "2026-03-31", "--since", "last-board"])
        #expect(never.exitCode == 1)
        #expect(
            never.complaints
                == "uptake: the board has not met before 31 Mar 2026: board.ndjson holds its meetings; a day does as well: --since 2026-03-03\n"
        )
        let late = try ProgramRun(["report", folder.path, "--as-of", "2026-03-31", "--since", "2026-03-31"])
        #expect(late.exitCode == 2)
        #expect(late.complaints.contains("expected a day before 31 Mar 2026"))
        for (arguments, complaint) in [
            (["--since", "last-bord"], "expected last-board or a day such as 2026-11-23; did you mean last-board?"),
            (["--since", "last-board", "--format", "csv"], "--since prints text, Markdown, HTML or JSON, not csv."),
            (
                ["--since", "last-board", "--window", "all"],
                "--since compares windows of days; all has none before it."
            ),
            (
                ["--since", "last-board", "--check", "nps>0"],
                "--since and --check are two reports; ask for one of them."
            ),
        ] {
            let run = try ProgramRun(["report", folder.path] + arguments)
            #expect(run.exitCode == 2)
            #expect(run.complaints.contains(complaint))
        }
    }

    @Test func `what was fixed is told with its counts`() throws {
        let folder = try workspace(fix)
        let arguments = [folder.path, "--since", "2026-03-01", "--as-of", "2026-03-31"]
        let text = try ProgramRun(["report", "improvements"] + arguments)
        #expect(text.exitCode == 0 && text.complaints == "")
        #expect(text.output.contains("build time  20 min  4 min   5 min"))
        #expect(text.output.contains("2 people had reported it; 1 of them were told, first on 21 Mar 2026."))
        #expect(!text.output.contains("ada"))
        let markdown = try ProgramRun(["report", "improvements", "--format", "markdown"] + arguments)
        #expect(markdown.output.contains("| build time | 20 min | 4 min | 5 min |"))
        let html = try ProgramRun(["report", "improvements", "--format", "html"] + arguments)
        #expect(html.output.hasPrefix("<!DOCTYPE html>"))
        let none = try ProgramRun([
            "report", "improvements", folder.path, "--since", "2026-03-25", "--as-of", "2026-03-31",
        ])
        #expect(none.exitCode == 1 && none.output == "")
        #expect(none.complaints.hasPrefix("uptake: no friction point was resolved after 25 Mar 2026: "))
        let help = try ProgramRun(["report", "improvements", "--help"])
        #expect(help.exitCode == 0 && help.output.contains("USAGE: uptake report improvements [<workspace>]"))
        let wrong = try ProgramRun(["report", "improvements", "--format", "json"])
        #expect(wrong.exitCode == 2 && wrong.complaints.hasSuffix("see uptake report improvements --help\n"))
    }

    @Test func `a threshold that is not kept is 3, with the figure beside it`() throws {
        let folder = try workspace()
        let arguments = ["report", folder.path, "--as-of", "2026-03-31"]
        let kept = try ProgramRun(arguments + ["--check", "nps>=0", "--check", "leadTime.p50<=3h"])
        #expect(kept.exitCode == 0)
        #expect(kept.output.contains("2 of 2 thresholds"))
        let broken = try ProgramRun(arguments + ["--check", "nps>=40", "--check", "leadTime.p50<1d"])
        #expect(broken.exitCode == 3)
        #expect(broken.output.contains("nps>=40: NPS of the newest wave that is shown is 0 points"))
        #expect(broken.output.contains("-57 to +57 points"))
        let unknown = try ProgramRun(arguments + ["--check", "outcomes.ideas.timeSeconds.p50<9w"])
        #expect(unknown.exitCode == 3 && unknown.output.contains("n/a"))
        let typo = try ProgramRun(arguments + ["--check", "npss>=40"])
        #expect(typo.exitCode == 2 && typo.output == "")
        #expect(typo.complaints == "uptake: --check npss>=40: there is no figure npss; did you mean nps?\n")
    }

    @Test func `thresholds of the configuration have their place in complaints`() throws {
        let good = try workspace(["uptake.yaml": "checks:\n  - nps>=40\n  - leadTime.p50<1d\n"])
        let run = try ProgramRun(["report", good.path, "--as-of", "2026-03-31", "--check", "configured"])
        #expect(run.exitCode == 3 && run.output.contains("1 of 2 thresholds"))
        let bad = try workspace(["uptake.yaml": "checks:\n  - nps>=40\n  - leadTme<1d\n"])
        let typo = try ProgramRun(["report", bad.path, "--check", "configured"])
        #expect(typo.exitCode == 2)
        #expect(
            typo.complaints
                == "uptake: uptake.yaml:3:5: error: leadTme<1d: there is no figure leadTme; did you mean leadTime?\n")
        let shape = try workspace(["uptake.yaml": "checks: [nps]\n"])
        #expect(
            try ProgramRun(["check", shape.path]).output.contains(
                "uptake.yaml:1:10: error: checks: expected a figure, an operator and a limit, such as nps>=40"))
        let bare = try workspace()
        let none = try ProgramRun(["report", bare.path, "--check", "configured"])
        #expect(none.exitCode == 2 && none.complaints.contains("has no checks"))
    }
}
