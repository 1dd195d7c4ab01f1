import Canvas
import Metrics
import PlatformModel
import SafeText

/// What was read and what could not be: the files, every complaint as file:line, and the records by kind.
enum HealthPanel {
    static let panel = Panel(
        name: .health, freshness: { _ in nil },
        notes: { ["\(Wording.count($0.health.files, "file")) read"] },
        headline: { _, _ in [] }, draw: draw, drawZoomed: draw)

    @Sendable private static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        var page = page(scene.snapshot, scene.arrangement, canvas.form)
        page.detail = detail(scene)
        return page.draw(scene, in: area, &canvas)
    }

    /// The page; one selection walks through complaints, files and kinds.
    ///
    /// Complaints stand first, since the count of skipped lines in the header leads here.
    static func page(
        _ snapshot: Snapshot, _ arrangement: Arrangement = .usual, _ form: GlyphForm = .ascii
    ) -> ZoomPage {
        let health = snapshot.health
        let sources: SafeText =
            health.sources.count < health.files
            ? "files, the first \(Wording.count(health.sources.count)) of \(Wording.count(health.files))" : "files"
        let parts = [
            ZoomPage.Part(
                section: Section(
                    HealthWords.unshown(health.diagnostics.count, of: health.diagnosticCount), health.diagnostics,
                    HealthTables.complaints(arrangement), missing: "Nothing to complain about.", names: \.text),
                place: .main),
            ZoomPage.Part(
                section: Section(
                    sources, health.sources, HealthTables.sources(health.sources, at: snapshot.asOf.instant, form),
                    missing: "No files yet: exports go into imports/, records into files such as deployments.ndjson.",
                    names: { "file \($0.path)" }), place: .head),
            ZoomPage.Part(
                section: Section(
                    "records read", health.records, HealthTables.records(health), missing: "No records yet.",
                    names: { "records \($0.kind)" }), place: .rail),
        ]
        return ZoomPage(
            pictures: [
                ZoomPage.Picture(rows: 1...1, rank: 2, air: false) { rect, canvas in
                    canvas.put(summary(health), in: rect.row(0))
                }
            ], parts: parts, columns: 1)
    }

    private static func summary(_ health: HealthFigures) -> [Phrase] {
        let skipped = health.skippedLines
        guard skipped > 0 else { return [Phrase("Every line was read.", .good)] }
        let lines = Wording.count(skipped, "line")
        return [
            Phrase("\(lines) skipped; every other line was read.", .stale), Phrase("\(lines) skipped", .stale),
        ]
    }

    /// What there is to know about the selected row.
    private static func detail(_ scene: Scene) -> Section? {
        let health = scene.snapshot.health
        guard var place = scene.selected else { return nil }
        let complaints = HealthTables.complaints(scene.arrangement).rows(of: health.diagnostics)
        if complaints.indices.contains(place) { return HealthFacts.complaint(complaints[place]) }
        place -= complaints.count
        if health.sources.indices.contains(place) { return HealthFacts.source(health.sources[place], scene) }
        place -= health.sources.count
        return health.records.indices.contains(place) ? HealthFacts.records(health.records[place], health) : nil
    }
}
