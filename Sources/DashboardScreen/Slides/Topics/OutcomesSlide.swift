import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the platform changes for developers: the first outcome that is known large, the others beside it.
enum OutcomesSlide {
    static func slide(_ source: SlideSource) -> Slide {
        let outcomes = source.snapshot.outcomes
        let title: SafeText = "Outcomes for developers"
        let tiles = [
            undifferentiated(outcomes, source.snapshot.nps.smallestGroup), selfService(outcomes.selfService),
            ideas(outcomes.ideas), bypass(outcomes.bypass), incidents(outcomes.incidents),
        ]
        guard let place = tiles.firstIndex(where: { $0.figure != Wording.unknown }) else {
            return Slide(
                title, missing: "No outcome is known yet.",
                remedy:
                    "requests.csv, ideas.csv and incidents.csv bring them, and the column undifferentiated_share of surveys.csv.",
                example: "uptake check shows what was read")
        }
        let head = tiles[place]
        let others = tiles.indices.filter { $0 != place }.map { tiles[$0] }
        return Slide(
            title: title, head: .figure(head.figure, head.role == .dim ? .dim : .accent),
            lines: [.init(head.names.first ?? "", .text)] + head.notes.compactMap(\.first).map { .init($0, .dim) },
            picture: TilesPicture(tiles: others), aside: .course(head.course, "so far"))
    }

    private static func undifferentiated(_ outcomes: OutcomeFigures, _ smallest: Int) -> TilesPicture.Tile {
        let names: [SafeText] = ["of their time goes to undifferentiated work", "undifferentiated work"]
        guard let wave = outcomes.undifferentiated.last else { return unknown(names, "not asked in surveys.csv") }
        guard let mean = wave.mean, let answers = wave.answers else {
            return TilesPicture.Tile(
                names: names, figure: "n < \(smallest)", role: .dim, notes: [["too few answers to show"]])
        }
        var notes: [[SafeText]] = []
        if let interval = wave.interval {
            let range = UndifferentiatedBlock.range(interval)
            notes = [
                [
                    "95 % interval \(range), mean of \(wave.quarter.short), n = \(Wording.count(answers))",
                    "95 %: \(range), n = \(Wording.count(answers))", range,
                ]
            ]
        }
        return TilesPicture.Tile(
            names: names, figure: UndifferentiatedBlock.percent(mean), notes: notes,
            course: outcomes.undifferentiated.suffix(12).map(\.mean))
    }

    private static func selfService(_ requests: OutcomeFigures.SelfService) -> TilesPicture.Tile {
        let names: [SafeText] = ["requests without an approval", "self-service"]
        guard requests.known > 0 else { return unknown(names, "no requests.csv") }
        return TilesPicture.Tile(
            names: names, figure: Wording.percent(requests.share),
            notes: [DeliverySlide.share(requests.withoutApproval, of: requests.known)],
            course: requests.months.map(\.share))
    }

    private static func ideas(_ ideas: OutcomeFigures.Ideas) -> TilesPicture.Tile {
        let names: [SafeText] = ["idea to production, median", "idea to production", "ideas"]
        guard let time = ideas.time else { return unknown(names, "no idea arrived") }
        return TilesPicture.Tile(
            names: names, figure: Wording.duration(seconds: time.p50),
            notes: [
                [
                    "p90 \(Wording.duration(seconds: time.p90)), n = \(Wording.count(ideas.arrived))",
                    "n = \(Wording.count(ideas.arrived))",
                ]
            ])
    }

    private static func bypass(_ bypass: OutcomeFigures.Bypass) -> TilesPicture.Tile {
        let names: [SafeText] = ["deployments round the platform", "bypass share"]
        guard bypass.total.known > 0 else { return unknown(names, "no way is known") }
        return TilesPicture.Tile(
            names: names, figure: Wording.percent(bypass.total.share),
            notes: [DeliverySlide.share(bypass.total.bypassed, of: bypass.total.known)],
            course: bypass.months.map(\.count.share), courseRole: .second)
    }

    private static func incidents(_ incidents: OutcomeFigures.Incidents) -> TilesPicture.Tile {
        let names: [SafeText] = ["incidents caused by infrastructure", "by infrastructure", "by platform"]
        guard incidents.classified > 0 else { return unknown(names, "no cause is known") }
        return TilesPicture.Tile(
            names: names, figure: Wording.percent(incidents.infrastructureShare),
            notes: [DeliverySlide.share(incidents.infrastructure, of: incidents.classified)])
    }

    private static func unknown(_ names: [SafeText], _ reason: SafeText) -> TilesPicture.Tile {
        TilesPicture.Tile(names: names, figure: Wording.unknown, role: .dim, notes: [[reason]])
    }
}
