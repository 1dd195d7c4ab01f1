import Canvas
public import Metrics
import PlatformModel

extension ScreenState {
    /// Whether slides are shown in place of the dashboard.
    public var isPresenting: Bool { presentation != nil }

    /// When the screen changes by itself, besides the ages on it; nil when it does not.
    public var nextChange: Instant? { snapshot == nil ? nil : presentation?.nextChange }

    /// A key while slides are shown.
    mutating func present(_ key: Key) -> [Effect] {
        guard var show = presentation else { return [] }
        defer { if presentation != nil { presentation = show } }
        show.touch(now)
        if case .character(let scalar) = key, ("0"..."9").contains(scalar) {
            show.jump(digit: scalar)
            return []
        }
        show.typed = ""
        guard let action = SlideBinding.all.first(where: { $0.keys.contains(key) })?.action else { return [] }
        // A key that asks for something brings a blank screen back first.
        let wasBlank = show.isBlank
        if ![.blank, .redraw, .suspend, .quit].contains(action) { show.isBlank = false }
        switch action {
        case .quit: return [.quit]
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .blank: show.isBlank.toggle()
        case .help: show.showsHelp.toggle()
        case .leave:
            if show.showsHelp {
                show.showsHelp = false
                return []
            }
            if show.isWholeProgram { return [.quit] }
            presentation = nil
        case .next where !wasBlank: show.place = min(show.place + 1, show.deck.names.count - 1)
        case .previous where !wasBlank: show.place = max(show.place - 1, 0)
        case .next, .previous: break
        case .first: show.place = 0
        case .last: show.place = show.deck.names.count - 1
        case .comments:
            if show.name == .verbatims { show.firstVerbatim += shownVerbatims(show) }
        }
        return []
    }

    /// The clock while slides are shown.
    mutating func presentTick() {
        guard let show = presentation, show.rotation != nil else { return }
        guard snapshot != nil else {
            presentation?.rotation?.since = now
            return
        }
        let shown = shownVerbatims(show)
        presentation?.follow(now, shownVerbatims: shown)
    }

    /// How many comments the slide on the screen shows; at least one, so that there is always a way on.
    private func shownVerbatims(_ show: Presentation) -> Int {
        guard show.name == .verbatims, let snapshot else { return 1 }
        let slide = show.deck.slide(.verbatims, snapshot, firstVerbatim: show.firstVerbatim, form: .braille)
        guard let entries = slide.picture as? EntriesPicture else { return 1 }
        return max(1, entries.count(in: SlideLayout(size, for: slide).picture.size))
    }
}

extension Presentation {
    /// A digit: it goes on with the number typed before where there is such a slide, else it begins a new one.
    fileprivate mutating func jump(digit: Unicode.Scalar) {
        isBlank = false
        showsHelp = false
        let longer = typed + String(digit)
        for text in [longer, String(digit)] {
            if let number = Int(text), (1...deck.names.count).contains(number) {
                place = number - 1
                typed = number * 10 <= deck.names.count ? text : ""
                return
            }
        }
        typed = ""
    }
}
