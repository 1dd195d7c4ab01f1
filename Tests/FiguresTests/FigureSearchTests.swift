import FigureFixtures
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import Figures

/// Finding the figure that a text means.
@Suite struct FigureSearchTests {
    private let table = FigureTable(Fixture.normal)

    private func path(_ text: String) -> String? {
        if case .figure(let row) = FigureSearch(text, in: table) { row.path } else { nil }
    }

    private func nearest(_ text: String) -> [String]? {
        if case .unknown(let nearest) = FigureSearch(text, in: table) { nearest } else { nil }
    }

    @Test func `every short name means a figure, and only one short name`() {
        for short in ShortName.all {
            #expect(path(short.name).map { FigurePath($0).general } == short.key, "\(short.name)")
            #expect(!short.title.isEmpty)
        }
        #expect(Set(ShortName.all.map { $0.name.lowercased() }).count == ShortName.all.count)
        #expect(Set(ShortName.all.map(\.key)).count == ShortName.all.count)
        #expect(path("LEADTIME") == "delivery.leadTimeSeconds.p50")
        // The top point, and the newest wave that is shown.
        #expect(path("friction") == "friction.points[Deployments take 25 min].rank")
        #expect(path("nps") == "nps.waves[2026-Q4].score")
        var snapshot = Fixture.normal
        snapshot.nps.waves[3].result = nil
        #expect(ShortName.named("nps")?.row(in: FigureTable(snapshot))?.path == "nps.waves[2026-Q3].score")
    }

    @Test func `a path means its figure, and a key with empty brackets the only one it has`() {
        #expect(path("nps.waves[2026-Q1].score") == "nps.waves[2026-Q1].score")
        #expect(path("adoption.ratio") == "adoption.ratio")
        #expect(
            path("delivery.openFailures[].ageSeconds")
                == "delivery.openFailures[ledger|ledger-production-117].ageSeconds")
        guard case .elements(let rows) = FigureSearch("nps.waves[].score", in: table) else {
            Issue.record("four waves")
            return
        }
        #expect(rows.map(\.path) == (1...4).map { "nps.waves[2026-Q\($0)].score" })
        guard case .absent(let key) = FigureSearch("nps.waves[].score", in: FigureTable(Fixture.empty)) else {
            Issue.record("no wave")
            return
        }
        #expect(key.path == "nps.waves[].score")
    }

    @Test(arguments: ["delivery", "delivery.", "nps.waves", "nps.waves[]", "adoption.", "health.records"])
    func `the beginning of keys lists them`(_ text: String) {
        guard case .keys(let keys) = FigureSearch(text, in: table) else {
            Issue.record("\(text) lists keys")
            return
        }
        let beginning = text.hasSuffix(".") ? String(text.dropLast()) : text
        #expect(keys.map(\.path) == FigureCatalogue.keys.map(\.path).filter { FigurePath.isPath($0, below: beginning) })
        #expect(!keys.isEmpty)
    }

    @Test func `a list's element lists its figures, and all keys can be listed`() {
        guard case .elements(let rows) = FigureSearch("friction.topThree.entries[Secrets need a ticket]", in: table),
            case .keys(let all) = FigureSearch(FigureSearch.everything, in: table)
        else {
            Issue.record("lists")
            return
        }
        #expect(rows.count == 10 && rows.allSatisfy { $0.path.contains("[Secrets need a ticket].") })
        #expect(all == FigureCatalogue.keys)
    }

    @Test func `what means nothing names what is nearest`() {
        #expect(nearest("npss") == ["nps"])
        #expect(nearest("delivry") == ["delivery"])
        #expect(nearest("changeFailrat") == ["changeFailRate"])
        #expect(nearest("adoption.ration") == ["adoption.ratio"])
        #expect(nearest("nps.waves[2025-Q4].score") == ["nps.waves[2026-Q4].score"])
        #expect(nearest("nps.teams[paymnts]") == ["nps.teams[payments]"])
        #expect(nearest("score") == ["nps.waves[].score", "nps.teams[].score"])
        #expect(nearest("zzzzzzzzzzzz") == [])
        #expect(nearest("nps.waves[") != nil)
        #expect(
            FigureSearch.complaint("npss", nearest: ["nps"]) == "there is no figure npss; did you mean nps?")
    }
}
