import PlatformModel
import SafeText

extension ResearchFigures {
    static let keys = Keys<ResearchFigures> {
        key("needed", .people, "people a capability needs at least before its build begins") { _ in
            ResearchFigures.needed.lowerBound
        }
        key("enough", .people, "people that are enough for a capability") { _ in ResearchFigures.needed.upperBound }
        key("interviews", .interviews, "interviews up to the as-of moment") { $0.interviews }
        rows("capabilities", by: "capability", { [$0.name.string] }, { $0.capabilities }, capabilityKeys)
    }

    private static let capabilityKeys = Keys<Capability> {
        key("name", .name, "a capability with an interview or a build, the newest first") { $0.name }
        key("people", .people, "distinct people interviewed before the build began, or so far") { $0.people }
        key("late", .interviews, "interviews on or after the day the build began; they do not count") { $0.late }
        key("buildStarted", .day, "the day the build began; null while it has not") { $0.buildStarted }
        key("shipped", .day, "the day it shipped; null while it has not") { $0.shipped }
        key("gate", .word, "`met` with enough people, `missed` when the build began with fewer, else `short`") {
            $0.gate.rawValue
        }
        values("days", .day, "the days of the interviews that count, each once") { $0.days }
    }
}
