import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// What a file is, told by its content alone.
@Suite struct ImportsRecognitionTests {
    private func verdict(_ text: String) -> String {
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: ByteScan.padding)
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return "" }
            switch Recogniser.verdict(FileSample(base, count: buffer.count - ByteScan.padding)) {
            case .native(let kind, _): return kind.rawValue
            case .imported(let format): return format.name
            case .unknown(let nearest): return "? " + nearest.joined(separator: " ")
            }
        }
    }

    @Test func everyFormatHasAFixture() {
        #expect(Set(ImportFormat.all.map(\.name)).isSubset(of: Set(ImportsFixtures.all.map(\.format))))
    }

    @Test(arguments: ImportsFixtures.all)
    func aFixtureIsRecognisedAsItself(fixture: ImportsFixtures.Fixture) {
        #expect(verdict(fixture.text) == fixture.format)
    }

    /// No format's signs hold of a record of another format.
    @Test(arguments: ImportsFixtures.all)
    func aFixtureIsRecognisedAsNothingElse(fixture: ImportsFixtures.Fixture) {
        let bytes = Array(fixture.text.utf8) + [UInt8](repeating: 0, count: ByteScan.padding)
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            let sample = FileSample(base, count: buffer.count - ByteScan.padding)
            for format in ImportFormat.all where format.name != fixture.format {
                for element in sample.elements {
                    #expect(
                        !format.marks.contains { $0.allSatisfy { $0.holds(of: element) } },
                        "\(format.name) also fits")
                }
                #expect(
                    !format.tables.contains { mark in
                        let (held, all) = mark.score(sample.rows)
                        return sample.layout == .table && held == all
                    }, "\(format.name) also fits")
            }
        }
    }

    /// A file that is still short of its end, or of its beginning's lines, is never taken for another format.
    @Test(arguments: ImportsFixtures.all)
    func aCutFixtureIsRecognisedAsItselfOrNotAtAll(fixture: ImportsFixtures.Fixture) {
        let bytes = Array(fixture.text.utf8)
        for cut in stride(from: 1, to: bytes.count, by: 7) {
            let found = verdict(String(decoding: bytes.prefix(cut), as: UTF8.self))
            // A table's header may lack its last columns still, and a native record its last fields.
            #expect(found == fixture.format || found.hasPrefix("?"), "cut at \(cut)")
        }
    }

    @Test func anUnknownFileNamesTheNearestFormats() throws {
        let folder = TemporaryFolder()
        folder.write("imports/hook.json", #"{"object_kind":"deployment","project":{"name":"x"}}"# + "\n")
        folder.write("imports/notes.md", "Nothing to see here.\nReally.\n")
        folder.write("imports/people.csv", "name,shoe size\nAda,38\n")
        folder.write("imports/picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00])
        folder.write("imports/old.json.gz", [0x1F, 0x8B, 0x08, 0x00])
        folder.write("imports/sheet.xlsx", [0x50, 0x4B, 0x03, 0x04, 0x14])
        folder.write("imports/empty.json", "")
        folder.write("imports/blank.json", "\n\n")
        #expect(
            try folder.snapshot().health.diagnostics.map(\.text) == [
                "imports/hook.json: error: not recognised: the nearest formats are gitlab-deployments",
                "imports/notes.md: error: not recognised: neither JSON, YAML nor a table",
                "imports/old.json.gz: error: the file is compressed: unpack it first",
                "imports/people.csv: error: not recognised as any format Uptake reads",
                "imports/picture.png: error: not recognised: neither JSON, YAML nor a table",
                "imports/sheet.xlsx: error: the file is a spreadsheet or an archive: export it as CSV or JSON",
            ])
    }

    /// One export of each format, dropped in and not configured.
    @Test func aFolderWithOneExportOfEachFormat() throws {
        let folder = TemporaryFolder()
        for fixture in ImportsFixtures.all { folder.write("imports/" + fixture.name, fixture.text) }
        let health = try folder.snapshot().health
        #expect(health.diagnostics.filter { $0.severity == .error } == [])
        #expect(health.skippedLines == 0)
        for fixture in ImportsFixtures.all {
            let source = try #require(health.sources.first { "\($0.path)" == "imports/" + fixture.name })
            #expect(source.format.map { "\($0)" } == fixture.format)
            var records: [String: Int] = [:]
            for entry in source.records { records["\(entry.kind)"] = entry.count }
            #expect(records == ImportsFixtures.records[fixture.format], "\(fixture.name)")
        }
    }

    /// Files that break off anywhere: nothing traps, and what is whole counts.
    @Test(arguments: ImportsFixtures.all)
    func nothingTrapsOnACutFixture(fixture: ImportsFixtures.Fixture) throws {
        let folder = TemporaryFolder()
        let bytes = Array(fixture.text.utf8)
        var last = 0
        for cut in stride(from: 1, to: bytes.count, by: max(1, bytes.count / 60)) {
            folder.write("imports/x", Array(bytes.prefix(cut)))
            last = try folder.snapshot().health.records.reduce(0) { $0 + $1.count }
        }
        #expect(last >= 0)
        // Bytes that are no text, in the middle.
        var broken = bytes
        for index in stride(from: bytes.count / 2, to: min(bytes.count, bytes.count / 2 + 9), by: 2) {
            broken[index] = 0xFF
        }
        folder.write("imports/x", broken)
        #expect(try folder.snapshot().health.files == 1)
    }
}
