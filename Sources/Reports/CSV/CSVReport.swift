import Figures
import Metrics
public import PlatformModel

/// A snapshot as a table in long form, for spreadsheets and databases: a line a figure, with the same keys and the same
/// figures as the JSON report.
///
/// RFC 4180: the first line names the columns, lines end in CR LF, and cells stand in quotes where they have to. A cell
/// of text that a spreadsheet would take for a formula begins with an apostrophe. What is not known is an empty cell.
public struct CSVReport: Sendable {
    /// A column of the table.
    public enum Column: String, CaseIterable, Sendable {
        case key, figure, groupKind, group, value, text, unit, low, high, n, numerator, denominator
        case windowFirst, windowLast, asOf

        /// What its cells hold, in a sentence without its full stop.
        public var meaning: String {
            switch self {
            case .key: "the figure's path, list elements by their natural keys: `nps.waves[2025-Q4].score`"
            case .figure: "the same path with empty brackets, as the list of keys has it: `nps.waves[].score`"
            case .groupKind: "what the names in the brackets are, such as `quarter` or `team`"
            case .group: "the names in the brackets, such as `2025-Q4`"
            case .value: "the figure where it is a number, unrounded; empty when it is not known"
            case .text: "the figure where it is a word, a name, a sentence, a day, a moment, `true` or `false`"
            case .unit: "what it is measured in, or what kind of text it is"
            case .low: "lower end of its 95 % interval, in the unit; of a rank the best rank"
            case .high: "upper end of the interval; of a rank the worst rank"
            case .n: "how many observations it rests on"
            case .numerator: "what a share or a rate counts"
            case .denominator: "what the numerator is counted of"
            case .windowFirst: "the first day that the figure covers; empty for the state at the as-of moment"
            case .windowLast: "the last day that the figure covers"
            case .asOf: "the moment that all figures stand for"
            }
        }
    }

    /// The table; every line ends in CR LF.
    public let text: String

    /// The report of a snapshot.
    public init(_ snapshot: Snapshot) {
        let asOf = snapshot.asOf.figureValue.words ?? ""
        var writer = CSVWriter()
        writer.put(Column.allCases.map { .text($0.rawValue) })
        for row in FigureTable(snapshot).rows {
            writer.put(Column.allCases.map { CSVReport.cell($0, row, asOf: asOf) })
        }
        text = writer.text
    }

    private static func cell(_ column: Column, _ row: FigureRow, asOf: String) -> CSVWriter.Cell {
        switch column {
        case .key: .text(row.path)
        case .figure: .text(row.key)
        case .groupKind: .text(row.groupKind)
        case .group: .text(row.group)
        case .value: .digits(row.value.digits)
        case .text: .text(row.value.words)
        case .unit: .text(row.unit.rawValue)
        case .low: .number(row.interval?.low)
        case .high: .number(row.interval?.high)
        case .n: .number(row.n)
        case .numerator: .number(row.parts?.numerator)
        case .denominator: .number(row.parts?.denominator)
        case .windowFirst: .text(row.days?.first.description)
        case .windowLast: .text(row.days?.last.description)
        case .asOf: .text(asOf)
        }
    }
}
