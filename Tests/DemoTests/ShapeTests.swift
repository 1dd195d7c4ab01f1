import Demo
import Foundation
import Metrics
import Testing

@Suite("The made-up files have the documented shape")
struct ShapeTests {
    @Test("the same seed and end give the same bytes, another of either gives others")
    func determinism() {
        let story = Story.usual
        #expect(DemoWorkspace(seed: story.seed, endingAt: story.end).files == story.files)
        #expect(DemoWorkspace(seed: story.seed + 1, endingAt: story.end).files != story.files)
        #expect(DemoWorkspace(seed: story.seed, endingAt: story.end.adding(seconds: 60)).files != story.files)
    }

    /// The bytes of the usual story, so that another machine or compiler cannot change them unnoticed.
    @Test("the usual story's bytes are the known ones")
    func knownBytes() {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for file in Story.usual.files {
            for byte in Array(file.path.utf8) + file.bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        #expect(digest == 7_816_309_884_222_311_181)
    }

    @Test("every line is a JSON object, and every file ends with a line end", arguments: Story.all)
    func lines(_ story: Story) {
        #expect(story.lines.broken == [])
        #expect(story.files.allSatisfy { $0.bytes.last == UInt8(ascii: "\n") })
        #expect(Set(story.files.map(\.path)).count == story.files.count)
        let size = story.files.reduce(0) { $0 + $1.bytes.count }
        #expect((1_500_000...4_000_000).contains(size))
    }

    /// The fields of each kind, as the description of the data files lists them.
    private static let fields: [String: Set<String>] = [
        "developers": ["id", "name", "email", "team", "role", "joined", "left"],
        "usage": ["time", "developer", "team", "capability", "action", "outcome", "duration_ms"],
        "deployments": [
            "id", "time", "started", "service", "team", "environment", "status", "version", "commit", "commit_time",
            "developer", "kind", "via",
        ],
        "incidents": ["id", "time", "resolved", "service", "severity", "cause", "deployment"],
        "friction": [
            "id", "time", "event", "developer", "team", "category", "minutes_lost", "text", "quarter", "measure",
            "current", "target", "after", "developers", "channel",
        ],
        "requests": ["id", "time", "fulfilled", "developer", "team", "capability", "approvals"],
        "ideas": ["id", "created", "accepted", "title", "service", "deployment"],
        "research": [
            "id", "time", "event", "capability", "developer", "points", "validated", "build_started", "shipped",
        ],
        "board": [
            "id", "time", "event", "developer", "team", "attendees", "meeting", "text", "owner", "due", "done",
            "category", "dots",
        ],
    ]

    @Test("fields have the documented names, and each of them is used")
    func fieldNames() {
        let lines = Story.usual.lines
        for (kind, fields) in ShapeTests.fields {
            let used = lines[kind].reduce(into: Set<String>()) { $0.formUnion($1.keys) }
            #expect(used == fields, "\(kind)")
        }
        let columns = Set(lines.surveys.flatMap(\.keys))
        #expect(
            columns == ["date", "developer", "team", "score", "comment", "friction", "undifferentiated_share"])
    }

    @Test("no id stands twice within a kind", arguments: Story.all)
    func ids(_ story: Story) {
        let lines = story.lines
        for kind in ShapeTests.fields.keys where kind != "usage" {
            let ids = lines[kind].map { $0.text("id") }
            #expect(!ids.isEmpty && !ids.contains("") && Set(ids).count == ids.count, "\(kind)")
        }
    }

    @Test("nothing happens after the end, and nothing ends before it begins", arguments: Story.all)
    func times(_ story: Story) {
        let lines = story.lines
        // Times of one zone and one form stand in the order of their text.
        let end = "\(story.today)T\(Story.clock(of: story.end.seconds))Z"
        var wrong: [Lines.Record] = []
        for kind in ShapeTests.fields.keys where kind != "developers" && kind != "ideas" {
            for record in lines[kind] {
                let time = record.text("time")
                let before = ["started", "commit_time"].allSatisfy { record[$0] == nil || record.text($0) <= time }
                let after = ["resolved", "fulfilled"].allSatisfy {
                    record[$0] == nil || (record.text($0) >= time && record.text($0) <= end)
                }
                if time.utf8.count != 20 || time > end || !before || !after { wrong.append(record) }
            }
        }
        #expect(lines["usage"].first?.time("time") != nil)
        #expect(wrong.isEmpty, "\(wrong.prefix(3))")
        for file in story.files where file.path.hasPrefix("usage/") {
            let month = file.path.dropFirst(6).prefix(7)
            #expect(Lines([file])["usage"].allSatisfy { $0.text("time").hasPrefix(month) })
        }
    }

    @Test("people of records are in the roster at that time, and referenced deployments exist", arguments: Story.all)
    func references(_ story: Story) {
        let lines = story.lines
        let roster = Dictionary(lines["developers"].map { ($0.text("id"), $0) }) { first, _ in first }
        let ofPeople = ["deployments", "friction", "requests", "research"].flatMap { lines[$0] }
        let unknown = ofPeople.filter { record in
            guard record["developer"] != nil else { return false }
            return roster[record.text("developer")].map { $0.day("joined") > record.day("time") } ?? true
        }
        #expect(unknown.isEmpty, "\(unknown.prefix(3))")
        let strangers = Set(lines["usage"].map { $0.text("developer") }).subtracting(roster.keys)
        #expect(strangers == ["contractor.north", "contractor.south"])
        let deployments = Set(lines["deployments"].map { $0.text("id") })
        let linked = (lines["incidents"] + lines["ideas"]).filter { $0["deployment"] != nil }
        #expect(linked.count > 10 && linked.allSatisfy { deployments.contains($0.text("deployment")) })
    }

    @Test("ends outside the years that are supported give the nearest story", arguments: [Int64.min, .max])
    func extremes(_ milliseconds: Int64) {
        let workspace = DemoWorkspace(seed: 1, endingAt: Instant(milliseconds: milliseconds))
        #expect(workspace.files.count > 15 && workspace.files.allSatisfy { $0.bytes.last == UInt8(ascii: "\n") })
        var stream = workspace.makeStream()
        #expect(stream.lines(at: Instant(milliseconds: milliseconds)).count <= 20)
        #expect(stream.lines(at: Instant(milliseconds: .max)).count <= 20)
        #expect(stream.lines(at: Instant(milliseconds: .min)).count <= 20)
    }
}
