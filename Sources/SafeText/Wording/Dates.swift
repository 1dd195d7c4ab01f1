extension Wording {
    /// A day without its year: `23 Nov`.
    ///
    /// - Parameters:
    ///   - day: Day of the month, 1...31.
    ///   - month: Month of the year, 1...12.
    public static func day(_ day: Int, month: Int) -> SafeText {
        guard (1...31).contains(day), let name = name(of: month, in: months, from: 1) else { return unknown }
        return "\(day) \(name)"
    }

    /// A day with its year: `23 Nov 2026`.
    public static func day(_ day: Int, month: Int, year: Int) -> SafeText {
        guard (1...31).contains(day), let name = name(of: month, in: months, from: 1) else { return unknown }
        return "\(day) \(name) \(year)"
    }

    /// A minute of a day as people write it: `Mon 23 Nov 14:02`.
    ///
    /// - Parameters:
    ///   - weekday: Day of the week, 0 for Monday to 6 for Sunday.
    ///   - day: Day of the month, 1...31.
    ///   - month: Month of the year, 1...12.
    ///   - minute: Minutes since midnight, 0..<1440.
    public static func moment(weekday: Int, day: Int, month: Int, minute: Int) -> SafeText {
        guard let weekdayName = name(of: weekday, in: weekdays, from: 0), (1...31).contains(day),
            let monthName = name(of: month, in: months, from: 1), (0..<1440).contains(minute)
        else { return unknown }
        return "\(weekdayName) \(day) \(monthName) \(clock(minute: minute))"
    }

    /// A time of day: `14:02`.
    ///
    /// - Parameter minute: Minutes since midnight, 0..<1440.
    public static func clock(minute: Int) -> SafeText {
        guard (0..<1440).contains(minute) else { return unknown }
        return "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
    }

    /// A month: `Nov`.
    public static func month(_ month: Int) -> SafeText {
        name(of: month, in: months, from: 1) ?? unknown
    }

    /// A month with its year: `Nov 2026`.
    public static func month(_ month: Int, year: Int) -> SafeText {
        name(of: month, in: months, from: 1).map { "\($0) \(year)" } ?? unknown
    }

    /// A quarter with its year: `Q4 2026`.
    public static func quarter(_ quarter: Int, year: Int) -> SafeText {
        (1...4).contains(quarter) ? "Q\(quarter) \(year)" : unknown
    }

    private static func twoDigits(_ value: Int) -> SafeText {
        value < 10 ? "0\(value)" : "\(value)"
    }

    private static func name(of number: Int, in names: [SafeText], from first: Int) -> SafeText? {
        let (place, overflow) = number.subtractingReportingOverflow(first)
        return !overflow && names.indices.contains(place) ? names[place] : nil
    }

    private static let months: [SafeText] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static let weekdays: [SafeText] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
