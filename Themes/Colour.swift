/// A colour of 24 bits in the sRGB space.
public struct Colour: Hashable, Sendable {
    /// Red, 0 to 255.
    public var red: UInt8
    /// Green, 0 to 255.
    public var green: UInt8
    /// Blue, 0 to 255.
    public var blue: UInt8

    /// A colour of its three parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour of a number 0xRRGGBB; higher bits are left out.
    public init(hex: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
            blue: UInt8(truncatingIfNeeded: hex))
    }

    /// The colour of `#rrggbb` or `rrggbb`; nil for anything else.
    init?(notation: String) {
        let digits = notation.utf8.starts(with: "#".utf8) ? notation.utf8.dropFirst() : notation.utf8[...]
        guard digits.count == 6, digits.allSatisfy({ Colour.isHexDigit($0) }) else { return nil }
        guard let hex = UInt32(String(Substring(digits)), radix: 16) else { return nil }
        self.init(hex: hex)
    }

    /// The colour as 0xRRGGBB.
    public var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

    /// Relative luminance from 0 (black) to 1 (white), as the Web Content Accessibility Guidelines 2.2 define it.
    public var luminance: Double {
        0.2126 * Colour.linear(red) + 0.7152 * Colour.linear(green) + 0.0722 * Colour.linear(blue)
    }

    /// The contrast ratio of two colours from 1 (equal) to 21 (black and white), as the Web Content Accessibility
    /// Guidelines 2.2 define it; 4.5 is their level AA for text, 7 their level AAA.
    public func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
