import Metrics
import Testing

@testable import PlatformModel

@Suite struct TimestampTests {
    private func milliseconds(_ text: String) -> Int64? {
        var reader = TimestampReader(zone: .utc)
        var text = text
        return text.withUTF8 { reader.instant($0)?.milliseconds }
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-23T14:02:00Z", 1_795_442_520_000),
            ("2026-11-23T15:02:00+01:00", 1_795_442_520_000), ("2026-11-23T09:32:00-04:30", 1_795_442_520_000),
            ("2026-11-23t14:02:00z", 1_795_442_520_000), ("2026-11-23T14:02:00.5Z", 1_795_442_520_500),
            ("2026-11-23T14:02:00.123456789Z", 1_795_442_520_123), ("2024-02-29T23:59:60Z", 1_709_251_199_000),
            ("1969-12-31T23:59:59Z", -1000),
        ] as [(String, Int64)])
    func reads(text: String, expected: Int64) {
        #expect(milliseconds(text) == expected)
    }

    @Test(arguments: [
        "", "2026-11-23", "2026-11-23T14:02:00", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-23T24:00:00Z",
        "2026-11-23T14:60:00Z", "2026-11-23T14:02:61Z", "2026-11-23T14:02:00.Z", "2026-11-23T14:02:00+1:00",
        "2026-11-23T14:02:00+24:00", "２０２６-11-23T14:02:00Z", "2026-11-23T14:02:00Zx", "1e300", "0000-00-00T00:00:00Z",
    ])
    func refuses(text: String) {
        #expect(milliseconds(text) == nil)
    }

    @Test func rememberedDatesDoNotStick() {
        var reader = TimestampReader(zone: .utc)
        func read(_ text: String) -> Int64? {
            var text = text
            return text.withUTF8 { reader.instant($0)?.seconds }
        }
        let first = read("2026-11-23T00:00:01Z")
        let later = ["2026-11-24T00:00:01Z", "2026-11-31T00:00:01Z", "2026-11-23T00:00:01Z"].map(read)
        #expect(later == [first.map { $0 + 86_400 }, nil, first])
    }

    @Test func daysFollowTheZone() {
        let zone = Zone(name: "x", firstOffset: 3600, changes: [Zone.Change(from: 1000, offset: -3600)])
        var reader = TimestampReader(zone: zone)
        let days = [-3601, -3600, 1000, 3600, 999].map { reader.day(of: Instant(seconds: $0)).number }
        #expect(days == [-1, 0, -1, 0, 0])
    }
}

@Suite struct DecimalTests {
    @Test(arguments: [
        ("0", 0), ("10", 10), ("-7", -7), ("9.0", 9), ("9223372036854775807", Int.max),
    ])
    func reads(text: String, expected: Int) {
        var text = text
        let number = text.withUTF8 { Decimal.integer($0) }
        #expect(number == expected)
    }

    @Test(arguments: ["", "-", "9.5", "1e3", "9223372036854775808", "-9223372036854775809", "٣", "NaN", "1.", " 1"])
    func refuses(text: String) {
        var text = text
        let number = text.withUTF8 { Decimal.integer($0) }
        #expect(number == nil)
    }
}

@Suite struct TableTests {
    @Test func internerGivesEachTextOneNumber() {
        var interner = Interner()
        for round in 0..<2 {
            for index in 0..<5000 {
                let number = interner.number("name-\(index)")
                #expect(number == index, "round \(round)")
            }
        }
        #expect(interner.count == 5000)
        #expect(interner.text(4711) == "name-4711")
        #expect(interner.known("name-5000") == nil)
        let empty = interner.number("")
        #expect(empty == 5000)
    }

    @Test func internerIsBounded() {
        var interner = Interner(limit: 3)
        var numbers: [Int] = []
        for name in ["a", "b", "c", "d", "e", "a"] { numbers.append(interner.number(name)) }
        #expect(numbers == [0, 1, 2, 3, 3, 0])
        #expect(interner.text(3) == "other")
    }

    @Test func identitiesComeBack() {
        var table = IdentityTable()
        let ids = [
            "dep-00000012", "dep-12", "dep-012", "12", "0", "00", "x", "", "550e8400-e29b-41d4-a716-446655440000",
            "run-99999999999999", "run-999999999999999", "id-1é", "dep-",
        ]
        var codes: Set<UInt64> = []
        for id in ids {
            var text = id
            let code = text.withUTF8 { table.code($0) }
            #expect(codes.insert(code).inserted, "two ids with one code: \(id)")
            #expect(table.id(code) == id)
            #expect(table.known(id) == code)
        }
        #expect(table.known("never") == nil)
    }

    @Test func daySetsAgreeWithASet() {
        var seed: UInt64 = 5
        func next(_ limit: UInt64) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % limit)
        }
        for _ in 0..<50 {
            var days = DaySet()
            var plain: Set<Int> = []
            for _ in 0..<next(40) {
                let day = 20_000 + next(400) - 200
                days.insert(day)
                plain.insert(day)
            }
            for _ in 0..<50 {
                let first = 20_000 + next(500) - 250
                let last = first + next(60) - 5
                #expect(
                    days.intersects(CivilDay(number: first), CivilDay(number: last))
                        == plain.contains { $0 >= first && $0 <= last })
                #expect(days.last(notAfter: CivilDay(number: first))?.number == plain.filter { $0 <= first }.max())
            }
            #expect(days.first?.number == plain.min())
            #expect(
                days.days(from: CivilDay(number: 0), to: CivilDay(number: 90_000)).map(\.number) == plain.sorted())
        }
    }

    @Test func wildDaysCostNoMemory() {
        var days = DaySet()
        let kept = [20_000, 2_900_000, -700_000].map { days.insert($0) }
        #expect(kept == [true, false, false])
        #expect(days.intersects(CivilDay(number: 20_000), CivilDay(number: 20_000)))
    }

    @Test func unionOfDaySets() {
        var left = DaySet()
        left.insert(100)
        var right = DaySet()
        for day in [3, 100, 900] { right.insert(day) }
        left.formUnion(right)
        #expect(left.days(from: CivilDay(number: 0), to: CivilDay(number: 1000)).map(\.number) == [3, 100, 900])
    }

    @Test func digestSetKeepsWhatItIsGiven() {
        var set = DigestSet()
        for digest in 1..<1000 as Range<UInt64> {
            let isNew = set.insert(digest &* 7919)
            #expect(isNew)
        }
        let isNew = set.insert(7919)
        #expect(!isNew)
        #expect(set.contains(7919 * 999))
        #expect(!set.contains(7919 * 1000))
        set.removeAll()
        #expect(!set.contains(7919))
    }
}
