import Canvas
import SafeText
import Testing

@Suite("Layouts as box art")
struct LayoutTests {
    enum Area: Hashable, Sendable {
        case header, next, adoption, nps, friction, deployments, footer

        var letter: SafeText {
            switch self {
            case .header: "h"
            case .next: "x"
            case .adoption: "a"
            case .nps: "n"
            case .friction: "f"
            case .deployments: "d"
            case .footer: "k"
            }
        }
    }

    /// An overview like the program's: four panels between a header and a footer, the second and fourth one wider.
    static let overview = Layout<Area>.rows([
        .init(.fixed(1), .area(.header)),
        .init(.fixed(1), dropOrder: 2, .area(.next)),
        .init(
            .weight(1),
            .columns([
                .init(.weight(58), .area(.adoption, minimum: Size(width: 30, height: 5))),
                .init(.weight(62), dropOrder: 1, .area(.nps, minimum: Size(width: 34, height: 5))),
            ])),
        .init(
            .weight(1), dropOrder: 3,
            .columns([
                .init(.weight(58), .area(.friction, minimum: Size(width: 30, height: 5))),
                .init(.weight(62), dropOrder: 1, .area(.deployments, minimum: Size(width: 34, height: 5))),
            ])),
        .init(.fixed(1), dropOrder: 1, .area(.footer)),
    ])

    private func art(_ width: Int, _ height: Int) -> String {
        let size = Size(width: width, height: height)
        return boxArt(LayoutTests.overview.rects(in: Rect(size)), size, \.letter)
    }

    @Test("120 x 40: all")
    func wide() {
        #expect(
            art(120, 40) == """
                hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
                xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                +--------------------------------------------------------++------------------------------------------------------------+
                |a                                                       ||n                                                           |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                +--------------------------------------------------------++------------------------------------------------------------+
                +--------------------------------------------------------++------------------------------------------------------------+
                |f                                                       ||d                                                           |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                |                                                        ||                                                            |
                +--------------------------------------------------------++------------------------------------------------------------+
                kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk

                """)
    }

    @Test("80 x 24: all four panels, with fewer rows")
    func standard() {
        #expect(
            art(80, 24) == """
                hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
                xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                +-------------------------------------++---------------------------------------+
                |a                                    ||n                                      |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                +-------------------------------------++---------------------------------------+
                +-------------------------------------++---------------------------------------+
                |f                                    ||d                                      |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                |                                     ||                                       |
                +-------------------------------------++---------------------------------------+
                kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk

                """)
    }

    @Test("40 x 12: one column, without a footer")
    func narrow() {
        #expect(
            art(40, 12) == """
                hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
                xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                +--------------------------------------+
                |a                                     |
                |                                      |
                |                                      |
                +--------------------------------------+
                +--------------------------------------+
                |f                                     |
                |                                      |
                |                                      |
                +--------------------------------------+

                """)
    }

    @Test("70 x 9: the lower panels go, and the footer finds room again")
    func low() {
        #expect(
            art(70, 9) == """
                hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
                xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                +--------------------------------++----------------------------------+
                |a                               ||n                                 |
                |                                ||                                  |
                |                                ||                                  |
                |                                ||                                  |
                +--------------------------------++----------------------------------+
                kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk

                """)
    }

    @Test("20 x 3: the first panel keeps what is left of the height")
    func tiny() {
        #expect(
            art(20, 3) == """
                hhhhhhhhhhhhhhhhhhhh
                aaaaaaaaaaaaaaaaaaaa
                aaaaaaaaaaaaaaaaaaaa

                """)
    }

    @Test("1 x 1: the header alone")
    func single() {
        #expect(
            art(1, 1) == """
                h

                """)
    }

    @Test("At every size the areas lie inside and apart")
    func everySize() {
        for width in stride(from: 0, through: 200, by: 13) {
            for height in 0...60 {
                let whole = Rect(x: 0, y: 0, width: width, height: height)
                let rects = Array(LayoutTests.overview.rects(in: whole).values)
                #expect(rects.isEmpty == whole.isEmpty)
                for (place, rect) in rects.enumerated() {
                    #expect(!rect.isEmpty && rect.intersection(whole) == rect)
                    for other in rects[(place + 1)...] { #expect(rect.intersection(other).isEmpty) }
                }
                // Nothing is left over: without gaps the areas fill the whole.
                #expect(rects.reduce(0) { $0 + $1.width * $1.height } == width * height)
            }
        }
    }

    @Test("Gaps lie between parts, and a part that went takes its gap along")
    func gaps() {
        let layout = Layout<Area>.columns(
            [
                .init(.weight(1), .area(.adoption, minimum: Size(width: 4, height: 1))),
                .init(.weight(1), dropOrder: 1, .area(.nps, minimum: Size(width: 4, height: 1))),
            ], gap: 2)
        let both = layout.rects(in: Rect(x: 0, y: 0, width: 10, height: 1))
        #expect(both[.adoption] == Rect(x: 0, y: 0, width: 4, height: 1))
        #expect(both[.nps] == Rect(x: 6, y: 0, width: 4, height: 1))
        let one = layout.rects(in: Rect(x: 0, y: 0, width: 9, height: 1))
        #expect(one == [.adoption: Rect(x: 0, y: 0, width: 9, height: 1)])
    }

    @Test("A part goes too when it lacks room across")
    func across() {
        let layout = Layout<Area>.columns([
            .init(.weight(1), dropOrder: 2, .area(.adoption, minimum: Size(width: 1, height: 3))),
            .init(.weight(1), dropOrder: 1, .area(.nps, minimum: Size(width: 1, height: 6))),
        ])
        #expect(Set(layout.rects(in: Rect(x: 0, y: 0, width: 9, height: 6)).keys) == [.adoption, .nps])
        #expect(Set(layout.rects(in: Rect(x: 0, y: 0, width: 9, height: 5)).keys) == [.adoption])
        // When no part has room, the one that would go last is drawn all the same.
        #expect(Set(layout.rects(in: Rect(x: 0, y: 0, width: 9, height: 2)).keys) == [.adoption])
    }
}
