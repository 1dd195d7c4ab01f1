import Canvas
import Metrics
import PlatformModel
import SafeText

/// How long the window's newcomers took; those who are not there yet are censored, and counted as such.
enum FirstValueBlock {
    static func time(_ onboarding: OnboardingFigures) -> PageBlock {
        let time = onboarding.timeToFirstValue
        return PageBlock("time to first value") { width, _ in
            guard onboarding.newcomers > 0 else {
                return PageRow.text("Nobody got access in this window; t chooses another.", .dim, width: width)
            }
            var fields = Fields()
            fields.add("newcomers", Phrase(Wording.count(onboarding.newcomers), .text, .bold))
            fields.add("reached", Phrase(Wording.count(time.ended), .text, .bold))
            fields.add(
                "censored",
                [
                    Phrase(Wording.count(time.waiting), .text, .bold)
                        + Phrase(", no value event yet", .dim), Phrase(Wording.count(time.waiting), .text, .bold),
                ])
            if onboarding.negative > 0 {
                fields.add(
                    "data errors",
                    [
                        Phrase("\(Wording.count(onboarding.negative)) with an event before access", .stale),
                        Phrase(Wording.count(onboarding.negative), .stale),
                    ])
            }
            return DurationBars.rows(
                [("median", time.p50), ("p75", time.p75), ("p90", time.p90)], width: width)
                + fields.rows(width: width)
        }
    }

    static func within(_ onboarding: OnboardingFigures) -> PageBlock {
        PageBlock("within 5 and 60 minutes of access", "within 5 and 60 minutes") { width, _ in
            guard onboarding.timed > 0 else {
                return PageRow.text(
                    "No newcomer's access has a time of day: joined in developers.csv may say 2026-11-23T09:00:00Z.",
                    .dim, width: width)
            }
            return rows("first value within 5 minutes", onboarding.valueWithinFiveMinutes, onboarding, width)
                + rows(
                    "first staging deploy within 60 minutes", onboarding.stagingWithinSixtyMinutes, onboarding, width)
                + PageRow.text(
                    "Of \(Wording.count(onboarding.newcomers, "newcomer")), \(Wording.count(onboarding.timed)) have a time of access; a person without the event counts once the time has passed.",
                    .dim, width: width)
        }
    }

    private static func rows(
        _ title: SafeText, _ within: OnboardingFigures.Within, _ onboarding: OnboardingFigures, _ width: Int
    ) -> [PageRow] {
        PageRow.text(title, width: width) + [
            .drawn(height: 1) { row, canvas in
                let bar = min(24, row.width / 3)
                Bar(within.share, role: .series, track: .faint).draw(
                    into: &canvas, Rect(x: row.x, y: row.y, width: bar, height: 1))
                canvas.put(ShareWords.estimate(within.people, of: within.of), in: row.inset(left: bar + 2))
            }
        ]
    }
}
