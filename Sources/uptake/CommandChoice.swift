import ArgumentParser

/// A command that runs in given surroundings.
protocol ProgramCommand: ParsableCommand {
    /// Does what the command is for.
    ///
    /// - Returns: The exit code.
    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32
}

/// The root of the commands that have a name, for their help, usage and completions.
struct CommandTree: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uptake", abstract: Program.purpose, version: Program.version,
        subcommands: [
            DemoCommand.self, PresentCommand.self, ReportCommand.self, CheckCommand.self, InitCommand.self,
            ThemeCommand.self,
        ])
}

/// Which command the arguments mean: the first one that is neither an option nor an option's value, when it is a command's
/// name; else the dashboard. So options may stand before the command, and a folder that is called like a command is
/// written `./demo`.
struct CommandChoice {
    /// Options that take the next argument as their value.
    static let valueOptions: Set<String> = [
        "-c", "--config", "--theme", "--interval", "--as-of", "--seed", "--format", "--window", "--output", "-o",
        "--explain", "--screen", "--size", "--since", "--check", "--slides", "--rotate",
    ]

    /// What parses the arguments.
    let root: any ParsableCommand.Type
    /// The arguments for it.
    let arguments: [String]
    /// The command as a person writes it.
    let name: String

    /// The command that some arguments mean.
    init(_ arguments: [String]) {
        let names = CommandTree.configuration.subcommands.map { $0._commandName }
        let place = CommandChoice.positionals(arguments).first
        let isForTree = arguments.first?.hasPrefix("--generate-completion-script") ?? false
        guard let place, names.contains(arguments[place]) || arguments[place] == "help", !isForTree else {
            root = isForTree ? CommandTree.self : DashboardCommand.self
            self.arguments = arguments
            name = "uptake"
            return
        }
        var rest = arguments
        let command = rest.remove(at: place)
        guard command != "help" || rest.contains(where: names.contains) else {
            root = DashboardCommand.self
            self.arguments = ["--help"]
            name = "uptake"
            return
        }
        // A parser of commands would take the second word for the workspace that the first command takes.
        if command == ReportCommand._commandName,
            let second = CommandChoice.positionals(rest).first(where: { rest[$0] == ImprovementsCommand._commandName })
        {
            rest.remove(at: second)
            root = ImprovementsCommand.self
            self.arguments = rest
            name = "uptake \(command) \(ImprovementsCommand._commandName)"
            return
        }
        root = CommandTree.self
        self.arguments = [command] + rest
        name = "uptake \(command)"
    }

    /// The places of the arguments before `--` that are neither options nor their values.
    private static func positionals(_ arguments: [String]) -> [Int] {
        var places: [Int] = []
        var place = 0
        while place < arguments.count, arguments[place] != "--" {
            let argument = arguments[place]
            if !argument.hasPrefix("-") || argument == "-" { places.append(place) }
            place += valueOptions.contains(argument) ? 2 : 1
        }
        return places
    }
}
