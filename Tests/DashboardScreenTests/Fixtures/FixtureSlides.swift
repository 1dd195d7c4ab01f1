import Metrics
import PlatformModel
import SafeText

extension Fixture {
    /// The complete story with two points resolved since the last board, and comments.
    static let meeting: Snapshot = {
        var snapshot = complete
        snapshot.friction.resolutions = [
            .init(
                point: "Deployments take 25 minutes", time: ago(days: 6), day: today.adding(days: -6), reporters: 41,
                told: 41,
                plan: .init(
                    quarter: "Q4", measure: "commit to production", current: "25 min", target: "5 min", after: "4 min")
            ),
            .init(
                point: "Logs need three tools", time: ago(days: 12), day: today.adding(days: -12), reporters: 9,
                told: 6, plan: nil),
            .init(
                point: "Onboarding needs nine approvals", time: ago(days: 120), day: today.adding(days: -120),
                reporters: 19, told: 15, plan: nil),
        ]
        snapshot.nps.verbatims = [
            "Deploys are fast now", "Staging. Mondays. Please.", "Secrets still need a ticket, why?",
            "Deploys are fast now", "Für Datenteams noch nicht gedacht",
        ]
        return snapshot
    }()

    /// The most of everything, with points and decisions of 120 columns, as people write them who write much.
    static let longNames = longNames(120)

    /// The most of everything, with points, decisions and measures of some columns.
    static func longNames(_ columns: Int) -> Snapshot {
        var snapshot = overflowing
        let words = SafeText(
            cleaning: String(repeating: "Continuous-integration of the monorepo waits for approvals 検索 ", count: 6)
        ).prefix(columns: columns)
        let word = SafeText(cleaning: String(repeating: "Donaudampfschifffahrt", count: 30)).prefix(
            columns: columns)
        snapshot.platform = words
        for place in snapshot.friction.points.indices {
            snapshot.friction.points[place].point = place % 2 == 0 ? words : word
        }
        let plan = FrictionFigures.Plan(quarter: "Q4", measure: words, current: word, target: words, after: word)
        for place in (snapshot.friction.topThree?.entries ?? []).indices {
            snapshot.friction.topThree?.entries[place].point = words
        }
        snapshot.friction.resolutions = (0..<100).map { place in
            .init(
                point: place % 2 == 0 ? word : words, time: ago(days: Int64(place)),
                day: today.adding(days: -place), reporters: 1_204, told: 1_000, plan: plan)
        }
        for place in snapshot.board.meetings.indices {
            for decision in snapshot.board.meetings[place].decisions.indices {
                snapshot.board.meetings[place].decisions[decision].text = decision % 2 == 0 ? word : words
            }
        }
        for place in snapshot.adoption.capabilities.indices { snapshot.adoption.capabilities[place].name = word }
        return snapshot
    }
}
