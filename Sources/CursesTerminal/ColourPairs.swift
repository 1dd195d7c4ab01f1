internal import CNcurses
internal import Canvas

/// The colours of the open screen: which there are, and the pairs handed out so far.
final class ColourPairs {
    /// How many colours are used.
    let depth: ColourDepth
    private let limit: Int32
    private var pairs: [UInt64: Int32] = [:]

    /// Starts colours, unless none are wanted.
    init(monochrome: Bool) {
        guard !monochrome, has_colors(), start_color() == OK else {
            depth = .monochrome
            limit = 0
            return
        }
        use_default_colors()
        limit = nc_colour_pairs()
        switch nc_colours() {
        case 0x100_0000...: depth = Capability.flag("RGB") ? .direct : .indexed256
        case 256...: depth = .indexed256
        case 16...: depth = .sixteen
        case 8...: depth = .eight
        default: depth = .monochrome
        }
    }

    /// The pair of two colour numbers, -1 being the terminal's own colour; 0 when there are no more pairs.
    func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
        guard depth != .monochrome, foreground >= 0 || background >= 0 else { return 0 }
        let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
        if let pair = pairs[key] { return pair }
        let next = Int32(pairs.count + 1)
        guard next < limit, init_extended_pair(next, foreground, background) == OK else { return 0 }
        pairs[key] = next
        return next
    }
}
