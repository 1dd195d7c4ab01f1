import ArgumentParser
import Metrics
import PlatformModel

/// `uptake [WORKSPACE]`: the dashboard.
struct DashboardCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "uptake",
        abstract: Program.purpose,
        usage: "uptake [<workspace>] [<options>]\nuptake <command> [<options>]",
        discussion: """
            A dashboard in the terminal: adoption, NPS, friction and deployments of a platform, from local data files \
            that it follows. Without a terminal it prints the text report.

            Commands, each with its own --help:
            \(commandList)

            Exit codes: 0 success, 1 failure, 2 wrong arguments, 3 a threshold that is not kept, 128 and the number of a signal that ended the program.
            """)

    /// The commands that have a name, one a line, with what they are for.
    private static var commandList: String {
        CommandTree.configuration.subcommands.map { command in
            let name = command._commandName
            return "  " + name + String(repeating: " ", count: max(1, 24 - name.utf8.count))
                + command.configuration.abstract
        }.joined(separator: "\n")
    }

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var sentences: LinearOptions

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "Show the figures as of the end of a day; it follows the clock otherwise.", valueName: "date"),
        transform: ArgumentValues.day)
    var asOf: CivilDay?

    @Flag(name: [.customShort("V"), .customLong("version")], help: "Show the version.")
    var version = false

    func validate() throws {
        if version { throw CleanExit.message("uptake \(Program.version)") }
    }

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let workspace = try workspace.open(in: surroundings)
        // Later days have no figures yet; the screen would wait for them.
        let today = workspace.configuration.zone.day(of: surroundings.clock())
        let question = Question(asOf: asOf.map { .day(min($0, today)) } ?? .live)
        return try Session(workspace, question, screen, inSentences: sentences.linear, in: surroundings).run()
    }
}
