import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// A large file is read in parts side by side: it has to say what it says when read as a whole, to the last line number.
@Suite struct PartedReadingTests {
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 40) % sides
        }
    }

    private func deployment(_ number: Int, _ dice: inout Dice) -> String {
        let statuses = ["succeeded", "failed", "in_progress", "rolled_back"]
        // Some ids come again later, some have no number at their end.
        let id = [
            "d\(number)", "d\(dice.roll(number + 1))", "run-\(dice.roll(40))-x", "other\(number % 50)", "d\(number)",
        ][dice.roll(5)]
        let date = "2026-0\(4 + dice.roll(2))-\(10 + dice.roll(20))"
        return
            #"{"id":"\#(id)","time":"\#(date)T1\#(dice.roll(10)):00:00Z","service":"s\#(dice.roll(4))","environment":"\#(dice.roll(3) == 0 ? "dev" : "prod")","status":"\#(statuses[dice.roll(4)])","version":"v\#(dice.roll(9))","developer":"p\#(dice.roll(5))","commit":"c\#(dice.roll(60))","commit_time":"2026-03-0\#(1 + dice.roll(9))T00:00:00Z"}"#
    }

    private func usage(_ dice: inout Dice) -> String {
        #"{"time":"2026-05-\#(10 + dice.roll(20))T10:00:00Z","developer":"p\#(dice.roll(9))","capability":"c\#(dice.roll(3))","action":"a"}"#
    }

    private func line(_ number: Int, _ kind: String, _ dice: inout Dice) -> String {
        switch dice.roll(12) {
        case 0: "{broken"
        case 1: ""
        case 2:
            "{\"time\":\"2031-01-01T00:00:00Z\",\"id\":\"f\(number)\",\"service\":\"s\",\"environment\":\"prod\",\"status\":\"failed\"}"
        default: kind == "usage" ? usage(&dice) : deployment(number, &dice)
        }
    }

    private let now = instant("2026-06-30T12:00:00Z")

    private func snapshot(_ folder: TemporaryFolder, _ reader: PlatformReader, asOf: AsOf) -> Snapshot {
        var snapshot = reader.snapshot(Question(asOf: asOf, window: .all), now: now)
        snapshot.health.diagnostics.removeAll { $0.severity == .note }
        return snapshot
    }

    @Test("in parts as in one piece", arguments: [UInt64(1), 2, 3, 4, 5, 6])
    func partsEqualTheWhole(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let folder = TemporaryFolder()
        for kind in ["deployments", "usage"] {
            var text = (0..<150 + dice.roll(100)).map { line($0, kind, &dice) }.joined(separator: "\n")
            // Something that a record starts with has to come first, else the file is read as a whole.
            text = (kind == "usage" ? usage(&dice) : deployment(0, &dice)) + "\n" + text
            folder.write("\(kind).ndjson", dice.roll(2) == 0 ? text : text + "\n")
        }
        let whole = try folder.reader(now: now, plan: .oneByOne)
        for threads in 2...5 {
            let plan = ReadingPlan(threads: threads, smallestPart: 200)
            let parted = try folder.reader(now: now, plan: plan)
            #expect(parted.partCount == threads * 2, "both files are read in parts")
            for asOf in [AsOf.live, .day(day("2026-05-20")), .day(day("2026-04-12"))] {
                #expect(snapshot(folder, parted, asOf: asOf) == snapshot(folder, whole, asOf: asOf))
            }
        }
    }

    @Test func whatIsAppendedFollowsTheLastPart() throws {
        var dice = Dice(state: 9)
        let folder = TemporaryFolder()
        let lines = (0..<60).map { deployment($0, &dice) + "\n" }
        folder.write("deployments.ndjson", lines.prefix(40).joined())
        let reader = try folder.reader(now: now, plan: ReadingPlan(threads: 3, smallestPart: 100))
        #expect(reader.partCount == 3)
        for line in lines[40...] + ["broken\n"] {
            folder.append("deployments.ndjson", line)
            #expect(reader.poll(now: now))
        }
        let live = snapshot(folder, reader, asOf: .live)
        #expect(live == snapshot(folder, try folder.reader(now: now, plan: .oneByOne), asOf: .live))
        #expect(live.health.diagnostics.map(\.line) == [61])
        // Replaced, it is read in parts once more, and nothing of before is left.
        folder.write("deployments.ndjson", lines.reversed().joined())
        #expect(reader.poll(now: now))
        #expect(
            snapshot(folder, reader, asOf: .live)
                == snapshot(folder, try folder.reader(now: now, plan: .oneByOne), asOf: .live))
    }

    @Test(
        "what says something of the whole file is read as a whole", arguments: ["\u{FEFF}", "\n", "time,developer\n"])
    func otherBeginnings(beginning: String) throws {
        var dice = Dice(state: 3)
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", beginning + (0..<60).map { deployment($0, &dice) + "\n" }.joined())
        let reader = try folder.reader(now: now, plan: ReadingPlan(threads: 3, smallestPart: 100))
        #expect(reader.partCount == 1)
        #expect(reader.snapshot(Question(), now: now).health.skippedLines == (beginning == "time,developer\n" ? 1 : 0))
    }

    @Test func aLineLongerThanAPartIsNotCut() throws {
        var dice = Dice(state: 4)
        let folder = TemporaryFolder()
        let long = #"{"note":"\#(String(repeating: "x", count: 5000))","# + deployment(1, &dice).dropFirst()
        folder.write(
            "deployments.ndjson",
            (2..<6).map { deployment($0, &dice) + "\n" }.joined() + long + "\n" + deployment(7, &dice) + "\n")
        let parted = try folder.reader(now: now, plan: ReadingPlan(threads: 4, smallestPart: 100))
        let whole = try folder.reader(now: now, plan: .oneByOne)
        #expect(snapshot(folder, parted, asOf: .live) == snapshot(folder, whole, asOf: .live))
        #expect(parted.snapshot(Question(), now: now).health.skippedLines == 0)
    }

    /// The log of provenance is swept now and then: whatever the order, the newest of each of the last days is kept.
    @Test("provenance of every day that is kept", arguments: ["in order", "at random", "backwards"])
    func provenanceLog(order: String) {
        var dice = Dice(state: 7)
        var table = ProvenanceTable()
        var oracle: [Int: [Int32: UInt64]] = [:]
        var newest: [Int: Int32] = [:]
        let count = 40_000
        for number in 0..<count {
            let series = dice.roll(30)
            let day: Int32 =
                switch order {
                case "in order": Int32(number / 50)
                case "backwards": Int32((count - number) / 50)
                default: Int32(dice.roll(60))
                }
            let milliseconds = UInt64(day) * 86_400_000 + UInt64(number)
            _ = table.note(
                ProvenanceTable.Entry(
                    day: day, deployer: 0, code: UInt64(number), order: milliseconds << 3, started: .min,
                    version: ShortText(), series: UInt32(series)))
            oracle[series, default: [:]][day] = max(oracle[series]?[day] ?? 0, milliseconds)
            newest[series] = max(newest[series] ?? .min, day)
        }
        let index = table.makeIndex()
        for (series, days) in oracle {
            let last = newest[series] ?? 0
            #expect(table.newestDay(of: series) == last)
            for day in last - 40...last {
                let told = table.entries(of: series, on: CivilDay(number: Int(day))) { index }
                let expected = day > last - ProvenanceTable.days ? days[day] : nil
                #expect(told.map(\.milliseconds) == (expected.map { [$0] } ?? []), "series \(series), day \(day)")
            }
        }
    }
}
