import Metrics
import PlatformModel

extension Snapshot {
    /// Which platform, at which moment, over which days.
    static let headKeys = Keys<Snapshot> {
        key("schemaVersion", .version, "the version of the keys: 1") { _ in Snapshot.schemaVersion }
        key("asOf", .time, "the moment that the figures stand for, with the offset of the configured zone") { $0.asOf }
        key("platform", .name, "what the platform is called") { $0.platform }
        key("live", .truth, "whether `asOf` is now; false with `--as-of`") { $0.isLive }
        group("window", over: { $0.windowDays }, { $0.window }, Window.keys)
    }
}

extension VerdictFigures {
    static let keys = Keys<VerdictFigures> {
        key(
            "quadrant", .word,
            "`compelling`, `mandated`, `hidden gem`, `stalled` or `undecided`; null when adoption or NPS is unknown",
            formula:
                "adoption of the as-of day by NPS of the newest shown wave: compelling (50 % or more, above 40), mandated (50 % or more, below 20), hidden gem (below 50 %, above 40), stalled (below 50 %, below 20), else undecided; the edges are configured"
        ) { $0.quadrant?.rawValue }
        key("leaning", .word, "the quadrant that an undecided platform leans to; null otherwise") {
            $0.leaning?.rawValue
        }
        key("certain", .truth, "whether both ends of the NPS interval give the same quadrant") { $0.certain }
        values("evidence", .text, "what speaks for the verdict, a sentence each") { $0.evidence }
        values("uncertainty", .text, "what makes the verdict unsure, a sentence each; empty when nothing does") {
            $0.uncertainty
        }
        rows("signs", by: "sign", { [$0.name.rawValue] }, { $0.signs }, signKeys)
    }

    private static let signKeys = Keys<FailureSign> {
        key(
            "name", .word,
            "a sign of the failure pattern: `adoptionFlat`, `enforcement`, `npsFallsWhileAdoptionRises`, `oldTopFriction`, `noInterviews`, `noBoardMeeting`, `selfServiceFalls` or `bypassRises`"
        ) { $0.name.rawValue }
        key("state", .word, "whether the sign is there: `present`, `absent`, or `unknown` when the data does not tell")
        { $0.state.rawValue }
        key("since", .day, "the day the sign began; null unless it is present") { $0.since }
        key("detail", .text, "what the sign's state rests on") { $0.detail }
    }
}

extension NextAction {
    static let keys = Keys<NextAction> {
        key("text", .text, "the one thing to do next") { $0.text }
        key("why", .text, "why this is the next action, and why now") { $0.why }
        key("command", .text, "the command or the line of a file that does it; null when there is none") { $0.command }
    }
}
