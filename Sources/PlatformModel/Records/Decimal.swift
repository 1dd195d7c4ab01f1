/// Whole numbers in decimal digits, read without a trap.
enum Decimal {
    /// The number of digits with an optional minus sign, as `7`, `-3` or `9.0`; nil for anything else and for numbers
    /// past 64 bits.
    static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        let isNegative = bytes.count > 1 && bytes[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        var value = 0
        var digits = 0
        while index < bytes.count, let digit = digit(bytes[index]) {
            let (product, high) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(digit)
            guard !high, !carry else { return nil }
            value = sum
            digits += 1
            index += 1
        }
        guard digits > 0 else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard index < bytes.count else { return nil }
            while index < bytes.count, bytes[index] == UInt8(ascii: "0") { index += 1 }
        }
        guard index == bytes.count else { return nil }
        return isNegative ? -value : value
    }

    /// The value of an ASCII digit; full-width digits are none.
    @inline(__always)
    static func digit(_ byte: UInt8) -> Int? {
        let value = byte &- UInt8(ascii: "0")
        return value < 10 ? Int(value) : nil
    }
}
