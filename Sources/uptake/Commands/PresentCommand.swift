import ArgumentParser
import Canvas
import DashboardScreen
import Metrics
import PlatformModel
import SafeText

/// `uptake present`: the slides of a board meeting, from live data.
struct PresentCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "present", abstract: "Show the slides of a board meeting, from live data.",
        discussion: """
            The slides, in their usual order: \(SlideName.usual.map(\.rawValue).joined(separator: ", ")); verbatims \
            stands after nps when --verbatims is given. They follow the files while they are shown, and name no people.

            Keys: Space and arrows go on and back, digits choose a slide by number, Home and End the first and the last; \
            b blanks the screen, v shows other comments, ? lists the keys, Esc or q leaves.

            On a wall, --rotate shows slide after slide. Any key stops that; it goes on after three slides' time \
            without a key, and a minute at least.

            Without a terminal, or with --linear, it prints the slides as text. --check-fit needs no terminal either: it \
            exits with 1 when a slide would be cut.
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var screen: ScreenOptions

    @Option(
        help: ArgumentHelp("Which slides, and in which order, separated by commas.", valueName: "names"),
        transform: ArgumentValues.slides)
    var slides: SlideNames?

    @Option(
        help: ArgumentHelp("Go on to the next slide by itself after a time such as 20, 20s or 1m.", valueName: "time"),
        transform: ArgumentValues.rotation)
    var rotate: Double?

    @Flag(help: "Show what people wrote: shuffled, names, ids and addresses struck out.")
    var verbatims = false

    @Option(
        help: ArgumentHelp("The order of what people wrote (default: another one each time).", valueName: "number"),
        transform: ArgumentValues.seed)
    var seed: UInt64?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Show the figures as of the end of a day, never later than now.", valueName: "date"),
        transform: ArgumentValues.day)
    var asOf: CivilDay?

    @Flag(name: .customLong("linear"), help: "Print the slides as text, one after the other, and leave.")
    var linear = false

    @Flag(name: .customLong("check-fit"), help: "Print what would be cut, and leave: with 1 when anything is.")
    var checkFit = false

    @Option(
        help: ArgumentHelp("The size that --check-fit checks (default: 80x24).", valueName: "size"),
        transform: ArgumentValues.size)
    var size: Size?

    func validate() throws {
        if size != nil, !checkFit { throw ValidationError("--size goes with --check-fit.") }
        if linear, rotate != nil { throw ValidationError("--linear prints the slides once; it cannot rotate them.") }
        if linear, checkFit { throw ValidationError("--linear and --check-fit are two different things.") }
        if seed != nil, !verbatims { throw ValidationError("--seed goes with --verbatims.") }
        if !verbatims, slides?.names.contains(.verbatims) ?? false {
            throw ValidationError("the slide verbatims shows what people wrote; add --verbatims.")
        }
    }

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let workspace = try workspace.open(in: surroundings)
        let today = workspace.configuration.zone.day(of: surroundings.clock())
        let question = Question(asOf: asOf.map { .day(min($0, today)) } ?? .live)
        let time = UInt64(bitPattern: surroundings.clock().milliseconds)
        let deck = Deck(slides?.names ?? [], verbatimSeed: verbatims ? seed ?? time : nil)
        if checkFit { return try check(deck, workspace.snapshot(question, surroundings), surroundings) }
        var screen = screen
        screen.once = screen.once || linear
        return try Session(
            workspace, question, screen, presenting: Presentation(deck, rotation: rotate), in: surroundings
        ).run()
    }

    private func check(
        _ deck: Deck, _ snapshot: Snapshot, _ surroundings: Surroundings
    ) throws(CommandFailure) -> Int32 {
        let size = size ?? Size(width: 80, height: 24)
        let form: GlyphForm = screen.characters.plainForm(in: surroundings) == .ascii ? .ascii : .braille
        let found = deck.clippings(of: snapshot, size: size, form: form)
        guard !found.isEmpty else {
            let noun: SafeText = deck.names.count == 1 ? "slide fits" : "slides fit"
            try StandardOutput.write("\(deck.names.count) \(noun.string) \(size.width)x\(size.height).\n")
            return Program.ExitCode.success
        }
        let lines = found.map { "\($0.name.rawValue): \($0.part.string) (\(size.width)x\(size.height))\n" }
        try StandardOutput.write(lines.joined())
        return Program.ExitCode.failure
    }
}
