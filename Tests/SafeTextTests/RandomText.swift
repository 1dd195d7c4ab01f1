/// A fixed sequence of pseudo-random numbers: SplitMix64.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Text that attacks a terminal: a mix of plain letters with every kind of scalar that joins, hides, turns or stacks.
func hostileText(length: Int, _ random: inout SplitMix) -> String {
    var text = String.UnicodeScalarView()
    while text.count < length {
        let value: UInt32
        switch Int.random(in: 0..<16, using: &random) {
        case 0: value = .random(in: 0...0x1F, using: &random)
        case 1: value = .random(in: 0x7F...0xA0, using: &random)
        case 2: value = .random(in: 0x200B...0x206F, using: &random)
        case 3: value = .random(in: 0x300...0x36F, using: &random)
        case 4: value = .random(in: 0xFE00...0xFE0F, using: &random)
        case 5: value = .random(in: 0x1F1E6...0x1F1FF, using: &random)
        case 6: value = .random(in: 0x1F3FB...0x1F3FF, using: &random)
        case 7: value = .random(in: 0x1F300...0x1FAFF, using: &random)
        case 8: value = .random(in: 0x1100...0x11FF, using: &random)
        case 9: value = .random(in: 0xE0000...0xE01EF, using: &random)
        case 10: value = 0x200D
        case 11: value = .random(in: 0x4E00...0x9FFF, using: &random)
        case 12: value = .random(in: 0...0x10FFFF, using: &random)
        default: value = .random(in: 0x20...0x7E, using: &random)
        }
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
}
