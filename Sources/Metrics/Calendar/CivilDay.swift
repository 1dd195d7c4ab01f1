/// A day of the proleptic Gregorian calendar, without a time zone.
public struct CivilDay: Hashable, Comparable, Sendable, Codable {
    /// Days since 1970-01-01, which is day 0 and a Thursday.
    public var number: Int

    /// The day some days after 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// A day by its date; nil when the calendar has no such day or the year is not 1...9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= CivilDay.days(in: month, of: year)
        else { return nil }
        self.init(known: year, month, day)
    }

    /// A day that is known to exist.
    ///
    /// Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    private init(known year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Year, month (1...12) and day of the month (1...31).
    ///
    /// Source of the arithmetic: Howard Hinnant, civil_from_days.
    public var date: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Day of the week: 0 is Monday, 6 is Sunday.
    public var weekday: Int {
        let shifted = (number + 3) % 7
        return shifted < 0 ? shifted + 7 : shifted
    }

    /// The month that holds the day.
    public var month: Month {
        let (year, month, _) = date
        return Month(year: year, month: month)
    }

    /// The calendar quarter that holds the day.
    public var quarter: Quarter { month.quarter }

    /// The day some days later, or earlier for a negative count.
    public func adding(days: Int) -> CivilDay {
        CivilDay(number: number + days)
    }

    /// Order in time.
    public static func < (left: CivilDay, right: CivilDay) -> Bool {
        left.number < right.number
    }

    /// Days of a month; 0 for a month that is not 1...12.
    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: return 30
        case 1...12: return 31
        default: return 0
        }
    }

    /// A day from `YYYY-MM-DD`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = CivilDay.decimal(parts[0]), let month = CivilDay.decimal(parts[1]),
            let day = CivilDay.decimal(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func decimal(_ digits: Substring.UTF8View) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    /// Reads the number of days since 1970-01-01.
    public init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int.self)
    }

    /// Writes the number of days since 1970-01-01.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension CivilDay: CustomStringConvertible {
    /// The day as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = date
        return "\(fourDigits(year))-\(twoDigits(month))-\(twoDigits(day))"
    }
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

func fourDigits(_ value: Int) -> String {
    let digits = String(value)
    return digits.utf8.count < 4 ? String(repeating: "0", count: 4 - digits.utf8.count) + digits : digits
}
