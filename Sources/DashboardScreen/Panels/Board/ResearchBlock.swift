import Canvas
import Metrics
import PlatformModel
import SafeText

/// The research gate: five to eight interviews with distinct people before a capability's build starts.
enum ResearchBlock {
    typealias Capability = ResearchFigures.Capability

    static func block(_ research: ResearchFigures, _ form: GlyphForm) -> PageBlock {
        let needed = ResearchFigures.needed
        return PageBlock(
            "research: \(needed.lowerBound)-\(needed.upperBound) interviews with distinct people before a build",
            "research: \(needed.lowerBound)-\(needed.upperBound) interviews before a build", "research"
        ) { width, _ in
            guard !research.capabilities.isEmpty else {
                return PageRow.text("No interview and no capability is recorded.", width: width)
                    + PageRow.text(
                        "research.ndjson brings them: {\"time\":…, \"event\":\"interview\", \"capability\":…, \"developer\":…}.",
                        .dim, width: width)
            }
            return research.capabilities.flatMap { rows($0, width, form) }
                + PageRow.text("\(Wording.count(research.interviews, "interview")) in all.", .dim, width: width)
        }
    }

    private static func rows(_ capability: Capability, _ width: Int, _ form: GlyphForm) -> [PageRow] {
        let gate = capability.gate
        let missing = ResearchFigures.needed.lowerBound - max(0, capability.people)
        let state = Phrase("\(gate.symbol.text(form)) \(gate.word)", gate.role, .bold)
        let states = missing > 0 ? [state + Phrase(", \(missing) fewer than needed", gate.role), state] : [state]
        var rows: [PageRow] = [
            .drawn(height: 1) { row, canvas in
                let shown = states.fitting(max(state.width, row.width / 2)) ?? state
                let room = row.width - shown.width - 2
                guard room >= 8 else { return _ = canvas.put(states, in: row) }
                canvas.put(Phrase(capability.name.clipped(to: room), .title, .bold), x: row.x, y: row.y, in: row)
                canvas.put([shown], in: row, trailing: true)
            },
            .drawn(height: 1) { row, canvas in people(capability, in: row.inset(left: 2), &canvas) },
        ]
        if !capability.days.isEmpty {
            let days = capability.days.map(\.short).joined(separator: ", ")
            rows += PageRow.text("interviews on \(days)", .dim, width: width - 2).map { $0.indented() }
        }
        if capability.late > 0 {
            rows += PageRow.text(
                "\(Wording.count(capability.late, "interview")) after the build began do not count", .middle,
                width: width - 2
            ).map { $0.indented() }
        }
        let started = capability.buildStarted.map { "build started \($0.long)" as SafeText } ?? "build not started"
        let shipped = capability.shipped.map { ", shipped \($0.long)" as SafeText } ?? ""
        rows += PageRow.text("\(started)\(shipped)", .dim, width: width - 2).map { $0.indented() }
        return rows
    }

    /// A mark for each person, up to those a capability needs at most.
    private static func people(_ capability: Capability, in row: Rect, _ canvas: inout Canvas) {
        let needed = ResearchFigures.needed
        let filled = max(0, min(capability.people, needed.upperBound))
        let people = Phrase(Wording.count(capability.people, "person", plural: "people"), .text, .bold)
        guard row.width >= needed.upperBound * 2 + 2 + people.width else { return _ = canvas.put([people], in: row) }
        for place in 0..<needed.upperBound {
            let isFilled = place < filled
            let role: Role = isFilled ? capability.gate.role : place < needed.lowerBound ? .dim : .faint
            canvas.put(
                Phrase((isFilled ? Symbol("●", "#") : Symbol("○", ".")).text(canvas.form), role), x: row.x + place * 2,
                y: row.y, in: row)
        }
        let rest = row.inset(left: needed.upperBound * 2 + 1)
        canvas.put(
            [
                people + Phrase(" of \(needed.lowerBound)-\(needed.upperBound)", .dim), people,
            ], in: rest)
    }
}
