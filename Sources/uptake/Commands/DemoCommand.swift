import ArgumentParser
import CursesTerminal
import Demo
import PlatformModel
import SafeText

/// `uptake demo`: the dashboard on a made-up workspace in which things keep happening.
struct DemoCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Show the dashboard on a lively made-up workspace.",
        discussion: """
            The workspace is a temporary folder, which is removed at the end. The same seed gives the same story. \
            Without a terminal it prints the text report.
            """)

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var sentences: LinearOptions

    @Option(
        help: ArgumentHelp("Choose people, times and numbers; the story stays the same.", valueName: "number"),
        transform: ArgumentValues.seed)
    var seed: UInt64 = DemoWorkspace.usualSeed

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let story = DemoWorkspace(seed: seed, endingAt: surroundings.clock())
        HeldSignals.hold()
        defer { Terminal.unblockSignals() }
        let directory: DemoDirectory
        do {
            directory = try DemoDirectory.make(in: surroundings.setting("TMPDIR") ?? "/tmp", files: story.files)
        } catch {
            throw CommandFailure(SafeText(cleaning: error.description))
        }
        let player = DemoPlayer(story.makeStream(), into: directory, clock: surroundings.clock)
        defer {
            player.stop()
            remove(directory, surroundings)
        }
        let workspace: Workspace
        do {
            workspace = try Workspace.open(path: directory.path)
        } catch {
            throw CommandFailure(error.message)
        }
        return try Session(
            workspace, Question(), screen, inSentences: sentences.linear, in: surroundings, isKept: false
        ).run(onScreen: player.start)
    }

    private func remove(_ directory: DemoDirectory, _ surroundings: Surroundings) {
        do {
            try directory.remove()
        } catch {
            surroundings.complain(SafeText(cleaning: error.description))
        }
    }
}
