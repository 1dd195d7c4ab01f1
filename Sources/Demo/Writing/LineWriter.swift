import Metrics

/// Writes records as NDJSON or CSV into one buffer, without making a string of each.
struct LineWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []
    private var isFirstField = true
    private var dayNumber = Int.min
    private var dayBytes: [UInt8] = []

    /// A writer with room for so many bytes.
    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    // MARK: NDJSON

    /// Begins a record.
    mutating func begin() {
        bytes.append(UInt8(ascii: "{"))
        isFirstField = true
    }

    /// Ends a record and its line.
    mutating func end() {
        bytes.append(UInt8(ascii: "}"))
        bytes.append(UInt8(ascii: "\n"))
    }

    /// A text.
    mutating func field(_ key: StaticString, _ text: String) {
        name(key)
        quoted(text)
    }

    /// A text; nothing when there is none.
    mutating func field(_ key: StaticString, _ text: String?) {
        if let text { field(key, text) }
    }

    /// A whole number.
    mutating func field(_ key: StaticString, _ number: Int) {
        name(key)
        decimal(number)
    }

    /// A truth value.
    mutating func field(_ key: StaticString, _ isTrue: Bool) {
        name(key)
        bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
    }

    /// Texts.
    mutating func field(_ key: StaticString, _ texts: [String]) {
        name(key)
        bytes.append(UInt8(ascii: "["))
        for (place, text) in texts.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            quoted(text)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// A moment in seconds since 1970, as RFC 3339 in UTC.
    mutating func field(_ key: StaticString, time seconds: Int64) {
        name(key)
        bytes.append(UInt8(ascii: "\""))
        let day = Timeline.day(at: seconds)
        date(day)
        bytes.append(UInt8(ascii: "T"))
        let second = Int(seconds - Timeline.midnight(of: day))
        pair(second / 3600)
        bytes.append(UInt8(ascii: ":"))
        pair(second / 60 % 60)
        bytes.append(UInt8(ascii: ":"))
        pair(second % 60)
        bytes.append(UInt8(ascii: "Z"))
        bytes.append(UInt8(ascii: "\""))
    }

    /// A moment; nothing when there is none.
    mutating func field(_ key: StaticString, time seconds: Int64?) {
        if let seconds { field(key, time: seconds) }
    }

    /// A day.
    mutating func field(_ key: StaticString, day: CivilDay) {
        name(key)
        bytes.append(UInt8(ascii: "\""))
        date(day)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A day; nothing when there is none.
    mutating func field(_ key: StaticString, day: CivilDay?) {
        if let day { field(key, day: day) }
    }

    /// A name with a number, such as `dep-00042`.
    mutating func field(_ key: StaticString, _ prefix: StaticString, number: Int, digits: Int) {
        name(key)
        bytes.append(UInt8(ascii: "\""))
        append(prefix)
        padded(number, digits: digits)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A number as lower-case hexadecimal digits, leading zeros included.
    mutating func field(_ key: StaticString, hexadecimal number: UInt64, digits: Int) {
        name(key)
        bytes.append(UInt8(ascii: "\""))
        for place in stride(from: digits - 1, through: 0, by: -1) {
            let digit = UInt8(truncatingIfNeeded: number >> UInt64(place * 4) & 15)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    // MARK: CSV

    /// A row of cells, quoted where they need it (RFC 4180).
    mutating func row(_ cells: [String]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            guard needsQuotes else {
                bytes.append(contentsOf: cell.utf8)
                continue
            }
            bytes.append(UInt8(ascii: "\""))
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    // MARK: Pieces

    private mutating func name(_ key: StaticString) {
        if !isFirstField { bytes.append(UInt8(ascii: ",")) }
        isFirstField = false
        bytes.append(UInt8(ascii: "\""))
        append(key)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A JSON string (RFC 8259): quotes, backslashes and control characters are escaped, everything else stands as it is.
    private mutating func quoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { plain in
            if plain.contains(where: LineWriter.needsEscape) {
                for byte in plain { escaped(byte) }
            } else {
                bytes.append(contentsOf: plain)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escaped(_ byte: UInt8) {
        guard LineWriter.needsEscape(byte) else {
            bytes.append(byte)
            return
        }
        bytes.append(UInt8(ascii: "\\"))
        guard byte < 0x20 else {
            bytes.append(byte)
            return
        }
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(UInt8(ascii: "0") + byte >> 4)
        let low = byte & 15
        bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }

    private mutating func date(_ day: CivilDay) {
        if day.number != dayNumber {
            dayNumber = day.number
            dayBytes = Array(day.description.utf8)
        }
        bytes.append(contentsOf: dayBytes)
    }

    private mutating func pair(_ value: Int) {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }

    private mutating func decimal(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        digits(value.magnitude)
    }

    private mutating func digits(_ value: UInt) {
        if value >= 10 { digits(value / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }

    private mutating func padded(_ value: Int, digits count: Int) {
        var limit = 1
        for _ in 1..<max(1, count) { limit *= 10 }
        while limit > 1, value < limit {
            bytes.append(UInt8(ascii: "0"))
            limit /= 10
        }
        decimal(value)
    }
}

/// A name with a number, such as `dep-00042`.
func numbered(_ prefix: String, _ number: Int, digits: Int) -> String {
    let text = String(number)
    return prefix + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
