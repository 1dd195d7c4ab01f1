import Canvas
import Metrics
import PlatformModel
import SafeText

/// NPS with the whole screen: the waves with their intervals, every figure of the newest, every team, and comments.
enum NPSZoom {
    @Sendable static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        guard !scene.snapshot.nps.waves.isEmpty else {
            PanelFrame.empty(NPSWords.missing, NPSWords.remedies, in: area, &canvas)
            return ""
        }
        return page(scene.snapshot, scene.arrangement, canvas.form, in: area).draw(scene, in: area, &canvas)
    }

    /// The page; the pictures take what an area allows.
    static func page(
        _ snapshot: Snapshot, _ arrangement: Arrangement = .usual, _ form: GlyphForm = .ascii,
        in area: Rect = Rect(x: 0, y: 0, width: 0, height: 0)
    ) -> ZoomPage {
        let nps = snapshot.nps
        return ZoomPage(
            pictures: pictures(nps, in: area),
            parts: [
                .init(section: NPSFacts.newest(nps, form), place: .rail),
                .init(
                    section: Section(
                        "teams, newest wave", nps.teams, NPSTables.teams(nps, arrangement),
                        missing: isComplete(nps) ? "No answer names a team." : NPSZoom.incomplete,
                        names: { "team \($0.team)" }), place: .rail),
                .init(
                    section: Section(
                        "waves, newest first", nps.waves.reversed(), NPSTables.waves(nps, form),
                        missing: NPSWords.missing, names: \.quarter.long), place: .main),
                .init(section: comments(nps), place: .main),
            ], columns: 1)
    }

    private static func pictures(_ nps: NPSFigures, in area: Rect) -> [ZoomPage.Picture] {
        guard let newest = nps.waves.last else { return [] }
        // Words instead of a figure need no room for digits.
        let headline = newest.result == nil ? min(1, area.height) : Headline.height(in: area)
        var pictures = [
            ZoomPage.Picture(rows: headline...max(1, headline), rank: 0) { rect, canvas in
                Headline.draw(
                    NPSWords.figure(nps), NPSWords.role(newest.result), beside: NPSWords.beside(nps, canvas.form),
                    in: rect, &canvas)
            }
        ]
        if let result = newest.result {
            pictures.append(
                ZoomPage.Picture(rows: 2...(area.height >= 24 ? 3 : 2), rank: 4) { rect, canvas in
                    NPSPieces.gauge(result, width: rect.width).draw(into: &canvas, rect)
                })
            pictures.append(
                ZoomPage.Picture(rows: 2...2, rank: 5) { rect, canvas in
                    NPSPieces.answers(result, in: rect, &canvas)
                })
        }
        if nps.waves.count > 1 {
            pictures.append(
                ZoomPage.Picture(rows: 6...max(6, area.height * 2 / 5), rank: 3) { rect, canvas in
                    NPSChart.whiskers(nps, size: rect.size).draw(into: &canvas, rect)
                })
        }
        return pictures
    }

    private static let incomplete: SafeText = "Shown once the wave is complete."

    /// Whether all answers of the newest wave are in; until then its score alone is shown.
    private static func isComplete(_ nps: NPSFigures) -> Bool { nps.waves.last?.isComplete ?? true }

    /// What people wrote, in shuffled order, where the rule allows it.
    private static func comments(_ nps: NPSFigures) -> Section {
        let answers = nps.waves.last?.result?.answers ?? 0
        let fewest = NPSFigures.fewestForVerbatims
        let missing: SafeText =
            !isComplete(nps)
            ? incomplete
            : answers < fewest
                ? "Comments are shown from \(fewest) answers on." : "Nobody wrote a comment in the newest wave."
        return Section("comments of the newest wave, shuffled", sentences: nps.verbatims, missing: missing, mark: "· ")
    }
}
