import Testing

@testable import Metrics

@Suite struct CalendarTests {
    @Test func daysOfKnownDates() {
        #expect(CivilDay(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(CivilDay(year: 2000, month: 3, day: 1)?.number == 11_017)
        #expect(CivilDay(year: 2026, month: 11, day: 23)?.number == 20_780)
        #expect(CivilDay(year: 1969, month: 12, day: 31)?.number == -1)
    }

    @Test func everyDayOfACenturyComesBack() {
        var day = CivilDay(number: -20_000)
        while day.number < 40_000 {
            let (year, month, date) = day.date
            #expect(CivilDay(year: year, month: month, day: date) == day)
            day = day.adding(days: 1)
        }
    }

    @Test func leapDays() {
        #expect(CivilDay("2024-02-29") != nil)
        #expect(CivilDay("2023-02-29") == nil)
        #expect(CivilDay("1900-02-29") == nil)
        #expect(CivilDay("2000-02-29") != nil)
        #expect(CivilDay("2026-02-30") == nil)
        #expect(CivilDay("2026-2-3") == nil)
        #expect(CivilDay("２０２６-01-01") == nil)
    }

    @Test func weekdays() throws {
        // 23 November 2026 is a Monday; 1 January 1970 was a Thursday.
        #expect(try #require(CivilDay("2026-11-23")).weekday == 0)
        #expect(CivilDay(number: 0).weekday == 3)
        #expect(CivilDay(number: -4).weekday == 6)
    }

    @Test func monthsAndQuarters() throws {
        let day = try #require(CivilDay("2025-12-31"))
        #expect(day.month.description == "2025-12")
        #expect(day.quarter.description == "2025-Q4")
        #expect(day.adding(days: 1).quarter.description == "2026-Q1")
        #expect(Month(year: 2024, month: 2).lastDay.description == "2024-02-29")
        #expect(Quarter(year: 2026, quarter: 2).firstDay.description == "2026-04-01")
        #expect(Quarter(year: 2026, quarter: 2).lastDay.description == "2026-06-30")
    }

    @Test func instantsRoundDown() {
        #expect(Instant(milliseconds: -1).seconds == -1)
        #expect(Instant(milliseconds: 1999).seconds == 1)
        #expect(Instant(seconds: .max).milliseconds == .max)
        #expect(Instant(milliseconds: .max).adding(seconds: 5).milliseconds == .max)
    }
}

/// Berlin in 2026: summer time from 29 March 01:00 UTC to 25 October 01:00 UTC.
@Suite struct ZoneTests {
    static let berlin = Zone(
        name: "Europe/Berlin", firstOffset: 3600,
        changes: [
            Zone.Change(from: 1_774_746_000, offset: 7200), Zone.Change(from: 1_792_890_000, offset: 3600),
        ])

    @Test func quarterEdgesInSummerTime() throws {
        let july = try #require(CivilDay("2026-07-01"))
        // Midnight in Berlin is 22:00 UTC of the day before.
        let start = Self.berlin.start(of: july)
        #expect(start.seconds == Int64(july.number) * 86_400 - 7200)
        #expect(Self.berlin.day(of: start) == july)
        #expect(Self.berlin.day(of: Instant(milliseconds: start.milliseconds - 1)).description == "2026-06-30")
        #expect(Self.berlin.end(of: july.adding(days: -1)).milliseconds == start.milliseconds - 1)
    }

    @Test func quarterEdgesInWinterTime() throws {
        let january = try #require(CivilDay("2027-01-01"))
        #expect(Self.berlin.start(of: january).seconds == Int64(january.number) * 86_400 - 3600)
        let october = try #require(CivilDay("2026-10-01"))
        #expect(Self.berlin.start(of: october).seconds == Int64(october.number) * 86_400 - 7200)
    }

    @Test func theDaysOfTheChangesHave23And25Hours() throws {
        for (date, hours) in [("2026-03-29", 23), ("2026-10-25", 25), ("2026-06-01", 24)] {
            let day = try #require(CivilDay(date))
            let length = Self.berlin.start(of: day.adding(days: 1)).seconds - Self.berlin.start(of: day).seconds
            #expect(length == Int64(hours) * 3600)
        }
    }

    @Test func wallClock() {
        // 23 November 2026, 13:02 UTC is 14:02 in Berlin.
        let instant = Instant(seconds: 20_780 * 86_400 + 13 * 3600 + 2 * 60 + 59)
        #expect(Self.berlin.minuteOfDay(of: instant) == 14 * 60 + 2)
        #expect(Zone.utc.minuteOfDay(of: instant) == 13 * 60 + 2)
    }

    @Test func aMidnightThatDoesNotExist() {
        // Clocks go from 00:00 to 01:00: the day starts at the change.
        let change = Int64(20_000) * 86_400 + 3 * 3600
        let zone = Zone(name: "x", firstOffset: -3 * 3600, changes: [Zone.Change(from: change, offset: -2 * 3600)])
        #expect(zone.start(of: CivilDay(number: 20_000)).seconds == change)
    }

    @Test func everyInstantLiesInItsDay() {
        for hour in stride(from: Int64(1_774_500_000), to: 1_775_000_000, by: 1777) {
            let instant = Instant(seconds: hour)
            let day = Self.berlin.day(of: instant)
            #expect(Self.berlin.start(of: day) <= instant)
            #expect(instant <= Self.berlin.end(of: day))
        }
    }
}
