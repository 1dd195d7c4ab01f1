import Metrics
import PlatformModel

extension JSONValue {
    init(_ adoption: AdoptionFigures, asOf: Instant) {
        self = [
            "active": .init(adoption.active),
            "eligible": .init(adoption.eligible),
            "ratio": .init(adoption.ratio),
            "monthly": .init(adoption.monthly) { month in
                [
                    "month": .text(month.month.description), "eligible": .init(month.eligible),
                    "active": .init(month.active), "others": .init(month.others),
                ]
            },
            "others": .init(adoption.others),
            "previousRatio": .init(adoption.previousRatio),
            "ratioAtLastBoard": .init(adoption.ratioAtLastBoard),
            "teams": .init(adoption.teams),
            "teamsActive": .init(adoption.teamsActive),
            "retention": .init(adoption.retention),
            "launch": .init(adoption.launch),
            "weekly": .init(adoption.weekly) { week in
                ["day": .init(week.day), "eligible": .init(week.eligible), "active": .init(week.active)]
            },
            "capabilities": .init(adoption.capabilities) { capability in
                ["name": .init(capability.name), "people": .init(capability.people)]
            },
            "enforcement": .init(adoption.enforcement) { mark in
                ["date": .init(mark.day), "what": .init(mark.what)]
            },
            "freshness": .init(adoption.freshness, asOf: asOf),
        ]
    }
}
