extension Wording {
    /// A share in percent with a space before the sign: 0.71 is `71 %`.
    ///
    /// - Parameters:
    ///   - ratio: A share, usually 0...1; nil when there is nothing to divide by.
    ///   - places: Decimal places of the percentage.
    public static func percent(_ ratio: Double?, places: Int = 0) -> SafeText {
        guard let ratio, let digits = decimalDigits(ratio * 100, places: places) else { return unknown }
        return SafeText(trusted: digits + " %")
    }

    /// A difference of two shares in percentage points, with its sign: 0.09 is `+9`.
    public static func points(_ difference: Double?) -> SafeText {
        score(difference.map { $0 * 100 })
    }

    /// A score with its sign, rounded to a whole number: `+37`, `-8`, `0`.
    public static func score(_ value: Double?) -> SafeText {
        guard let value, let digits = decimalDigits(value, places: 0) else { return unknown }
        return SafeText(trusted: value > 0 && digits != "0" ? "+" + digits : digits)
    }

    /// A number with a fixed count of decimal places and a point: 3.14159 with two is `3.14`.
    public static func decimal(_ value: Double?, places: Int) -> SafeText {
        guard let value, let digits = decimalDigits(value, places: places) else { return unknown }
        return SafeText(trusted: digits)
    }

    /// A count with a comma at every thousand: `1,234,567`.
    public static func count(_ value: some BinaryInteger) -> SafeText {
        let digits = Array(String(value.magnitude).utf8)
        var grouped: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { grouped.append(UInt8(ascii: ",")) }
            grouped.append(digit)
        }
        return SafeText(trusted: String(decoding: grouped, as: UTF8.self))
    }

    /// A count with its noun, `1 team` or `21 teams`; the plural is given where it is not the noun with an s.
    public static func count(_ value: some BinaryInteger, _ noun: SafeText, plural: SafeText? = nil) -> SafeText {
        count(value) + " " + (value == 1 ? noun : plural ?? noun + "s")
    }

    /// A p-value in the notation of the field, without the leading zero: `p = .01`, `p < .001`, `p > .99`.
    ///
    /// Two decimal places from .01 on, three below.
    public static func pValue(_ p: Double?) -> SafeText {
        guard let p, p >= 0, p <= 1 else { return unknown }
        if p < 0.001 { return "p < .001" }
        let places = p < 0.0095 ? 3 : 2
        guard let digits = decimalDigits(p, places: places) else { return unknown }
        return digits.hasPrefix("1") ? "p > .99" : SafeText(trusted: "p = " + digits.dropFirst())
    }

    /// The decimal digits of a number rounded to some places (half away from zero), without a negative zero; nil for
    /// NaN, infinities and numbers with more than 15 digits, which a Double does not hold exactly.
    static func decimalDigits(_ value: Double, places: Int) -> String? {
        let places = min(max(places, 0), 9)
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
        guard scaled.magnitude < 1e15, let whole = Int(exactly: scaled) else { return nil }
        let digits = String(whole.magnitude / scale.magnitude)
        let sign = whole < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let fraction = String(whole.magnitude % scale.magnitude)
        return sign + digits + "." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
    }
}
