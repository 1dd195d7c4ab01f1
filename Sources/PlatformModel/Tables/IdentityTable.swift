/// Gives each distinct id of a log a 64-bit code: equal ids have equal codes, and unequal ones unequal codes.
///
/// An id that ends in 1 to 14 decimal digits is packed into its code, with its beginning interned, so it costs no memory
/// of its own. Any other id is interned whole.
struct IdentityTable {
    /// Code: bit 63 says whole; else the beginning's number (12 bits), digits (4 bits), and the digits' value (47 bits).
    private static let wholeBit: UInt64 = 1 << 63
    /// The most beginnings told by numbers.
    static let mostBeginnings = 1 << 12
    private var beginnings = Interner(limit: IdentityTable.mostBeginnings)
    private var wholes = Interner(limit: 1 << 26)

    /// The code of an id, given on first sight.
    @inline(__always)
    mutating func code(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let digits = IdentityTable.trailingDigits(id)
        if digits > 0 {
            let beginning = beginnings.number(UnsafeBufferPointer(rebasing: id[0..<(id.count - digits)]))
            if beginning != beginnings.overflow { return IdentityTable.pack(beginning, digits, id) }
        }
        return IdentityTable.wholeBit | UInt64(wholes.number(id))
    }

    /// The code of an id seen before; nil for an id that was never coded (though one of its kind may have been).
    func known(_ id: String) -> UInt64? {
        var id = id
        return id.withUTF8 { id in
            let digits = IdentityTable.trailingDigits(id)
            if digits > 0,
                let beginning = beginnings.known(UnsafeBufferPointer(rebasing: id[0..<(id.count - digits)]))
            {
                return IdentityTable.pack(beginning, digits, id)
            }
            return wholes.known(id).map { IdentityTable.wholeBit | UInt64($0) }
        }
    }

    /// The id of a code.
    func id(_ code: UInt64) -> String {
        guard code & IdentityTable.wholeBit == 0 else {
            return wholes.text(Int(truncatingIfNeeded: code & ~IdentityTable.wholeBit))
        }
        let digits = String(code & ((1 << 47) - 1))
        let count = Int(truncatingIfNeeded: code >> 47 & 15)
        return beginnings.text(Int(truncatingIfNeeded: code >> 51))
            + String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }

    /// The beginnings of ids that end in digits, by number.
    var allBeginnings: [String] { (0..<beginnings.count).map { beginnings.text($0) } }
    /// Whether further beginnings get no number.
    var hasAllBeginnings: Bool { beginnings.count >= IdentityTable.mostBeginnings }

    /// The number of the beginning of a code's id; nil for an id interned whole.
    @inline(__always)
    static func beginning(of code: UInt64) -> Int? {
        code & wholeBit == 0 ? Int(truncatingIfNeeded: code >> 51) : nil
    }

    /// The code with the number of another table's beginning.
    @inline(__always)
    static func code(_ code: UInt64, withBeginning beginning: UInt64) -> UInt64 {
        code & ((1 << 51) - 1) | beginning << 51
    }

    /// What codes of ids with the same beginning and the same number of digits have in common.
    @inline(__always)
    static func family(of code: UInt64) -> UInt64 { code >> 47 }

    /// A digest of a code's id; its top bit is set, which no code of digits has.
    func digest(of code: UInt64) -> UInt64 {
        let digest: UInt64
        if code & IdentityTable.wholeBit != 0 {
            digest = wholes.digest(Int(truncatingIfNeeded: code & ~IdentityTable.wholeBit))
        } else {
            var id = id(code)
            digest = id.withUTF8 { Interner.digest($0) }
        }
        return IdentityTable.wholeBit | digest
    }

    @inline(__always)
    private static func trailingDigits(_ id: UnsafeBufferPointer<UInt8>) -> Int {
        var digits = 0
        while digits < id.count, digits < 15, Decimal.digit(id[id.count - 1 - digits]) != nil { digits += 1 }
        return digits <= 14 ? digits : 0
    }

    @inline(__always)
    private static func pack(_ beginning: Int, _ digits: Int, _ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var value: UInt64 = 0
        for index in id.count - digits..<id.count { value = value &* 10 &+ UInt64(id[index] &- UInt8(ascii: "0")) }
        return UInt64(beginning) << 51 | UInt64(digits) << 47 | value
    }
}
