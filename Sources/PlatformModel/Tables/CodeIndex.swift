/// Finds the row of a code: open addressing with linear probing over row numbers, four bytes a slot.
struct CodeIndex {
    private var slots: [UInt32]
    private var count = 0
    private static let free = UInt32.max

    /// An index for about `capacity` rows; it grows past that.
    init(capacity: Int = 16) {
        var size = 16
        while size * 3 < capacity * 4 { size *= 2 }
        slots = Array(repeating: CodeIndex.free, count: size)
    }

    /// The row of a code; nil when it has none.
    @inline(__always)
    func row(of code: UInt64, in rows: (Int) -> UInt64) -> Int? {
        let mask = slots.count - 1
        var place = CodeIndex.place(code) & mask
        while true {
            let row = slots[place]
            if row == CodeIndex.free { return nil }
            if rows(Int(row)) == code { return Int(row) }
            place = (place + 1) & mask
        }
    }

    /// Enters the next row under its code, which has none yet; rows are entered in order from 0.
    @inline(__always)
    mutating func insert(_ code: UInt64, row: Int, in rows: (Int) -> UInt64) {
        count += 1
        if count * 4 > slots.count * 3 {
            slots = []
            slots = Array(repeating: CodeIndex.free, count: CodeIndex.size(for: count))
            for earlier in 0..<row { place(rows(earlier), row: earlier) }
        }
        place(code, row: row)
    }

    private static func size(for count: Int) -> Int {
        var size = 16
        while size * 3 < count * 4 + 4 { size *= 2 }
        return size
    }

    @inline(__always)
    private mutating func place(_ code: UInt64, row: Int) {
        let mask = slots.count - 1
        var place = CodeIndex.place(code) & mask
        while slots[place] != CodeIndex.free { place = (place + 1) & mask }
        slots[place] = UInt32(truncatingIfNeeded: row)
    }

    @inline(__always)
    private static func place(_ code: UInt64) -> Int {
        Int(truncatingIfNeeded: ByteScan.mix(code, 0xA076_1D64_78BD_642F) >> 16)
    }
}
