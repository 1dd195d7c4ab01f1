import Metrics
import PlatformModel
import SafeText

extension Outline {
    /// How changes reach production.
    mutating func putDelivery(_ snapshot: Snapshot) {
        let delivery = snapshot.delivery
        heading(.delivery, "Delivery to production", note: snapshot.window.words)
        guard !snapshot.deployments.services.isEmpty else {
            put("No deployments yet.")
            return
        }
        put(
            Table(
                measures: "How changes reach production",
                [
                    [
                        perWeek(delivery), "deployments a week",
                        Outline.joined(
                            "\(Wording.count(delivery.deployments)) in \(Wording.count(delivery.windowDays, "day"))",
                            delivery.deploymentDays.map {
                                "on \(Wording.decimal($0, places: $0 == $0.rounded() ? 0 : 1)) days a week, median"
                            } ?? ""),
                    ],
                    [Wording.duration(seconds: delivery.leadTime?.p50), "lead time, median", leadTimes(delivery)],
                    [
                        Wording.percent(delivery.changeFailRate), "change fail rate",
                        Outline.joined(
                            Outline.estimate(delivery.failedInProduction, of: delivery.reached, "deployment"),
                            delivery.failedShare == nil
                                ? "" : "\(Wording.percent(delivery.failedShare)) failed or rolled back by status"),
                    ],
                    [
                        Wording.duration(seconds: delivery.recoveryTime), "recovery time, median",
                        Outline.joined(
                            recovery(delivery),
                            Outline.open(delivery.openFailureCount, oldest: delivery.openFailures.first?.age)),
                    ],
                    [
                        Wording.percent(delivery.reworkRate), "rework",
                        Outline.estimate(delivery.unplanned, of: delivery.finished, "deployment"),
                    ],
                ]), indent: 2)
        put(.chart(.delivery(delivery)))
        guard delivery.weeks.count > 1, let first = delivery.weeks.first else { return }
        blank()
        put(
            "Deployments a week since \(first.monday.long), the last one partial: "
                + delivery.weeks.map { Wording.count($0.deployments) }.joined(separator: " "),
            hanging: 2)
    }

    private func perWeek(_ delivery: DeliveryFigures) -> SafeText {
        guard let daily = delivery.deploymentsPerDay else { return Wording.unknown }
        return Wording.decimal(daily * 7, places: daily * 7 < 9.95 ? 1 : 0)
    }

    private func leadTimes(_ delivery: DeliveryFigures) -> SafeText {
        Outline.quantiles(delivery.leadTime, of: Wording.count(delivery.changes, "change"))
    }

    private func recovery(_ delivery: DeliveryFigures) -> SafeText {
        guard let recovery = delivery.recovery else { return "" }
        return "p75 \(Wording.duration(seconds: recovery.p75)), p90 \(Wording.duration(seconds: recovery.p90))"
    }
}
