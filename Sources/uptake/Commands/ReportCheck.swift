import Figures
import PlatformModel
import Reports
import SafeText

extension ReportCommand {
    /// The word that stands for the thresholds of the configuration.
    static let configuredChecks = "configured"

    /// What is printed of the thresholds asked for, and whether all of them are kept.
    ///
    /// - Throws: The first threshold that cannot be read or has no figure; one of the configuration with its place.
    func checked(
        _ snapshot: Snapshot, in workspace: Workspace, _ surroundings: Surroundings
    ) throws(CommandFailure) -> (text: String, isKept: Bool) {
        let table = FigureTable(snapshot)
        var results: [ThresholdResult] = []
        for text in checks {
            guard text == ReportCommand.configuredChecks else {
                results.append(try result(text, table, place: "--check "))
                continue
            }
            let configured = workspace.configuration.checks
            guard !configured.isEmpty else {
                throw CommandFailure(
                    "--check configured: uptake.yaml has no checks; a line checks: [nps>=40, leadTime.p50<1d] makes some",
                    exitCode: Program.ExitCode.usage)
            }
            for check in configured {
                let place: SafeText = "\(check.file):\(check.line):\(check.column): error: "
                results.append(try result(check.text, table, place: place))
            }
        }
        let report = ThresholdReport(results, of: snapshot)
        let text =
            switch format {
            case .markdown: MarkdownReport(report).text
            case .html: HTMLReport(report).text
            case .json: JSONReport(report).text
            default: TextReport(report, form: characters.plainForm(in: surroundings)).text
            }
        return (text, !report.isBreached)
    }

    private func result(
        _ text: String, _ table: FigureTable, place: SafeText
    ) throws(CommandFailure) -> ThresholdResult {
        do throws(Threshold.Problem) {
            return try Threshold(text).result(in: table)
        } catch {
            throw CommandFailure(
                "\(place)\(SafeText(cleaning: text)): \(error.message)", exitCode: Program.ExitCode.usage)
        }
    }
}
