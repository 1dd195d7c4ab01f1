import Foundation
import Metrics
import PlatformModel
import Testing

@testable import Reports

/// The keys of the report, of which JSON, CSV and the reference are made.
@Suite struct CatalogueTests {
    @Test func `the reference lists every key with its unit and meaning`() {
        Golden.expect(KeyReference.text, inRepository: "Sources/uptake/uptake.docc/ReportKeys.md")
    }

    @Test func `JSON and CSV hold exactly the keys of the catalogue, in its order`() throws {
        let declared = ReportCatalogue.keys.map(\.path)
        #expect(Set(declared).count == declared.count)
        var made: [String] = []
        var known: Set<String> = []
        collect(JSONReport.value(Fixture.normal), "", &made, &known)
        #expect(made == declared)
        var inTable: [String] = []
        for row in try CSVText(CSVReport(Fixture.normal).text).rows {
            let figure = try #require(row["figure"])
            if !inTable.contains(figure) { inTable.append(figure) }
        }
        #expect(Set(inTable) == Set(declared))
        // A forecast has points or a refusal.
        #expect(Set(declared).subtracting(known) == ["adoption.forecast.refusal"])
    }

    @Test func `every key has a meaning of its own, a sentence without an end`() {
        for key in ReportCatalogue.keys {
            #expect(!key.meaning.isEmpty && !key.meaning.hasSuffix("."), "\(key.path)")
            #expect(!key.meaning.contains("|"), "\(key.path)")
        }
    }

    @Test func `the unit tells numbers from text, and stands in the names of durations`() {
        for row in ReportTable(Fixture.normal).rows {
            if row.value.digits != nil { #expect(row.unit.isNumber, "\(row.path)") }
            if row.value.words != nil { #expect(!row.unit.isNumber, "\(row.path)") }
        }
        for key in ReportCatalogue.keys where key.unit == .seconds {
            #expect(key.path.contains("Seconds"), "\(key.path)")
        }
    }

    @Test func `shares have the parts that make them`() {
        for row in ReportTable(Fixture.normal).rows {
            guard let parts = row.parts, case .number(let value) = row.value, row.unit == .share else { continue }
            let share = Double(parts.numerator) / Double(parts.denominator)
            // The fixture's own figures are rounded to two places.
            #expect(abs(share - value) < 0.006, "\(row.path): \(value), \(parts)")
            #expect(row.n == parts.denominator, "\(row.path)")
        }
    }

    @Test func `a value lies within its interval`() {
        for row in ReportTable(Fixture.normal).rows {
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
        #expect(ReportCatalogue.key("nps.waves[2025-Q4].score")?.unit == .points)
        #expect(ReportCatalogue.key("nps.waves[].score")?.unit == .points)
        #expect(ReportCatalogue.key(#"adoption.byTeam[a\]b].ratio"#)?.path == "adoption.byTeam[].ratio")
        #expect(ReportCatalogue.key("health.records.usage")?.path == "health.records.KIND")
        #expect(ReportCatalogue.key("health.sources[a.csv].records.usage")?.path == "health.sources[].records.KIND")
        #expect(ReportCatalogue.key("nps.waves") == nil && ReportCatalogue.key("") == nil)
        #expect(ReportTable(Fixture.normal)["adoption.byTeam[payments].ratio"]?.value == .number(0.95))
    }

    /// The paths of all values that are neither objects nor arrays, each once, and those of them that are not null.
    private func collect(_ value: JSONValue, _ path: String, _ paths: inout [String], _ known: inout Set<String>) {
        switch value {
        case .object(let members):
            for member in members {
                let key = path.hasSuffix("records") ? "KIND" : member.key
                collect(member.value, path.isEmpty ? key : "\(path).\(key)", &paths, &known)
            }
        case .array(let elements):
            for element in elements { collect(element, path + "[]", &paths, &known) }
        case .null:
            // Of an object that is null here the members stand elsewhere.
            let isObject = ReportCatalogue.keys.contains { $0.path.hasPrefix(path + ".") }
            if !isObject, !paths.contains(path) { paths.append(path) }
        default:
            if !paths.contains(path) { paths.append(path) }
            known.insert(path)
        }
    }
}
