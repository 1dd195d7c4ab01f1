import ArgumentParser
import PlatformModel
import Reports
import SafeText

/// `uptake check`: what was read of each file, and every complaint about a workspace.
struct CheckCommand: ProgramCommand {
    /// What the answer can be written as.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what was read of each file, and list every complaint.",
        discussion: """
            Each file with its format, records and their age, lines left out, records that stand twice or lie in the \
            future, incidents without a deployment, and in what its counts differ from those of the tool that wrote it; \
            then the complaints, one a line, as file:line:column. JSON has the same under the keys of `report`. Exit \
            code 1 when a line or a file was left out.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @Option(help: "What to print.")
    var format = Format.text

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let workspace = try workspace.open(in: surroundings)
        let snapshot = workspace.snapshot(Question(), surroundings)
        let text =
            switch format {
            case .text: HealthReport(snapshot).text
            case .json: JSONReport(snapshot, part: "health").text
            }
        try StandardOutput.write(text)
        let health = snapshot.health
        let hasError = health.diagnostics.contains { $0.severity == .error } || health.skippedLines > 0
        return hasError ? Program.ExitCode.failure : Program.ExitCode.success
    }
}
