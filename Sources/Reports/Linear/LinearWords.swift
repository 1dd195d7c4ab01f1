import Metrics
import PlatformModel
import SafeText

/// The sentences of a summary.
enum LinearWords {
    static func head(_ snapshot: Snapshot) -> [SafeText] {
        let time = snapshot.asOf
        let moment: SafeText =
            snapshot.isLive
            ? "at \(Wording.clock(minute: time.minuteOfDay)) on \(time.day.long)" : "as of \(time.day.long)"
        return [
            "\(snapshot.platform), \(moment).", "The verdict is \(verdict(snapshot.verdict)).",
            sentence("Next action: \(snapshot.nextAction.text)"),
        ]
    }

    /// `undecided, leaning compelling, uncertain`.
    static func verdict(_ verdict: VerdictFigures) -> SafeText {
        guard let quadrant = verdict.quadrant else { return "unknown" }
        let lean: SafeText = verdict.leaning.map { ", leaning \($0.word)" } ?? ""
        return "\(quadrant.word)\(lean)\(verdict.certain ? "" : ", uncertain")"
    }

    static func adoption(_ adoption: AdoptionFigures) -> [SafeText] {
        guard let ratio = adoption.ratio else { return ["Adoption is unknown: the roster names nobody."] }
        let before: SafeText =
            adoption.previousRatio.map { ", \(Wording.percent($0)) in the 28 days before" } ?? ""
        var sentences: [SafeText] = [
            "Adoption is \(Wording.percent(ratio)): \(active(adoption)) in the last 28 days\(before)."
        ]
        if adoption.teams > 0 {
            sentences.append(
                "\(Wording.count(adoption.teamsActive)) of \(Wording.count(adoption.teams, "team")) use it.")
        }
        return sentences
    }

    /// `284 of 400 developers were active`.
    static func active(_ adoption: AdoptionFigures) -> SafeText {
        "\(Wording.count(adoption.active)) of \(Wording.count(adoption.eligible, "developer")) were active"
    }

    static func nps(_ snapshot: Snapshot) -> [SafeText] {
        guard let wave = snapshot.nps.waves.last else { return ["NPS is unknown: no survey was answered."] }
        var sentences = [SafeText("The NPS of \(score(wave, smallestGroup: snapshot.nps.smallestGroup)).")]
        if wave.result != nil, let change = snapshot.nps.change {
            let points = "\(Wording.count(abs(Int(exactly: change.difference.rounded()) ?? 0), "point"))" as SafeText
            let test = "\(Wording.pValue(change.p))" as SafeText
            switch change.direction {
            case .rose: sentences.append("It rose by \(points) since the wave before (\(test)).")
            case .fell: sentences.append("It fell by \(points) since the wave before (\(test)).")
            case .noClearChange: sentences.append("There is no clear change since the wave before (\(test)).")
            }
        }
        return sentences
    }

    /// `Q4 2026 is 37, between 25 and 47, by 205 answers`; why there is none for a wave without a result.
    static func score(_ wave: NPSFigures.Wave, smallestGroup: Int) -> SafeText {
        guard let result = wave.result, let score = result.score else {
            return "\(wave.quarter.long) is hidden: fewer than \(Wording.count(smallestGroup)) answered"
        }
        let range: SafeText =
            wave.interval.map { ", between \(signed($0.low)) and \(signed($0.high))" } ?? ""
        let answers = Wording.count(result.answers, "answer")
        return "\(wave.quarter.long) is \(signed(score))\(range), by \(answers)"
    }

    /// A score as it is read aloud: `37`, `minus 8`.
    static func signed(_ value: Double) -> SafeText {
        value.rounded() < 0 ? "minus \(Wording.decimal(-value, places: 0))" : Wording.decimal(value, places: 0)
    }

    static func friction(_ friction: FrictionFigures) -> [SafeText] {
        guard !friction.points.isEmpty else { return ["No friction was reported in \(friction.window.words)."] }
        var sentences = [
            SafeText("\(Wording.count(friction.points.count, "friction point")) in \(friction.window.words).")
        ]
        for point in friction.points.prefix(3) {
            let tie: SafeText = point.isTied ? ", tied" : ""
            sentences.append(
                "Rank \(point.rank)\(tie): \(point.point), reported by \(people(point.reporters)), \(hours(point)) lost a week, \(point.state.word)."
            )
        }
        if friction.resolvedReporters > 0 {
            sentences.append(
                "\(Wording.count(friction.toldReporters)) of \(people(friction.resolvedReporters)) whose points were resolved were told so."
            )
        }
        return sentences
    }

    static func people(_ count: Int) -> SafeText { Wording.count(count, "person", plural: "people") }

    private static func hours(_ point: FrictionFigures.Point) -> SafeText {
        let digits = Wording.decimal(point.hoursPerWeek, places: point.hoursPerWeek < 10 ? 1 : 0)
        return "\(digits) hours"
    }

    static func deployments(_ snapshot: Snapshot) -> [SafeText] {
        let deployments = snapshot.deployments
        guard !deployments.status.isEmpty else { return ["No deployment is known."] }
        let newest = deployments.status.filter { deployments.production.contains($0.environment) }
        func count(_ isMeant: (DeploymentFigures.Status) -> Bool) -> SafeText {
            Wording.count(newest.count(where: isMeant))
        }
        var sentences = [SafeText("\(Wording.count(deployments.services.count, "service")) are deployed.")]
        if deployments.services.count == 1 { sentences = ["1 service is deployed."] }
        if !newest.isEmpty {
            sentences.append(
                "In production the newest deployment succeeded for \(count { $0.status == .succeeded }), failed for \(count { $0.status == .failed }), was rolled back for \(count { $0.status == .rolledBack }) and is in progress for \(count { $0.status == .inProgress })."
            )
        }
        let troubled = newest.filter { $0.status == .failed || $0.status == .rolledBack || $0.isStuck }
        for status in troubled.prefix(5) { sentences.append("\(LinearWords.status(status)).") }
        if troubled.count > 5 { sentences.append("\(Wording.count(troubled.count - 5)) more need a look.") }
        return sentences
    }

    /// `checkout in production: failed`.
    static func status(_ status: DeploymentFigures.Status) -> SafeText {
        let version: SafeText = status.version.map { ", version \($0)" } ?? ""
        let stuck: SafeText = status.isStuck ? " for unusually long" : ""
        return "\(status.service) in \(status.environment): \(status.status.word)\(stuck)\(version)"
    }

    static func delivery(_ delivery: DeliveryFigures) -> [SafeText] {
        guard delivery.deployments > 0 else { return [] }
        var sentences = [
            SafeText(
                "\(Wording.count(delivery.deployments, "deployment")) to production in \(Wording.count(delivery.windowDays, "day"))."
            )
        ]
        if let lead = delivery.leadTime {
            sentences.append(
                "The median lead time is \(Wording.duration(seconds: lead.p50)), the 90th percentile \(Wording.duration(seconds: lead.p90)), by \(Wording.count(delivery.changes, "change"))."
            )
        }
        if let rate = delivery.changeFailRate { sentences.append("\(Wording.percent(rate)) of changes failed.") }
        if let time = delivery.recoveryTime {
            sentences.append("The median recovery time is \(Wording.duration(seconds: time)).")
        }
        return sentences
    }

    static func health(_ health: HealthFigures) -> [SafeText] {
        guard health.diagnosticCount > 0 || health.skippedLines > 0 else { return [] }
        return [
            "\(Wording.count(health.diagnosticCount, "complaint")) about the data, \(Wording.count(health.skippedLines, "line")) skipped; uptake check lists them."
        ]
    }

    /// A text with a full stop, unless it ends in one.
    static func sentence(_ text: SafeText) -> SafeText {
        text.string.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
    }
}
