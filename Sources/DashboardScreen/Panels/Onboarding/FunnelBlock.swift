import Canvas
import Metrics
import PlatformModel
import SafeText

/// The funnel of each cohort: how many of those with access came how far.
enum FunnelBlock {
    typealias Cohort = OnboardingFigures.Cohort

    /// The steps in their order, by the names that metrics and table share.
    private static let steps: [(name: SafeText, short: [SafeText], count: @Sendable (Cohort) -> Int)] = [
        ("access granted", ["access"], { $0.access }),
        ("first value event", ["first value", "value"], { $0.firstValue }),
        ("first staging deploy", ["staging deploy", "staging", "stag."], { $0.stagingDeploy }),
        ("first production deploy", ["production deploy", "production", "prod."], { $0.productionDeploy }),
        ("first advanced feature", ["advanced feature", "advanced", "adv."], { $0.advanced }),
    ]

    /// The newest cohort, a bar a step.
    static func newest(_ cohorts: [Cohort]) -> PageBlock {
        let title: SafeText = cohorts.last.map { "funnel of \($0.month.long), the newest cohort" } ?? "funnel"
        return PageBlock(title, "newest cohort") { width, richness in
            guard let cohort = cohorts.last else { return [] }
            return steps.flatMap { step -> [PageRow] in
                let count = step.count(cohort)
                let share = cohort.access > 0 ? Double(count) / Double(cohort.access) : nil
                let row: PageRow = .drawn(height: richness >= 3 ? 2 : 1) { area, canvas in
                    let parts = area.columns([.fixed(24), .fixed(5), .fixed(6), .rest], gap: 1)
                    guard parts[3].width >= 4 else {
                        canvas.put([Phrase("\(step.name) ", .dim) + Phrase(Wording.count(count))], in: area.row(0))
                        return
                    }
                    canvas.put([Phrase(step.name, .dim)], in: parts[0])
                    canvas.put([Phrase(Wording.count(count), .text, .bold)], in: parts[1], trailing: true)
                    canvas.put([Phrase(Wording.percent(share), .dim)], in: parts[2], trailing: true)
                    Bar(share, role: .series, track: .faint).draw(into: &canvas, parts[3].row(0))
                }
                return [row]
            }
        }
    }

    /// Every cohort, newest first: each row is a funnel from left to right.
    static func all(_ cohorts: [Cohort]) -> PageBlock {
        PageBlock("funnel per cohort, by month of access", "funnel per cohort", isWide: true) { _, _ in
            [.drawn(height: 1) { row, canvas in headings(in: row, &canvas) }]
                + cohorts.reversed().map { cohort in
                    .drawn(height: 1) { row, canvas in draw(cohort, in: row, &canvas) }
                }
        }
    }

    /// The month, the people with access, and a column for each step after it.
    private static func columns(of row: Rect) -> [Rect] {
        row.columns([.fixed(8), .fixed(8)] + steps.dropFirst().map { _ in .rest }, gap: row.width >= 72 ? 2 : 1)
    }

    private static func headings(in row: Rect, _ canvas: inout Canvas) {
        let columns = columns(of: row)
        canvas.put([Phrase("month", .dim)], in: columns[0])
        for (step, column) in zip(steps, columns.dropFirst()) {
            canvas.put(
                ([step.name] + step.short).map { Phrase($0, .dim) }, in: column)
        }
    }

    private static func draw(_ cohort: Cohort, in row: Rect, _ canvas: inout Canvas) {
        let columns = columns(of: row)
        canvas.put([Phrase(cohort.month.long)], in: columns[0])
        canvas.put([Phrase(Wording.count(cohort.access), .text, .bold)], in: columns[1])
        for (step, column) in zip(steps.dropFirst(), columns.dropFirst(2)) {
            let count = step.count(cohort)
            let share = cohort.access > 0 ? Double(count) / Double(cohort.access) : nil
            let percent = Phrase(Wording.percent(share).padded(to: 5, .right), .text)
            let people = Phrase(Wording.count(count).padded(to: 4, .right), .dim)
            let taken = canvas.put(
                [percent + Phrase(" ") + people, percent, Phrase(Wording.count(count))], in: column)
            let bar = Rect(x: column.x + taken + 1, y: column.y, width: column.width - taken - 1, height: 1)
            if bar.width >= 5 { Bar(share, role: .series, track: .faint).draw(into: &canvas, bar) }
        }
    }
}
