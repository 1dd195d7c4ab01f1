import Metrics

/// Reads the times of exports, which are written in many ways, and writes them as folds read them.
enum ImportTime {
    /// Which of two numbers before a year is the month.
    enum DateOrder { case monthFirst, dayFirst }

    /// A time on a wall clock, and where that clock hangs.
    struct Wall {
        var day: CivilDay
        /// Milliseconds since midnight; nil for a date alone.
        var milliseconds: Int?
        /// Seconds east of UTC; nil when the text does not say.
        var offset: Int?
    }

    /// A time as RFC 3339 text in UTC; nil when it is none, or has no zone and none is given.
    static func canonical(_ text: String, zone: Zone? = nil, order: DateOrder = .monthFirst) -> String? {
        guard let wall = wall(text, order: order), let instant = instant(wall, zone: zone) else { return nil }
        return string(instant)
    }

    /// The moment of a wall-clock time; nil when nothing tells its zone, and for a date alone.
    static func instant(_ wall: Wall, zone: Zone?) -> Instant? {
        guard let milliseconds = wall.milliseconds else { return nil }
        let local = Int64(wall.day.number) * 86_400_000 + Int64(milliseconds)
        if let offset = wall.offset { return Instant(milliseconds: local - Int64(offset) * 1000) }
        guard let zone else { return nil }
        let guess = zone.offset(at: Instant(milliseconds: local))
        let better = zone.offset(at: Instant(milliseconds: local - Int64(guess) * 1000))
        return Instant(milliseconds: local - Int64(better) * 1000)
    }

    /// RFC 3339 text of seconds since 1970, as `1700000000` or `1700000000.5`, or of milliseconds; nil for another text.
    static func unix(_ text: String) -> String? {
        guard let value = Double(text), value.isFinite, value > 0 else { return nil }
        // Seconds up to the year 5138, milliseconds from 1973 on.
        let milliseconds = value < 1e11 ? value * 1000 : value
        return Int64(exactly: milliseconds.rounded()).flatMap {
            $0 < 4_400_000_000_000 ? string(Instant(milliseconds: $0)) : nil
        }
    }

    /// RFC 3339 text of a moment.
    static func string(_ instant: Instant) -> String {
        let day = Zone.utc.day(of: instant)
        let rest = instant.milliseconds - Int64(day.number) * 86_400_000
        let (seconds, fraction) = (Int(rest / 1000), Int(rest % 1000))
        let date = day.date
        return pad(date.year, 4) + "-" + pad(date.month, 2) + "-" + pad(date.day, 2) + "T" + pad(seconds / 3600, 2)
            + ":"
            + pad(seconds / 60 % 60, 2) + ":" + pad(seconds % 60, 2) + (fraction == 0 ? "" : "." + pad(fraction, 3))
            + "Z"
    }

    /// The text of a day, `YYYY-MM-DD`.
    static func string(_ day: CivilDay) -> String {
        let date = day.date
        return pad(date.year, 4) + "-" + pad(date.month, 2) + "-" + pad(date.day, 2)
    }

    /// Digits with zeros in front.
    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The parts of a time such as `2026-11-20T09:14:03.5+01:00`, `2026/11/20 9:14:03 AM GMT+1`, `11/20/2026 09:14` or
    /// `2026-11-20 09:14:03 UTC`; nil for another text.
    static func wall(_ text: String, order: DateOrder = .monthFirst) -> Wall? {
        var reader = Reader(text)
        guard let day = reader.date(order) else { return nil }
        reader.skip { $0 == 0x20 || $0 == 0x2C }
        if reader.isAtEnd { return Wall(day: day, milliseconds: nil, offset: nil) }
        _ = reader.take("T") || reader.take("t")
        guard let milliseconds = reader.clock() else { return nil }
        reader.skip { $0 == 0x20 }
        if reader.isAtEnd { return Wall(day: day, milliseconds: milliseconds, offset: nil) }
        guard let offset = reader.offset() else { return nil }
        return Wall(day: day, milliseconds: milliseconds, offset: offset)
    }

    /// Whether the first of the two numbers before the year can be no month, or the second none; nil when both can.
    static func order(of text: String) -> DateOrder? {
        var reader = Reader(text)
        guard let first = reader.number(2), reader.separator(), let second = reader.number(2) else { return nil }
        if first > 12, second <= 12 { return .dayFirst }
        return second > 12 && first <= 12 ? .monthFirst : nil
    }

    private struct Reader {
        private let text: [UInt8]
        private var place = 0

        init(_ text: String) {
            self.text = Array(text.trimmed.utf8.prefix(64))
        }

        var isAtEnd: Bool { place >= text.count }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard place < text.count, UInt32(text[place]) == character.value else { return false }
            place += 1
            return true
        }

        mutating func skip(_ condition: (UInt8) -> Bool) {
            while place < text.count, condition(text[place]) { place += 1 }
        }

        mutating func number(_ most: Int) -> Int? {
            var value = 0
            let start = place
            while place < text.count, place - start < most, let digit = Decimal.digit(text[place]) {
                value = value * 10 + digit
                place += 1
            }
            return place > start ? value : nil
        }

        mutating func separator() -> Bool { take("-") || take("/") || take(".") }

        mutating func date(_ order: DateOrder) -> CivilDay? {
            let start = place
            if let year = number(4), place - start == 4 {
                guard separator(), let month = number(2), separator(), let day = number(2) else { return nil }
                return CivilDay(year: year, month: month, day: day)
            }
            place = start
            if let day = namedDate() { return day }
            place = start
            guard let first = number(2), separator(), let second = number(2), separator() else { return nil }
            let yearStart = place
            guard var year = number(4) else { return nil }
            if place - yearStart == 2 { year += 2000 }
            return order == .monthFirst
                ? CivilDay(year: year, month: first, day: second) : CivilDay(year: year, month: second, day: first)
        }

        /// A date with the month's English name: `Fri Nov 20 2026`, `Nov 20, 2026` or `20 Nov 2026`.
        private mutating func namedDate() -> CivilDay? {
            if let word = word(), Reader.month(word) == nil {
                skip { $0 == 0x20 || $0 == 0x2C }
                guard ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(word) else { return nil }
            } else {
                place = 0
            }
            var day = number(2)
            if day != nil { skip { $0 == 0x20 } }
            guard let month = word().flatMap(Reader.month) else { return nil }
            skip { $0 == 0x20 || $0 == 0x2C }
            if day == nil {
                day = number(2)
                skip { $0 == 0x20 || $0 == 0x2C }
            }
            let start = place
            guard let day, let year = number(4), place - start == 4 else { return nil }
            return CivilDay(year: year, month: month, day: day)
        }

        /// The first three letters of a word, in lower case.
        private mutating func word() -> String? {
            let start = place
            skip { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
            guard place - start >= 3 else { return nil }
            return String(decoding: text[start..<start + 3], as: UTF8.self).lowercased()
        }

        private static func month(_ word: String) -> Int? {
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].firstIndex(of: word)
                .map { $0 + 1 }
        }

        /// Milliseconds since midnight.
        mutating func clock() -> Int? {
            guard var hour = number(2), take(":"), let minute = number(2), minute < 60 else { return nil }
            var second = 0
            var fraction = 0
            if take(":") {
                guard let number = number(2), number <= 60 else { return nil }
                second = min(number, 59)
                if take(".") || take(",") {
                    var scale = 100
                    while place < text.count, let digit = Decimal.digit(text[place]) {
                        fraction += digit * scale
                        scale /= 10
                        place += 1
                    }
                }
            }
            let mark = place
            skip { $0 == 0x20 || $0 == 0xE2 || $0 == 0x80 || $0 == 0xAF }
            let half = place + 1 < text.count ? (text[place] | 0x20, text[place + 1] | 0x20) : (0, 0)
            if half == (0x61, 0x6D) || half == (0x70, 0x6D) {
                guard (1...12).contains(hour) else { return nil }
                place += 2
                hour = hour % 12 + (half.0 == 0x70 ? 12 : 0)
            } else {
                place = mark
            }
            guard hour < 24 else { return nil }
            return ((hour * 60 + minute) * 60 + second) * 1000 + fraction
        }

        /// Seconds east of UTC: `Z`, `UTC`, `GMT+1`, `+01:00`, `+0100`, `+01`.
        mutating func offset() -> Int? {
            if take("Z") || take("z") { return isAtEnd ? 0 : nil }
            let rest = String(decoding: text[place...], as: UTF8.self).uppercased()
            if rest.hasPrefix("UTC") || rest.hasPrefix("GMT") { place += 3 }
            if isAtEnd { return 0 }
            let isWest = take("-")
            guard isWest || take("+") else { return nil }
            guard let hours = number(2), hours < 24 else { return nil }
            _ = take(":")
            let minutes = isAtEnd ? 0 : number(2)
            guard let minutes, minutes < 60, isAtEnd else { return nil }
            return (hours * 60 + minutes) * (isWest ? -60 : 60)
        }
    }
}

extension ImportedRecord {
    /// Sets a field to a time, however it is written; one that cannot be read is set as it is, for its fold to refuse.
    mutating func setTime(_ field: some RecordField, _ node: DataNode?, zone: Zone? = nil) {
        guard let node, let text = node.text else { return }
        set(slot: field.rawValue, ImportTime.canonical(text, zone: zone) ?? text, at: node.offset)
    }
}
