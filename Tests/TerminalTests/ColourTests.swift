import Canvas
import Testing
import Themes

@testable import CursesTerminal

/// Themes on terminals that have fewer colours than they ask for.
@Suite struct ColourTests {
    private func inks(_ name: String, _ depth: ColourDepth) throws -> Inks {
        let theme = try ThemeLibrary().theme(named: name)
        let palette = Palette { Look(colour: theme.colour($0)?.hex, emphasis: theme.emphasis($0)) }
        return Inks(depth: depth, palette: palette)
    }

    /// Every colour of the cube and every grey is nearest to itself, or to one of the same shade.
    @Test func theIndexedColoursAreNearestToThemselves() {
        for number in Int32(16)...255 {
            let shade = Indexed256.colour(number)
            let hex = UInt32(shade.red << 16 | shade.green << 8 | shade.blue)
            #expect(Indexed256.colour(Indexed256.nearest(to: hex)) == shade)
        }
        #expect(Indexed256.nearest(to: 0xFF0000) == 196)
        #expect(Indexed256.nearest(to: 0x000000) == 16)
        #expect(Indexed256.nearest(to: 0xFFFFFF) == 231)
        #expect(Indexed256.nearest(to: 0x121212) == 233)
        #expect(Indexed256.nearest(to: 0x5FD7AF) == 79)
    }

    @Test(
        arguments: [
            (0xFF0000, ANSIColour.red), (0xF27A7A, .red), (0x7EC878, .green), (0xE8BE60, .yellow), (0x784800, .yellow),
            (0x5EC8C8, .cyan), (0x005F66, .cyan), (0x78AAF0, .blue), (0x1A56A8, .blue), (0xBEA2F0, .magenta),
            (0xFF00FF, .magenta),
        ] as [(UInt32, ANSIColour)])
    func aColourKeepsItsHue(hex: UInt32, colour: ANSIColour) {
        #expect(ANSIColour.nearest(to: hex) == colour)
    }

    @Test(arguments: [0x000000, 0xD0D4DC, 0x98A0AE, 0xFFFFFF, 0x2B303A] as [UInt32])
    func aGreyHasNoHue(hex: UInt32) {
        #expect(ANSIColour.nearest(to: hex) == nil)
    }

    /// The meanings of roles in the same place differ on every terminal.
    @Test(arguments: ThemeLibrary.builtInNames, ColourDepth.allCases)
    func meaningsStayApart(name: String, depth: ColourDepth) throws {
        let inks = try inks(name, depth)
        for group in [
            [Role.good, .middle, .bad], [.promoters, .passives, .detractors], [.series, .band], [.text, .title],
            [.text, .match],
        ] {
            let seen = group.map { inks.ink($0) }
            for (place, ink) in seen.enumerated() {
                #expect(!seen[..<place].contains(ink), "\(group[place]) at \(depth)")
            }
        }
        #expect(inks.surface(.selection) != inks.surface(.ground))
    }

    /// Text stays readable when its colour and the ground's are replaced by the nearest of 256.
    @Test(arguments: [("dark", 4.5), ("light", 4.5), ("high-contrast", 7.0)])
    func textStaysReadableWith256(name: String, least: Double) throws {
        let inks = try inks(name, .indexed256)
        func shade(_ number: Int32) -> Colour {
            let shade = Indexed256.colour(number)
            return Colour(hex: UInt32(shade.red << 16 | shade.green << 8 | shade.blue))
        }
        for ground in [Role.ground, .selection] {
            for role in Role.allCases
            where ![.faint, .band, .border, .borderFocused, .ground, .selection].contains(role) {
                let contrast = shade(inks.ink(role).colour).contrast(with: shade(inks.surface(ground).colour))
                #expect(contrast >= least, "\(role) on \(ground) has \(contrast)")
            }
        }
    }

    @Test func withFewColoursTheGroundIsTheTerminals() throws {
        for name in ThemeLibrary.builtInNames {
            for depth in [ColourDepth.monochrome, .eight, .sixteen] {
                #expect(try inks(name, depth).surface(.ground).colour == -1)
                #expect(try inks(name, depth).ink(.text).colour == -1)
            }
        }
    }

    @Test func directColoursAreExactAndNeverTheUsersOwn() throws {
        #expect(try inks("dark", .direct).ink(.good).colour == 0x7EC878)
        let black = Inks(depth: .direct, palette: Palette { _ in Look(colour: 0) })
        #expect(black.ink(.text).colour == 0x100)
    }
}
