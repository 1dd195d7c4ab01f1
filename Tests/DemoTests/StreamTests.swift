import Demo
import Foundation
import Metrics
import Testing

@Suite("The live events")
struct StreamTests {
    /// What a stream gives in so many seconds, asked four times a second.
    private static func watch(_ workspace: DemoWorkspace, seconds: Int64, from start: Instant) -> [(
        at: Instant, line: DemoLine
    )] {
        var stream = workspace.makeStream()
        var seen: [(at: Instant, line: DemoLine)] = []
        for step in 0...seconds * 4 {
            let now = Instant(milliseconds: start.milliseconds + step * 250)
            seen += stream.lines(at: now).map { (now, $0) }
        }
        return seen
    }

    private static let tenMinutes = watch(Story.usual.workspace, seconds: 600, from: Story.usual.end)

    @Test("are the same for the same seed and the same moments")
    func determinism() {
        let short = StreamTests.watch(Story.usual.workspace, seconds: 30, from: Story.usual.end).map(\.line)
        let long = StreamTests.tenMinutes.map(\.line)
        #expect(short.count > 10 && short == Array(long.prefix(short.count)))
    }

    @Test("something is seen every few seconds, and nothing comes in a flood")
    func pace() {
        let moments = StreamTests.tenMinutes.map(\.at.milliseconds)
        let distinct = Set(moments).sorted()
        let gaps = zip(distinct.dropFirst(), distinct).map { $0 - $1 }
        #expect((gaps.max() ?? .max) <= 4_250)
        #expect((150...400).contains(distinct.count))
        #expect(Dictionary(grouping: moments) { $0 }.values.allSatisfy { $0.count <= 12 })
    }

    @Test("are whole lines of JSON with the time at which they are given")
    func lines() {
        for (now, line) in StreamTests.tenMinutes {
            #expect(line.bytes.last == UInt8(ascii: "\n"))
            #expect(line.bytes.filter { $0 == UInt8(ascii: "\n") }.count == 1)
            let record = Lines.record(line.bytes)
            let time = record?.time("resolved") ?? record?.time("time")
            #expect(time == Double(now.seconds), "\(String(decoding: line.bytes, as: UTF8.self))")
        }
        let paths = Set(StreamTests.tenMinutes.map(\.line.path))
        #expect(paths == ["usage/2026-11.ndjson", "deployments.ndjson", "friction.ndjson", "incidents.ndjson"])
    }

    @Test("a deployment finishes some seconds after its start, under the id of its start")
    func deployments() throws {
        let known = Set(Story.usual.lines["deployments"].map { $0.text("id") })
        var running: [String: Lines.Record] = [:]
        var finished = 0
        for (_, line) in StreamTests.tenMinutes where line.path == "deployments.ndjson" {
            let record = try #require(Lines.record(line.bytes))
            let id = record.text("id")
            if record.text("status") == "in_progress" {
                #expect(running[id] == nil && !known.contains(id))
                let place = record.text("service")
                #expect(!running.values.contains { $0.text("service") == place })
                running[id] = record
                continue
            }
            // What was under way at the story's end is the one that began before the stream.
            if known.contains(id) { continue }
            let start = try #require(running[id])
            running[id] = nil
            for field in ["service", "environment", "version", "commit", "started"] {
                #expect(start.text(field) == record.text(field))
            }
            let seconds = (record.time("time") ?? 0) - (record.time("started") ?? 0)
            #expect((4...16).contains(seconds))
            finished += 1
        }
        #expect(finished > 50 && running.count <= 3)
    }

    @Test("the deployment that was under way at the story's end finishes, and the stuck one does not")
    func underWay() {
        let before = Story.usual.lines["deployments"].filter { $0.text("status") == "in_progress" }
        #expect(before.count == 2)
        let after = StreamTests.tenMinutes.compactMap { Lines.record($0.line.bytes) }
        for start in before {
            let ends = after.filter { $0.text("id") == start.text("id") }
            #expect(ends.count == (start.text("service") == "identity" ? 0 : 1))
            #expect(ends.allSatisfy { $0.text("status") != "in_progress" })
        }
    }

    @Test("reports have new ids and never name a point that is resolved")
    func friction() {
        let known = Story.usual.lines["friction"].map { $0.text("id") }
        let reports = StreamTests.tenMinutes.filter { $0.line.path == "friction.ndjson" }
            .compactMap { Lines.record($0.line.bytes) }
        #expect((4...20).contains(reports.count))
        #expect(Set(known + reports.map { $0.text("id") }).count == known.count + reports.count)
        let resolved = ["Deployments take 25 minutes", "Onboarding needs nine approvals"]
        #expect(reports.allSatisfy { !resolved.contains($0.text("category")) })
    }

    @Test("a demo that runs for hours keeps its story")
    func hours() {
        var stream = Story.usual.workspace.makeStream()
        var reports = 0
        var production = 0
        var people: Set<String> = []
        var now = Story.usual.end
        let start = now
        let known = Set(Story.usual.lines["usage"].map { $0.text("developer") })
        while now.seconds < start.seconds + 4 * 3_600 {
            now = max(stream.nextDue, now)
            for line in stream.lines(at: now) {
                if line.path == "friction.ndjson" { reports += 1 }
                if line.path.hasPrefix("usage/") {
                    let text = String(decoding: line.bytes, as: UTF8.self)
                    people.insert(String(text.split(separator: "\"")[7]))
                } else if line.bytes.count > 0, line.path == "deployments.ndjson" {
                    let text = String(decoding: line.bytes, as: UTF8.self)
                    if text.contains("\"production\""), text.contains("in_progress") { production += 1 }
                }
            }
        }
        #expect((5...25).contains(reports))
        #expect((10...60).contains(production))
        #expect(people.subtracting(known).count <= 3)
    }

    @Test("the usage of a new month goes to that month's file")
    func newMonth() {
        let end = Story.usual.end.adding(seconds: (7 * 24 + 9) * 3600 + 57 * 60 + 30)
        let seen = StreamTests.watch(DemoWorkspace(seed: 1, endingAt: end), seconds: 60, from: end).map(\.line.path)
        #expect(seen.contains("usage/2026-11.ndjson") && seen.contains("usage/2026-12.ndjson"))
    }

    @Test("a clock that was set back is followed at once, and one that leapt gives no flood")
    func clock() {
        var stream = Story.usual.workspace.makeStream()
        let end = Story.usual.end
        for step in 1...40 { _ = stream.lines(at: end.adding(seconds: Int64(step))) }
        let earlier = end.adding(seconds: -7_200)
        #expect(!stream.lines(at: earlier).isEmpty)
        let following = (1...30).flatMap { stream.lines(at: earlier.adding(seconds: Int64($0))) }
        #expect(following.contains { $0.path == "deployments.ndjson" })
        #expect(stream.lines(at: end.adding(seconds: 500_000)).count <= 11)
    }
}
