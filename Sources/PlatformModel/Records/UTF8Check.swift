/// The rules of UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing past U+10FFFF.
enum UTF8Check {
    /// Bytes of the well-formed sequence of two to four bytes that starts at `offset`; 0 when it is not one.
    @inline(__always)
    static func sequenceLength(_ base: UnsafeRawPointer, at offset: Int, count: Int) -> Int {
        let lead = base.load(fromByteOffset: offset, as: UInt8.self)
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, offset + length <= count else { return 0 }
        let second = base.load(fromByteOffset: offset + 1, as: UInt8.self)
        guard second & 0xC0 == 0x80 else { return 0 }
        switch lead {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
            return 0
        default: break
        }
        for index in 2..<max(2, length) {
            guard base.load(fromByteOffset: offset + index, as: UInt8.self) & 0xC0 == 0x80 else { return 0 }
        }
        return length
    }

    /// The offset of the first byte that is not UTF-8; nil when all are.
    static func firstInvalid(_ base: UnsafeRawPointer, from offset: Int, count: Int) -> Int? {
        var index = offset
        while index < count {
            if base.load(fromByteOffset: index, as: UInt8.self) < 0x80 {
                index += 1
                continue
            }
            let length = sequenceLength(base, at: index, count: count)
            guard length > 0 else { return index }
            index += length
        }
        return nil
    }
}
