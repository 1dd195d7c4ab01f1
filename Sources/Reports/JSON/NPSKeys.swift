import Metrics
import PlatformModel

extension JSONValue {
    init(_ nps: NPSFigures, asOf: Instant) {
        self = [
            "waves": .init(nps.waves) { wave in
                .object(
                    [(key: "quarter", value: .text(wave.quarter.description))] + JSONValue.members(of: wave.result) + [
                        (key: "band", value: .init(wave.result?.band)),
                        (key: "bandCertain", value: wave.result.map { .init($0.isBandCertain) } ?? .null),
                        (key: "dismissed", value: .init(wave.dismissed)),
                        (key: "invited", value: .init(wave.invited)),
                    ])
            },
            "change": nps.change.map { change in
                [
                    "difference": .init(change.difference), "p": .init(change.p),
                    "direction": .init(change.direction),
                ]
            } ?? .null,
            "teams": .init(nps.teams) { team in
                .object([(key: "team", value: .init(team.team))] + JSONValue.members(of: team.result))
            },
            "smallestGroup": .init(nps.smallestGroup),
            "freshness": .init(nps.freshness, asOf: asOf),
        ]
    }

    /// Counts, score and 95 % interval; all null for a group that is too small to be shown.
    private static func members(of result: NPS?) -> [(key: String, value: JSONValue)] {
        [
            (key: "promoters", value: .init(result?.promoters)),
            (key: "passives", value: .init(result?.passives)),
            (key: "detractors", value: .init(result?.detractors)),
            (key: "answers", value: .init(result?.answers)),
            (key: "score", value: .init(result?.score)),
            (key: "low", value: .init(result?.interval?.low)),
            (key: "high", value: .init(result?.interval?.high)),
        ]
    }

    private init(_ band: NPS.Band?) {
        switch band {
        case .needsMandates: self = .text("needs mandates")
        case .between: self = .text("between")
        case .selfSustaining: self = .text("self-sustaining")
        case nil: self = .null
        }
    }

    private init(_ direction: NPSChange.Direction) {
        switch direction {
        case .rose: self = .text("rose")
        case .fell: self = .text("fell")
        case .noClearChange: self = .text("no clear change")
        }
    }
}
