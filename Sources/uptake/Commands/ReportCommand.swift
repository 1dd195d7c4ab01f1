import ArgumentParser
import Canvas
import Metrics
import PlatformModel
import Reports

/// `uptake report`: the figures for scripts, mail and logs.
struct ReportCommand: ProgramCommand {
    /// What a report can be written as.
    enum Format: String, CaseIterable {
        case text, markdown, html, svg, json, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Print the figures as text, Markdown, HTML, JSON or CSV, or draw a screen.",
        usage: """
            uptake report [<workspace>] [<options>]
            uptake report improvements [<workspace>] [<options>]
            """,
        discussion: """
            JSON and CSV hold every figure of the measurement, unrounded, under the same keys; what is not known is null \
            or empty. CSV has a line a figure, with its unit, 95 % interval, n, numerator, denominator and days.

            --explain says of one figure how it is reckoned and which records are behind it: nps, leadTime or any other \
            key of the report. --explain list names all keys, --explain delivery those that begin so (adoption. where \
            a short name stands in the way).

            What changed since a day or the last board meeting is told by --since: a figure rose or fell only where the \
            interval of the difference excludes zero.

            Figures are held against limits by --check: a key of the report or a short name, an operator (>=, >, <=, < \
            or =) and a number with its unit (%, s, m, min, h, d, w), such as 'leadTime.p50<1d'. Exit code 3 when a \
            threshold is not kept; a figure that is not known keeps none.
            """, subcommands: [ImprovementsCommand.self])

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var characters: CharacterOptions

    @Option(
        help: ArgumentHelp(
            "What to print: \(ArgumentValues.list(Format.self)) (default: text).", valueName: "format"),
        completion: .list(Format.allCases.map(\.rawValue)), transform: ArgumentValues.named)
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "The screen that --format svg draws: \(ArgumentValues.list(PicturedScreen.self)) (default: overview).",
            valueName: "screen"),
        completion: .list(PicturedScreen.allCases.map(\.rawValue)), transform: ArgumentValues.named)
    var screen: PicturedScreen?

    @Option(
        help: ArgumentHelp("Columns and rows of the drawn screen (default: 120x40).", valueName: "columns x rows"),
        transform: ArgumentValues.screenSize)
    var size: Size?

    @Option(
        help: ArgumentHelp("The colours of the drawn screen (default: as configured, else dark).", valueName: "name"))
    var theme: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Figures as of the end of a day, never later than now (default: now).", valueName: "date"),
        transform: ArgumentValues.day)
    var asOf: CivilDay?

    @Option(
        help: ArgumentHelp(
            "The days that windowed figures cover: all, 28d, 90d or quarter (default: 28d, and the quarter for friction).",
            valueName: "window"), transform: ArgumentValues.span)
    var window: Window.Span?

    @Option(
        help: ArgumentHelp(
            "What changed since the end of a day, or since the last board meeting: last-board.", valueName: "date"),
        transform: ArgumentValues.since)
    var since: SinceDay?

    @Option(
        name: .customLong("check"), parsing: .singleValue,
        help: ArgumentHelp(
            "Check a threshold, such as nps>=40; several times for several, configured for those of uptake.yaml.",
            valueName: "threshold"))
    var checks: [String] = []

    @Option(
        help: ArgumentHelp(
            "Explain one figure instead: its formula, window, n, interval and records; list names the keys.",
            valueName: "key"))
    var explain: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to a file, which is replaced as a whole.", valueName: "file"), completion: .file())
    var output: String?

    func validate() throws {
        if explain != nil, ![.text, .json].contains(format) {
            throw ValidationError("--explain prints text or JSON, not \(format.rawValue).")
        }
        let drawn = [("--screen", screen != nil), ("--size", size != nil), ("--theme", theme != nil)]
        if format != .svg, let option = drawn.first(where: { $0.1 })?.0 {
            throw ValidationError("\(option) is for --format svg, which draws a screen.")
        }
        let asked = [("--since", since != nil), ("--check", !checks.isEmpty), ("--explain", explain != nil)]
            .filter(\.1).map(\.0)
        if asked.count > 1 {
            throw ValidationError("\(asked[0]) and \(asked[1]) are two reports; ask for one of them.")
        }
        if let option = asked.first, option != "--explain", ![.text, .markdown, .html, .json].contains(format) {
            throw ValidationError("\(option) prints text, Markdown, HTML or JSON, not \(format.rawValue).")
        }
        guard since != nil else { return }
        if window == .all { throw ValidationError("--since compares windows of days; all has none before it.") }
    }

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let workspace = try workspace.open(in: surroundings)
        let question = Question(asOf: asOf.map { .day($0) } ?? .live, window: window)
        if let since {
            let text = try changes(since: since, in: workspace, question, surroundings)
            try StandardOutput.write(text, toFile: output)
            return Program.ExitCode.success
        }
        let snapshot = workspace.snapshot(question, surroundings)
        if !checks.isEmpty {
            let (text, isKept) = try checked(snapshot, in: workspace, surroundings)
            try StandardOutput.write(text, toFile: output)
            return isKept ? Program.ExitCode.success : Program.ExitCode.breached
        }
        let text: String
        if let explain {
            text = try explained(explain, snapshot, in: workspace, surroundings)
        } else {
            text =
                switch format {
                case .text: TextReport(snapshot, form: characters.plainForm(in: surroundings)).text
                case .markdown: MarkdownReport(snapshot).text
                case .html: HTMLReport(snapshot).text
                case .svg: try picture(of: snapshot, in: workspace, surroundings)
                case .json: JSONReport(snapshot).text
                case .csv: CSVReport(snapshot).text
                }
        }
        try StandardOutput.write(text, toFile: output)
        return Program.ExitCode.success
    }
}

extension Workspace {
    /// Reads all files once, and answers.
    func snapshot(_ question: Question, _ surroundings: Surroundings) -> Snapshot {
        let reader = reader(surroundings)
        return reader.snapshot(question, now: surroundings.clock())
    }

    /// Reads all files once.
    func reader(_ surroundings: Surroundings) -> PlatformReader {
        let reader = PlatformReader(workspace: self)
        let line = ProgressLine(in: surroundings)
        reader.poll(now: surroundings.clock(), progress: line.show)
        line.end()
        return reader
    }
}
