/// A calendar month.
public struct Month: Hashable, Comparable, Sendable, Codable {
    /// Months since January of year 0.
    public var index: Int

    /// A month by its count since January of year 0.
    public init(index: Int) {
        self.index = index
    }

    /// A month by year and number, 1...12.
    public init(year: Int, month: Int) {
        index = year * 12 + month - 1
    }

    /// The year.
    public var year: Int { index >= 0 ? index / 12 : (index - 11) / 12 }
    /// The number in the year, 1...12.
    public var month: Int { index - year * 12 + 1 }
    /// The first day.
    public var firstDay: CivilDay { CivilDay(year: year, month: month, day: 1) ?? CivilDay(number: 0) }
    /// The last day.
    public var lastDay: CivilDay { next.firstDay.adding(days: -1) }
    /// The month after.
    public var next: Month { Month(index: index + 1) }
    /// The quarter that holds it.
    public var quarter: Quarter { Quarter(year: year, quarter: (month + 2) / 3) }

    /// Order in time.
    public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

extension Month: CustomStringConvertible {
    /// The month as `2025-12`.
    public var description: String { "\(fourDigits(year))-\(twoDigits(month))" }
}

/// A calendar quarter.
public struct Quarter: Hashable, Comparable, Sendable, Codable {
    /// Quarters since the first one of year 0.
    public var index: Int

    /// A quarter by its count since the first one of year 0.
    public init(index: Int) {
        self.index = index
    }

    /// A quarter by year and number, 1...4.
    public init(year: Int, quarter: Int) {
        index = year * 4 + quarter - 1
    }

    /// The year.
    public var year: Int { index >= 0 ? index / 4 : (index - 3) / 4 }
    /// The number in the year, 1...4.
    public var quarter: Int { index - year * 4 + 1 }
    /// The first day.
    public var firstDay: CivilDay { Month(year: year, month: quarter * 3 - 2).firstDay }
    /// The last day.
    public var lastDay: CivilDay { Quarter(index: index + 1).firstDay.adding(days: -1) }

    /// Order in time.
    public static func < (left: Quarter, right: Quarter) -> Bool { left.index < right.index }
}

extension Quarter: CustomStringConvertible {
    /// The quarter as `2025-Q4`.
    public var description: String { "\(fourDigits(year))-Q\(quarter)" }
}

extension Quarter {
    /// The quarter of a text such as `2026-Q4`; nil for another text.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[0].allSatisfy(\.isNumber), let year = Int(parts[0]),
            year > 0,
            parts[1].utf8.count == 2, parts[1].first == "Q", let number = Int(parts[1].dropFirst()),
            (1...4).contains(number)
        else { return nil }
        self.init(year: year, quarter: number)
    }
}
