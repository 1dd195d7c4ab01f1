import Canvas
import Metrics
import PlatformModel
import SafeText

/// Friction with the whole screen: the ranking with its uncertainty, the selected point in full, and the loop.
enum FrictionZoom {
    @Sendable static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let friction = scene.snapshot.friction
        guard !friction.points.isEmpty else {
            FrictionPieces.empty(friction, in: area, &canvas)
            return ""
        }
        var page = page(scene.snapshot, scene.arrangement, canvas.form)
        if let selected = scene.selected {
            // The rows after the ranking belong to other lists; the first point stands for them.
            let points = FrictionTable.zoomed(scene.snapshot, scene.arrangement).rows(of: friction.points)
            let point = points.indices.contains(selected) ? points[selected] : points.first ?? friction.points[0]
            page.detail = FrictionFacts.detail(point, scene, canvas.form)
        }
        return page.draw(scene, in: area, &canvas)
    }

    static func page(
        _ snapshot: Snapshot, _ arrangement: Arrangement = .usual, _ form: GlyphForm = .ascii
    ) -> ZoomPage {
        let friction = snapshot.friction
        var ranking = Section(
            "ranked by people, \(SpanWords.of(friction.window))", friction.points,
            FrictionTable.zoomed(snapshot, arrangement),
            missing: "Nothing was reported in this window.", names: \.point)
        let top = friction.points.prefix { $0.rank <= 3 }.count
        if top > 0, arrangement.isUsual { ranking.ruled = (after: top - 1, label: "top 3 above") }
        var pictures = [
            ZoomPage.Picture(rows: 1...1, rank: 4, air: false) { row, canvas in
                canvas.put(FrictionWords.progress(snapshot), in: row)
            }
        ]
        let tie = FrictionWords.tie(friction)
        if !tie.isEmpty {
            pictures.append(
                ZoomPage.Picture(rows: 1...1, rank: 3, air: false) { row, canvas in canvas.put(tie, in: row) })
        }
        if friction.hiddenPoints > 0 {
            let points = Wording.count(friction.hiddenPoints, "point")
            pictures.append(
                ZoomPage.Picture(rows: 1...1, rank: 5, air: false) { row, canvas in
                    canvas.put(
                        [
                            Phrase(
                                "\(points) of survey answers hidden: named by n < \(snapshot.nps.smallestGroup)", .dim),
                            Phrase("\(points) hidden: n < \(snapshot.nps.smallestGroup)", .dim),
                        ], in: row)
                })
        }
        return ZoomPage(
            pictures: pictures,
            parts: [
                .init(section: ranking, place: .main),
                .init(section: FrictionFacts.topThree(friction, form), place: .main),
                .init(section: FrictionFacts.communications(friction, form), place: .main),
                .init(section: FrictionFacts.loop(friction), place: .rail),
            ], columns: 1)
    }
}
