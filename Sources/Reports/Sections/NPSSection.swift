import Canvas
import Metrics
import PlatformModel
import SafeText

extension Outline {
    private static let wavesShown = 8
    private static let teamsShown = 24

    /// The newest score with its uncertainty, the waves before it, and the teams.
    mutating func putNPS(_ snapshot: Snapshot) {
        let nps = snapshot.nps
        heading(.nps, "NPS", note: nps.freshness.words(at: snapshot.asOf.instant))
        guard let newest = nps.waves.last else {
            put("No survey answers yet.")
            put("Put surveys.csv (date, score, comment) into the workspace.")
            return
        }
        let group: SafeText = "n < \(nps.smallestGroup)"
        if let result = newest.result {
            put(
                margin: Wording.score(result.score),
                [interval(result), change(nps), detectable(result), band(result), answered(newest, result)])
        } else {
            put(margin: group, ["fewer than \(nps.smallestGroup) people answered in \(newest.quarter.long)"])
        }
        put(.chart(.waves(nps)))
        blank()
        let shown = nps.waves.suffix(Outline.wavesShown)
        if nps.waves.count > shown.count { put("The newest \(shown.count) of \(nps.waves.count) waves") }
        put(
            Table(
                "NPS of each wave",
                [
                    .init("wave"), .init("NPS", .right), .init("95 % interval", .right), .init("detractors", .right),
                    .init("passives", .right), .init("promoters", .right), .init("answers", .right),
                ], shown.map { row($0, group) }))
        guard !nps.teams.isEmpty else { return }
        blank()
        let teams = nps.teams.prefix(Outline.teamsShown)
        var items = teams.map { team in
            "\(team.team) \(team.result.map { Wording.score($0.score) } ?? group)" as SafeText
        }
        if nps.teams.count > teams.count { items.append("and \(nps.teams.count - teams.count) more") }
        put(items: items, after: "By team ")
    }

    private func interval(_ result: NPS) -> SafeText {
        guard let (low, high) = result.interval else { return "" }
        return "\(Wording.score(low)) to \(Wording.score(high)), 95 % interval"
    }

    /// Against the shown wave before; a direction only where the test allows one.
    private func change(_ nps: NPSFigures) -> SafeText {
        guard let change = nps.change else { return "first wave, no change yet" }
        let before = nps.waves.dropLast().last { $0.result != nil }
        let from: SafeText = before.map { " from \(Wording.score($0.result?.score))" } ?? ""
        let (mark, verb): (Symbol, SafeText) =
            switch change.direction {
            case .rose: (.up, "rose")
            case .fell: (.down, "fell")
            case .noClearChange: (.level, "no clear change")
            }
        return "\(mark.text(form)) \(verb)\(from) (\(Wording.pValue(change.p)))"
    }

    /// The change that another wave of this size would need, so that noise is not celebrated.
    private func detectable(_ result: NPS) -> SafeText {
        guard let change = result.detectableChange else { return "" }
        return
            "at \(Wording.count(result.answers, "answer")) a change shows from \(Wording.decimal(change, places: 0)) points on"
    }

    private func band(_ result: NPS) -> SafeText {
        guard let band = result.band else { return "" }
        let words: SafeText =
            switch band {
            case .needsMandates: "below 20, needs mandates"
            case .between: "between 20 and 40"
            case .selfSustaining: "above 40, self-sustaining"
            }
        return result.isBandCertain ? words : "\(words): uncertain, the interval crosses the band's edge"
    }

    private func answered(_ wave: NPSFigures.Wave, _ result: NPS) -> SafeText {
        let dismissed: SafeText = wave.dismissed.map { $0 > 0 ? ", \(Wording.count($0)) dismissed" : "" } ?? ""
        guard let invited = wave.invited, invited > 0 else {
            return "\(Wording.count(result.answers, "answer")) in \(wave.quarter.long)\(dismissed)"
        }
        let share = Wording.percent(Double(result.answers) / Double(invited))
        return
            "\(Wording.count(result.answers)) of \(Wording.count(invited)) answered in \(wave.quarter.long), \(share)\(dismissed)"
    }

    private func row(_ wave: NPSFigures.Wave, _ group: SafeText) -> [SafeText] {
        guard let result = wave.result else { return [wave.quarter.long, group, "", "", "", "", ""] }
        let interval = result.interval.map { "\(Wording.score($0.low)) to \(Wording.score($0.high))" as SafeText }
        return [
            wave.quarter.long, Wording.score(result.score), interval ?? "", Wording.count(result.detractors),
            Wording.count(result.passives), Wording.count(result.promoters), Wording.count(result.answers),
        ]
    }
}
