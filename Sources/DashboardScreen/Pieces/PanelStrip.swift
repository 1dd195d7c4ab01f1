import Canvas
import PlatformModel
import SafeText

/// One line for the panels that have no frame: each keeps its key, its name and its headline.
enum PanelStrip {
    static func draw(_ panels: [PanelName], _ snapshot: Snapshot, in row: Rect, _ canvas: inout Canvas) {
        guard !row.isEmpty else { return }
        var line = Line()
        for name in panels {
            let key = Phrase("\(name.rawValue) ", .accent, .bold)
            let headlines = name.panel.headline(snapshot, canvas.form)
            let title = Phrase("\(name.title) ", .dim)
            var wordings = headlines.map { key + title + $0 }
            if let short = headlines.last { wordings.append(key + short) }
            line.add(wordings + [Phrase("\(name.rawValue)", .accent, .bold)], rank: name.rawValue)
        }
        canvas.put(line, in: row.inset(x: row.width >= 60 ? 1 : 0))
    }
}
