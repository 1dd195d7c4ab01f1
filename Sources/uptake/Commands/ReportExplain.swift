import Canvas
import Figures
import PlatformModel
import Reports
import SafeText

extension ReportCommand {
    /// What there is to say of a figure, or of the keys that a text is the beginning of.
    ///
    /// - Throws: That there is no such figure, with those that are most likely meant.
    func explained(
        _ asked: String, _ snapshot: Snapshot, in workspace: Workspace, _ surroundings: Surroundings
    ) throws(CommandFailure) -> String {
        let table = FigureTable(snapshot)
        switch FigureSearch(asked, in: table) {
        case .keys(let keys): return list(KeyList(keys))
        case .elements(let rows): return list(KeyList(rows))
        case .unknown(let nearest):
            throw CommandFailure(
                "\(FigureSearch.complaint(asked, nearest: nearest)); uptake report --explain list names all keys",
                exitCode: Program.ExitCode.usage)
        case .figure, .absent:
            guard let explanation = Explanation(asked, in: table) else { return "" }
            let report = ExplanationReport(explanation, evidence(of: explanation, in: workspace, surroundings))
            return format == .json ? report.json : report.text(form: characters.plainForm(in: surroundings))
        }
    }

    private func list(_ keys: KeyList) -> String { format == .json ? keys.json : keys.text }

    private func evidence(
        of explanation: Explanation, in workspace: Workspace, _ surroundings: Surroundings
    ) -> RecordEvidence {
        guard let question = explanation.question else { return RecordEvidence() }
        let line = ProgressLine(in: surroundings)
        defer { line.end() }
        let finder = EvidenceFinder(workspace: workspace)
        return finder.find(question.filters, until: question.until, progress: line.show) ?? RecordEvidence()
    }
}
