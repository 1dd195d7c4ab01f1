import FigureFixtures
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import Figures

/// Promises about figures.
@Suite struct ThresholdTests {
    private let table = FigureTable(Fixture.normal)

    private func result(_ text: String) throws -> ThresholdResult { try Threshold(text).result(in: table) }

    private func problem(_ text: String) -> String? {
        do {
            _ = try result(text)
            return nil
        } catch {
            return (error as? Threshold.Problem)?.message.string
        }
    }

    @Test(arguments: [
        // 36.6 points, 71 %, 6 h, p90 2 d, 5 %, undecided.
        ("nps>=36", true), ("nps>=40", false), ("nps < 40", true), (" nps>36.5 ", true), ("nps>=36 points", true),
        ("adoption>=71%", true), ("adoption>=0.71", true), ("adoption>71 %", false), ("adoption<=71%", true),
        ("leadTime<1d", true), ("leadTime.p50<21601", true), ("leadTime.p50<360m", false),
        ("leadTime.p50<=360min", true),
        ("leadTime.p90<=2d", true), ("leadTime.p90<36h", false), ("leadTime<0.1w", true),
        ("delivery.leadTimeSeconds.p75>=20h", true), ("LEADTIME<7h", true),
        ("verdict=undecided", true), ("verdict=Undecided", true), ("verdict=compelling", false), ("live=true", true),
        ("nps.low>20", true), ("nps.waves[2026-Q1].score<0", true),
        ("friction.points[Staging is down on Mondays].reporters=17", true),
        ("recoveryTime.p75>=1h", true), ("reporters>=23 people", true), ("npsChange>-1", true),
    ])
    func `a figure keeps a threshold or not`(_ text: String, _ isKept: Bool) throws {
        #expect(try result(text).isKept == isKept)
    }

    @Test(arguments: [
        ("npss>=4", "there is no figure npss; did you mean nps?"),
        ("leadTime.p5>1h", "there is no figure leadTime.p5; did you mean leadTime?"),
        ("nps>=4pionts", "there is no unit pionts of this figure; did you mean points?"),
        ("leadTime<4hours", "there is no unit hours of this figure; expected s, m, min, h, d or w"),
        ("friction<3d", "there is no unit d of this figure; the figure has none"),
        ("adoption>70", "70 is no share: expected 0 to 1, or 70 %"),
        ("adoption>much", "much is no limit: expected a number with %"),
        ("nps", "expected a figure, one of >=, >, <=, < and = and a limit, such as nps>=40"),
        (">=4", "expected a figure before >="),
        ("nps>=", "expected a limit behind >=; the operators are >=, >, <=, < and ="),
        ("nps=>4", "expected a limit behind =; the operators are >=, >, <=, < and ="),
        ("nps==4", "expected a limit behind =; the operators are >=, >, <=, < and ="),
        ("verdict>compelling", "verdict is no number: compare it with =, such as verdict=compelling"),
        (
            "adoption.lifecycle>3",
            "adoption.lifecycle is no single figure: name one, such as adoption.lifecycle.new or adoption.lifecycle.returning"
        ),
        ("nps>=nan", "nan is no limit: expected a number with points"),
        ("nps>=1e999", "there is no unit e999 of this figure; expected points"),
    ])
    func `what cannot be checked says what was expected`(_ text: String, _ message: String) {
        #expect(problem(text) == message)
    }

    @Test func `a figure that is not known keeps no threshold, and says why`() throws {
        let empty = FigureTable(Fixture.empty)
        for text in ["nps>=-100", "adoption>=0%", "leadTime<100w", "verdict=compelling"] {
            let result = try Threshold(text).result(in: empty)
            #expect(!result.isKept)
            #expect(result.why?.isEmpty == false)
            #expect(result.valueWords == "n/a")
        }
    }

    @Test func `a limit within the interval is uncertain`() throws {
        let result = try result("nps>=40")
        #expect(result.isUncertain && result.n == 205 && result.intervalWords == "+25 to +47 points")
        #expect(try !self.result("nps>=0").isUncertain)
    }

    @Test func `every short name that is a number can be checked`() throws {
        for short in ShortName.all {
            guard let key = FigureCatalogue.key(short.key), key.unit.isNumber else { continue }
            _ = try result("\(short.name)>=0")
        }
    }

    @Test func `operators in names are no operators`() throws {
        let threshold = try Threshold("friction.points[a<b \\] >= c].reporters >= 3")
        #expect(threshold.asked == "friction.points[a<b \\] >= c].reporters")
        #expect(threshold.comparison == .atLeast && threshold.limitText == "3")
    }
}
