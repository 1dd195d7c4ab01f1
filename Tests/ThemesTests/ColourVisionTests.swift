import Canvas
import Testing
import Themes

/// That meanings stay apart for eyes that lack one kind of cones.
@Suite struct ColourVisionTests {
    /// What good, middling, bad and running figures differ by at least, in CIEDE2000: about ten times what a trained eye
    /// just sees, because the coloured areas are small and lie apart.
    static let floor = 10.0

    @Test(arguments: [
        ("deuteranopia", ColourVision.deuteranopia), ("deuteranopia", .protanopia), ("tritanopia", .tritanopia),
    ])
    func statesStayApart(name: String, vision: ColourVision) throws {
        let theme = try ThemeLibrary().theme(named: name)
        for group in [
            [Role.good, .middle, .bad, .running, .text], [.promoters, .passives, .detractors],
            [.series, .second, .third],
        ] {
            for (place, one) in group.enumerated() {
                for other in group.dropFirst(place + 1) {
                    let apart = try difference(theme, one, other, vision)
                    #expect(apart >= ColourVisionTests.floor, "\(one) and \(other): \(apart)")
                }
            }
        }
    }

    /// With the deficiency the ordinary dark theme's green and red come close: what the themes above are for.
    @Test func theOrdinaryThemeWouldNotDo() throws {
        let dark = try ThemeLibrary().theme(named: "dark")
        #expect(try difference(dark, .good, .bad, .deuteranopia) < ColourVisionTests.floor)
    }

    /// Pairs 1, 7, 9, 17, 24 and 34 of the test data of Sharma, Wu and Dalal.
    @Test(arguments: [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425), ([50, 0, 0], [50, -1, 2], 2.3669),
        ([50, 2.4900, -0.0010], [50, -2.4900, 0.0009], 7.1792), ([50, 2.5, 0], [73, 25, -18], 27.1492),
        ([50, 2.5, 0], [50, 3.2592, 0.3350], 1.0000), ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ])
    func theDifferenceIsThatOfThePublishedPairs(one: [Double], other: [Double], difference: Double) {
        let found = Lab(l: one[0], a: one[1], b: one[2]).difference(to: Lab(l: other[0], a: other[1], b: other[2]))
        #expect(abs(found - difference) < 0.0001)
    }

    private func difference(_ theme: Theme, _ one: Role, _ other: Role, _ vision: ColourVision) throws -> Double {
        let first = Lab(light: vision.seen(try #require(theme.colour(one))))
        return first.difference(to: Lab(light: vision.seen(try #require(theme.colour(other)))))
    }
}
