/// Colours of the HTML report by meaning, on light and on dark ground.
///
/// Every colour of text has a contrast of at least 4.5 with the ground and with the panel, and every colour of a mark at
/// least 3; level AA of the Web Content Accessibility Guidelines 2.2.
enum HTMLPalette {
    /// A colour of both forms, as 0xRRGGBB.
    struct Colour {
        let name: String
        let light: UInt32
        let dark: UInt32
        /// Whether text has this colour; else marks and surfaces have it.
        var isText = true
    }

    /// What everything stands on.
    static let grounds = [
        Colour(name: "ground", light: 0xFFFFFF, dark: 0x101216, isText: false),
        Colour(name: "panel", light: 0xF5F7F9, dark: 0x191D24, isText: false),
    ]

    /// What stands on it.
    static let inks = [
        Colour(name: "text", light: 0x1C2128, dark: 0xD8DCE4),
        Colour(name: "dim", light: 0x57606A, dark: 0xA2AAB8),
        Colour(name: "accent", light: 0x0B6464, dark: 0x5EC8C8),
        Colour(name: "good", light: 0x1A6B2E, dark: 0x7EC878),
        Colour(name: "middle", light: 0x7A5200, dark: 0xE8BE60),
        Colour(name: "bad", light: 0xB3261E, dark: 0xF27A7A),
        Colour(name: "running", light: 0x1F5AB0, dark: 0x8AB6F5),
    ]

    /// What tints and parts, and carries no meaning alone.
    static let tints = [
        Colour(name: "line", light: 0xD0D7DE, dark: 0x3E4654, isText: false),
        Colour(name: "band", light: 0xCDE6E6, dark: 0x24494C, isText: false),
    ]

    /// The colours as custom properties of a form.
    static func properties(isDark: Bool) -> String {
        (grounds + inks + tints).map { colour in
            let digits = String(isDark ? colour.dark : colour.light, radix: 16)
            return "--\(colour.name):#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits + ";"
        }.joined()
    }
}
