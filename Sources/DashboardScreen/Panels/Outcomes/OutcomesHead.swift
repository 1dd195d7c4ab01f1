import Canvas
import Metrics
import PlatformModel
import SafeText

/// The five outcomes, a figure each.
enum OutcomesHead {
    static func tiles(_ outcomes: OutcomeFigures, _ source: PageSource) -> Tiles {
        Tiles(tiles: [
            ideas(outcomes.ideas), incidents(outcomes.incidents),
            undifferentiated(outcomes.undifferentiated.last, source.snapshot.nps.smallestGroup),
            selfService(outcomes.selfService, source.form), bypass(outcomes.bypass, source.form),
        ])
    }

    private static func ideas(_ ideas: OutcomeFigures.Ideas) -> Tile {
        Tile(
            figure: Wording.duration(seconds: ideas.time?.p50), role: role(ideas.time?.p50),
            label: ["idea to production", "idea to prod.", "ideas"],
            notes: [
                [Phrase("median, n = \(Wording.count(ideas.arrived))", .dim), Phrase("median", .dim)],
                ideas.time.map { [Phrase("p90 \(Wording.duration(seconds: $0.p90))", .dim)] } ?? [],
            ])
    }

    private static func incidents(_ incidents: OutcomeFigures.Incidents) -> Tile {
        let share = incidents.infrastructureShare
        return Tile(
            figure: Wording.percent(share), role: role(share),
            label: ["infrastructure-caused", "infra-caused"],
            notes: [
                [
                    Phrase(
                        "\(Wording.count(incidents.infrastructure)) of \(Wording.count(incidents.classified)) incidents",
                        .dim),
                    Phrase("of incidents", .dim),
                ],
                incidents.perHundredDeployments.map {
                    let rate = Wording.decimal($0, places: 1)
                    return [Phrase("\(rate) per 100 deployments", .dim), Phrase("\(rate) per 100", .dim)]
                } ?? [],
            ])
    }

    private static func undifferentiated(_ wave: OutcomeFigures.Undifferentiated?, _ smallest: Int) -> Tile {
        let label: [SafeText] = ["undifferentiated work", "undifferentiated", "undiff. work"]
        guard let wave else { return Tile(figure: Wording.unknown, role: .dim, label: label, notes: []) }
        guard let mean = wave.mean, let answers = wave.answers else {
            return Tile(
                figure: "n < \(smallest)", role: .dim, label: label, notes: [[Phrase(wave.quarter.long, .dim)]])
        }
        return Tile(
            figure: UndifferentiatedBlock.percent(mean), role: .title, label: label,
            notes: [
                [
                    Phrase("mean of \(wave.quarter.short), n = \(Wording.count(answers))", .dim),
                    Phrase("mean, n = \(Wording.count(answers))", .dim), Phrase("mean", .dim),
                ], wave.interval.map { [Phrase(UndifferentiatedBlock.range($0), .dim)] } ?? [],
            ])
    }

    private static func selfService(_ requests: OutcomeFigures.SelfService, _ form: GlyphForm) -> Tile {
        Tile(
            figure: Wording.percent(requests.share), role: role(requests.share),
            label: ["self-service"],
            notes: [
                ShareWords.note(requests.withoutApproval, of: requests.known),
                trend(requests.trend, isGood: true, form),
            ])
    }

    private static func bypass(_ bypass: OutcomeFigures.Bypass, _ form: GlyphForm) -> Tile {
        Tile(
            figure: Wording.percent(bypass.total.share), role: role(bypass.total.share),
            label: ["bypass share", "bypass"],
            notes: [
                ShareWords.note(bypass.total.bypassed, of: bypass.total.known),
                trend(bypass.trend, isGood: false, form),
            ])
    }

    private static func trend(_ change: ProportionChange?, isGood: Bool, _ form: GlyphForm) -> [Phrase] {
        change == nil ? [] : ShareWords.change(change, isGood: isGood, form)
    }

    private static func role(_ figure: Double?) -> Role { figure == nil ? .dim : .title }
}
