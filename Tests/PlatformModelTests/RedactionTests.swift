import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Names, ids, addresses and paths in text that is published.
@Suite struct RedactionTests {
    private let strike = NameStrike(
        ["Ada Lovelace", "ada@acme.com", "Min Li", "王伟"], ids: ["dev-0042": 0, "48211": 1, "grace": 2])

    @Test(
        arguments: [
            ("ask Ada", "ask –"), ("ADA's idea", "–'s idea"), ("lovelace, of course", "–, of course"),
            ("(ada@acme.com)", "(–)"), ("mail zoe.q+x@other.example.org!", "mail –!"),
            ("<mailto:zoe@other.org>", "<–>"), ("zoe@localhost", "–"),
            ("dev-0042 knows", "– knows"), ("DEV-0042", "–"), ("dev environment", "dev environment"),
            ("ask grace.", "ask –."), ("badge 48211", "badge –"), ("Li is short", "Li is short"),
            ("see /home/ada/.ssh/config now", "see – now"), ("~/notes.txt", "–"), ("CI/CD and 24/7", "CI/CD and 24/7"),
            ("ask Min", "ask –"), ("25 min", "25 min"), ("from 25 min, to 4 min", "from 25 min, to 4 min"),
            ("file:///home/zed/notes", "–"), ("path=/home/zed", "–"), (#"C:\Users\zed"#, "–"),
            (#"\\host\zed"#, "–"),
            ("zed\u{FF20}other.org", "–"), ("王伟", "–"), ("王伟的审批", "–的审批"), ("and/or", "and/or"),
            ("@here", "@here"), ("5 @ 3", "5 @ 3"), ("", ""), ("/", "/"), ("–", "–"),
        ])
    func `what is struck out`(_ text: String, _ expected: String) {
        #expect(strike.apply(to: text) == expected)
    }

    @Test func `addresses go without a roster`() {
        #expect(NameStrike([]).apply(to: "write to a.b@c.de, soon") == "write to –, soon")
    }

    @Test func `points, plans and decisions are redacted, and what names nobody is not`() throws {
        let folder = TemporaryFolder()
        folder.write("developers.csv", "id,name,team,joined\nada,Ada Lovelace,core,2026-01-01\n")
        folder.write(
            "friction.ndjson",
            #"{"time":"2026-05-01T09:00:00Z","developer":"x","category":"Only Lovelace can deploy","minutes_lost":5}"#
                + "\n"
                + #"{"time":"2026-05-02T09:00:00Z","developer":"x","category":"Slow builds","minutes_lost":5}"# + "\n"
                + #"{"time":"2026-05-03T09:00:00Z","event":"planned","category":"Slow builds","quarter":"2026-Q2","measure":"as ada@acme.com says","current":"25 min","target":"5 min"}"#
                + "\n" + #"{"time":"2026-06-04T09:00:00Z","event":"resolved","category":"Slow builds","after":"4 min"}"#
                + "\n")
        folder.write(
            "board.ndjson",
            #"{"time":"2026-05-05T09:00:00Z","event":"meeting","id":"m","attendees":["ada"]}"# + "\n"
                + #"{"time":"2026-05-05T09:00:00Z","event":"decision","meeting":"m","text":"Ada sees to it"}"# + "\n")
        let snapshot = try folder.snapshot(asOf: "2026-06-30", window: nil)
        #expect(snapshot.redacted("Only Lovelace can deploy") == "Only – can deploy")
        #expect(snapshot.redacted("as ada@acme.com says") == "as – says")
        #expect(snapshot.redacted("Ada sees to it") == "– sees to it")
        #expect(snapshot.redacted("Slow builds") == "Slow builds")
        #expect(snapshot.redactions.count == 3)
        let resolution = try #require(snapshot.friction.resolutions.first)
        #expect(resolution.point == "Slow builds" && resolution.day == CivilDay(year: 2026, month: 6, day: 4))
        #expect(resolution.reporters == 1 && resolution.told == 0 && resolution.plan?.after == "4 min")
    }

    @Test func `a resolution stands although nobody reported the point in the window`() throws {
        let folder = TemporaryFolder()
        folder.write(
            "friction.ndjson",
            #"{"time":"2026-02-01T09:00:00Z","developer":"x","category":"Slow builds","minutes_lost":5}"# + "\n"
                + #"{"time":"2026-03-30T09:00:00Z","event":"resolved","category":"Slow builds"}"# + "\n"
                + #"{"time":"2026-03-31T09:00:00Z","event":"told","category":"Slow builds"}"# + "\n")
        let snapshot = try folder.snapshot(asOf: "2026-04-02", window: nil)
        #expect(snapshot.friction.points.isEmpty)
        #expect(snapshot.friction.resolutions.map(\.told) == [1])
    }
}
