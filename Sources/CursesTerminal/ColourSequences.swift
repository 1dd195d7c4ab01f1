internal import Canvas

/// Colours as escape sequences, for a few coloured lines on a terminal that is not opened as a full screen.
public enum ColourSequences {
    /// The sequence that starts a look (SGR of ECMA-48, with the extended colours of ISO 8613-6).
    ///
    /// - Parameters:
    ///   - character: The look of the characters.
    ///   - ground: The look of what is behind them.
    ///   - depth: How many colours there are; below 256 only the emphasis is told.
    public static func start(_ character: Look, on ground: Look, depth: ColourDepth) -> String {
        var codes = ["0"]
        let emphasis = character.emphasis.union(ground.emphasis)
        if emphasis.contains(.bold) { codes.append("1") }
        if emphasis.contains(.underline) { codes.append("4") }
        if emphasis.contains(.reverse) { codes.append("7") }
        if let colour = character.colour { codes += ColourSequences.codes(38, colour, depth) }
        if let colour = ground.colour { codes += ColourSequences.codes(48, colour, depth) }
        return "\u{1B}[\(codes.joined(separator: ";"))m"
    }

    /// The sequence that ends every look.
    public static let end = "\u{1B}[0m"

    private static func codes(_ which: Int, _ hex: UInt32, _ depth: ColourDepth) -> [String] {
        switch depth {
        case .direct:
            let colour = RGB(hex)
            return ["\(which)", "2", "\(colour.red)", "\(colour.green)", "\(colour.blue)"]
        case .indexed256: return ["\(which)", "5", "\(Indexed256.nearest(to: hex))"]
        case .sixteen, .eight, .monochrome: return []
        }
    }
}
