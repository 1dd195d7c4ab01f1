import FigureFixtures
import Figures
import Foundation
import Metrics
import PlatformModel
import Testing

@testable import Reports

/// The keys of the report, of which JSON, CSV and the reference are made.
@Suite struct ReportKeyTests {
    @Test func `the reference lists every key with its unit and meaning`() {
        Golden.expect(KeyReference.text, inRepository: "Sources/uptake/uptake.docc/ReportKeys.md")
    }

    @Test func `JSON and CSV hold exactly the keys of the catalogue, in its order`() throws {
        let declared = FigureCatalogue.keys.map(\.path)
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
            let isObject = FigureCatalogue.keys.contains { $0.path.hasPrefix(path + ".") }
            if !isObject, !paths.contains(path) { paths.append(path) }
        default:
            if !paths.contains(path) { paths.append(path) }
            known.insert(path)
        }
    }
}
