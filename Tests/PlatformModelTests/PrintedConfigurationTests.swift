import Metrics
import SafeText
import Testing
import YAML

@testable import PlatformModel

/// The configuration file that is printed as a beginning.
@Suite struct PrintedConfigurationTests {
    private func read(_ text: String) -> ConfigurationReader {
        ConfigurationReader(text, file: "uptake.yaml", zones: ZoneFolder())
    }

    /// The printed file with its examples in use.
    private var withExamples: String {
        Configuration.printed.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") && !line.hasPrefix("##") ? line.dropFirst() : line
        }.joined(separator: "\n")
    }

    @Test func `it says what counts without it`() throws {
        let reader = read(Configuration.printed)
        #expect(reader.diagnostics.isEmpty)
        let standard = Configuration()
        let printed = reader.configuration
        #expect(printed.platform == nil && printed.launch == nil && printed.theme == nil)
        #expect(printed.zone.name == standard.zone.name)
        #expect(printed.production == standard.production)
        #expect(printed.valueActions == standard.valueActions)
        #expect(printed.thresholds == standard.thresholds)
        #expect(printed.smallestGroup == standard.smallestGroup)
        #expect(printed.attributionDays == standard.attributionDays)
        #expect(printed.showsBands2023 == standard.showsBands2023)
        #expect(printed.isRosterSampled == standard.isRosterSampled)
        #expect(printed.advancedFeatures == nil && printed.programme == standard.programme)
        #expect(printed.enforcement.isEmpty && printed.invited.isEmpty && printed.sources.isEmpty)
        #expect(printed.interval == 2, "the default of the poller")
    }

    @Test func `its examples are read without a complaint, every key once`() throws {
        #expect(read(withExamples).diagnostics.isEmpty)
        let keys = try #require(try YAML.compose(withExamples)?.mapping).map { $0.0.text }
        #expect(keys == ConfigurationKey.all.map(\.name))
        for key in ConfigurationKey.all { #expect(key.lines.first?.hasPrefix(key.name + ":") ?? false) }
    }

    @Test func `its lines fit a terminal and name every member`() {
        let lines = Configuration.printed.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 })
        for member in ConfigurationKey.all.flatMap(\.members) {
            #expect(lines.contains { $0.hasPrefix("##   \(member.name): ") }, "\(member.name)")
        }
    }

    /// What is wrong of a value names the key and what it has to be, at its line and column.
    @Test(arguments: ConfigurationKey.all.map(\.name))
    func `a wrong value names key and type`(name: String) throws {
        for value in ["{a: {b: c}}", "[[x]]", "''"] {
            let complaints = read("# first\n\(name): \(value)").diagnostics
            #expect(!complaints.isEmpty, "\(name): \(value)")
            for complaint in complaints {
                let text = "\(complaint.text)"
                #expect(text.hasPrefix("uptake.yaml:2:"), "\(text)")
                #expect(
                    text.contains("expected") || text.contains("unknown key") || text.contains("no zone"), "\(text)")
            }
        }
    }

    /// A letter too many is told from every key and every member.
    @Test(arguments: ConfigurationKey.all.map(\.name))
    func `the nearest key is named`(name: String) throws {
        let key = try #require(ConfigurationKey.all.first { $0.name == name })
        #expect(
            read("\(name)x: 1").diagnostics.map { "\($0.text)" } == [
                "uptake.yaml:1:1: warning: unknown key \(name)x (did you mean \(name)?)"
            ])
        for member in key.members {
            let isList = ["enforcement", "waves", "sources"].contains(name)
            let wrong = key.lines.map { $0.replacing(" \(member.name):", with: " \(member.name)x:") }
            guard wrong != key.lines else { continue }
            let complaints = read(wrong.joined(separator: "\n")).diagnostics.map { "\($0.text)" }
            let isRequired = isList && ["path", "date", "what", "quarter"].contains(member.name)
            #expect(
                complaints.contains {
                    $0.contains("did you mean \(member.name)?") || isRequired && $0.contains("expected")
                },
                "\(name).\(member.name): \(complaints)")
        }
    }
}
