import ArgumentParser
import Canvas
import Glibc
import SafeText
import Testing
import Themes

@testable import DashboardScreen
@testable import PlatformModel
@testable import uptake

/// The README and the reference say what the program does.
@Suite struct DocumentationTests {
    @Test func `the README's keys are those of the binding table`() {
        let rows = Document("README.md").section("Keys").rows
        let documented = rows.flatMap { Document.code(in: $0[0]) }
        let bound = Bindings.all.flatMap(\.keys).map { $0.label(.braille).string }
        #expect(Set(documented) == Set(bound))
        #expect(documented.count == Set(documented).count)
    }

    @Test func `the reference names every role and every built-in theme`() {
        let page = Document("Sources/uptake/uptake.docc/Themes.md")
        let documented = page.section("Roles").rows.flatMap { Document.code(in: $0[0]) }
        #expect(documented == Role.allCases.map(\.rawValue))
        let text = page.lines.joined(separator: "\n")
        for name in ThemeLibrary.builtInNames { #expect(text.contains("`\(name)`"), "\(name)") }
    }

    @Test func `the reference has every action with its keys`() {
        let rows = Document("Sources/uptake/uptake.docc/Configuration.md").section("Keys").rows
        let expected = KeyTable(form: .ascii).entries.map { entry in
            let keys = entry.keys.string.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
            return ["`\(entry.action)`", keys, entry.help.string]
        }
        #expect(
            rows == expected,
            "the table should be\n\(expected.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))"
        )
    }

    @Test func `the README's commands are those of the program`() {
        let rows = Document("README.md").section("Commands").rows
        let documented = rows.map { Document.code(in: $0[0]).joined() }
        let known = CommandTree.configuration.subcommands.map { "uptake \($0._commandName)" }
        #expect(documented == ["uptake [WORKSPACE]"] + known)
    }

    @Test func `the README's formats are those of the report`() {
        let row = Document("README.md").section("Commands").rows.first { $0[0].contains("uptake report") } ?? []
        #expect(row.count > 1)
        for format in ReportCommand.Format.allCases {
            #expect(row.contains { $0.lowercased().contains(format.rawValue) }, "\(format)")
        }
    }

    @Test func `the README has at most 150 lines, and its two commands in fenced blocks`() throws {
        let readme = Document("README.md")
        #expect(readme.lines.count <= 150)
        for (mark, ending) in [
            ("test", "swift test --explicit-target-dependency-import-check error"),
            ("demo", "--static-swift-stdlib --product uptake && .build/release/uptake demo"),
        ] {
            let place = try #require(readme.lines.firstIndex(of: "<!-- \(mark) command -->"))
            #expect(readme.lines[place + 1] == "```sh")
            #expect(readme.lines[place + 2].hasSuffix(ending))
            #expect(readme.lines[place + 3] == "```")
        }
    }

    @Test func `the README's five lines make a workspace without complaints`() throws {
        let block = Document("README.md").section("On your own files").blocks.first?.lines ?? []
        #expect(block.count == 5)
        #expect(block.last == "uptake acme")
        let folder = try TemporaryFolder()
        #expect(block.first == "uptake init acme")
        #expect(try ProgramRun(["init", folder.path + "/acme"]).exitCode == 0)
        let script = block.dropFirst().dropLast().joined(separator: "\n")
        folder.write(script, to: "make.sh")
        let shell = try #require(popen("cd \(folder.path) && /bin/sh ./make.sh", "r"))
        #expect(pclose(shell) == 0)
        let run = try ProgramRun(["check", folder.path + "/acme"])
        #expect(run.exitCode == 0)
        #expect(run.output.hasSuffix("\n3 files, 3 records: nothing to complain about\n"))
    }

    @Test(arguments: RecordKind.allCases)
    func `the reference has every field of every kind`(_ kind: RecordKind) {
        let section = Document("Sources/uptake/uptake.docc/DataFiles.md").section(kind.rawValue)
        let schema = kind.schema
        let names = schema.names.map { String(decoding: $0, as: UTF8.self) }
        let required = names.indices.filter { schema.required & 1 << UInt64($0) != 0 }.map { names[$0] }
        let rows = section.rows
        #expect(Set(rows.flatMap { Document.code(in: $0[0]) }) == Set(names))
        #expect(rows.count == names.count)
        #expect(Set(rows.filter { $0[1] == "required" }.flatMap { Document.code(in: $0[0]) }) == Set(required))
    }

    @Test func `the reference's examples are records without complaints`() throws {
        let document = Document("Sources/uptake/uptake.docc/DataFiles.md")
        let folder = try TemporaryFolder()
        for kind in RecordKind.allCases {
            let block = try #require(document.section(kind.rawValue).blocks.first, "\(kind)")
            let ending = block.language == "csv" ? "csv" : "ndjson"
            folder.write(block.lines.map { $0 + "\n" }.joined(), to: "\(kind.rawValue).\(ending)")
        }
        let run = try ProgramRun(["check", folder.path])
        #expect(run.exitCode == 0)
        #expect(run.output.hasSuffix("\n10 files, 13 records: nothing to complain about\n"))
    }

    @Test func `the reference's configuration uses every key, and without complaints`() throws {
        let document = Document("Sources/uptake/uptake.docc/Configuration.md")
        let block = try #require(document.section("Overview").blocks.first)
        let used = block.lines.filter { $0.first.map { $0 != " " } ?? false }
            .compactMap { $0.split(separator: ":").first.map(String.init) }
        let documented = document.section("Overview").rows.flatMap { Document.code(in: $0[0]) }
        #expect(used == documented)
        let rows = document.section("Overview").rows
        #expect(rows == ConfigurationKey.all.map { ["`\($0.name)`", $0.standard, $0.meaning] })
        let members = ConfigurationKey.all.first { $0.name == "sources" }?.members ?? []
        #expect(document.section("Sources").rows == members.map { ["`\($0.name)`", $0.meaning] })
        let more = try #require(document.section("Sources").blocks.first)
        for block in [block, more] {
            let folder = try TemporaryFolder(["uptake.yaml": block.lines.map { $0 + "\n" }.joined()])
            #expect(mkdir(folder.path + "/exports", 0o700) == 0)
            for name in ["answers.csv", "pipelines-1.json"] { folder.write("", to: "exports/" + name) }
            let run = try ProgramRun(["check", folder.path])
            #expect(run.output.hasSuffix("\n1 file, 0 records: nothing to complain about\n"))
        }
    }

    @Test func `the reference has every format of exports`() {
        let rows = Document("Sources/uptake/uptake.docc/Imports.md").section("Overview").rows
        #expect(rows.flatMap { Document.code(in: $0[0]) } == ImportFormat.all.map(\.name) + ["git"])
    }
}
