import ArgumentParser
import PlatformModel
import SafeText

/// `uptake check`: every complaint about a workspace.
struct CheckCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "List every complaint about the data.",
        discussion: "One a line, as file:line:column. Exit code 1 when a line or a file was left out.")

    @OptionGroup var workspace: WorkspaceOptions

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let workspace = try workspace.open(in: surroundings)
        let health = workspace.snapshot(Question(), surroundings).health
        var text = ""
        for diagnostic in health.diagnostics { text += diagnostic.text.string + "\n" }
        let rest = health.diagnosticCount - health.diagnostics.count
        if rest > 0 { text += "and \(Wording.count(rest)) more\n" }
        text += summary(health).string + "\n"
        try StandardOutput.write(text)
        let hasError = health.diagnostics.contains { $0.severity == .error } || health.skippedLines > 0
        return hasError ? Program.ExitCode.failure : Program.ExitCode.success
    }

    private func summary(_ health: HealthFigures) -> SafeText {
        let records = health.records.reduce(0) { $0 + $1.count }
        let read: SafeText = "\(Wording.count(health.files, "file")), \(Wording.count(records, "record"))"
        guard health.diagnosticCount > 0 else { return "\(read): nothing to complain about" }
        return
            "\(read): \(Wording.count(health.diagnosticCount, "complaint")), \(Wording.count(health.skippedLines, "line")) skipped"
    }
}
