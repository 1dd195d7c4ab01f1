import Metrics
import PlatformModel

extension OnboardingFigures {
    /// Read from the whole snapshot, for the days that figures cover.
    static let keys = Keys<Snapshot> {
        rows(
            "cohorts", by: "month", { [$0.value.month.description] },
            over: { FigureDays($0.value.month.firstDay, $0.value.month.lastDay, upTo: $0.today) },
            { snapshot in snapshot.onboarding.cohorts.map { Dated($0, snapshot.today) } }, cohortKeys)
        inline({ $0.onboarding }, newcomerKeys)
        group("depth", over: { $0.activeDays }, { $0.onboarding.depth }, depthKeys)
    }

    private static let cohortKeys = Keys<Dated<Cohort>> {
        key("month", .month, "the month of access; the newest 24, oldest first") { $0.value.month }
        key("access", .people, "people whose access was granted in the month") { $0.value.access }
        step("firstValue", "people of the cohort with a value event up to the as-of moment") { $0.firstValue }
        step("stagingDeploy", "people of the cohort with a successful staging deployment") { $0.stagingDeploy }
        step("productionDeploy", "people of the cohort with a successful production deployment") { $0.productionDeploy }
        step(
            "advanced",
            "people of the cohort who used an advanced feature: a configured one, else a third distinct capability"
        ) { $0.advanced }
    }

    /// A step of the funnel: people, of those with access.
    private static func step(
        _ name: String, _ meaning: String, _ people: @escaping @Sendable (Cohort) -> Int
    ) -> Keys<Dated<Cohort>>.Member {
        key(name, .people, meaning, parts: { FigureParts(people($0.value), of: $0.value.access) }) { people($0.value) }
    }

    private static let newcomerKeys = Keys<OnboardingFigures> {
        key("newcomers", .people, "people whose access was granted in the window") { $0.newcomers }
        key("timed", .people, "newcomers whose access has a time of day") { $0.timed }
        group("timeToFirstValueSeconds", { $0.timeToFirstValue }, waitKeys)
        group(
            "valueWithinFiveMinutes", { $0.valueWithinFiveMinutes }, within("a value event within 5 minutes of access"))
        group(
            "stagingWithinSixtyMinutes", { $0.stagingWithinSixtyMinutes },
            within("a successful staging deployment within 60 minutes of access"))
        key("negative", .people, "newcomers with an event before their access: data errors, left out of the times") {
            $0.negative
        }
    }

    private static let waitKeys = Keys<CensoredQuantiles> {
        key(
            "p50", .seconds,
            "time from access to the first value event: the median; null when it falls among those who still wait",
            n: { $0.ended + $0.waiting }
        ) { $0.p50 }
        key(
            "p75", .seconds, "time from access to the first value event: the upper quartile",
            n: { $0.ended + $0.waiting }
        ) { $0.p75 }
        key(
            "p90", .seconds, "time from access to the first value event: the 90th percentile",
            n: { $0.ended + $0.waiting }
        ) { $0.p90 }
        key("ended", .people, "newcomers with a value event") { $0.ended }
        key("waiting", .people, "newcomers without one, above every quantile") { $0.waiting }
    }

    private static func within(_ what: String) -> Keys<Within> {
        Keys<Within> {
            key("people", .people, "newcomers with \(what)") { $0.people }
            key("of", .people, "newcomers whose time has passed, or who did it") { $0.of }
            estimate("share", "people / of", parts: { FigureParts($0.people, of: $0.of) }) { $0.share }
        }
    }

    private static let depthKeys = Keys<Depth> {
        key("people", .people, "active people") { $0.people }
        part("one", "people who used one capability in the 28 days", { $0.one }, { $0.shareOfOne })
        part(
            "twoOrThree", "people who used two or three capabilities in the 28 days", { $0.twoOrThree },
            { $0.shareOfTwoOrThree })
        part(
            "fourOrMore", "people who used four or more capabilities in the 28 days", { $0.fourOrMore },
            { $0.shareOfFourOrMore })
    }

    /// The people of one depth, and their share of the active ones.
    private static func part(
        _ name: String, _ meaning: String, _ people: @escaping @Sendable (Depth) -> Int,
        _ share: @escaping @Sendable (Depth) -> Double?
    ) -> [Keys<Depth>.Member] {
        [
            key(name, .people, meaning, people),
            key(
                name + "Share", .share, "the share of active people who used so many capabilities",
                parts: { FigureParts(people($0), of: $0.people) },
                share),
        ]
    }
}
