import Canvas
import Metrics
import PlatformModel
import SafeText

/// Requests to the platform: how many needed nobody's approval, how long they took, and which are open.
enum SelfServiceBlock {
    static func block(_ requests: OutcomeFigures.SelfService, _ form: GlyphForm) -> PageBlock {
        PageBlock("self-service") { width, richness in
            guard requests.fulfilled > 0 || requests.open > 0 || !requests.months.isEmpty else {
                return PageRow.text(
                    "No requests yet: requests.csv (id, time, fulfilled, capability, approvals) brings them.", .dim,
                    width: width)
            }
            var fields = Fields()
            fields.add("without an approval", ShareWords.estimate(requests.withoutApproval, of: requests.known))
            let unknown = requests.fulfilled - requests.known
            fields.add(
                "fulfilled",
                unknown > 0
                    ? [
                        Phrase(Wording.count(requests.fulfilled), .text, .bold)
                            + Phrase(", approvals of \(Wording.count(unknown)) unknown", .dim),
                        Phrase(Wording.count(requests.fulfilled), .text, .bold),
                    ] : [Phrase(Wording.count(requests.fulfilled), .text, .bold)])
            fields.add("request to fulfilment", ShareWords.quantiles(requests.time))
            fields.add("open", ShareWords.open(requests.open, median: requests.openAge, oldest: requests.oldestOpen))
            fields.add("trend", ShareWords.change(requests.trend, isGood: true, form))
            return fields.rows(width: width)
                + MonthColumns(
                    values: requests.months.map {
                        .init(month: $0.month, value: $0.share, figure: Wording.percent($0.share))
                    }, role: .series
                ).rows(width: width, richness: richness)
        }
    }
}
