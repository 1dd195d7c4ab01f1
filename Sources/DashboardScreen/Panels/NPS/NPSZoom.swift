import Canvas
import Metrics
import PlatformModel
import SafeText

/// NPS with the whole screen: the course with its intervals, every wave and every team.
enum NPSZoom {
    private enum Block: Hashable { case headline, remark, gauge, answers, course, lists }

    @Sendable static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let nps = scene.snapshot.nps
        guard let newest = nps.waves.last else {
            PanelFrame.empty(NPSWords.missing, NPSWords.remedies, in: area, &canvas)
            return ""
        }
        var stack = Stack<Block>()
        stack.add(.headline, height: Headline.height(in: area), rank: 0)
        if let result = newest.result {
            stack.add(.gauge, height: 2, upTo: 3, rank: 3, air: true)
            stack.add(.answers, height: 2, rank: 4, air: true)
            if result.detectableChange != nil { stack.add(.remark, height: 1, rank: 6) }
        }
        let lists = sections(scene.snapshot)
        let needed = lists.height(in: area.width)
        if nps.waves.count > 1 {
            let room = area.height - needed - 16
            stack.add(.course, height: 5, upTo: max(5, area.height / 3, room), rank: 5, air: true, appetite: 1)
        }
        stack.add(.lists, height: 4, upTo: needed, rank: 1, air: true, appetite: 2)
        let rects = stack.rects(in: area)
        Headline.draw(
            NPSWords.figure(nps), NPSWords.role(newest.result), beside: NPSWords.beside(nps, canvas.form),
            in: rects[.headline] ?? area, &canvas)
        if let result = newest.result {
            if let gauge = rects[.gauge] { NPSPieces.gauge(result, width: gauge.width).draw(into: &canvas, gauge) }
            if let answers = rects[.answers] { NPSPieces.answers(result, in: answers, &canvas) }
            if let row = rects[.remark] { canvas.put(NPSWords.detectable(result), in: row) }
        }
        if let course = rects[.course] { NPSPieces.course(nps, size: course.size).draw(into: &canvas, course) }
        return rects[.lists].map { lists.draw(scene.selected, in: $0, &canvas) } ?? ""
    }

    static func sections(_ snapshot: Snapshot) -> Sections {
        let nps = snapshot.nps
        return Sections(
            sections: [
                Section(
                    "waves, newest first", nps.waves.reversed(), NPSTables.waves(nps), missing: "No survey answers yet."
                ),
                Section(
                    "teams, newest wave", nps.teams, NPSTables.teams(nps), missing: "No answer names a team."),
            ], weights: [3, 2])
    }
}
