import ArgumentParser
import Testing

@testable import uptake

/// Which command some arguments mean.
@Suite struct CommandChoiceTests {
    @Test(
        arguments: [
            ([], "uptake", []),
            (["folder"], "uptake", ["folder"]),
            (["./demo"], "uptake", ["./demo"]),
            (["--theme", "demo"], "uptake", ["--theme", "demo"]),
            (["-c", "report", "folder"], "uptake", ["-c", "report", "folder"]),
            (["--", "report"], "uptake", ["--", "report"]),
            (["folder", "report"], "uptake", ["folder", "report"]),
            (["demo"], "uptake demo", ["demo"]),
            (["report", "demo"], "uptake report", ["report", "demo"]),
            (["--ascii", "report", "folder"], "uptake report", ["report", "--ascii", "folder"]),
            (
                ["--format=json", "--as-of", "2026-03-31", "report"], "uptake report",
                ["report", "--format=json", "--as-of", "2026-03-31"]
            ),
            (["help"], "uptake", ["--help"]),
            (["help", "report"], "uptake help", ["help", "report"]),
        ] as [([String], String, [String])])
    func `the first positional argument chooses`(_ arguments: [String], _ name: String, _ rest: [String]) {
        let choice = CommandChoice(arguments)
        #expect(choice.name == name)
        #expect(choice.arguments == rest)
    }

    @Test func `every option that takes a value is known to take one`() throws {
        var known: Set<String> = []
        for command in [DashboardCommand.self as any ParsableCommand.Type] + CommandTree.configuration.subcommands {
            // Options with a value are those that the help shows with a placeholder.
            for line in command.helpMessage(columns: 200).split(separator: "\n") where line.contains("<") {
                let words = line.split(separator: " ").map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
                guard words.first?.hasPrefix("-") ?? false else { continue }
                known.formUnion(words.prefix { !$0.hasPrefix("<") }.map(String.init))
            }
        }
        #expect(known == CommandChoice.valueOptions)
    }
}
