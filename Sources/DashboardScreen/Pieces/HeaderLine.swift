import Canvas
import Metrics
import PlatformModel
import SafeText

/// Row 0: which platform, which moment, the verdict with its uncertainty, whether that is live, and what was left out.
enum HeaderLine {
    static func draw(_ state: ScreenState, in row: Rect, _ canvas: inout Canvas) {
        guard let snapshot = state.snapshot else { return }
        var line = Line()
        line.gap = row.width >= 100 ? 3 : 2
        let area = row.inset(x: row.width >= 60 ? 1 : 0)
        let tail = VerdictWords.wordings(snapshot.verdict, canvas.form)
        // The verdict moves to the left edge when nothing else would stand there.
        let isAlone = area.width < 72
        if isAlone {
            line.add(tail, rank: 0)
            line.add(platform(snapshot), rank: 6, trailing: true)
        } else {
            line.add(platform(snapshot), rank: 5)
            line.add(moment(state, snapshot), rank: 6)
            line.add(tail, rank: 0, trailing: true)
        }
        line.add(liveness(state, snapshot, canvas.form), rank: isLive(state, snapshot) ? 7 : 2, trailing: true)
        line.add(skipped(snapshot.health), rank: 3, trailing: true)
        canvas.put(line, in: area)
    }

    private static func platform(_ snapshot: Snapshot) -> [Phrase] {
        [48, 32, 20, 12].map { Phrase(snapshot.platform.clipped(to: $0), .title, .bold) }
    }

    private static func moment(_ state: ScreenState, _ snapshot: Snapshot) -> [Phrase] {
        var shown = snapshot.asOf
        if isLive(state, snapshot) { shown = shown.moved(to: state.ageMoment) }
        let quarter = shown.day.quarter.long
        guard snapshot.isLive else {
            return [
                Phrase("\(quarter) · as of \(shown.day.long)", .dim), Phrase("as of \(shown.day.long)", .dim),
                Phrase("as of \(shown.day.short)", .dim),
            ]
        }
        return [
            Phrase("\(quarter) · \(shown.long)", .dim), Phrase(shown.long, .dim), Phrase(shown.short, .dim),
            Phrase(shown.clock, .dim),
        ]
    }

    /// Whether the figures follow the files and the clock at this moment.
    private static func isLive(_ state: ScreenState, _ snapshot: Snapshot) -> Bool {
        snapshot.isLive && !state.isPaused && state.failure == nil && !state.isAwaiting && state.reading == nil
    }

    private static func liveness(_ state: ScreenState, _ snapshot: Snapshot, _ form: GlyphForm) -> [Phrase] {
        if state.failure != nil {
            return [
                Phrase("\(Symbol.held.text(form)) unreadable, figures are STALE", .stale, .bold),
                Phrase("\(Symbol.held.text(form)) STALE", .stale, .bold),
            ]
        }
        if let reading = state.reading { return [Phrase("reading \(Wording.percent(reading.share))", .running)] }
        if state.isAwaiting { return [Phrase("computing", .running)] }
        if state.isPaused { return [Phrase("\(Symbol.pause.text(form)) paused", .stale, .bold)] }
        if !snapshot.isLive { return [Phrase("\(Symbol.clock.text(form)) not live", .stale)] }
        return [Phrase("live", .dim)]
    }

    private static func skipped(_ health: HealthFigures) -> [Phrase] {
        guard health.skippedLines > 0 else { return [] }
        return [
            Phrase("\(Wording.count(health.skippedLines, "line")) skipped", .stale),
            Phrase("\(Wording.count(health.skippedLines)) skipped", .stale),
        ]
    }
}
