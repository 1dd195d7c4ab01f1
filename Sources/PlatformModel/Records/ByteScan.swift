import Glibc

/// Looking at eight bytes at a time. Buffers that are scanned have ``padding`` readable bytes past their end.
enum ByteScan {
    /// Readable bytes that a buffer needs past its last byte.
    static let padding = 16

    /// The offset of the next byte at or after `offset` that ends or interrupts a plain JSON string: a quote, a
    /// backslash, a control character or a byte past ASCII; `count` when there is none.
    @inline(__always)
    static func endOfPlainText(_ base: UnsafeRawPointer, from offset: Int, count: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        var index = offset
        while index < count {
            let word = UInt64(littleEndian: (base + index).loadUnaligned(as: UInt64.self))
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            // A byte's top bit is set where the byte is zero, where it is below 0x20, or where it is past ASCII. Borrows
            // can set bits above the first hit only, and the first hit is all that counts.
            let hits =
                ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
                | word
            let found = hits & tops
            if found != 0 { return min(count, index + found.trailingZeroBitCount >> 3) }
            index += 8
        }
        return count
    }

    /// The offset of the next byte equal to `byte`; `count` when there is none.
    @inline(__always)
    static func find(_ byte: UInt8, _ base: UnsafeRawPointer, from offset: Int, count: Int) -> Int {
        guard offset < count, let hit = memchr(base + offset, Int32(byte), count - offset) else { return count }
        return UnsafeRawPointer(hit) - base
    }

    /// Whether bytes are those of a word.
    @inline(__always)
    static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount, let base = bytes.baseAddress else { return false }
        return memcmp(base, word.utf8Start, bytes.count) == 0
    }

    /// A 64-bit digest of bytes: equal bytes have equal digests, and unequal ones practically never.
    ///
    /// The mixing step is a 64 x 64 bit multiplication folded by exclusive or, as in the wyhash family.
    @inline(__always)
    static func digest(_ base: UnsafeRawPointer, count: Int, seed: UInt64 = 0) -> UInt64 {
        var state = seed ^ 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
        var index = 0
        while index + 8 <= count {
            state = mix(state ^ (base + index).loadUnaligned(as: UInt64.self), 0xA076_1D64_78BD_642F)
            index += 8
        }
        if index < count {
            var rest: UInt64 = 0
            while index < count {
                rest = rest << 8 | UInt64(base.load(fromByteOffset: index, as: UInt8.self))
                index += 1
            }
            state = mix(state ^ rest, 0xE703_7ED1_A0B4_28DB)
        }
        return mix(state, 0x8EBC_6AF0_9C88_C6E3)
    }

    /// Folds the 128-bit product of two numbers to 64 bits.
    @inline(__always)
    static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = (left ^ 0x5899_65CC_7537_4CC3).multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
