/// The colours of xterm's 256 that do not depend on the user's settings: a cube of 6 x 6 x 6, and 24 greys.
enum Indexed256 {
    private static let levels = [0, 95, 135, 175, 215, 255]

    /// The number of the colour nearest to one of 24 bits, 16 to 255.
    static func nearest(to hex: UInt32) -> Int32 {
        let wanted = RGB(hex)
        var best: Int32 = 16
        var least = Int.max
        for number in Int32(16)...255 {
            let distance = colour(number).distance(to: wanted)
            if distance < least { (best, least) = (number, distance) }
        }
        return best
    }

    /// The colour of a number from 16 to 255.
    static func colour(_ number: Int32) -> RGB {
        let place = Int(number) - 16
        guard place < 216 else {
            let grey = 8 + 10 * (place - 216)
            return RGB(red: grey, green: grey, blue: grey)
        }
        return RGB(red: levels[place / 36], green: levels[place / 6 % 6], blue: levels[place % 6])
    }
}

/// The eight colours of ANSI, whose exact shades are the user's.
enum ANSIColour: Int32, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white

    /// The colour of the hue nearest to a colour's; nil for a colour that is nearly grey.
    ///
    /// The nearest shade would not do: soft colours are nearest to white, and would lose their meaning.
    static func nearest(to hex: UInt32) -> ANSIColour? {
        let wanted = RGB(hex)
        guard wanted.chroma >= 48 else { return nil }
        switch wanted.hue {
        case 0..<25, 335...: return .red
        case 25..<75: return .yellow
        case 75..<160: return .green
        case 160..<205: return .cyan
        case 205..<250: return .blue
        default: return .magenta
        }
    }
}
