import Canvas
import Metrics
import PlatformModel
import SafeText

/// The friction points over time: how long each waited, was worked on, and what day its reporters were told.
enum ImprovementsTimeline {
    static func block(_ snapshot: Snapshot, _ form: GlyphForm) -> PageBlock? {
        let rows = snapshot.friction.points.prefix(12).map { row($0, snapshot.asOf) }
        let states: [FrictionFigures.State] = [.reported, .planned, .started, .resolved, .told]
        let legend = states.reduce(Phrase("")) { phrase, state in
            phrase + Phrase("\(state.symbol.text(form)) ", state.role) + Phrase("\(state.word)   ", .dim)
        }
        return TimeAxis.block(
            "from the first report to the answer", "over time", Array(rows), legend: [legend],
            today: snapshot.asOf.day)
    }

    /// The first points over time; nil when nothing has a day.
    static func timeline(_ snapshot: Snapshot, most: Int) -> Timeline? {
        TimeAxis.timeline(
            snapshot.friction.points.prefix(most).map { row($0, snapshot.asOf) }, today: snapshot.asOf.day)
    }

    private static func row(_ point: FrictionFigures.Point, _ zone: ZonedTime) -> Timeline.Row {
        let stages = Chain(point, zone).stages.compactMap { stage in
            stage.isReached ? stage.day.map { (state: stage.state, x: Double($0.number)) } : nil
        }
        var stretches: [Timeline.Stretch] = []
        for (place, stage) in stages.enumerated() {
            let isLast = place == stages.count - 1
            // A point that was answered needs nothing more.
            if isLast, stage.state == .told { break }
            let to = isLast ? Double(zone.day.number) : stages[place + 1].x
            stretches.append(
                Timeline.Stretch(from: stage.x, to: to, role: role(stage.state), stroke: stroke(stage.state)))
        }
        return Timeline.Row(
            point.point, role: point.rank <= 3 ? .title : .text, stretches: stretches,
            marks: stages.map { Timeline.Mark(x: $0.x, symbol: $0.state.symbol, role: $0.state.role) })
    }

    private static func role(_ state: FrictionFigures.State) -> Role {
        switch state {
        case .reported: .faint
        case .planned, .reopened: .middle
        case .started: .running
        case .resolved, .told: .good
        }
    }

    private static func stroke(_ state: FrictionFigures.State) -> Timeline.Stretch.Stroke {
        switch state {
        case .reported, .reopened: .dotted
        case .planned: .light
        case .started, .resolved, .told: .heavy
        }
    }
}
