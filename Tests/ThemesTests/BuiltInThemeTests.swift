import Canvas
import Testing
import Themes

/// What the themes that come with the program promise.
@Suite struct BuiltInThemeTests {
    /// Roles that are read as text; the others are lines and grounds.
    static let textRoles = Role.allCases.filter {
        ![.faint, .band, .border, .borderFocused, .ground, .selection].contains($0)
    }

    @Test(arguments: [("dark", 4.5), ("light", 4.5), ("high-contrast", 7.0)])
    func everyTextIsReadable(name: String, least: Double) throws {
        let theme = try ThemeLibrary().theme(named: name)
        for ground in [Role.ground, .selection] {
            let below = try #require(theme.colour(ground))
            for role in BuiltInThemeTests.textRoles {
                let colour = try #require(theme.colour(role))
                let contrast = colour.contrast(with: below)
                #expect(contrast >= least, "\(role) on \(ground) has \(contrast)")
            }
        }
    }

    @Test(arguments: ThemeLibrary.builtInNames)
    func linesAndTheSelectionAreVisible(name: String) throws {
        let theme = try ThemeLibrary().theme(named: name)
        let ground = try #require(theme.colour(.ground))
        for role in [Role.faint, .band, .border, .borderFocused] {
            #expect(try #require(theme.colour(role)).contrast(with: ground) >= 1.5, "\(role)")
        }
        #expect(try #require(theme.colour(.selection)).contrast(with: ground) >= 1.2)
    }

    @Test(arguments: ThemeLibrary.builtInNames)
    func meaningsHaveColoursOfTheirOwn(name: String) throws {
        let theme = try ThemeLibrary().theme(named: name)
        for group in [
            [Role.good, .middle, .bad, .running, .text], [.promoters, .passives, .detractors],
            [.series, .second, .third, .reference, .reports, .band],
        ] {
            #expect(Set(group.map { theme.colour($0) }).count == group.count)
        }
        #expect(theme.colour(.promoters) == theme.colour(.good))
        #expect(theme.colour(.detractors) == theme.colour(.bad))
        #expect(theme.emphasis(.title).contains(.bold))
    }

    @Test func darkAndLightAreWhatTheySay() throws {
        let library = ThemeLibrary()
        #expect(try library.theme(named: "dark").isDark)
        #expect(try !library.theme(named: "light").isDark)
        #expect(try library.theme(named: "high-contrast").isDark)
        #expect(library.names == ["dark", "light", "high-contrast"])
    }

    /// The ratios of black and white, of the grey that just passes level AA on white, and of equal colours, as the
    /// guidelines give them.
    @Test func contrastIsThatOfTheGuidelines() {
        let white = Colour(hex: 0xFFFFFF)
        #expect(abs(white.contrast(with: Colour(hex: 0)) - 21) < 1e-9)
        #expect(abs(Colour(hex: 0x767676).contrast(with: white) - 4.54) < 0.005)
        #expect(Colour(hex: 0x777777).contrast(with: white) < 4.5)
        #expect(white.contrast(with: white) == 1)
    }
}
