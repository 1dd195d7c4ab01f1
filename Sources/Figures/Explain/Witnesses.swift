import Metrics
import PlatformModel
import SafeText

/// The records behind a figure, as filters to find them by.
struct Witnesses {
    private(set) var filters: [RecordFilter] = []
    /// What the records do not tell, or why there are none.
    private(set) var remark: SafeText?

    /// The records of a figure.
    init(_ row: FigureRow, in table: FigureTable) {
        guard let rule = RecordRule.rule(path: row.path, key: row.key) else { return }
        remark = rule.remark
        switch rule.behind {
        case .nothing: return
        case .records(let sources): for source in sources { add(source, row, in: table) }
        case .like(let others):
            for other in others {
                let found = Witnesses.row(other, in: table).map { Witnesses($0, in: table) }
                for filter in found?.filters ?? [] where !filters.contains(filter) { filters.append(filter) }
                remark = remark ?? found?.remark
            }
        case .elementKind:
            guard let kind = row.elements.last.flatMap({ RecordKind(rawValue: $0.name) }) else { return }
            filters = [RecordFilter(kind)]
        }
    }

    /// A key without a figure has no records; what else there is to say stands.
    init(absent key: FigureKey) {
        guard let rule = RecordRule.rule(path: key.path, key: key.path), case .nothing = rule.behind else { return }
        remark = rule.remark
    }

    private static func row(_ name: String, in table: FigureTable) -> FigureRow? {
        ShortName.named(name)?.row(in: table) ?? table[name] ?? table.rows.first { $0.key == name }
    }

    private mutating func add(_ source: RecordSource, _ row: FigureRow, in table: FigureTable) {
        var conditions = source.conditions
        for element in row.elements {
            guard let field = source.kind.field(of: element.kind) else { continue }
            conditions.append(Witnesses.condition(field, element, source.kind, table.snapshot))
        }
        for (field, member) in source.members.sorted(by: { $0.key < $1.key }) {
            guard let text = row.ofElement(member).flatMap({ table[$0] })?.value.words else { return }
            conditions.append(.equals(field: field, text: text))
        }
        for days in Witnesses.days(source, row, in: table) {
            let filter = RecordFilter(
                source.kind, from: days.first, to: days.last, by: source.dayField, where: conditions)
            if !filters.contains(filter) { filters.append(filter) }
        }
    }

    /// What a record's field says of the list element; a friction point has the names of the points merged into it, too.
    private static func condition(
        _ field: String, _ element: FigureElement, _ kind: RecordKind, _ snapshot: Snapshot
    ) -> RecordFilter.Condition {
        guard !element.name.isEmpty else { return .lacks(field: field) }
        guard kind == .friction else { return .equals(field: field, text: element.name) }
        let merged = snapshot.friction.points.first { $0.point.string == element.name }?.merged ?? []
        return .isOneOf(field: field, texts: [element.name] + merged.map(\.string))
    }

    private typealias Days = (first: CivilDay?, last: CivilDay?)

    private static func days(_ source: RecordSource, _ row: FigureRow, in table: FigureTable) -> [Days] {
        let snapshot = table.snapshot
        switch source.days {
        case .figure: return [(row.days?.first, row.days?.last)]
        case .sinceFigure: return [(row.days?.first, nil)]
        case .ever: return [(nil, nil)]
        case .trailing(let count): return [(snapshot.today.adding(days: 1 - count), snapshot.today)]
        case .element: return row.elements.compactMap { CivilDay($0.name) }.map { ($0, $0) }
        case .beside(let member):
            return table[row.beside(member)]?.value.words.flatMap { CivilDay($0) }.map { [($0, $0)] } ?? []
        case .wave: return row.days.map { [$0.first.quarter] }.map { shown($0, snapshot) } ?? []
        case .newestWaves(let count):
            return shown(snapshot.nps.waves.filter { $0.result != nil }.suffix(count).map(\.quarter), snapshot)
        case .firstWave: return shown(snapshot.nps.waves.prefix(1).map(\.quarter), snapshot)
        case .waves(let members):
            let names = members.compactMap { table[row.beside($0)]?.value.words }
            return shown(
                snapshot.nps.waves.map(\.quarter).filter { names.contains($0.description) }, snapshot)
        }
    }

    /// The days of the answers of some waves that are shown. A wave that is hidden has none; of one that is not complete
    /// the later answers are in no figure yet.
    private static func shown(_ quarters: [Quarter], _ snapshot: Snapshot) -> [Days] {
        quarters.compactMap { quarter in
            guard let wave = snapshot.nps.waves.first(where: { $0.quarter == quarter }), wave.result != nil else {
                return nil
            }
            return (quarter.firstDay, min(wave.lastAnswer ?? quarter.lastDay, quarter.lastDay))
        }
    }
}
