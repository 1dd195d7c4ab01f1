import Metrics
import PlatformModel
import SafeText

/// The changes of the figures of the whole platform.
struct PlatformChanges {
    let earlier: Snapshot
    let baseline: Snapshot
    let later: Snapshot

    var changes: [Change] {
        let (before, after) = (baseline, later)
        return [
            adoption, nps,
            Change.count(
                "delivery.deployments", "Deployments to production", moreIsBetter: true,
                from: before.deployments.services.isEmpty ? nil : before.delivery.deployments,
                to: after.deployments.services.isEmpty ? nil : after.delivery.deployments,
                areAlike: before.delivery.windowDays == after.delivery.windowDays),
            Change.median(
                "delivery.leadTimeSeconds.p50", "Lead time, median", from: PlatformChanges.leadTime(before.delivery),
                to: PlatformChanges.leadTime(after.delivery)),
            Change.share(
                "delivery.changeFailRate", "Change fail rate", moreIsBetter: false,
                from: (before.delivery.failedInProduction, before.delivery.reached),
                to: (after.delivery.failedInProduction, after.delivery.reached)),
            Change.share(
                "delivery.reworkRate", "Rework", moreIsBetter: false,
                from: (before.delivery.unplanned, before.delivery.finished),
                to: (after.delivery.unplanned, after.delivery.finished)),
            Change.share(
                "outcomes.selfService.share", "Self-service", moreIsBetter: true,
                from: (before.outcomes.selfService.withoutApproval, before.outcomes.selfService.known),
                to: (after.outcomes.selfService.withoutApproval, after.outcomes.selfService.known)),
            Change.share(
                "outcomes.bypass.share", "Bypass share", moreIsBetter: false,
                from: (before.outcomes.bypass.total.bypassed, before.outcomes.bypass.total.known),
                to: (after.outcomes.bypass.total.bypassed, after.outcomes.bypass.total.known)),
            Change.share(
                "outcomes.incidents.infrastructureShare", "Infrastructure-caused incidents", moreIsBetter: false,
                from: (before.outcomes.incidents.infrastructure, before.outcomes.incidents.classified),
                to: (after.outcomes.incidents.infrastructure, after.outcomes.incidents.classified)),
            Change.share(
                "onboarding.valueWithinFiveMinutes.share", "First value in 5 minutes", moreIsBetter: true,
                from: PlatformChanges.parts(before.onboarding.valueWithinFiveMinutes),
                to: PlatformChanges.parts(after.onboarding.valueWithinFiveMinutes)),
        ]
    }

    private static func parts(_ within: OnboardingFigures.Within) -> (part: Int, whole: Int) {
        (within.people, within.of)
    }

    private static func leadTime(_ delivery: DeliveryFigures) -> MedianChange.Group? {
        // The changes of one deployment share their fate; at most a change for each deployment counts as independent.
        delivery.leadTime.map { ($0, min(delivery.changes, delivery.deployments)) }
    }

    /// A count of everyone has no sampling error, so that any change of a whole point is one; a sampled roster is tested.
    private var adoption: Change {
        let (before, after) = (earlier.adoption, later.adoption)
        if after.interval != nil {
            return Change.share(
                "adoption.ratio", "Adoption", moreIsBetter: true,
                from: (baseline.adoption.active, baseline.adoption.eligible), to: (after.active, after.eligible))
        }
        var change = Change(
            key: "adoption.ratio", title: "Adoption", moreIsBetter: true, before: before.ratio, after: after.ratio,
            words: { Wording.percent($0) }, test: "everyone is counted", finding: .unknown("nobody was eligible"))
        guard let old = before.ratio, let new = after.ratio else { return change }
        let points = Wording.points(new - old)
        change.difference = new - old
        change.differenceWords = Outline.points(points)
        change.finding = points == "0" ? .noClearChange : new > old ? .rose : .fell
        return change
    }

    /// The newest shown wave of each moment; the same wave is no second one.
    private var nps: Change {
        func newest(_ snapshot: Snapshot) -> NPSFigures.Wave? { snapshot.nps.waves.last { $0.result != nil } }
        let (before, after) = (newest(earlier), newest(later))
        var change = Change(
            key: "nps.waves[].score", title: "NPS", moreIsBetter: true, before: before?.result?.score,
            after: after?.result?.score, words: { Wording.score($0) }, finding: .unknown("no wave is shown"))
        guard let after, let result = after.result else { return change }
        guard let before, let old = before.result else {
            change.finding = .unknown("there was no wave before")
            return change
        }
        guard before.quarter != after.quarter, let tested = NPSChange(from: old, to: result) else {
            change.finding = .unknown("\(after.quarter.long) is the newest wave of both days")
            return change
        }
        change.difference = tested.difference
        change.differenceWords = "\(Outline.points(Wording.score(tested.difference))) (\(Wording.pValue(tested.p)))"
        change.test = "adjusted Wald, \(before.quarter.long) to \(after.quarter.long)"
        change.finding =
            switch tested.direction {
            case .rose: .rose
            case .fell: .fell
            case .noClearChange: .noClearChange
            }
        return change
    }
}

extension Change {
    /// The change of a share of a sample.
    static func share(
        _ key: String, _ title: SafeText, moreIsBetter: Bool, from before: (part: Int, whole: Int)?,
        to after: (part: Int, whole: Int)?
    ) -> Change {
        func ratio(_ parts: (part: Int, whole: Int)?) -> Double? {
            parts.flatMap { $0.whole > 0 ? Double($0.part) / Double($0.whole) : nil }
        }
        var change = Change(
            key: key, title: title, moreIsBetter: moreIsBetter, before: ratio(before), after: ratio(after),
            words: { Wording.percent($0) }, finding: .unknown("nothing to compare"))
        guard let before, let after, let tested = ProportionChange(from: before, to: after) else { return change }
        change.difference = tested.difference
        change.interval = tested.interval
        change.differenceWords =
            "\(Outline.points(Wording.points(tested.difference))) (\(Wording.points(tested.interval.low)) to \(Wording.points(tested.interval.high)))"
        change.test = "n = \(Wording.count(before.whole)) and \(Wording.count(after.whole))"
        change.finding = Finding(tested.direction)
        return change
    }

    /// The change of a median duration.
    static func median(
        _ key: String, _ title: SafeText, from before: MedianChange.Group?, to after: MedianChange.Group?
    ) -> Change {
        var change = Change(
            key: key, title: title, moreIsBetter: false, before: before?.quantiles.p50, after: after?.quantiles.p50,
            words: { Wording.duration(seconds: $0) }, finding: .unknown("nothing to compare"))
        guard let before, let after else { return change }
        guard let tested = MedianChange(from: before, to: after) else {
            change.finding = .unknown(
                min(before.count, after.count) < MedianChange.fewest
                    ? "fewer than \(MedianChange.fewest) to compare" : "the durations do not spread")
            return change
        }
        change.ratio = tested.ratio
        change.interval = tested.interval
        change.differenceWords =
            "x \(Wording.decimal(tested.ratio, places: 2)) (\(Wording.decimal(tested.interval.low, places: 2)) to \(Wording.decimal(tested.interval.high, places: 2)))"
        change.test = "n = \(Wording.count(before.count)) and \(Wording.count(after.count))"
        change.finding = Finding(tested.direction)
        return change
    }

    /// The change of a count in windows of the same length.
    static func count(
        _ key: String, _ title: SafeText, moreIsBetter: Bool, from before: Int?, to after: Int?, areAlike: Bool
    ) -> Change {
        var change = Change(
            key: key, title: title, moreIsBetter: moreIsBetter, before: before.map(Double.init),
            after: after.map(Double.init), words: { Wording.decimal($0, places: 0) },
            finding: .unknown("nothing to compare"))
        guard let before, let after else { return change }
        guard areAlike else {
            change.finding = .unknown("the windows differ in length")
            return change
        }
        let tested = CountChange(from: before, to: after)
        change.difference = Double(tested.difference)
        change.interval = tested.interval
        change.differenceWords =
            "\(signed(Double(tested.difference))) (\(signed(tested.interval.low)) to \(signed(tested.interval.high)))"
        change.test = "counts in windows of the same length"
        change.finding = Finding(tested.direction)
        return change
    }

    private static func signed(_ value: Double) -> SafeText {
        let digits = Wording.decimal(value, places: 0)
        return value > 0 && digits != "0" ? "+\(digits)" : digits
    }
}

/// The changes of services' delivery.
enum ServiceChanges {
    /// Lead time and failed share of every service that has both, then and now.
    static func changes(
        from before: DeliveryFigures, to after: DeliveryFigures
    ) -> [SnapshotChanges.ServiceChange] {
        var old: [SafeText: DeliveryFigures.Measures] = [:]
        for measures in before.services { old[measures.name] = measures }
        return after.services.flatMap { new -> [SnapshotChanges.ServiceChange] in
            guard let old = old[new.name] else { return [] }
            return [
                .init(
                    service: new.name,
                    change: .median(
                        "delivery.services[].leadTimeSeconds.p50", "lead time", from: group(old), to: group(new))),
                .init(
                    service: new.name,
                    change: .share(
                        "delivery.services[].failedShare", "failed share", moreIsBetter: false, from: failed(old),
                        to: failed(new))),
                .init(
                    service: new.name,
                    change: .share(
                        "delivery.services[].changeFailRate", "change fail rate", moreIsBetter: false,
                        from: parts(old.changeFailRate, old.reached), to: parts(new.changeFailRate, new.reached))),
            ]
        }
    }

    private static func group(_ measures: DeliveryFigures.Measures) -> MedianChange.Group? {
        measures.leadTime.map { ($0, min(measures.changes, measures.deployments)) }
    }

    private static func failed(_ measures: DeliveryFigures.Measures) -> (part: Int, whole: Int)? {
        parts(measures.failedShare, measures.finished)
    }

    /// The counts behind a share, which is exact to a count.
    private static func parts(_ share: Double?, _ whole: Int) -> (part: Int, whole: Int)? {
        share.flatMap { Int(exactly: ($0 * Double(whole)).rounded()) }.map { ($0, whole) }
    }
}
