import Canvas
import Metrics
import PlatformModel
import SafeText

/// Adoption with the whole screen: the course in full, every part of the platform and every month.
enum AdoptionZoom {
    private enum Block: Hashable { case headline, remarks, chart, lists }

    @Sendable static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let adoption = scene.snapshot.adoption
        guard !AdoptionPanel.isEmpty(adoption) else {
            PanelFrame.empty(AdoptionWords.missing, AdoptionWords.remedies(adoption), in: area, &canvas)
            return ""
        }
        let remarks = remarks(scene)
        var stack = Stack<Block>()
        stack.add(.headline, height: Headline.height(in: area), rank: 0)
        // Beside the headline where there is width, else below it.
        let isWide = area.width >= 100
        if !isWide { stack.add(.remarks, height: remarks.count, rank: 3, air: true) }
        let lists = sections(scene.snapshot)
        let needed = lists.height(in: area.width)
        let room = area.height - needed - 8
        stack.add(.chart, height: 6, upTo: max(6, area.height * 2 / 5, room), rank: 1, air: true, appetite: 1)
        stack.add(.lists, height: min(needed, 8), upTo: needed, rank: 2, air: true, appetite: 2)
        let rects = stack.rects(in: area)
        let head = (rects[.headline] ?? area).columns(isWide ? [.weight(5), .weight(4)] : [.rest], gap: 4)
        Headline.draw(
            Wording.percent(adoption.ratio), .accent, beside: AdoptionWords.beside(adoption, canvas.form),
            in: head[0], &canvas)
        let beside = isWide ? head[1].inset(top: max(0, (head[1].height - remarks.count) / 2)) : nil
        if let lines = rects[.remarks] ?? beside {
            for (offset, remark) in remarks.enumerated() { canvas.put(remark, in: lines.row(offset)) }
        }
        if let chart = rects[.chart] {
            AdoptionChart.chart(adoption, asOf: scene.snapshot.asOf.day, size: chart.size).draw(into: &canvas, chart)
        }
        return rects[.lists].map { lists.draw(scene.selected, in: $0, &canvas) } ?? ""
    }

    static func sections(_ snapshot: Snapshot) -> Sections {
        let adoption = snapshot.adoption
        return Sections(
            sections: [
                Section(
                    "parts of the platform, trailing 28 days", adoption.capabilities,
                    AdoptionTables.capabilities(adoption),
                    missing: "No usage names a capability."),
                Section(
                    "calendar months, newest first", adoption.monthly.reversed(), AdoptionTables.months,
                    missing: "No usage yet."),
            ], weights: [1, 1])
    }

    /// What the small panel leaves out, a line each.
    private static func remarks(_ scene: Scene) -> [[Phrase]] {
        let adoption = scene.snapshot.adoption
        var lines: [[Phrase]] = []
        if adoption.others > 0 {
            let people = Wording.count(adoption.others, "person", plural: "people")
            lines.append([
                Phrase("\(people) outside the roster used it too; they are in no ratio.", .dim),
                Phrase("\(people) outside the roster used it too.", .dim), Phrase("\(people) outside the roster", .dim),
            ])
        }
        if let launch = adoption.launch {
            let weeks = max(0, scene.snapshot.asOf.day.number - launch.number) / 7
            lines.append([
                Phrase("Launched \(launch.long), \(Wording.count(weeks, "week")) ago.", .dim),
                Phrase("Launched \(launch.long)", .dim),
            ])
        }
        for mark in adoption.enforcement.suffix(2) {
            lines.append([
                Phrase("Mandate \(mark.day.long): ", .middle) + Phrase(mark.what.clipped(to: 80), .text),
                Phrase("Mandate \(mark.day.long): ", .middle) + Phrase(mark.what.clipped(to: 36), .text),
                Phrase("Mandate \(mark.day.long)", .middle),
            ])
        }
        return lines
    }
}
