internal import CNcurses

/// The colours of the open screen: which there are, and the pairs handed out so far.
///
/// The palette is never redefined: its shades are the user's, and they would stay changed.
final class ColourPairs {
    /// How many colours are used.
    let depth: ColourDepth
    private let limit: Int32
    private let hasOwnColours: Bool
    private var pairs: [UInt64: Int32] = [:]

    /// Starts colours, unless none are wanted.
    init(monochrome: Bool) {
        guard !monochrome, has_colors(), start_color() == OK else {
            depth = .monochrome
            limit = 0
            hasOwnColours = false
            return
        }
        hasOwnColours = use_default_colors() == OK
        limit = nc_colour_pairs()
        switch nc_colours() {
        case 0x100_0000...: depth = Capability.flag("RGB") ? .direct : .indexed256
        case 256...: depth = .indexed256
        case 16...: depth = .sixteen
        case 8...: depth = .eight
        default: depth = .monochrome
        }
    }

    /// The pair of two colour numbers, -1 being the terminal's own colour; 0, the terminal's own pair, when there are no
    /// more pairs.
    func pair(_ foreground: Int32, on ground: Int32) -> Int32 {
        guard depth != .monochrome, foreground >= 0 || ground >= 0 else { return 0 }
        let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: ground))
        if let pair = pairs[key] { return pair }
        let next = Int32(pairs.count + 1)
        let (first, second) = hasOwnColours ? (foreground, ground) : (foreground < 0 ? 7 : foreground, max(ground, 0))
        guard next < limit, init_extended_pair(next, first, second) == OK else { return 0 }
        pairs[key] = next
        return next
    }

    /// Forgets all pairs, so that a new palette finds room.
    func reset() {
        guard depth != .monochrome else { return }
        pairs.removeAll(keepingCapacity: true)
        reset_color_pairs()
    }
}
