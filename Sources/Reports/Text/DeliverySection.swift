import Metrics
import PlatformModel
import SafeText

extension Page {
    /// How changes reach production.
    mutating func putDelivery(_ snapshot: Snapshot) {
        let delivery = snapshot.delivery
        heading("Delivery to production", note: snapshot.window.words)
        guard !snapshot.deployments.services.isEmpty else {
            put("No deployments yet.")
            return
        }
        put(
            PlainTable(
                [.init("", .right), .init(""), .init("", minimum: 20)],
                [
                    [
                        perWeek(delivery), "deployments a week",
                        "\(Wording.count(delivery.deployments)) in \(Wording.count(delivery.windowDays, "day"))",
                    ],
                    [Wording.duration(seconds: delivery.leadTime?.p50), "lead time, median", leadTimes(delivery)],
                    [
                        Wording.percent(delivery.changeFailRate), "change fail rate",
                        delivery.failedShare == nil
                            ? "" : "\(Wording.percent(delivery.failedShare)) failed or rolled back by status",
                    ],
                    [Wording.duration(seconds: delivery.recoveryTime), "recovery time, median", ""],
                    [Wording.percent(delivery.reworkRate), "rework", ""],
                ], hasTitles: false), indent: 2)
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
        guard let lead = delivery.leadTime else { return "" }
        return
            "p75 \(Wording.duration(seconds: lead.p75)), p90 \(Wording.duration(seconds: lead.p90)), of \(Wording.count(delivery.changes, "change"))"
    }
}
