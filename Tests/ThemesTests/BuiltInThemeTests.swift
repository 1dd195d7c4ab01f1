import Canvas
import Testing
import Themes

/// What the themes that come with the program promise.
@Suite struct BuiltInThemeTests {
    /// Every role on every ground: level AA of the guidelines, and AAA for text where the name promises it.
    @Test(arguments: ThemeLibrary.builtInNames)
    func everythingIsReadable(name: String) throws {
        let theme = try ThemeLibrary().theme(named: name)
        for role in Role.allCases { #expect(theme.colour(role) != nil, "\(role)") }
        #expect(theme.hardToRead(text: name.hasPrefix("high-contrast") ? 7 : 4.5) == [])
        let selection = try #require(theme.colour(.selection))
        #expect(try #require(theme.colour(.ground)).contrast(with: selection) >= 1.15)
    }

    @Test(arguments: ThemeLibrary.builtInNames)
    func meaningsHaveColoursOfTheirOwn(name: String) throws {
        let theme = try ThemeLibrary().theme(named: name)
        for group in [
            [Role.good, .middle, .bad, .running, .text], [.promoters, .passives, .detractors],
            [.series, .second, .third, .reference, .reports, .band],
        ] {
            // Greys are few; weight and underline tell them apart as well.
            let looks = group.map { "\(String(describing: theme.colour($0))) \(theme.emphasis($0).rawValue)" }
            #expect(Set(looks).count == group.count)
        }
        #expect(theme.colour(.promoters) == theme.colour(.good))
        #expect(name == "monochrome" || theme.colour(.detractors) == theme.colour(.bad))
        #expect(theme.emphasis(.title).contains(.bold))
    }

    @Test func darkAndLightAreWhatTheySay() throws {
        let library = ThemeLibrary()
        #expect(try library.theme(named: "dark").isDark)
        #expect(try !library.theme(named: "light").isDark)
        #expect(try library.theme(named: "high-contrast").isDark)
        #expect(try !library.theme(named: "high-contrast-light").isDark)
        #expect(library.names.prefix(3) == ["dark", "light", "high-contrast"])
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
