import SafeText
import Testing

@Suite("How figures are said")
struct WordingTests {
    /// Figures that no wording can say.
    static let unsayable: [Double?] = [nil, .nan, .infinity, -.infinity, 1e300, -1e300]

    @Test(
        "Shares in percent",
        arguments: [
            (0.71, "71 %"), (0, "0 %"), (1, "100 %"), (0.005, "1 %"), (0.0049, "0 %"), (-0.001, "0 %"), (-0.5, "-50 %"),
            (0.995, "100 %"), (12.3456, "1235 %"),
        ])
    func percent(ratio: Double, expected: String) {
        #expect(Wording.percent(ratio).string == expected)
    }

    @Test("Shares with one decimal place")
    func percentPlaces() {
        #expect(Wording.percent(0.7125, places: 1) == "71.3 %")
        #expect(Wording.percent(0.7, places: 1) == "70.0 %")
        #expect(Wording.percent(0.0996, places: 1) == "10.0 %")
        #expect(Wording.percent(0.00049, places: 1) == "0.0 %")
    }

    @Test(
        "Signed scores",
        arguments: [(37, "+37"), (-8, "-8"), (0, "0"), (0.4, "0"), (-0.4, "0"), (-5.9, "-6"), (99.5, "+100")])
    func score(value: Double, expected: String) {
        #expect(Wording.score(value).string == expected)
    }

    @Test("Differences in points")
    func points() {
        #expect(Wording.points(0.09) == "+9")
        #expect(Wording.points(-0.125) == "-13")
        #expect(Wording.points(0.001) == "0")
    }

    @Test(
        "Durations take the unit after rounding",
        arguments: [
            (0, "0 s"), (45, "45 s"), (59.4, "59 s"), (59.6, "1 min"), (60, "1 min"), (89, "1 min"), (90, "2 min"),
            (2460, "41 min"), (3569, "59 min"), (3571, "1 h"), (21_600, "6 h"), (86_399, "1 d"), (84_599, "23 h"),
            (84_601, "1 d"), (86_400, "1 d"), (172_800, "2 d"), (8_640_000, "100 d"),
        ])
    func duration(seconds: Double, expected: String) {
        #expect(Wording.duration(seconds: seconds).string == expected)
    }

    @Test("A negative duration is unknown; one that rounds to zero is not")
    func negativeDuration() {
        #expect(Wording.duration(seconds: -1) == "n/a")
        #expect(Wording.duration(seconds: -0.0) == "0 s")
    }

    @Test(
        "Ages count full units",
        arguments: [
            (-30, "under a minute", "<1m"), (0, "under a minute", "<1m"), (59.99, "under a minute", "<1m"),
            (60, "1 min", "1m"), (119.9, "1 min", "1m"), (360, "6 min", "6m"), (3599, "59 min", "59m"),
            (3600, "1 h", "1h"), (86_399, "23 h", "23h"), (86_400, "1 d", "1d"), (259_200, "3 d", "3d"),
            (86_400_000, "1000 d", "1000d"),
        ])
    func age(seconds: Double, words: String, short: String) {
        #expect(Wording.age(seconds: seconds).string == words)
        #expect(Wording.shortAge(seconds: seconds).string == short)
    }

    @Test(
        "p-values in the notation of the field",
        arguments: [
            (0.0, "p < .001"), (0.0009, "p < .001"), (0.001, "p = .001"), (0.0044, "p = .004"), (0.00951, "p = .01"),
            (0.01, "p = .01"), (0.05, "p = .05"), (0.5, "p = .50"), (0.994, "p = .99"), (0.996, "p > .99"),
            (1, "p > .99"), (1.01, "n/a"), (-0.01, "n/a"),
        ])
    func pValue(p: Double, expected: String) {
        #expect(Wording.pValue(p).string == expected)
    }

    @Test("Numbers with fixed places")
    func decimal() {
        #expect(Wording.decimal(3.14159, places: 2) == "3.14")
        #expect(Wording.decimal(-0.04, places: 1) == "0.0")
        #expect(Wording.decimal(-1.25, places: 1) == "-1.3")
        #expect(Wording.decimal(0.05, places: 2) == "0.05")
        #expect(Wording.decimal(9.996, places: 2) == "10.00")
        #expect(Wording.decimal(42, places: 0) == "42")
        #expect(Wording.decimal(42, places: -3) == "42")
        #expect(Wording.decimal(999_999_999_999_999, places: 0) == "999999999999999")
        #expect(Wording.decimal(1e15, places: 0) == "n/a")
    }

    @Test("Counts with a comma at every thousand")
    func count() {
        #expect(Wording.count(0) == "0")
        #expect(Wording.count(999) == "999")
        #expect(Wording.count(1000) == "1,000")
        #expect(Wording.count(-1_234_567) == "-1,234,567")
        #expect(Wording.count(Int.min) == "-9,223,372,036,854,775,808")
        #expect(Wording.count(UInt8(7)) == "7")
        #expect(Wording.count(1, "team") == "1 team")
        #expect(Wording.count(0, "team") == "0 teams")
        #expect(Wording.count(1200, "person", plural: "people") == "1,200 people")
    }

    @Test("What cannot be said is n/a", arguments: unsayable)
    func unknown(value: Double?) {
        #expect(Wording.percent(value) == "n/a")
        #expect(Wording.score(value) == "n/a")
        #expect(Wording.points(value) == "n/a")
        #expect(Wording.decimal(value, places: 3) == "n/a")
        #expect(Wording.duration(seconds: value) == "n/a")
        #expect(Wording.age(seconds: value) == "n/a")
        #expect(Wording.shortAge(seconds: value) == "n/a")
        #expect(Wording.pValue(value) == "n/a")
    }

    @Test("Dates and times")
    func dates() {
        #expect(Wording.day(23, month: 11) == "23 Nov")
        #expect(Wording.day(1, month: 1, year: 2027) == "1 Jan 2027")
        #expect(Wording.moment(weekday: 0, day: 23, month: 11, minute: 842) == "Mon 23 Nov 14:02")
        #expect(Wording.moment(weekday: 6, day: 5, month: 2, minute: 0) == "Sun 5 Feb 00:00")
        #expect(Wording.clock(minute: 1439) == "23:59")
        #expect(Wording.month(12) == "Dec")
        #expect(Wording.month(6, year: 2026) == "Jun 2026")
        #expect(Wording.quarter(4, year: 2026) == "Q4 2026")
    }

    @Test("Numbers that are no date are n/a")
    func noDates() {
        #expect(Wording.day(0, month: 1) == "n/a")
        #expect(Wording.day(32, month: 1) == "n/a")
        #expect(Wording.day(1, month: 13) == "n/a")
        #expect(Wording.month(0) == "n/a")
        #expect(Wording.month(.min) == "n/a")
        #expect(Wording.moment(weekday: 7, day: 1, month: 1, minute: 0) == "n/a")
        #expect(Wording.moment(weekday: 0, day: 1, month: 1, minute: 1440) == "n/a")
        #expect(Wording.clock(minute: -1) == "n/a")
        #expect(Wording.quarter(5, year: 2026) == "n/a")
    }
}
