import Canvas
import SafeText
import Testing

@Suite("Bars, gauges and columns")
struct ChartTests {
    static let bars = BarChart(
        [
            .init("deploy", value: 68, figure: "68 %"), .init("templates", value: 39, figure: "39 %"),
            .init("sandbox", value: 0.4, figure: "0 %"), .init("none", value: nil, figure: "n/a"),
            .init("zero", value: 0, figure: "0 %"),
        ], maximum: 100, track: .faint)

    @Test("Bars to an eighth of a cell; what is not zero shows")
    func barChart() {
        #expect(
            drawing(ChartTests.bars, 40, 5) == """
                deploy    █████████████████──────── 68 %
                templates █████████▊─────────────── 39 %
                sandbox   ▏────────────────────────  0 %
                none      ─────────────────────────  n/a
                zero      ─────────────────────────  0 %

                """)
        #expect(
            drawing(ChartTests.bars, 40, 5, .ascii) == """
                deploy    #################-------- 68 %
                templates ##########--------------- 39 %
                sandbox   |------------------------  0 %
                none      -------------------------  n/a
                zero      -------------------------  0 %

                """)
        #expect(drawing(BarChart([.init("templates", value: 3, figure: "39 %")]), 14, 1) == "tem… ████ 39 %\n")
    }

    @Test("A bar's share is held to 0...1", arguments: [(-1, ""), (0, ""), (0.5, "██"), (0.53, "██▏"), (7, "████")])
    func bar(share: Double, expected: String) {
        #expect(drawing(Bar(share), 4, 1) == expected + "\n")
    }

    @Test("A bar without a share is its track", arguments: [nil, Double.nan, -.infinity])
    func noShare(share: Double?) {
        #expect(drawing(Bar(share, track: .faint), 4, 1) == "────\n")
    }

    static let answers = StackedBar([
        .init(40, "detractors", role: .detractors), .init(50, "passives", role: .passives),
        .init(115, "promoters", role: .promoters),
    ])

    @Test("A stacked bar with counts below their parts")
    func stacked() {
        #expect(
            drawing(ChartTests.answers, 50, 2) == """
                █████████▉███████████▉████████████████████████████
                40 detractors  50 passives  115 promoters

                """)
        #expect(
            drawing(ChartTests.answers, 50, 2, .ascii) == """
                ----------============############################
                40 detractors  50 passives  115 promoters

                """)
        var canvas = Canvas(size: Size(width: 41, height: 1))
        ChartTests.answers.draw(into: &canvas, canvas.bounds)
        // 40, 50 and 115 of 205 are 8, 10 and 23 of 41.
        #expect(canvas.rolePlane == "DDDDDDDDNNNNNNNNNNPPPPPPPPPPPPPPPPPPPPPPP\n")
    }

    @Test("A small count keeps a cell, none takes none, and counts stand alone where names do not fit")
    func smallCounts() {
        let few = StackedBar([
            .init(1, "detractors", role: .detractors), .init(0, "passives", role: .passives),
            .init(199, "promoters", role: .promoters),
        ])
        #expect(
            drawing(few, 20, 2) == """
                ▉███████████████████
                1 199

                """)
        #expect(drawing(StackedBar([]), 5, 2) == "\n\n")
        #expect(drawing(few, 1, 2, .ascii) == "-\n1\n")
    }

    static let nps = Gauge(
        thresholds: [.init(20, label: "20"), .init(40, label: "40")],
        bands: ["needs mandates", "in between", "self-sustaining"], interval: 25...47, point: 37, role: .good)

    @Test("A gauge with interval, point, thresholds and bands")
    func gauge() {
        #expect(
            drawing(ChartTests.nps, 60, 3) == """
                -100 ├────────────────────────────┼─━━━●━━────────────┤ +100
                                                  20   40
                             needs mandates     in between  self-sustaining

                """)
        #expect(
            drawing(ChartTests.nps, 60, 3, .ascii) == """
                -100 +----------------------------+-===@==------------+ +100
                                                  20   40
                             needs mandates     in between  self-sustaining

                """)
        #expect(
            drawing(ChartTests.nps, 100, 2) == """
                -100 ├────────────────────────────────────────────────────┼──━━━━━●┿━━━───────────────────────┤ +100
                                         needs mandates                   20       40     self-sustaining

                """)
    }

    @Test("A gauge with little room leaves out its ends, labels and names")
    func smallGauge() {
        #expect(
            drawing(ChartTests.nps, 20, 3) == """
                -100 ├────┼●━─┤ +100
                          20
                     in between

                """)
        #expect(
            drawing(ChartTests.nps, 8, 1) == """
                ├───┿●─┤

                """)
        #expect(drawing(ChartTests.nps, 1, 1) == "●\n")
        #expect(drawing(Gauge(), 20, 1) == "-100 ├────────┤ +100\n")
    }

    @Test("Bands that the interval reaches stand out")
    func reachedBands() {
        var canvas = Canvas(size: Size(width: 60, height: 3))
        ChartTests.nps.draw(into: &canvas, canvas.bounds)
        let names = canvas.rolePlane.split(separator: "\n")[2]
        #expect(names.contains("dddddddddddddd") && !names.contains("ddddddddddddddd"))
    }

    @Test("Columns in eighths of a row; the last stands out, and nothing is a gap")
    func columns() {
        // On one row the highest leaves an eighth free.
        #expect(drawing(Columns([0, 1, 2, 3, 4, nil, 5, .nan, 6, 7]), 10, 1) == "▁▁▂▃▄ ▅ ▆▇\n")
        #expect(drawing(Columns([0, 2, 4, 6, 7]), 5, 1, .ascii) == "__-=#\n")
        // Too many values: the newest are shown.
        #expect(drawing(Columns([8, 8, 8, 4, 2]), 2, 1) == "▇▄\n")
        #expect(
            drawing(Columns([-8, 4, 15, 37], thickness: 2, gap: 1), 14, 3) == """
                         ██
                      ▄▄ ██
                ▁▁ ▆▆ ██ ██

                """)
        var canvas = Canvas(size: Size(width: 3, height: 1))
        Columns([1, 2, 3], role: .dim, lastRole: .good).draw(into: &canvas, canvas.bounds)
        #expect(canvas.rolePlane == "ddG\n")
        #expect(Columns([1, 2, 3], thickness: 2, gap: 1).width == 8)
    }

    @Test("Boxes share a scale from zero; a row without finite values is left out, the axis has round numbers")
    func boxes() {
        let boxes = Boxes(
            [
                .init("all", p50: 3600, p75: 7200, p90: 36_000, role: .series),
                .init("api", p50: 3600, p75: 3600, p90: 3600, role: .second),
                .init("none", p50: .nan, p75: .nan, p90: .nan, role: .second),
            ], unit: 3600, unitName: " h")
        #expect(
            drawing(boxes, 27, 4) == """
                all    ●━╂───────────────┤
                api    ●
                none
                     0 h               10 h

                """)
        #expect(drawing(boxes, 10, 4) == "\n\n\n\n")
    }

    @Test("A timeline draws stretches and marks over the months, and lets the present's label stand")
    func timeline() {
        let timeline = Timeline(
            [
                .init(
                    "fix",
                    stretches: [
                        .init(from: 0, to: 10, role: .faint, stroke: .dotted),
                        .init(from: 10, to: 20, role: .running, stroke: .heavy),
                    ], marks: [.init(x: 10, symbol: Symbol("▶", ">"), role: .running)]),
                .init("tell", stretches: [], marks: [.init(x: 5, symbol: Symbol("●", "*"), role: .text)]),
            ],
            labels: [.init(x: 0, text: "Oct"), .init(x: 16, text: "Nov"), .init(x: 18, text: "Dec")], range: 0...20,
            now: .init(x: 18, text: "now"))
        #expect(
            drawing(timeline, 28, 3) == """
                fix   ┄┄┄┄┄┄┄┄┄┄▶━━━━━━━━━━
                tell       ●            ┊
                      Oct               now

                """)
        #expect(
            drawing(timeline, 28, 3, .ascii) == """
                fix   ---------->==========
                tell       *            |
                      Oct               now

                """)
        #expect(drawing(timeline, 20, 3) == "\n\n\n")
    }
}
