public import Canvas
public import PlatformModel
public import SafeText

extension Deck {
    /// The slides in words, one after the other, for those who cannot see them and for places without a terminal.
    ///
    /// - Parameter form: Which characters to use.
    public func text(of snapshot: Snapshot, form: GlyphForm) -> String {
        var text = ""
        func add(_ line: SafeText) {
            guard form == .ascii else { return text += line.string + "\n" }
            var canvas = Canvas(size: Size(width: line.width, height: 1), form: .ascii)
            canvas.put(line, x: 0, y: 0)
            text += canvas.plainText() + (line.isEmpty ? "\n" : "")
        }
        let moment: SafeText =
            snapshot.isLive ? "\(snapshot.asOf.day.long) \(snapshot.asOf.clock), live" : snapshot.asOf.day.long
        add("\(snapshot.platform), advisory board, as of \(moment)")
        for (place, name) in names.enumerated() {
            let slide = slide(name, snapshot, form: form)
            add("")
            switch slide.head {
            case .figure(let figure, _), .word(let figure, _):
                add("\(place + 1) of \(names.count)  \(slide.title): \(figure)")
            }
            for line in slide.lines { add("  \(line.text)") }
            for sentence in slide.picture?.sentences ?? [] { add("  \(sentence)") }
        }
        return text
    }

    /// What would be cut in a window of a size, by slide; empty when nothing would be.
    public func clippings(of snapshot: Snapshot, size: Size, form: GlyphForm) -> [(name: SlideName, part: SafeText)] {
        names.flatMap { name in
            SlideScreen.clippings(name, self, snapshot, size, form: form).map { (name, $0) }
        }
    }
}
