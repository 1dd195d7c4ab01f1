import Canvas
import Metrics
import PlatformModel
import SafeText

/// The whole screen while slides are shown.
enum SlideScreen {
    static func draw(_ state: ScreenState, _ show: Presentation, _ canvas: inout Canvas) {
        guard !show.isBlank else { return }
        guard let snapshot = state.snapshot else { return WaitingScreen.draw(state, &canvas) }
        let slide = show.deck.slide(
            show.name, snapshot, firstVerbatim: show.firstVerbatim, form: canvas.form)
        guard canvas.size.width >= SlideLayout.minimum.width, canvas.size.height >= SlideLayout.minimum.height else {
            return small(slide, show, &canvas)
        }
        var fit = SlideFit()
        let layout = SlideLayout(canvas.size, for: slide)
        SlideBody.draw(slide, layout, &canvas, &fit)
        header(state, show, snapshot, in: layout.header, &canvas)
        footer(state, show, slide, snapshot, in: layout.footer, &canvas)
        if show.showsHelp { SlideHelp.draw(&canvas, isWholeProgram: show.isWholeProgram) }
    }

    /// What of a slide would be cut in a window of a size.
    static func clippings(_ name: SlideName, _ deck: Deck, _ snapshot: Snapshot, _ size: Size, form: GlyphForm)
        -> [SafeText]
    {
        guard size.width >= SlideLayout.minimum.width, size.height >= SlideLayout.minimum.height else {
            return [
                "the window is smaller than \(SlideLayout.minimum.width) columns and \(SlideLayout.minimum.height) rows"
            ]
        }
        var canvas = Canvas(size: size, form: form)
        var fit = SlideFit()
        let slide = deck.slide(name, snapshot, form: form)
        SlideBody.draw(slide, SlideLayout(size, for: slide), &canvas, &fit)
        return fit.clippings
    }

    private static func header(
        _ state: ScreenState, _ show: Presentation, _ snapshot: Snapshot, in row: Rect, _ canvas: inout Canvas
    ) {
        let counter = Phrase("\(show.place + 1) / \(show.deck.names.count)", .dim)
        canvas.put([counter], in: row, trailing: true)
        let room = row.inset(right: counter.width + 2)
        let day = snapshot.asOf.day.long
        // A name that has no room is left out: half a name tells nobody which platform this is.
        let wordings: [SafeText] = [
            "\(snapshot.platform) · advisory board · \(day)", "\(snapshot.platform) · \(day)",
            "advisory board · \(day)", day,
        ]
        canvas.put(wordings.map { Phrase($0, .dim) }, in: room)
    }

    /// The as-of, the age of the data behind the slide, and how the slides go on.
    private static func footer(
        _ state: ScreenState, _ show: Presentation, _ slide: Slide, _ snapshot: Snapshot, in row: Rect,
        _ canvas: inout Canvas
    ) {
        var line = Line()
        line.gap = 3
        let asOf: [Phrase] =
            snapshot.isLive
            ? [Phrase("as of \(snapshot.asOf.clock), \(state.isPaused ? "paused" : "live" as SafeText)", .dim)]
            : [
                Phrase("as of \(snapshot.asOf.day.long) \(snapshot.asOf.clock)", .dim),
                Phrase("as of \(snapshot.asOf.day.long)", .dim),
            ]
        line.add(asOf, rank: 0)
        if let notice = state.failure ?? state.notice {
            line.add(
                [Phrase(notice.clipped(to: max(8, row.width - 24)), state.failure == nil ? .middle : .bad)], rank: 1)
        } else {
            line.add(Phrase("names hidden", .dim), rank: 4)
            if let freshness = slide.freshness, freshness.newest != nil || freshness.isHeld {
                let isStale = freshness.isStale(at: state.ageMoment)
                let age = Wording.age(seconds: freshness.age(at: state.ageMoment).map { Double($0) })
                line.add(
                    isStale
                        ? [Phrase("STALE: data \(age) old", .stale), Phrase("STALE", .stale)]
                        : [Phrase("data \(age) old", .dim)], rank: isStale ? 1 : 3)
            }
        }
        if let rotation = show.rotation {
            let seconds = SlideWords.seconds(rotation.seconds)
            line.add(
                rotation.isStopped
                    ? [
                        Phrase("stopped; goes on after \(SlideWords.seconds(rotation.idle)) without a key", .dim),
                        Phrase("stopped", .dim),
                    ] : [Phrase("every \(seconds)", .dim)], rank: 2, trailing: true)
        } else {
            line.add(Phrase("? keys", .faint), rank: 5, trailing: true)
        }
        canvas.put(line, in: row)
    }

    /// A window too small for a slide: its title and figure, and the size it takes.
    private static func small(_ slide: Slide, _ show: Presentation, _ canvas: inout Canvas) {
        let area = canvas.bounds
        let figure: Phrase
        switch slide.head {
        case .figure(let text, let role), .word(let text, let role): figure = Phrase(text, role, .bold)
        }
        let minimum = SlideLayout.minimum
        let needed: SafeText =
            "Slides take \(minimum.width) x \(minimum.height) at least; this is \(area.width) x \(area.height)."
        canvas.put([Phrase(slide.title, .title, .bold)], in: area.row(0))
        canvas.put([figure], in: area.row(1))
        let rest = area.inset(top: 3)
        if canvas.wrapWhole(needed, in: rest, Style(.middle)) == 0 {
            canvas.put(
                [Phrase("too small for slides", .middle), Phrase("too small", .middle), Phrase("!", .middle)],
                in: area.row(area.height >= 3 ? 2 : 0))
        }
    }
}

/// How long, in the words of a slide.
enum SlideWords {
    /// `20 s`, `1 min`; seconds that make no whole minute stay seconds.
    static func seconds(_ seconds: Double) -> SafeText {
        guard let whole = Int(exactly: seconds.rounded()) else { return Wording.unknown }
        return whole >= 60 && whole % 60 == 0 ? "\(whole / 60) min" : "\(whole) s"
    }
}

/// The window of keys over a slide.
enum SlideHelp {
    static func draw(_ canvas: inout Canvas, isWholeProgram: Bool) {
        let entries = KeyTable.presenting(form: canvas.form)
        let column = entries.reduce(0) { max($0, $1.keys.width) } + 2
        let lines = entries.map { Phrase($0.keys.padded(to: column), .key, .bold) + Phrase($0.help) }
        let width = min(canvas.size.width - 2, lines.reduce(0) { max($0, $1.width) } + 4)
        let height = min(canvas.size.height, lines.count + 2)
        let frame = Rect(
            x: (canvas.size.width - width) / 2, y: (canvas.size.height - height) / 2, width: width, height: height)
        canvas.fill(frame.inset(x: -1).intersection(canvas.bounds))
        let inside = canvas.box(frame, title: "Keys", note: "? closes", isFocused: true).inset(x: 1)
        for (offset, line) in lines.prefix(inside.height).enumerated() { canvas.put([line], in: inside.row(offset)) }
    }
}
