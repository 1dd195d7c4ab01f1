import Canvas
import Metrics
import PlatformModel
import SafeText

/// How much of their time people spend on what does not set the company apart, by survey wave.
enum UndifferentiatedBlock {
    typealias Wave = OutcomeFigures.Undifferentiated

    static func block(_ waves: [Wave], _ smallest: Int) -> PageBlock {
        PageBlock("undifferentiated work, % of time", "undifferentiated work") { width, _ in
            guard !waves.isEmpty else {
                return PageRow.text(
                    "No such answers yet: the column undifferentiated_share of surveys.csv brings them.", .dim,
                    width: width)
            }
            return PageRow.table(waves.reversed(), table(smallest), width: width)
        }
    }

    private static func table(_ smallest: Int) -> Table<Wave> {
        Table(
            columns: [
                Column("wave", .fixed(7)) { row, _ in .text(row.quarter.long) },
                Column("mean", .fixed(5), trailing: true) { row, _ in
                    row.mean.map { .text(percent($0), .text, .bold) } ?? .text("n < \(smallest)", .dim)
                },
                Column("95 % interval", .fixed(13), trailing: true, rank: 2) { row, _ in
                    row.interval.map { .text(range($0), .dim) } ?? .text("")
                },
                Column("n", .fixed(6), trailing: true, rank: 1) { row, _ in
                    row.answers.map { .text(Wording.count($0), .dim) } ?? .text("")
                },
                Column("", .flexible(minimum: 6, maximum: 40), rank: 3) { row, _ in
                    .bar(row.mean.map { $0 / 100 }, .series)
                },
            ], gap: 1...2)
    }

    /// A percentage that is one already.
    static func percent(_ value: Double) -> SafeText { Wording.percent(value / 100) }

    static func range(_ interval: Interval) -> SafeText {
        ShareWords.range(Interval(low: interval.low / 100, high: interval.high / 100))
    }
}
