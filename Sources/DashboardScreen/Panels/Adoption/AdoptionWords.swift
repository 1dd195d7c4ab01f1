import Canvas
import Metrics
import PlatformModel
import SafeText

/// Adoption in words.
enum AdoptionWords {
    static let missing: SafeText = "No developers yet, so adoption is unknown."

    /// Which files bring the figures that are missing, from long to short.
    static func remedies(_ adoption: AdoptionFigures) -> [SafeText] {
        guard adoption.freshness.newest == nil else {
            return ["Put developers.csv (id, team) into the workspace.", "Put developers.csv there."]
        }
        return [
            "Put developers.csv (id, team) and usage.csv (time, developer, capability) into the workspace.",
            "Put developers.csv and usage.csv into the workspace.",
        ]
    }

    /// The lines beside the headline, each from long to short.
    static func beside(_ adoption: AdoptionFigures, _ form: GlyphForm) -> [[Phrase]] {
        [people(adoption), change(adoption, form), teams(adoption)].filter { !$0.isEmpty }
    }

    static func people(_ adoption: AdoptionFigures) -> [Phrase] {
        let active = Wording.count(adoption.active)
        let eligible = Wording.count(adoption.eligible)
        return [
            Phrase("\(active) of \(Wording.count(adoption.eligible, "developer"))"),
            Phrase("\(active) of \(Wording.count(adoption.eligible, "person", plural: "people"))"),
            Phrase("\(active) of \(eligible)"),
        ]
    }

    /// Against the last board meeting, else against 28 days ago; both are counts of everyone, so the sign is certain.
    static func change(_ adoption: AdoptionFigures, _ form: GlyphForm) -> [Phrase] {
        guard let ratio = adoption.ratio, let earlier = adoption.ratioAtLastBoard ?? adoption.previousRatio else {
            return []
        }
        let difference = ratio - earlier
        let points = Wording.points(difference)
        let isBoard = adoption.ratioAtLastBoard != nil
        if points == "0" {
            let text: SafeText = isBoard ? "the same as at the last board" : "the same as 28 days ago"
            return [Phrase("= \(text)", .dim), Phrase("= unchanged", .dim)]
        }
        let symbol = (difference > 0 ? Symbol.up : Symbol.down).text(form)
        let role: Role = difference > 0 ? .good : .bad
        return [
            Phrase(
                "\(symbol) \(points) \(points.isOne ? "point" : "points" as SafeText) \(isBoard ? "since the last board" : "in 28 days" as SafeText)",
                role),
            Phrase("\(symbol) \(points) \(isBoard ? "since last board" : "in 28 days" as SafeText)", role),
            Phrase("\(symbol) \(points) \(isBoard ? "since board" : "in 28 d" as SafeText)", role),
            Phrase("\(symbol) \(points)", role),
        ]
    }

    static func teams(_ adoption: AdoptionFigures) -> [Phrase] {
        guard adoption.teams > 0 else { return [] }
        let teams: SafeText = "\(Wording.count(adoption.teamsActive)) of \(Wording.count(adoption.teams, "team"))"
        guard adoption.retention != nil else { return [Phrase(teams, .dim)] }
        let kept = Wording.percent(adoption.retention)
        return [
            Phrase("\(teams) · \(kept) came back", .dim), Phrase(teams, .dim),
            Phrase("\(Wording.count(adoption.teamsActive))/\(Wording.count(adoption.teams)) teams", .dim),
        ]
    }
}

extension SafeText {
    /// Whether a signed figure is followed by a singular.
    fileprivate var isOne: Bool { self == "+1" || self == "-1" }
}
