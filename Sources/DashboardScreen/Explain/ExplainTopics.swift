import Figures
import Metrics
import PlatformModel
import SafeText

/// Which figures the explanation goes through: of the selected row, then those of the panel that have a name.
enum ExplainTopics {
    /// The paths, in the order in which they are shown; empty for a panel without figures of its own.
    static func paths(_ state: ScreenState, in table: FigureTable) -> [String] {
        guard let snapshot = state.snapshot else { return [] }
        let sections = sections(of: state.focus)
        var paths: [String] = []
        if !state.focus.isPage, let row = state.shownRow {
            let names = RowNames.names(of: state.list, in: snapshot, state.arrangement(of: state.focus))
            if names.indices.contains(row), let path = path(of: names[row], sections, table, snapshot) {
                paths.append(path)
            }
        }
        let named = ShortName.all.filter { name in sections.contains { name.key.hasPrefix($0 + ".") } }
        for name in named {
            guard let path = Explanation(name.name, in: table)?.path, !paths.contains(path) else { continue }
            paths.append(path)
        }
        return paths
    }

    /// The parts of the report that a panel shows.
    private static func sections(of panel: PanelName) -> [String] {
        switch panel {
        case .adoption: ["adoption"]
        case .nps: ["nps"]
        case .friction, .improvements: ["friction"]
        case .deployments: ["delivery", "deployments"]
        case .outcomes: ["outcomes"]
        case .onboarding: ["onboarding"]
        case .board: ["board", "research"]
        case .programme: ["verdict", "nextAction", "programme"]
        case .health: []
        }
    }

    /// The leading figure of a row of a panel's list, by the row's name; nil for a row that is no element of a list.
    private static func path(
        of name: SafeText, _ sections: [String], _ table: FigureTable, _ snapshot: Snapshot
    ) -> String? {
        let group =
            snapshot.nps.waves.first { $0.quarter.long == name }.map { SafeText(cleaning: $0.quarter.description) }
            ?? snapshot.adoption.monthly.first { $0.month.long == name }.map {
                SafeText(cleaning: $0.month.description)
            }
            ?? name
        let rows = table.rows.filter { row in
            row.group.map { SafeText(cleaning: $0) == group } ?? false
                && sections.contains { row.path.hasPrefix($0 + ".") }
        }
        // The ratio, score or rank of an element says most of it.
        let leading = ["ratio", "score", "rank", "deployments"]
        return leading.lazy.compactMap { member in rows.first { $0.path.hasSuffix("]." + member) } }.first?.path
            ?? rows.first { $0.unit.isNumber }?.path
    }
}
