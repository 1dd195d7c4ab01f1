import SafeText
import Testing

@testable import Canvas

@Suite("Line charts")
struct LineChartTests {
    /// Squares of 0...10 in percent against a course to 74 %, with months below.
    static let course = LineChart(
        series: [
            .init([.init(x: 0, y: 0), .init(x: 10, y: 74)], role: .reference, stroke: .dotted, label: "74 product"),
            .init((0...10).map { .init(x: Double($0), y: Double($0 * $0)) }, label: "now"),
        ],
        labels: ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"].enumerated().map {
            .init(x: Double($0.offset) * 2, text: $0.element)
        }, y: 0...100, unit: " %")

    @Test("A course against a reference in dots")
    func braille() {
        #expect(
            drawing(LineChartTests.course, 48, 10, .braille) == """
                100 %┤                             ⡠⠊ now
                     │                           ⢀⠔⠁
                     │                         ⢀⠔⠁⡀ ⠄ 74 product
                     │                       ⣀⡔⠁⠂
                 50 %┤                    ⢄⡠⠋
                     │              ⡀ ⠂⢀⡡⠒⠁
                     │          ⡀ ⠂ ⣀⠤⠒⠁
                     │      ⠄ ⠁⢀⡠⠔⠒⠉
                  0 %┼⣀⣀⣂⣀⡡⠤⠤⠒⠊⠁──┬─────┬─────┬─────┬
                     Jun   Jul   Aug   Sep   Oct   Nov

                """)
    }

    @Test("A course against a reference in quarters of cells")
    func blocks() {
        #expect(
            drawing(LineChartTests.course, 48, 10, .blocks) == """
                100 %┤                             ▄▀ now
                     │                           ▄▀
                     │                         ▄▀ · · 74 product
                     │                       ▄▀ ·
                 50 %┤                    ·▄▀
                     │              · · ▄▞▀
                     │          · · ▄▄▞▀
                     │    · ·▗▄▄▞▀▀▀
                  0 %┼▄▄▄▄▞▀▀▘────┬─────┬─────┬─────┬
                     Jun   Jul   Aug   Sep   Oct   Nov

                """)
    }

    @Test("A course against a reference in ASCII")
    func ascii() {
        #expect(
            drawing(LineChartTests.course, 48, 10, .ascii) == """
                100 %+                              * now
                     |                            **
                     |                          **. . 74 product
                     |                       ***.
                 50 %+                  . ***
                     |              . .***
                     |        . . . ***
                     |    . . ******
                  0 %+********----+-----+-----+-----+
                     Jun   Jul   Aug   Sep   Oct   Nov

                """)
    }

    @Test("With less room labels go, and long ones keep their first word")
    func small() {
        #expect(
            drawing(LineChartTests.course, 30, 6) == """
                100 %┤                  ⡠⠊ now
                     │               ⢀⡔⠊⠄  74
                 50 %┤            ⣄⠤⠊⠁
                     │      ⡀ ⢂⡠⠕⠊
                  0 %┼⣀⣀⣄⠤⠥⠒⠒⠉⠁──────┬────
                     Jun     Aug    Oct

                """)
        #expect(
            drawing(LineChartTests.course, 12, 3) == """
                │      ⢀⠜ 74
                │    ⣀⠤⠃
                └⣀⣀⠦⠊⠁───

                """)
        #expect(
            drawing(LineChartTests.course, 4, 1) == """
                ⣀⣀⠤⠊

                """)
    }

    /// Waves below and above zero with a gap, a level and a mark.
    static let waves = LineChart(
        series: [
            .init([
                .init(x: 0, y: -8), .init(x: 1, y: 4), .init(x: 2, y: .nan), .init(x: 3, y: 15), .init(x: 4, y: 37),
            ])
        ], levels: [.init(y: 20, label: "20")], marks: [.init(x: 3, label: "mandate")])

    @Test("A range of its own goes out to round numbers; a value that is no number breaks the course")
    func fitted() {
        #expect(
            drawing(LineChartTests.waves, 40, 9, .braille) == """
                 40┤                mandate ⠨       ⡠
                   │                        ⠨    ⢀⠔⠉
                   │                        ⠨  ⡠⠊⠁
                 20┤⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⢩⠕⠋⠁⠁⠁⠁⠁⠁ 20
                   │                        ⠨
                  0┼─────⢀⡠⠔⠂───────────────⠨────────
                   │ ⣀⠤⠒⠉⠁                  ⠨
                   │⠉                       ⠨
                -20┤                        ⠨

                """)
        #expect(
            drawing(LineChartTests.waves, 40, 9, .blocks) == """
                 40┤                mandate ┊       ▄
                   │                        ┊    ▗▞▀
                   │                        ┊ ▗▄▀▘
                 20┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▗▞▘┄┄┄┄┄┄ 20
                   │                        ┊
                  0┼─────▄▄▀▘───────────────┊────────
                   │ ▄▄▀▀                   ┊
                   │▀                       ┊
                -20┤                        ┊

                """)
        #expect(
            drawing(LineChartTests.waves, 40, 9, .ascii) == """
                 40+                mandate |      **
                   |                        |   ***
                   |                        | **
                 20+------------------------**------- 20
                   |                        |
                  0+----*****---------------|--------
                   |****                    |
                   |                        |
                -20+                        |

                """)
    }

    /// A course with a band that opens after its end.
    static let forecast = LineChart(
        series: [.init([.init(x: 0, y: 2), .init(x: 5, y: 6)])],
        bands: [
            .init(low: [.init(x: 5, y: 6), .init(x: 10, y: 5)], high: [.init(x: 5, y: 6), .init(x: 10, y: 9)])
        ])

    @Test("A band is shaded between its edges")
    func band() {
        #expect(
            drawing(LineChartTests.forecast, 40, 8, .braille) == """
                10┤
                  │                             ⡀ ⡀⠄⡂⠄⡂⠅
                  │                     ⡀ ⡀⠄⡂⠄⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅
                 5┤              ⣀⠤⠔⠒⠉ ⠁ ⠁⠂⠁⠂⠁⠂⠅⠂⠅⠂⠅⠂⠅⡂⠅
                  │        ⣀⡠⠤⠒⠊⠉
                  │  ⢀⣀⠤⠒⠊⠉
                  │⠒⠉⠁
                 0┼─────────────────────────────────────

                """)
        #expect(
            drawing(LineChartTests.forecast, 40, 8, .blocks) == """
                10┤
                  │                              ░░░░░░░
                  │                      ░░░░░░░░░░░░░░░
                 5┤              ▄▄▄▀▀░░░░░░░░░░░░░░░░░░
                  │        ▄▄▄▀▀▀
                  │  ▄▄▄▀▀▀
                  │▀▀
                 0┼─────────────────────────────────────

                """)
        #expect(
            drawing(LineChartTests.forecast, 40, 8, .ascii) == """
                10+
                  |                                  :::
                  |                         ::::::::::::
                 5+               ****     :::::::::::::
                  |         ******
                  |   ******
                  |***
                 0+-------------------------------------

                """)
    }

    @Test("Without points there are axes without numbers")
    func empty() {
        #expect(
            drawing(LineChart(series: []), 30, 5) == """
                │
                │
                │
                │
                └─────────────────────────────

                """)
    }

    @Test("Courses are drawn over references, and each keeps its role")
    func roles() {
        var canvas = Canvas(size: Size(width: 30, height: 6))
        LineChartTests.course.draw(into: &canvas, canvas.bounds)
        let plane = canvas.rolePlane
        #expect(plane.contains("s") && plane.contains("r") && plane.contains("d") && plane.contains("f"))
        let plot = LineChartTests.course.plot(in: canvas.bounds)
        #expect(plot == Rect(x: 6, y: 0, width: 20, height: 5))
        // At the origin course and reference share a cell; the course's role stays.
        #expect(canvas[plot.x, plot.maxY - 1].style.role == .series)
    }

    @Test("Labels at the ends never share a row")
    func endLabels() {
        let close = LineChart(
            series: [50.0, 51, 52].map { value in
                .init([.init(x: 0, y: value), .init(x: 1, y: value)], label: "n \(Int(value))")
            }, y: 0...100)
        let rows = drawing(close, 30, 7).split(separator: "\n", omittingEmptySubsequences: false)
        for label in ["n 50", "n 51", "n 52"] { #expect(rows.count { $0.hasSuffix(label) } == 1) }
        // When the rows do not suffice, later ones go.
        #expect(drawing(close, 30, 2).split(separator: "\n").count { $0.contains(" n 5") } == 2)
    }

    @Test("Labels below never touch")
    func xLabels() {
        for width in 1...90 {
            let chart = LineChart(
                series: [.init([.init(x: 0, y: 1), .init(x: 11, y: 1)])],
                labels: (0..<12).map { .init(x: Double($0), text: "M\($0)") })
            let last = drawing(chart, width, 5).split(separator: "\n", omittingEmptySubsequences: false)[4]
            #expect(last.split(separator: " ").allSatisfy { $0.hasPrefix("M") && $0.utf8.count <= 3 })
        }
    }

    @Test("Lines that leave the range are cut at its edge, not bent")
    func cut() {
        let chart = LineChart(
            series: [.init([.init(x: 0, y: -100), .init(x: 10, y: 100)])], x: 0...10, y: 0...10)
        let text = drawing(chart, 21, 4, .ascii)
        #expect(text.split(separator: "\n").allSatisfy { $0.drop { $0 != "+" && $0 != "|" }.count { $0 == "*" } <= 1 })
        #expect(text.contains("*"))
    }
}

/// Values with their intervals, and bands that differ without colour.
@Suite struct WhiskerTests {
    private func drawing(_ chart: some Chart, _ width: Int, _ height: Int, _ form: GlyphForm) -> String {
        var canvas = Canvas(size: Size(width: width, height: height), form: form)
        chart.draw(into: &canvas, canvas.bounds)
        return canvas.plainText()
    }

    private let whiskers = LineChart(
        series: [],
        whiskers: [
            .init(x: 1, low: -20, y: 0, high: 20, label: "0"), .init(x: 2, low: 40, y: 40, high: 40, label: "+40"),
            .init(x: 3, low: 20, y: 40, high: 60, label: "+40"),
        ], x: 0.5...3.1, y: -40...80)

    @Test func aWhiskerHasCapsAndItsFigureBesideItsPoint() {
        #expect(
            drawing(whiskers, 30, 7, .braille) == """
                  │
                50┤                         ┬
                  │               ● +40 +40 ●
                  │     ┬                   ┴
                 0┼─────● 0 ──────────────────
                  │     ┴
                  │

                """)
    }

    @Test func aWhiskerInASCII() {
        #expect(
            drawing(whiskers, 30, 7, .ascii) == """
                  |
                50+                         +
                  |               @ +40 +40 @
                  |     +                   +
                 0+-----@ 0 ------------------
                  |     +
                  |

                """)
    }

    @Test func aWhiskerWithoutNumbersIsNotDrawn() {
        let chart = LineChart(
            series: [], whiskers: [.init(x: 1, low: .nan, y: .nan, high: .nan, label: "n/a")], x: 0...2, y: 0...10)
        let text = drawing(chart, 30, 6, .braille)
        #expect(!text.contains("●") && !text.contains("n/a"))
    }

    @Test func texturesDiffer() {
        let edges: (low: [LineChart.Point], high: [LineChart.Point]) = (
            [.init(x: 0, y: 0), .init(x: 9, y: 0)], [.init(x: 0, y: 9), .init(x: 9, y: 9)]
        )
        for form in GlyphForm.allCases {
            let drawn = [LineChart.Band.Texture.dots, .lines].map { texture in
                let band = LineChart.Band(low: edges.low, high: edges.high, texture: texture)
                return drawing(LineChart(series: [], bands: [band], y: 0...10), 20, 6, form)
            }
            #expect(drawn[0] != drawn[1], "\(form)")
        }
    }

    @Test func aSpreadStandsOnItsScale() {
        func text(_ range: ClosedRange<Double>, _ point: Double) -> String {
            drawing(Spread(range, point: point, scale: 1...10), 10, 1, .braille)
        }
        #expect(text(1...4, 2) == "├●─┤\n")
        #expect(text(3...3, 3) == "  ●\n")
        #expect(text(8...20, 9) == "       ├●┤\n", "what lies beyond the scale stands at its end")
        #expect(text(1...4, .nan) == "\n")
    }
}
