import Canvas
import Metrics
import PlatformModel
import SafeText

/// A point's way from a report to an answer: five stages, those reached with their days.
struct Chain {
    struct Stage {
        var state: FrictionFigures.State
        /// Whether the point has come so far.
        var isReached: Bool
        /// The day, where it is known.
        var day: CivilDay?
    }

    var stages: [Stage]

    /// The stages of a point; days are those of the zone's present offset.
    init(_ point: FrictionFigures.Point, _ zone: ZonedTime) {
        func day(_ instant: Instant?) -> CivilDay? { instant.map { zone.moved(to: $0).day } }
        let isResolved = point.resolved != nil
        let isStarted = point.started != nil || isResolved
        let first = Stage(state: .reported, isReached: true, day: day(point.firstReport))
        guard point.state != .reopened else {
            stages = [first, Stage(state: .reopened, isReached: true, day: day(point.since))]
            stages += [.started, .resolved, .told].map { Stage(state: $0, isReached: false) }
            return
        }
        stages = [
            first, Stage(state: .planned, isReached: point.planned != nil || isStarted, day: day(point.planned)),
            Stage(state: .started, isReached: isStarted, day: day(point.started)),
            Stage(state: .resolved, isReached: isResolved, day: day(point.resolved)),
            Stage(state: .told, isReached: point.state == .told, day: day(point.firstTold)),
        ]
    }

    /// The newest stage reached.
    private var current: Int { stages.lastIndex { $0.isReached } ?? 0 }

    /// Whether a stage has a glyph: one passed over has no day of its own and none.
    private func isShown(_ place: Int) -> Bool {
        stages[place].isReached && (stages[place].day != nil || place == current)
    }

    /// Draws the stages in columns of one width, joined up to the newest one reached.
    func draw(in row: Rect, _ canvas: inout Canvas) {
        let step = row.width / stages.count
        guard step >= 2 else { return }
        for (place, stage) in stages.enumerated() {
            let column = Rect(x: row.x + place * step, y: row.y, width: step, height: 1)
            var end = column.x
            if isShown(place) {
                let role: Role = place == current ? stage.state.role : .text
                let glyph = Phrase(stage.state.symbol.text(canvas.form), role, place == current ? .bold : [])
                let dated = stage.day.map { glyph + Phrase(" \($0.short)", place == current ? role : .dim) }
                let shown = [dated, glyph].compactMap { $0 }.fitting(max(1, step - 2)) ?? glyph
                end = canvas.put(shown, x: column.x, y: row.y, in: column) + (step > 4 ? 1 : 0)
            }
            // The line goes on to where the next glyph stands, through stages passed over or not reached.
            guard place + 1 < stages.count else { continue }
            let gap = step > 4 && isShown(place + 1) ? 1 : 0
            let line = Rect(x: end, y: row.y, width: column.maxX - end - gap, height: 1)
            canvas.put(line: place < current ? "─" : "┄", in: line, place < current ? .dim : .faint)
        }
    }

    /// Draws the stages' names above their columns.
    static func headings(in row: Rect, _ canvas: inout Canvas) {
        let states: [FrictionFigures.State] = [.reported, .planned, .started, .resolved, .told]
        let step = row.width / states.count
        for (place, state) in states.enumerated() {
            let column = Rect(x: row.x + place * step, y: row.y, width: step, height: 1)
            canvas.put([Phrase(state.word, .dim)], in: column)
        }
    }
}
