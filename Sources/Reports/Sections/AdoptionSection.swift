import Canvas
import Metrics
import PlatformModel
import SafeText

extension Outline {
    private static let monthsShown = 12
    private static let capabilitiesShown = 8

    /// Who uses the platform, month by month, and which parts of it.
    mutating func putAdoption(_ snapshot: Snapshot) {
        let adoption = snapshot.adoption
        heading(.adoption, "Adoption", note: adoption.freshness.words(at: snapshot.asOf.instant))
        guard adoption.ratio != nil else {
            put("Adoption is unknown: nobody is known who could use the platform.")
            put(
                adoption.freshness.newest == nil
                    ? "Put developers.csv (id, team) and usage.csv (time, developer, capability) into the workspace."
                    : "Usage is there; put developers.csv (id, team) into the workspace.")
            return
        }
        put(
            margin: Wording.percent(adoption.ratio),
            [people(adoption), change(adoption), teams(adoption), launch(adoption)])
        put(.chart(.adoption(adoption, snapshot.asOf.day)))
        let shown = adoption.monthly.suffix(Outline.monthsShown)
        let used = adoption.capabilities.prefix(Outline.capabilitiesShown)
        let label = max(
            8, shown.isEmpty ? 0 : 8, used.reduce(0) { max($0, min(24, $1.name.width)) })
        if !shown.isEmpty {
            blank()
            put(
                bars(
                    adoption.monthly.count > shown.count
                        ? "Active people by calendar month, the newest \(shown.count) of \(adoption.monthly.count)"
                        : "Active people by calendar month", "month",
                    shown.map { month in
                        (
                            Wording.month(month.month.month, year: month.month.year), month.active, month.eligible,
                            "\(Wording.count(month.active)) of \(Wording.count(month.eligible))"
                        )
                    }, label: label))
        }
        if !used.isEmpty {
            blank()
            put(
                bars(
                    "Active people by part of the platform, last 28 days", "part",
                    used.map { ($0.name, $0.people, adoption.eligible, Wording.count($0.people)) }, label: label))
            let rest = adoption.capabilities.count - used.count
            if rest > 0 { put("and \(rest) more", indent: 2) }
        }
    }

    private func people(_ adoption: AdoptionFigures) -> SafeText {
        let active: SafeText =
            "\(Wording.count(adoption.active)) of \(Wording.count(adoption.eligible, "developer")) active in 28 days"
        guard adoption.others > 0 else { return active }
        return "\(active), and \(Wording.count(adoption.others)) not in the roster"
    }

    /// Against the last board meeting, else against 28 days ago; both are counts of everyone, so the sign is certain.
    private func change(_ adoption: AdoptionFigures) -> SafeText {
        guard let ratio = adoption.ratio, let earlier = adoption.ratioAtLastBoard ?? adoption.previousRatio else {
            return ""
        }
        let since: SafeText = adoption.ratioAtLastBoard != nil ? "since the last board" : "in 28 days"
        let points = Wording.points(ratio - earlier)
        if points == "0" { return "= unchanged \(since)" }
        return
            "\((ratio > earlier ? Symbol.up : .down).text(form)) \(Outline.points(points)) \(since)"
    }

    private func teams(_ adoption: AdoptionFigures) -> SafeText {
        guard adoption.teams > 0 else { return "" }
        let teams: SafeText = "\(Wording.count(adoption.teamsActive)) of \(Wording.count(adoption.teams, "team"))"
        guard adoption.retention != nil else { return teams }
        return "\(teams), \(Wording.percent(adoption.retention)) came back"
    }

    private func launch(_ adoption: AdoptionFigures) -> SafeText {
        guard let launch = adoption.launch else { return "" }
        let marks = adoption.enforcement.map { mark in "\(mark.what) (\(mark.day.long))" as SafeText }
        guard !marks.isEmpty else { return "launched \(launch.long)" }
        return "launched \(launch.long); compulsory: \(marks.joined(separator: ", "))"
    }

    /// Rows of a name, a share of the eligible people as percentage and bar, and the figures behind it.
    private func bars(
        _ caption: SafeText, _ name: SafeText,
        _ rows: [(name: SafeText, people: Int, eligible: Int, figures: SafeText)], label: Int
    ) -> Table {
        var first = Table.Column(name, minimum: 8)
        first.width = label
        var table = Table(
            caption, [first, .init("share", .right), .bars, .init("active people", .right)],
            rows.map { row in
                let share = row.eligible > 0 ? Double(row.people) / Double(row.eligible) : nil
                return Table.Row(cells: [row.name, Wording.percent(share), "", row.figures], share: share)
            }, hasTitles: false)
        table.saysCaption = true
        return table
    }
}
