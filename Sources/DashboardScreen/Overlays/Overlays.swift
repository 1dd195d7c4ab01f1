import Canvas
import PlatformModel
import SafeText

/// The windows that lie over the panels.
enum Overlays {
    static func draw(_ state: ScreenState, _ canvas: inout Canvas) {
        guard let overlay = state.overlay else { return }
        let width = OverlayLines.width(overlay, screen: canvas.size)
        let lines = OverlayLines.lines(state, width: width, canvas.form)
        let height = min(lines.count + 2, OverlayLines.rows(screen: canvas.size))
        let frame = Rect(
            x: (canvas.size.width - width - 4) / 2, y: (canvas.size.height - height) / 2, width: width + 4,
            height: height
        ).intersection(canvas.bounds)
        guard frame.width >= 8, frame.height >= 3 else { return }
        // A blank column on both sides keeps the words behind from running into the frame.
        canvas.fill(frame.inset(x: -1))
        let title: SafeText = frame.width < 24 ? "" : OverlayLines.title(overlay, state)
        let inside = canvas.box(frame, title: title, note: "Esc closes", isFocused: true)
        let scroll = max(0, min(state.overlayScroll, lines.count - inside.height))
        let text = inside.inset(x: 1)
        for (offset, line) in lines.dropFirst(scroll).prefix(inside.height).enumerated() {
            canvas.put(line, x: text.x, y: text.y + offset, in: text)
        }
        if lines.count > inside.height {
            PanelFrame.foot("\(scroll + 1)-\(scroll + inside.height) of \(lines.count)", frame, &canvas)
        }
    }
}

/// What the windows say, line by line.
enum OverlayLines {
    static func title(_ overlay: ScreenState.Overlay, _ state: ScreenState) -> SafeText {
        switch overlay {
        case .help: "Keys"
        case .nextAction: "What to do next"
        case .explain:
            state.explained.map { $0.paths.count > 1 ? "Explain \($0.place + 1) of \($0.paths.count)" : "Explain" }
                ?? "Explain"
        }
    }

    /// Columns of text in a window.
    static func width(_ overlay: ScreenState.Overlay, screen: Size) -> Int {
        max(0, min(screen.width - 4, overlay == .help ? (screen.width >= 100 ? 92 : 52) : 76))
    }

    /// Rows a window may take: header and footer stay in sight where there is room for all three.
    static func rows(screen: Size) -> Int { screen.height >= 12 ? screen.height - 2 : screen.height }

    /// How far a window can be scrolled.
    static func maximumScroll(_ state: ScreenState) -> Int {
        guard let overlay = state.overlay else { return 0 }
        let lines = lines(state, width: width(overlay, screen: state.size), .braille)
        return max(0, lines.count - max(0, rows(screen: state.size) - 2))
    }

    static func lines(_ state: ScreenState, width: Int, _ form: GlyphForm) -> [Phrase] {
        switch state.overlay {
        case .help: return HelpLines.lines(width: width, form)
        case .nextAction: return state.snapshot.map { nextAction($0, width: width) } ?? []
        case .explain: return state.explained.map { ExplainLines.lines($0, width: width) } ?? []
        case nil: return []
        }
    }

    private static func nextAction(_ snapshot: Snapshot, width: Int) -> [Phrase] {
        let action = snapshot.nextAction
        var lines = [Phrase("")]
        lines += action.text.wrapped(to: width).map { Phrase($0, .title, .bold) }
        lines.append(Phrase(""))
        lines += action.why.wrapped(to: width).map { Phrase($0) }
        if let command = action.command {
            lines += [Phrase(""), Phrase("How", .dim)]
            lines += command.wrapped(to: width).map { Phrase($0, .accent) }
        }
        let grounds: [(title: SafeText, sentences: [SafeText], role: Role)] = [
            ("What the verdict rests on", snapshot.verdict.evidence, .text),
            ("What makes it uncertain", snapshot.verdict.uncertainty, .middle),
        ]
        for (title, sentences, role) in grounds where !sentences.isEmpty {
            lines += [Phrase(""), Phrase(title, .dim)]
            for sentence in sentences { lines += sentence.wrapped(to: width).map { Phrase($0, role) } }
        }
        return lines + [Phrase("")]
    }
}
