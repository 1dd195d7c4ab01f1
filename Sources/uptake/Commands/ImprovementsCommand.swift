import ArgumentParser
import Metrics
import PlatformModel
import Reports
import SafeText

/// `uptake report improvements`: what was fixed, ready for a newsletter.
struct ImprovementsCommand: ProgramCommand {
    /// What it can be written as.
    enum Format: String, CaseIterable {
        case text, markdown, html
    }

    static let configuration = CommandConfiguration(
        commandName: "improvements",
        abstract: "Print what was fixed: before and after, how many reported it and were told.",
        usage: "uptake report improvements [<workspace>] [<options>]",
        discussion: """
            Ready for a newsletter: counts of people, and no names of any. Fixed is what friction records as resolved \
            since then and nobody has reported again. Without anything fixed it says so and ends with 1.
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var characters: CharacterOptions

    @Option(
        help: ArgumentHelp(
            "Fixes since the end of a day, or since the last board meeting: last-board (the default).",
            valueName: "date"),
        transform: ArgumentValues.since)
    var since = SinceDay.lastBoard

    @Option(
        help: ArgumentHelp(
            "What to print: \(ArgumentValues.list(Format.self)) (default: text).", valueName: "format"),
        completion: .list(Format.allCases.map(\.rawValue)), transform: ArgumentValues.named)
    var format = Format.text

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("As of the end of a day, never later than now (default: now).", valueName: "date"),
        transform: ArgumentValues.day)
    var asOf: CivilDay?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to a file, which is replaced as a whole.", valueName: "file"), completion: .file())
    var output: String?

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let workspace = try workspace.open(in: surroundings)
        let moments = Moments(
            workspace, Question(asOf: asOf.map { .day($0) } ?? .live, window: .all), surroundings)
        let day = try since.day(before: moments.later)
        let improvements = Improvements(since: moments.snapshot(asOf: day), history: moments.later)
        guard !improvements.isEmpty else {
            throw CommandFailure(
                "no friction point was resolved after \(day.long): friction.ndjson records it with {\"event\":\"resolved\",…}"
            )
        }
        let text =
            switch format {
            case .text: TextReport(improvements, form: characters.plainForm(in: surroundings)).text
            case .markdown: MarkdownReport(improvements).text
            case .html: HTMLReport(improvements).text
            }
        try StandardOutput.write(text, toFile: output)
        return Program.ExitCode.success
    }
}
