import Metrics

/// The yearly rule of a zone in the notation of POSIX TZ, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule {
    /// When in a year a change takes place, in seconds of local time from the start of the day.
    private struct Change {
        enum Day {
            /// Day 1...365, February 29 never counted.
            case julian(Int)
            /// Day 0...365.
            case ordinal(Int)
            /// Weekday (0 is Sunday) of a week (5 is the last) of a month.
            case weekday(month: Int, week: Int, day: Int)
        }

        var day: Day
        var seconds: Int
    }

    private let standardOffset: Int
    private var summer: (offset: Int, begins: Change, ends: Change)?

    /// A rule from its notation; nil when it is none.
    init?(_ text: String) {
        var reader = Reader(text: Array(text.utf8))
        guard reader.name(), let offset = reader.time() else { return nil }
        standardOffset = -offset
        guard !reader.isAtEnd else { return }
        guard reader.name() else { return nil }
        var summerOffset = standardOffset + 3600
        if !reader.isAt(","), let offset = reader.time() { summerOffset = -offset }
        guard reader.take(","), let begins = reader.change(), reader.take(","), let ends = reader.change(),
            reader.isAtEnd
        else { return nil }
        summer = (summerOffset, begins, ends)
    }

    /// The changes of a year, in order of time; none for a zone without summer time.
    func changes(in year: Int) -> [Zone.Change] {
        guard let summer, let begins = seconds(summer.begins, in: year), let ends = seconds(summer.ends, in: year)
        else { return [] }
        return [
            Zone.Change(from: Int64(begins - standardOffset), offset: summer.offset),
            Zone.Change(from: Int64(ends - summer.offset), offset: standardOffset),
        ].sorted { $0.from < $1.from }
    }

    /// Seconds since 1970 of a change on the wall clock.
    private func seconds(_ change: Change, in year: Int) -> Int? {
        guard let newYear = CivilDay(year: year, month: 1, day: 1) else { return nil }
        let day: Int
        switch change.day {
        case .julian(let number):
            let isLeap = CivilDay.days(in: 2, of: year) == 29
            day = newYear.number + number - 1 + (isLeap && number >= 60 ? 1 : 0)
        case .ordinal(let number):
            day = newYear.number + number
        case .weekday(let month, let week, let weekday):
            guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
            let firstWeekday = (first.weekday + 1) % 7
            var date = 1 + (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
            while date > CivilDay.days(in: month, of: year) { date -= 7 }
            day = first.number + date - 1
        }
        return day * 86_400 + change.seconds
    }

    private struct Reader {
        let text: [UInt8]
        var place = 0

        init(text: [UInt8]) {
            self.text = text
        }

        var isAtEnd: Bool { place == text.count }

        func isAt(_ character: Unicode.Scalar) -> Bool {
            place < text.count && UInt32(text[place]) == character.value
        }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard isAt(character) else { return false }
            place += 1
            return true
        }

        /// Steps over a zone's abbreviation: letters, or anything in angle brackets.
        mutating func name() -> Bool {
            let start = place
            if take("<") {
                while place < text.count, !isAt(">") { place += 1 }
                return take(">")
            }
            while place < text.count, (text[place] | 0x20) >= 0x61, (text[place] | 0x20) <= 0x7A { place += 1 }
            return place - start >= 3
        }

        mutating func number(upTo limit: Int) -> Int? {
            var value = 0
            let start = place
            while place < text.count, let digit = Decimal.digit(text[place]), place - start < 4 {
                value = value * 10 + digit
                place += 1
            }
            return place > start && value <= limit ? value : nil
        }

        /// `[+-]hh[:mm[:ss]]` in seconds.
        mutating func time() -> Int? {
            let isNegative = take("-")
            if !isNegative { _ = take("+") }
            guard let hours = number(upTo: 167) else { return nil }
            var seconds = hours * 3600
            if take(":") {
                guard let minutes = number(upTo: 59) else { return nil }
                seconds += minutes * 60
                if take(":") {
                    guard let rest = number(upTo: 59) else { return nil }
                    seconds += rest
                }
            }
            return isNegative ? -seconds : seconds
        }

        mutating func change() -> Change? {
            let day: Change.Day
            if take("M") {
                guard let month = number(upTo: 12), take("."), let week = number(upTo: 5), take("."),
                    let weekday = number(upTo: 6), month > 0, week > 0
                else { return nil }
                day = .weekday(month: month, week: week, day: weekday)
            } else if take("J") {
                guard let number = number(upTo: 365), number > 0 else { return nil }
                day = .julian(number)
            } else {
                guard let number = number(upTo: 365) else { return nil }
                day = .ordinal(number)
            }
            guard take("/") else { return Change(day: day, seconds: 7200) }
            return time().map { Change(day: day, seconds: $0) }
        }
    }
}
