/// Columns a character takes.
enum CharacterWidth {
    /// 0 for a mark, 1, or 2.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F: return 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF01...0xFF60, 0x1F300...0x1F64F: return 2
        default: return 1
        }
    }
}
