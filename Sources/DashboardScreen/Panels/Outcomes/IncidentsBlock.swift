import Canvas
import Metrics
import PlatformModel
import SafeText

/// Incidents by cause; those without one are a bucket of their own.
enum IncidentsBlock {
    static func block(_ incidents: OutcomeFigures.Incidents) -> PageBlock {
        PageBlock("infrastructure-caused incidents", "incidents") { width, _ in
            guard incidents.classified > 0 || incidents.unclassified > 0 else {
                return PageRow.text(
                    "No incidents in this window: incidents.csv (id, time, service, cause) brings them.", .dim,
                    width: width)
            }
            var fields = Fields()
            fields.add("of classified", ShareWords.estimate(incidents.infrastructure, of: incidents.classified))
            fields.add(
                "per 100 deployments",
                incidents.perHundredDeployments.map { Phrase(Wording.decimal($0, places: 1), .text, .bold) }
                    ?? Phrase("n/a", .dim))
            let causes: [(name: SafeText, count: Int, role: Role)] = [
                ("infrastructure", incidents.infrastructure, .bad), ("application", incidents.application, .reports),
                ("dependency", incidents.dependency, .reports), ("human", incidents.human, .reports),
                ("unclassified", incidents.unclassified, .dim),
            ]
            let most = causes.reduce(0) { max($0, $1.count) }
            return fields.rows(width: width)
                + causes.map { cause in
                    .drawn(height: 1) { row, canvas in
                        let share = most > 0 ? Double(cause.count) / Double(most) : nil
                        CountBar(name: cause.name, nameWidth: 14, count: cause.count, share: share, role: cause.role)
                            .draw(in: row, &canvas)
                    }
                }
        }
    }
}

/// A name, a count and a bar on one row; the bar goes first, then the row.
struct CountBar {
    var name: SafeText
    var nameWidth: Int
    var count: Int
    var share: Double?
    var role: Role

    func draw(in row: Rect, _ canvas: inout Canvas) {
        let figure = Wording.count(count)
        let figureWidth = max(4, figure.width)
        guard nameWidth + 1 + figureWidth <= row.width else {
            canvas.put([Phrase("\(name) ", .dim) + Phrase(figure)], in: row)
            return
        }
        canvas.put([Phrase(name, .dim)], in: Rect(x: row.x, y: row.y, width: nameWidth, height: 1))
        let column = Rect(x: row.x + nameWidth + 1, y: row.y, width: figureWidth, height: 1)
        canvas.put([Phrase(figure, count > 0 ? .text : .dim)], in: column, trailing: true)
        let rest = Rect(x: column.maxX + 1, y: row.y, width: row.maxX - column.maxX - 1, height: 1)
        if rest.width >= 3 { Bar(share, role: role).draw(into: &canvas, rest) }
    }
}
