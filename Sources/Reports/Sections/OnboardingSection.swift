import Metrics
import PlatformModel
import SafeText

extension Outline {
    private static let cohortsShown = 6

    /// How the window's newcomers came to use the platform, how far each month's people are, and how deep use goes.
    mutating func putOnboarding(_ snapshot: Snapshot) {
        let onboarding = snapshot.onboarding
        heading(.onboarding, "Onboarding", note: snapshot.window.words)
        if onboarding.newcomers > 0 {
            put(Table(measures: "How newcomers come to use the platform", newcomers(onboarding)), indent: 2)
        } else {
            put("Nobody got access in these days.")
        }
        let cohorts = onboarding.cohorts.suffix(Outline.cohortsShown)
        if !cohorts.isEmpty {
            blank()
            put(
                Table(
                    "How far the people of each month are",
                    [
                        .init("access in"), .init("people", .right), .init("first value", .right),
                        .init("staging", .right), .init("production", .right), .init("advanced", .right),
                    ],
                    cohorts.map { cohort in
                        [
                            Wording.month(cohort.month.month, year: cohort.month.year), Wording.count(cohort.access),
                            Wording.count(cohort.firstValue), Wording.count(cohort.stagingDeploy),
                            Wording.count(cohort.productionDeploy), Wording.count(cohort.advanced),
                        ]
                    }))
        }
        let depth = onboarding.depth
        guard depth.people > 0 else { return }
        blank()
        put(
            items: [
                "\(Wording.percent(depth.shareOfOne)) use 1 capability",
                "\(Wording.percent(depth.shareOfTwoOrThree)) use 2 or 3",
                "\(Wording.percent(depth.shareOfFourOrMore)) use 4 or more",
            ], after: "Of \(Wording.count(depth.people, "active person", plural: "active people"))")
    }

    private func newcomers(_ onboarding: OnboardingFigures) -> [[SafeText]] {
        let time = onboarding.timeToFirstValue
        let reached: SafeText =
            "\(Wording.count(time.ended)) of \(Wording.count(time.ended + time.waiting, "newcomer")) are there"
        return [
            [
                Wording.duration(seconds: time.p50), "to first value, median",
                "p75 \(Wording.duration(seconds: time.p75)), p90 \(Wording.duration(seconds: time.p90)); \(reached)",
            ],
            within(onboarding.valueWithinFiveMinutes, "first value in 5 minutes"),
            within(onboarding.stagingWithinSixtyMinutes, "staging in 60 minutes"),
        ]
    }

    private func within(_ within: OnboardingFigures.Within, _ what: SafeText) -> [SafeText] {
        [
            Wording.percent(within.share), what,
            within.of > 0
                ? Outline.estimate(within.people, of: within.of, "newcomer") : "n = 0",
        ]
    }
}
