import SafeText

/// Where a record stands.
struct RecordPlace: Hashable, Sendable {
    /// The file, relative to the workspace.
    var file: SafeText = ""
    /// The line, from 1; 0 when it is not known.
    var line = 0
}

/// Data errors that only show when records are put together: each counted, and the first of them kept.
struct Findings: Sendable {
    /// Findings that are kept.
    static let kept = 200

    /// All of them.
    private(set) var count = 0
    /// The first ones, in the order in which they were found.
    private(set) var diagnostics: [Diagnostic] = []

    /// Notes a data error.
    mutating func add(
        _ place: RecordPlace, _ message: SafeText, severity: Diagnostic.Severity = .error, hint: SafeText? = nil
    ) {
        count += 1
        guard diagnostics.count < Findings.kept else { return }
        diagnostics.append(
            Diagnostic(
                file: place.file, line: place.line > 0 ? place.line : nil, severity: severity, message: message,
                hint: hint))
    }
}
