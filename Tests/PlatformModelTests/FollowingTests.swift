import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Files as they grow, rotate, shrink and go: what is followed live equals what a cold reading finds.
@Suite struct FollowingTests {
    private func line(_ number: Int, _ status: String = "succeeded") -> String {
        #"{"id":"d\#(number)","time":"2026-06-01T10:00:00Z","service":"s","environment":"prod","status":"\#(status)"}"#
            + "\n"
    }

    private func count(_ reader: PlatformReader) -> Int {
        reader.snapshot(Question(asOf: .day(day("2026-06-30")), window: .all), now: farFuture).delivery.deployments
    }

    @Test func anAppendedLineIsRead() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", line(1))
        let reader = try folder.reader()
        #expect(count(reader) == 1)
        #expect(!reader.poll(now: farFuture), "nothing changed")
        folder.append("deployments.ndjson", line(2))
        #expect(reader.poll(now: farFuture))
        #expect(count(reader) == 2)
    }

    @Test func aLineWrittenByteByByteIsOneRecord() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", line(1))
        let writing = instant("2026-06-02T00:00:00Z")
        let reader = try folder.reader(now: writing)
        for byte in line(2) {
            folder.append("deployments.ndjson", String(byte))
            reader.poll(now: writing)
        }
        #expect(count(reader) == 2)
        #expect(reader.snapshot(Question(), now: farFuture).health.skippedLines == 0)
    }

    @Test func aLastLineWithoutALineEndCountsOnceItIsQuiet() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", line(1) + line(2).dropLast())
        let writing = instant("2026-06-02T00:00:00Z")
        let reader = try folder.reader(now: writing)
        #expect(count(reader) == 1, "it may still be being written")
        reader.poll(now: farFuture)
        #expect(count(reader) == 2)
        // Its line end and a further record come: nothing is read twice, and line numbers hold.
        folder.append("deployments.ndjson", "\n" + line(3) + "broken\n")
        reader.poll(now: farFuture)
        let snapshot = reader.snapshot(Question(asOf: .day(day("2026-06-30")), window: .all), now: farFuture)
        #expect(snapshot.delivery.deployments == 3)
        #expect(snapshot.health.diagnostics.map(\.line) == [4])
    }

    @Test func aTornLineIsNeverARecord() throws {
        let whole = line(1) + line(2)
        for cut in line(1).utf8.count + 1..<whole.utf8.count - 2 {
            let folder = TemporaryFolder()
            folder.write("deployments.ndjson", Array(whole.utf8.prefix(cut)))
            let snapshot = try folder.snapshot(asOf: "2026-06-30")
            #expect(snapshot.delivery.deployments == 1, "cut at \(cut)")
            #expect(snapshot.health.diagnostics.count == 1)
        }
    }

    @Test func aTornLineThatGoesOnIsReadWhole() throws {
        let folder = TemporaryFolder()
        // Valid as it stands, but the writer was not done: something else follows where a line end should.
        folder.write("deployments.ndjson", line(1) + line(2).dropLast())
        let reader = try folder.reader()
        #expect(count(reader) == 2)
        folder.append("deployments.ndjson", " trailing\n" + line(3))
        reader.poll(now: farFuture)
        #expect(count(reader) == 2, "the second line is no record any more, the third is")
        #expect(try folder.snapshot(asOf: "2026-06-30").delivery.deployments == 2)
    }

    @Test func rotationTruncationAndReplacement() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", line(1) + line(2))
        let reader = try folder.reader()
        folder.move("deployments.ndjson", "deployments.ndjson.1")
        folder.write("deployments.ndjson", line(3))
        reader.poll(now: farFuture)
        #expect(count(reader) == 3, "rotated by rename: both files count")
        folder.write("deployments.ndjson", line(4) + line(5) + line(6))
        reader.poll(now: farFuture)
        #expect(count(reader) == 5, "rewritten in place, and longer: read anew")
        folder.write("deployments.ndjson", "")
        reader.poll(now: farFuture)
        #expect(count(reader) == 2, "emptied")
        folder.delete("deployments.ndjson.1")
        reader.poll(now: farFuture)
        #expect(count(reader) == 0)
        let health = reader.snapshot(Question(), now: farFuture).health
        #expect(
            health.diagnostics.map(\.text) == ["deployments.ndjson.1: note: the file is gone, and its records with it"])
    }

    @Test func aFileThatComesBackIsNotGone() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", line(1))
        let reader = try folder.reader()
        folder.delete("deployments.ndjson")
        reader.poll(now: farFuture)
        #expect(reader.snapshot(Question(), now: farFuture).health.diagnosticCount == 1)
        folder.write("deployments.ndjson", line(2))
        reader.poll(now: farFuture)
        #expect(reader.snapshot(Question(), now: farFuture).health.diagnosticCount == 0)
        #expect(count(reader) == 1)
    }

    /// Random steps of writers and rotation: after each the live state equals a cold reading.
    @Test func liveEqualsColdThroughRandomSteps() throws {
        let folder = TemporaryFolder()
        var seed: UInt64 = 2026
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: seed >> 40) % limit
        }
        let reader = try folder.reader()
        let names = ["deployments.ndjson", "deployments.ndjson.1", "deployments/a.ndjson", "deployments/b.csv"]
        let statuses = ["succeeded", "failed", "in_progress", "rolled_back", "cancelled"]
        var number = 0
        func record(_ name: String) -> String {
            number += 1
            let id = next(3) == 0 ? next(max(1, number)) : number
            let status = statuses[next(5)]
            if name.hasSuffix("csv") { return "d\(id),2026-06-0\(1 + next(9))T10:00:00Z,s\(next(3)),prod,\(status)\n" }
            return next(9) == 0 ? "{broken\n" : line(id, status)
        }
        func fill(_ name: String) -> String {
            (0..<next(6)).reduce(name.hasSuffix("csv") ? "id,time,service,environment,status\n" : "") { text, _ in
                text + record(name)
            }
        }
        for step in 0..<500 {
            let name = names[next(names.count)]
            switch next(7) {
            case 0: folder.write(name, fill(name))
            case 1: folder.delete(name)
            case 2: folder.move("deployments.ndjson", "deployments.ndjson.1")
            case 3 where name.hasSuffix("ndjson"): folder.append(name, String(record(name).dropLast(next(20))))
            default:
                if !name.hasSuffix("csv") || FileStatus(path: folder.path + "/" + name) != nil {
                    folder.append(name, record(name))
                }
            }
            reader.poll(now: farFuture)
            let question = Question(asOf: .day(day("2026-06-30")), window: .all)
            var live = reader.snapshot(question, now: farFuture)
            live.health.diagnostics.removeAll { $0.severity == .note }
            live.health.diagnosticCount = live.health.diagnostics.count
            let cold = try folder.reader().snapshot(question, now: farFuture)
            #expect(live == cold, "step \(step)")
            if live != cold { break }
        }
    }

    @Test func badLinesCostThemselvesOnly() throws {
        let folder = TemporaryFolder()
        var text = ""
        for number in 1...1000 { text += number == 500 ? "{\"id\":\"x\",\n" : line(number) }
        folder.write("deployments.ndjson", text)
        let snapshot = try folder.snapshot(asOf: "2026-06-30")
        #expect(snapshot.delivery.deployments == 999)
        #expect(snapshot.health.skippedLines == 1)
        #expect(snapshot.health.diagnostics.map(\.text) == ["deployments.ndjson:500:11: error: expected a quoted text"])
    }

    @Test("a line that is refused is not half taken", arguments: ["developer", "via", "version", "commit", "kind"])
    func refusedWhole(field: String) throws {
        let folder = TemporaryFolder()
        let odd = line(2).dropLast(2) + ",\"\(field)\":{}}\n"
        folder.write("deployments.ndjson", line(1) + odd)
        let snapshot = try folder.snapshot(asOf: "2026-06-30")
        #expect(snapshot.delivery.deployments == 1)
        #expect(snapshot.health.records.first { $0.kind == "deployments" }?.count == 1)
        #expect(snapshot.health.skippedLines == 1)
    }

    @Test func badFieldsAreNamedWithTheirColumn() throws {
        let folder = TemporaryFolder()
        folder.write(
            "deployments.ndjson",
            """
            {"id":"a","time":"2026-02-30T10:00:00Z","service":"s","environment":"prod","status":"succeeded"}
            {"id":"a","time":"2026-06-01T10:00:00Z","service":"s","environment":"prod","status":"done"}
            {"id":"a","time":"2026-06-01T10:00:00Z","service":"s","status":"succeeded"}
            {"id":"a","time":"9999-06-01T10:00:00Z","service":"s","environment":"prod","status":"succeeded"}
            {"id":["a"],"time":"2026-06-01T10:00:00Z","service":"s","environment":"prod","status":"succeeded"}

            """)
        folder.write("surveys.csv", "date,score,comment\n2026-01-01,11,x\n2026-01-01,nine,\n2026-01-01,9,\n")
        let diagnostics = try folder.snapshot(asOf: "2026-06-30").health.diagnostics
        #expect(
            diagnostics.map { "\($0.file):\($0.line ?? 0):\($0.column ?? 0)" } == [
                "deployments.ndjson:1:19", "deployments.ndjson:2:86", "deployments.ndjson:3:0",
                "deployments.ndjson:4:19",
                "deployments.ndjson:5:7", "surveys.csv:2:12", "surveys.csv:3:12",
            ])
    }

    @Test func filesThatCannotBe() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", [0xFF, 0xFE, 0x7B, 0x00, 0x0A, 0x00])
        folder.write("usage.ndjson", [0x1F, 0x8B, 0x08, 0x00, 0x0A])
        folder.write("surveys.csv", "score,comment\n9,x\n")
        folder.write(
            "friction.ndjson",
            [0xEF, 0xBB, 0xBF] + Array("{\"time\":\"2026-06-01T10:00:00Z\",\"category\":\"c\"}\r\n\r\n".utf8))
        folder.write("incidents.ndjson/x", "a folder in a file's place")
        folder.write("notes.txt", "ignored")
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(
            health.diagnostics.map(\.text) == [
                "usage.ndjson:1: error: the file is compressed: unpack it first",
                "deployments.ndjson:1: error: the file is UTF-16: save it as UTF-8",
                "incidents.ndjson: error: cannot be read: no regular file (what was read before stays)",
                "surveys.csv:1: error: the header has no column date",
            ])
        #expect(health.records.first { $0.kind == "friction" }?.count == 1)
    }

    @Test func aLineLongerThanAnyRecord() throws {
        let folder = TemporaryFolder()
        let long = "{\"id\":\"" + String(repeating: "x", count: 3 << 20) + "\"}\n"
        folder.write("deployments.ndjson", line(1) + long + line(2) + "broken\n")
        let snapshot = try folder.snapshot(asOf: "2026-06-30")
        #expect(snapshot.delivery.deployments == 2)
        #expect(snapshot.health.diagnostics.map(\.line) == [2, 4])
    }

    @Test func aQuoteNeverClosedCostsItsRow() throws {
        let folder = TemporaryFolder()
        folder.write(
            "surveys.csv", "date,score,comment\n2026-06-01,9,\"open\n2026-06-01,9,a\n2026-06-01,9,b\n2026-06-02,1,c\n")
        let snapshot = try folder.snapshot(asOf: "2026-06-30")
        #expect(snapshot.health.records.first { $0.kind == "surveys" }?.count == 3)
        #expect(snapshot.health.diagnostics.map(\.line) == [2])
    }

    @Test func aFileThatBecomesUnreadableKeepsItsData() throws {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", line(1))
        let reader = try folder.reader()
        folder.delete("deployments.ndjson")
        folder.write("deployments.ndjson/x", "")
        reader.poll(now: farFuture)
        let snapshot = reader.snapshot(Question(asOf: .day(day("2026-06-30")), window: .all), now: farFuture)
        #expect(snapshot.delivery.deployments == 1)
        #expect(snapshot.deployments.freshness.isHeld)
        #expect(snapshot.deployments.freshness.isStale(at: instant("2026-06-01T10:00:01Z")))
    }
}
