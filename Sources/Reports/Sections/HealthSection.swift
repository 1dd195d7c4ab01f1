import PlatformModel
import SafeText

extension Outline {
    private static let diagnosticsShown = 20

    /// What was read, and what could not be.
    mutating func putHealth(_ health: HealthFigures) {
        heading(.health, "Data health", note: Wording.count(health.files, "file"))
        let records = health.records.filter { $0.count > 0 }
        if records.isEmpty {
            put("No records yet.")
        } else {
            put(items: records.map { "\(Wording.count($0.count)) \($0.kind)" }, after: "Records:")
        }
        if health.skippedLines > 0 {
            put("\(Wording.count(health.skippedLines, "line")) skipped; every other line was read.")
        } else if !records.isEmpty {
            put("Every line was read.")
        }
        guard !health.diagnostics.isEmpty else { return }
        blank()
        let shown = health.diagnostics.prefix(Outline.diagnosticsShown)
        for diagnostic in shown { put(diagnostic.text, hanging: 2) }
        let rest = health.diagnosticCount - shown.count
        if rest > 0 { put("and \(Wording.count(rest)) more") }
    }
}
