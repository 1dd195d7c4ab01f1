import Canvas
import PlatformModel
import SafeText

/// The windows that lie over the panels.
enum Overlays {
    static func draw(_ state: ScreenState, _ canvas: inout Canvas) {
        guard let overlay = state.overlay, let frame = OverlayLines.frame(state) else { return }
        // A blank column on both sides keeps the words behind from running into the frame.
        canvas.fill(frame.inset(x: -1))
        let title: SafeText = frame.width < 24 ? "" : OverlayLines.title(overlay, state)
        let back = state.keys.key(of: .back)?.label(canvas.form)
        let inside = canvas.box(frame, title: title, note: back.map { "\($0) closes" } ?? "", isFocused: true)
        let text = inside.inset(x: 1)
        if overlay == .commands || overlay == .themes {
            PanelFrame.foot(ChoiceWindow.draw(state, in: text, &canvas), frame, &canvas)
            return
        }
        let lines = OverlayLines.lines(state, width: OverlayLines.width(state), canvas.form)
        let scroll = max(0, min(state.overlayScroll, lines.count - inside.height))
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
        case .nextAction: "What to do"
        case .compare: "Compare"
        case .commands: "Commands"
        case .themes: "Themes"
        case .explain:
            state.explained.map { $0.paths.count > 1 ? "Explain \($0.place + 1) of \($0.paths.count)" : "Explain" }
                ?? "Explain"
        }
    }

    /// The frame of the window; nil without one, and where the screen is too small for it.
    static func frame(_ state: ScreenState) -> Rect? {
        guard let overlay = state.overlay else { return nil }
        let screen = state.size
        let width = width(state)
        let rows: Int =
            switch overlay {
            case .commands, .themes: ChoiceWindow.height(state)
            case .help, .nextAction, .explain, .compare: lines(state, width: width, .braille).count
            }
        let height = min(rows + 2, OverlayLines.rows(screen: screen))
        let frame = Rect(
            x: (screen.width - width - 4) / 2, y: (screen.height - height) / 2, width: width + 4, height: height
        ).intersection(Rect(screen))
        return frame.width >= 8 && frame.height >= 3 ? frame : nil
    }

    /// Columns of text in a window.
    static func width(_ state: ScreenState) -> Int {
        let screen = state.size
        let wanted =
            switch state.overlay {
            case .help: HelpLines.width(screen: screen)
            case .commands, .themes: ChoiceWindow.width(state)
            case .nextAction, .explain, .compare, nil: 76
            }
        return max(0, min(screen.width - 4, wanted))
    }

    /// Rows a window may take: header and footer stay in sight where there is room for all three.
    static func rows(screen: Size) -> Int { screen.height >= 12 ? screen.height - 2 : screen.height }

    /// How far a window can be scrolled.
    static func maximumScroll(_ state: ScreenState) -> Int {
        guard state.overlay != nil else { return 0 }
        let lines = lines(state, width: width(state), .braille)
        return max(0, lines.count - max(0, rows(screen: state.size) - 2))
    }

    static func lines(_ state: ScreenState, width: Int, _ form: GlyphForm) -> [Phrase] {
        switch state.overlay {
        case .help: return HelpLines.lines(state.keys, width: width, form)
        case .nextAction: return state.snapshot.map { nextAction($0, width: width) } ?? []
        case .explain: return state.explained.map { ExplainLines.lines($0, width: width) } ?? []
        case .compare:
            guard let comparison = state.comparison, let snapshot = state.snapshot else { return [] }
            return CompareLines.lines(comparison, snapshot, width: width, form)
        case .commands, .themes, nil: return []
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
