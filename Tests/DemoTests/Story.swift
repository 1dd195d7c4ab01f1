import Demo
import Foundation
import Metrics
import Testing

/// A made-up workspace and the figures that its lines tell, reckoned without the generator and without the reader.
struct Story: CustomTestStringConvertible, Sendable {
    let name: String
    let seed: UInt64
    let end: Instant
    let workspace: DemoWorkspace
    let lines: Lines

    init(_ name: String, seed: UInt64 = DemoWorkspace.usualSeed, _ end: String) {
        self.name = name
        self.seed = seed
        self.end = Instant(seconds: Story.seconds(end) ?? 0)
        workspace = DemoWorkspace(seed: seed, endingAt: self.end)
        lines = Lines(workspace.files)
    }

    var files: [DemoFile] { workspace.files }

    /// A Monday afternoon in the middle of a quarter.
    static let usual = Story("usual", "2026-11-23T14:02:00Z")
    /// Ends at the edges of the calendar, and other seeds.
    static let all = [
        usual,
        Story("first second of a quarter", seed: 2, "2026-10-01T00:00:00Z"),
        Story("young quarter on a Sunday", seed: 3, "2027-01-03T05:00:00Z"),
        Story("a wave of yesterday", seed: 4, "2026-10-14T09:30:00Z"),
        Story("leap day", seed: .max, "2028-02-29T23:59:59Z"),
        Story("launch in a shorter month", seed: 5, "2026-08-31T12:00:00Z"),
    ]

    var testDescription: String { name }

    /// The day of the end, as `YYYY-MM-DD`.
    var today: String { Story.day(of: end.seconds) }

    /// The seconds since 1970 of `YYYY-MM-DDThh:mm:ssZ`; nil for other text.
    static func seconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z") else { return nil }
        func number(_ range: Range<Int>) -> Int32 { bytes[range].reduce(0) { $0 * 10 + Int32($1) - 48 } }
        var parts = tm()
        parts.tm_year = number(0..<4) - 1900
        parts.tm_mon = number(5..<7) - 1
        parts.tm_mday = number(8..<10)
        parts.tm_hour = number(11..<13)
        parts.tm_min = number(14..<16)
        parts.tm_sec = number(17..<19)
        return Int64(timegm(&parts))
    }

    static func day(of seconds: Int64) -> String {
        var time = time_t(seconds)
        var parts = tm()
        gmtime_r(&time, &parts)
        return String(format: "%04d-%02d-%02d", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    }

    /// The time of day, as `hh:mm:ss`.
    static func clock(of seconds: Int64) -> String {
        let second = Int(seconds % 86_400)
        return String(format: "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60)
    }

    /// The day some days after another; both as `YYYY-MM-DD`.
    static func day(_ day: String, plus days: Int) -> String {
        self.day(of: (seconds(day + "T00:00:00Z") ?? 0) + Int64(days) * 86_400)
    }

    static func quarter(of day: String) -> String {
        let month = Int(day.dropFirst(5).prefix(2)) ?? 0
        return "\(day.prefix(4))-Q\((month + 2) / 3)"
    }

    /// The value of a key of `uptake.yaml`.
    func setting(_ key: String) -> String {
        let text = String(decoding: files[0].bytes, as: UTF8.self)
        let line = text.split(separator: "\n").first { $0.hasPrefix(key + ": ") } ?? ""
        return String(line.dropFirst(key.count + 2))
    }

    /// Eligible people on a day, and those with a value action in the 28 days up to it.
    static func adoption(_ lines: Lines, on day: String, valueActions: Set<String>) -> (active: Int, eligible: Int) {
        let first = Story.day(day, plus: -27)
        var users: Set<String> = []
        for use in lines["usage"] where valueActions.contains(use.text("action")) {
            if (first...day).contains(use.day("time")) { users.insert(use.text("developer")) }
        }
        let eligible = lines["developers"].filter { person in
            person.day("joined") <= day && (person["left"] == nil || person.text("left") > day)
        }
        return (eligible.filter { users.contains($0.text("id")) }.count, eligible.count)
    }

    /// The score of each wave, oldest first, with its answers.
    static func scores(_ lines: Lines) -> [(quarter: String, score: Double, answers: Int)] {
        var waves: [String: [Int]] = [:]
        for answer in lines.surveys {
            waves[quarter(of: answer["date"] ?? ""), default: []].append(Int(answer["score"] ?? "") ?? -1)
        }
        return waves.sorted { $0.key < $1.key }.map { quarter, scores in
            let promoters = scores.filter { $0 >= 9 }.count
            let detractors = scores.filter { $0 <= 6 }.count
            return (quarter, 100 * Double(promoters - detractors) / Double(scores.count), scores.count)
        }
    }
}
