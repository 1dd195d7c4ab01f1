import Canvas
import Metrics
import PlatformModel
import SafeText

/// How people come to use the platform, from the day they could.
enum OnboardingPanel {
    static let panel = Panel.page(
        .onboarding, freshness: { $0.adoption.freshness },
        notes: { snapshot in
            let people = Wording.count(snapshot.onboarding.newcomers, "newcomer")
            let window = SpanWords.of(snapshot.window)
            return ["\(people), \(window)", window]
        }, page: page)

    @Sendable static func page(_ source: PageSource) -> Page {
        let onboarding = source.snapshot.onboarding
        guard !onboarding.cohorts.isEmpty else {
            return Page(
                head: head(onboarding).head,
                blocks: [
                    PageBlock("what is missing", isWide: true) { width, _ in
                        PageRow.text("Nobody has access yet, so there is no funnel.", width: width)
                            + PageRow.text(
                                "developers.csv (id, team, joined) says who got access when; usage.csv and deployments.csv say what they did then.",
                                .dim, width: width)
                    }
                ])
        }
        return Page(
            head: head(onboarding).head,
            blocks: [
                FirstValueBlock.time(onboarding), FirstValueBlock.within(onboarding),
                DepthBlock.block(onboarding.depth),
                FunnelBlock.newest(onboarding.cohorts), FunnelBlock.all(onboarding.cohorts),
            ])
    }

    private static func head(_ onboarding: OnboardingFigures) -> Tiles {
        let time = onboarding.timeToFirstValue
        let people = time.ended + time.waiting
        let isReached = time.p50 != nil
        return Tiles(tiles: [
            Tile(
                figure: people > 0 && !isReached ? "not reached" : Wording.duration(seconds: time.p50),
                role: isReached ? .title : .dim, label: ["time to first value", "first value"],
                notes: [[Phrase("median, n = \(Wording.count(people))", .dim), Phrase("median", .dim)]]),
            within(onboarding.valueWithinFiveMinutes, ["value within 5 minutes", "within 5 min", "5 min"]),
            within(onboarding.stagingWithinSixtyMinutes, ["staging within 60 minutes", "staging 60 min", "60 min"]),
            Tile(
                figure: Wording.percent(onboarding.depth.shareOfFourOrMore),
                role: onboarding.depth.people > 0 ? .title : .dim,
                label: ["use 4+ capabilities", "4+ capabilities", "4+"],
                notes: [
                    [
                        Phrase("of \(Wording.count(onboarding.depth.people)) active people", .dim),
                        Phrase("n = \(Wording.count(onboarding.depth.people))", .dim),
                    ]
                ]),
        ])
    }

    private static func within(_ within: OnboardingFigures.Within, _ label: [SafeText]) -> Tile {
        Tile(
            figure: Wording.percent(within.share), role: within.share == nil ? .dim : .title, label: label,
            notes: [ShareWords.note(within.people, of: within.of)])
    }
}
