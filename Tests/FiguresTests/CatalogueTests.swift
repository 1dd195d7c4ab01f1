import FigureFixtures
import Metrics
import PlatformModel
import Testing

@testable import Figures

/// The figures of which JSON, CSV and the reference are made.
@Suite struct CatalogueTests {
    @Test func `every key has a meaning of its own, a sentence without an end`() {
        for key in FigureCatalogue.keys {
            #expect(!key.meaning.isEmpty && !key.meaning.hasSuffix("."), "\(key.path)")
            #expect(!key.meaning.contains("|"), "\(key.path)")
        }
    }

    @Test func `the unit tells numbers from text, and stands in the names of durations`() {
        for row in FigureTable(Fixture.normal).rows {
            if row.value.digits != nil { #expect(row.unit.isNumber, "\(row.path)") }
            if row.value.words != nil { #expect(!row.unit.isNumber, "\(row.path)") }
        }
        for key in FigureCatalogue.keys where key.unit == .seconds {
            #expect(key.path.contains("Seconds"), "\(key.path)")
        }
    }

    @Test func `shares have the parts that make them`() {
        for row in FigureTable(Fixture.normal).rows {
            guard let parts = row.parts, case .number(let value) = row.value, row.unit == .share else { continue }
            let share = Double(parts.numerator) / Double(parts.denominator)
            // The fixture's own figures are rounded to two places.
            #expect(abs(share - value) < 0.006, "\(row.path): \(value), \(parts)")
            #expect(row.n == parts.denominator, "\(row.path)")
        }
    }

    @Test func `a value lies within its interval`() {
        for row in FigureTable(Fixture.normal).rows {
            guard let interval = row.interval else { continue }
            let value: Double? =
                switch row.value {
                case .count(let count): Double(count)
                case .number(let number): number
                default: nil
                }
            if let value { #expect(interval.contains(value), "\(row.path)") }
        }
    }

    @Test func `a path leads to its key`() {
        #expect(FigureCatalogue.key("nps.waves[2025-Q4].score")?.unit == .points)
        #expect(FigureCatalogue.key("nps.waves[].score")?.unit == .points)
        #expect(FigureCatalogue.key(#"adoption.byTeam[a\]b].ratio"#)?.path == "adoption.byTeam[].ratio")
        #expect(FigureCatalogue.key("health.records.usage")?.path == "health.records.KIND")
        #expect(FigureCatalogue.key("health.sources[a.csv].records.usage")?.path == "health.sources[].records.KIND")
        #expect(FigureCatalogue.key("nps.waves") == nil && FigureCatalogue.key("") == nil)
        #expect(FigureTable(Fixture.normal)["adoption.byTeam[payments].ratio"]?.value == .number(0.95))
    }
}
