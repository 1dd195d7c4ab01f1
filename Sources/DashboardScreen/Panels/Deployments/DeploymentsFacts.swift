import Canvas
import Metrics
import PlatformModel
import SafeText

/// What stands beside the matrix: one service in full, open failures, changes not deployed, and how failures count.
enum DeploymentsFacts {
    /// One service: its newest deployment in each environment, and its measures.
    static func service(_ service: SafeText, _ scene: Scene, _ form: GlyphForm) -> Section {
        let deployments = scene.snapshot.deployments
        let counts = scene.index.counts[service] ?? []
        var facts = deployments.environments.reversed().map { environment -> Fact in
            let tally = tally(counts.filter { $0.environment == environment })
            let name = environment.clipped(to: 20)
            guard let status = scene.index.status[service]?[environment] else {
                return Fact(name, "never", .dim, "deployed")
            }
            let age = Wording.shortAge(seconds: scene.moment.seconds(since: status.time))
            return Fact(
                name, "\(status.status.symbol.text(form)) \(age)", status.isStuck ? .middle : status.status.role,
                "\(words(status)); \(tally) in the window")
        }
        if let measures = scene.snapshot.delivery.services.first(where: { $0.name == service }) {
            facts += self.measures(measures)
        }
        var section = Section(service, facts: facts)
        section.isNamed = true
        return section
    }

    private static func measures(_ measures: DeliveryFigures.Measures) -> [Fact] {
        func quantiles(_ quantiles: Quantiles?) -> SafeText {
            guard let quantiles else { return "" }
            return "p75 \(Wording.duration(seconds: quantiles.p75)), p90 \(Wording.duration(seconds: quantiles.p90))"
        }
        let changes = Wording.count(measures.changes, "change")
        let lead = quantiles(measures.leadTime)
        return [
            Fact(
                "lead time", Wording.duration(seconds: measures.leadTime?.p50), .title,
                lead.isEmpty ? changes : "\(lead) of \(changes)"),
            Fact(
                "fail rate", Wording.percent(measures.changeFailRate), .title,
                "of \(Wording.count(measures.reached)) that reached production"),
            Fact(
                "recovery", Wording.duration(seconds: measures.recoveryTime?.p50), .title,
                quantiles(measures.recoveryTime)),
            Fact(
                "rework", Wording.percent(measures.reworkRate), .title,
                "of \(Wording.count(measures.finished)) finished"
            ),
        ]
    }

    /// One deployment in words: how it ended, which version (or which deployment, where that is unknown), and who or what
    /// by.
    private static func words(_ status: DeploymentFigures.Status) -> SafeText {
        var parts: [SafeText] = [status.isStuck ? "\(status.status.word), stuck?" : status.status.word]
        if let time = status.timeInProgress { parts.append("for \(Wording.age(seconds: time))") }
        parts.append(status.version ?? status.id)
        if let deployer = status.deployedBy { parts.append("by \(deployer)") }
        return parts.joined(separator: ", ")
    }

    private static func tally(_ counts: [DeploymentFigures.Count]) -> SafeText {
        guard !counts.isEmpty else { return "none" }
        return counts.map { "\(Wording.count($0.count)) \($0.status.word)" as SafeText }.joined(separator: ", ")
    }

    /// Deployments that failed in production and have not been recovered from.
    static func openFailures(_ snapshot: Snapshot, _ form: GlyphForm) -> Section {
        let delivery = snapshot.delivery
        let shown = delivery.openFailures.count
        let title: SafeText =
            shown < delivery.openFailureCount
            ? "open failures, \(Wording.count(shown)) longest of \(Wording.count(delivery.openFailureCount))"
            : "open failures, longest first"
        return Section(
            title, delivery.openFailures, missing: "No failure in production is open.",
            names: { "failure \($0.service) \($0.deployment)" }
        ) { failure, width in
            let age = Phrase(
                "\(DeploymentStatus.failed.symbol.text(form)) \(Wording.age(seconds: failure.age))  ", .bad)
            let name = Phrase(failure.service.clipped(to: max(0, width - age.width)), .text, .bold)
            let day = snapshot.asOf.day(of: failure.finished).long
            let remark = "\(failure.deployment), finished \(day)" as SafeText
            let head = age + name
            if head.width + 2 + remark.width <= width { return [head + Phrase("  ") + Phrase(remark, .dim)] }
            return [head] + remark.wholeLines(to: width - 2).map { Phrase("  ") + Phrase($0, .dim) }
        }
    }

    /// Changes that were tried in production and are not there.
    static func undeployed(_ delivery: DeliveryFigures) -> Section {
        guard let undeployed = delivery.undeployed else {
            return Section("undeployed changes", facts: [], missing: "No deployment carries a commit to tell by.")
        }
        let oldest: SafeText = undeployed.oldest.map { "the oldest \(Wording.age(seconds: $0)) old" } ?? "age unknown"
        return Section(
            "undeployed changes",
            facts: [
                Fact(
                    "tried, not there", Wording.count(undeployed.changes), undeployed.changes == 0 ? .title : .middle,
                    undeployed.changes == 0 ? "" : oldest)
            ])
    }

    /// How an incident finds its deployment.
    static var attribution: Section {
        Section(
            "what counts as failed in production",
            sentences: [
                "An incident is attributed to the deployment it names, else to the service's last successful production deployment before it, within 7 days unless configured.",
                "A deployment that was rolled back, by its status or by a later rollback, failed as well.",
            ], missing: "", .dim)
    }
}
