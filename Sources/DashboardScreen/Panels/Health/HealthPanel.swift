import Canvas
import Metrics
import PlatformModel
import SafeText

/// What was read and what could not be: records by kind, and every complaint as file:line.
enum HealthPanel {
    static let panel = Panel(
        name: .health, freshness: { _ in nil },
        notes: { ["\(Wording.count($0.health.files, "file")) read"] },
        headline: { _, _ in [] }, draw: draw, drawZoomed: draw)

    @Sendable private static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let health = scene.snapshot.health
        let skipped = health.skippedLines
        let summary: [Phrase] =
            skipped == 0
            ? [Phrase("Every line was read.", .good)]
            : [
                Phrase("\(Wording.count(skipped, "line")) skipped; every other line was read.", .stale),
                Phrase("\(Wording.count(skipped, "line")) skipped", .stale),
            ]
        canvas.put(summary, in: area.row(0))
        let shown = complaints(scene.arrangement).rows(of: health.diagnostics)
        let detail = scene.selected.flatMap { shown.indices.contains($0) ? shown[$0] : nil }
        // The selected complaint stands in full at the bottom: a row of the list has no room for its hint.
        let height = detail != nil && area.height >= 14 ? 5 : 0
        if let detail, height > 0 {
            let rows = Rect(x: area.x, y: area.maxY - height + 1, width: area.width, height: height - 1)
            canvas.rule(rows.row(0))
            canvas.wrap(detail.text, in: rows.inset(top: 1), .left, Style(.text))
        }
        var lists = sections(scene.snapshot, canvas.form, scene.arrangement)
        lists.places = scene.places
        return lists.draw(scene.selected, in: area.inset(top: area.height >= 5 ? 2 : 1, bottom: height), &canvas)
    }

    static func sections(_ snapshot: Snapshot, _ form: GlyphForm, _ arrangement: Arrangement) -> Sections {
        let health = snapshot.health
        let shown = health.diagnostics.count
        let title: SafeText =
            shown < health.diagnosticCount
            ? "complaints, the first \(Wording.count(shown)) of \(Wording.count(health.diagnosticCount))" : "complaints"
        return Sections(
            sections: [
                Section(title, health.diagnostics, complaints(arrangement), missing: "Nothing to complain about."),
                Section("records read", health.records, records, missing: "No records yet."),
            ], weights: [3, 1], breadth: 120)
    }

    private static var records: Table<HealthFigures.Records> {
        Table(columns: [
            Column("kind", .flexible(minimum: 8, maximum: 16)) { row, _ in .name(row.kind, Style(.text)) },
            Column("records", .fixed(11), trailing: true) { row, _ in .text(Wording.count(row.count), .title) },
        ])
    }

    static func complaints(_ arrangement: Arrangement) -> Table<Diagnostic> {
        Table(
            columns: [
                Column("severity", .fixed(9)) { row, _ in
                    .symbol(row.severity.symbol, row.severity.word, row.severity.role)
                }.sorted { row in Diagnostic.Severity.allCases.firstIndex(of: row.severity).map { -Double($0) } },
                Column("place", .flexible(minimum: 16, maximum: 36)) { row, _ in .name(row.place, Style(.title)) }
                    .sorted(byText: \.place),
                Column("what is wrong", .flexible(minimum: 12, maximum: 160)) { row, _ in
                    .name(row.sentence, Style(.text))
                }.sorted(byText: \.sentence),
            ], gap: 2...2
        ).arranged(arrangement)
    }
}

extension Diagnostic {
    /// `file:line:column`; a long file name gives way before the line.
    fileprivate var place: SafeText {
        guard let line else { return file }
        return "\(file.width > 28 ? file.clipped(to: 28) : file):\(line)\(column.map { ":\($0)" } ?? "")"
    }

    fileprivate var sentence: SafeText {
        "\(message)\(hint.map { " (\($0))" } ?? "")"
    }
}

extension Diagnostic.Severity {
    fileprivate var symbol: Symbol {
        switch self {
        case .error: Symbol("✖", "x")
        case .warning: Symbol("▲", "!")
        case .note: Symbol("·", "-")
        }
    }

    fileprivate var word: SafeText {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }

    fileprivate var role: Role {
        switch self {
        case .error: .bad
        case .warning: .middle
        case .note: .dim
        }
    }
}
