import Canvas
import Metrics
import PlatformModel
import SafeText

/// Adoption with the whole screen: the trajectory in full, every figure, every team, capability and month.
enum AdoptionZoom {
    @Sendable static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let adoption = scene.snapshot.adoption
        guard !AdoptionPanel.isEmpty(adoption) else {
            PanelFrame.empty(AdoptionWords.missing, AdoptionWords.remedies(adoption), in: area, &canvas)
            return ""
        }
        return page(scene.snapshot, scene.arrangement, in: area).draw(scene, in: area, &canvas)
    }

    /// The page; the pictures take what an area allows.
    static func page(
        _ snapshot: Snapshot, _ arrangement: Arrangement = .usual,
        in area: Rect = Rect(x: 0, y: 0, width: 0, height: 0)
    ) -> ZoomPage {
        let adoption = snapshot.adoption
        let headline = Headline.height(in: area)
        return ZoomPage(
            pictures: [
                ZoomPage.Picture(rows: headline...max(1, headline), rank: 0) { rect, canvas in
                    Headline.draw(
                        Wording.percent(adoption.ratio), .accent, beside: AdoptionWords.beside(adoption, canvas.form),
                        in: rect, &canvas)
                },
                ZoomPage.Picture(rows: 6...max(6, area.height / 2), rank: 2) { rect, canvas in
                    let chart = rect.inset(bottom: rect.height >= 8 ? 1 : 0)
                    AdoptionChart.zoomed(adoption, asOf: snapshot.asOf.day, size: chart.size)
                        .draw(into: &canvas, chart)
                    if chart.height < rect.height {
                        canvas.put(legend(adoption, canvas.form), in: rect.row(rect.height - 1))
                    }
                },
            ],
            parts: [
                .init(section: AdoptionFacts.people(adoption), place: .rail),
                .init(section: AdoptionFacts.lifecycle(adoption), place: .rail),
                .init(section: AdoptionFacts.trajectory(adoption), place: .rail),
                .init(section: AdoptionFacts.forecast(adoption), place: .rail),
                .init(section: AdoptionFacts.mandates(adoption), place: .rail),
                .init(
                    section: Section(
                        "teams", adoption.teamUse, AdoptionTables.teams(adoption), missing: "No team in the roster.",
                        names: { "team \($0.team)" }), place: .main),
                .init(
                    section: Section(
                        "capabilities", adoption.capabilities, AdoptionTables.capabilities(adoption, arrangement),
                        missing: "No usage names a capability.", names: \.name), place: .main),
                .init(
                    section: Section(
                        "calendar months, newest first", adoption.monthly.reversed(), AdoptionTables.months,
                        missing: "No usage yet.", names: \.month.long), place: .main),
            ])
    }

    /// What the strokes and textures of the chart are.
    private static func legend(_ adoption: AdoptionFigures, _ form: GlyphForm) -> Line {
        var line = Line()
        line.gap = 3
        line.add(Phrase(form == .ascii ? "* " : "━ ", .series) + Phrase("adoption", .dim), rank: 3)
        if adoption.launch != nil {
            line.add(
                [Phrase("· ", .reference) + Phrase("reference courses", .dim), Phrase("· references", .reference)],
                rank: 4)
        }
        if let mandate = adoption.mandate {
            let gained = mandate.gained.map { " \(AdoptionFacts.points($0))" as SafeText } ?? ""
            let mark = Phrase("╎ ", .middle)
            line.add(
                [
                    mark + Phrase("under mandate\(gained)", .dim), mark + Phrase("under mandate", .dim),
                ], rank: 1)
        }
        if let refusal = adoption.forecast?.refusal {
            line.add(
                [Phrase("no forecast: \(refusal)", .middle), Phrase("no forecast", .middle)], rank: 2)
        } else if let weeks = adoption.forecast?.points.count, weeks > 0 {
            let mark = Phrase("░ ", .second)
            line.add(
                [
                    mark + Phrase("forecast, \(Wording.count(weeks, "week")) with 95 % band", .dim),
                    mark + Phrase("forecast", .dim),
                ], rank: 2)
        }
        return line
    }
}
