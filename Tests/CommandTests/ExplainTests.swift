import Foundation
import Testing

/// `report --explain` as users run it: the records behind a figure are exactly those, each by its file and line.
@Suite struct ExplainTests {
    /// Days around the window of 28 days up to 31 March 2026, which begins on 4 March.
    private static let files: [String: String] = [
        "deployments/2026-03.ndjson": """
        {"id":"a","time":"2026-03-03T23:59:59Z","service":"api","environment":"production","status":"succeeded"}
        {"id":"b","time":"2026-03-04T00:00:00Z","service":"api","environment":"prod","status":"succeeded"}
        {"id":"c","time":"2026-03-05T10:00:00Z","service":"api","environment":"staging","status":"succeeded"}
        {"id":"d","time":"2026-03-05T11:00:00Z","service":"web","environment":"production","status":"succeeded"}
        no record
        {"id":"e","time":"2026-03-06T10:00:00Z","service":"api","environment":"production","status":"failed"}
        {"id":"f","time":"2026-03-06T11:00:00Z","service":"api","environment":"production","status":"in_progress"}
        {"id":"f","time":"2026-03-06T11:10:00Z","service":"api","environment":"production","status":"succeeded"}

        """,
        "deployments/2026-04.ndjson": """
        {"id":"g","time":"2026-03-31T23:59:59Z","service":"api","environment":"production","status":"rolled_back"}
        {"id":"h","time":"2026-04-01T00:00:00Z","service":"api","environment":"production","status":"succeeded"}

        """,
        "surveys.csv": """
        date,developer,team,score,comment
        2025-12-31,p1,core,0,"the wave
        before"
        2026-01-01,p1,core,10,
        2026-02-02,p2,core,9,
        2026-02-03,p3,core,,
        2026-02-03,p4,core,8,
        2026-02-04,p5,core,6,
        2026-02-05,p6,core,3,
        2026-02-05,p7,web,9,
        2026-02-05,p8,web,9,
        2026-04-01,p9,core,10,

        """,
        "friction.ndjson": """
        {"id":"1","time":"2025-12-31T10:00:00Z","developer":"ada","category":"slow builds"}
        {"id":"2","time":"2026-01-01T10:00:00Z","developer":"ada","category":"slow builds"}
        {"id":"3","time":"2026-02-01T10:00:00Z","developer":"bo","category":"builds take long"}
        {"id":"4","time":"2026-02-02T10:00:00Z","developer":"cy","category":"docs"}
        {"time":"2026-02-03T10:00:00Z","event":"merged","category":"builds take long","into":"slow builds"}
        {"time":"2026-02-04T10:00:00Z","event":"planned","category":"slow builds","quarter":"2026-Q1"}
        {"id":"5","time":"2026-03-31T10:00:00Z","developer":"di","category":"slow builds"}
        {"id":"6","time":"2026-04-01T10:00:00Z","developer":"di","category":"slow builds"}

        """,
    ]

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(ExplainTests.files)
    }

    private func run(_ key: String, _ arguments: String...) throws -> ProgramRun {
        try ProgramRun(["report", "--explain", key, folder.path, "--as-of", "2026-03-31"] + arguments)
    }

    private func object(_ key: String) throws -> [String: Any] {
        let run = try run(key, "--format", "json")
        #expect(run.exitCode == 0 && run.complaints == "")
        return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private func places(_ key: String) throws -> [String] {
        let object = try object(key)
        let places = try #require(object["records"] as? [[String: Any]])
        #expect(object["recordCount"] as? Int == places.count)
        return places.map { "\($0["file"] as? String ?? ""):\($0["line"] as? Int ?? 0)" }
    }

    @Test func `deployments of a service to production in the window`() throws {
        let lines = { (numbers: Int...) in numbers.map { "deployments/2026-03.ndjson:\($0)" } }
        #expect(try places("delivery.services[api].deployments") == lines(2, 8))
        #expect(try object("delivery.services[api].deployments")["value"] as? Int == 2)
        let rolledBack = "deployments/2026-04.ndjson:1"
        // Of four finished ones two ended badly; of three that reached production one was rolled back.
        #expect(try places("delivery.services[api].failedShare") == lines(2, 6, 8) + [rolledBack])
        #expect(try object("delivery.services[api].failedShare")["value"] as? Double == 0.5)
        #expect(try places("delivery.services[api].changeFailRate") == lines(2, 8) + [rolledBack])
        #expect(try places("deployments") == lines(2, 4, 8))
        #expect(try places("deployments.status[api|production].status") == [rolledBack])
        #expect(try places("deployments.counts[api|staging|succeeded].count") == lines(3))
    }

    @Test func `answers of a wave, and none of a hidden group`() throws {
        let lines = [4, 5, 7, 8, 9, 10, 11].map { "surveys.csv:\($0)" }
        #expect(try places("nps") == lines)
        // Four promoters, one passive, two detractors.
        #expect(try object("nps")["value"] as? Double == 200.0 / 7)
        #expect(try object("nps")["n"] as? Int == 7)
        #expect(try places("nps.waves[2026-Q1].high") == lines)
        for key in ["nps.waves[2025-Q4].score", "nps.teams[web].score", "nps.waves[2026-Q1].dismissed"] {
            let hidden = try object(key)
            #expect(hidden["state"] as? String == "hidden" && hidden["recordCount"] is NSNull, "\(key)")
            #expect((hidden["records"] as? [Any])?.isEmpty ?? false)
            let text = try run(key).output
            #expect(text.contains("records  none\n") && !text.contains("surveys.csv"), "\(text)")
        }
    }

    @Test func `reports of a friction point in the quarter, with those of the points merged into it`() throws {
        let lines = { (numbers: Int...) in numbers.map { "friction.ndjson:\($0)" } }
        #expect(try places("friction.points[slow builds].reporters") == lines(2, 3, 7))
        #expect(try object("reporters")["value"] as? Int == 3)
        #expect(try places("friction.points[slow builds].firstReport") == lines(1, 2, 3, 7))
        #expect(try places("friction.points[slow builds].plan.quarter") == lines(5, 6))
        #expect(try places("friction.points[docs].rank") == lines(4))
    }

    @Test func `the text names files with counts, places and the moment`() throws {
        let run = try run("delivery.services[api].failedShare")
        #expect(run.exitCode == 0 && run.complaints == "")
        for line in [
            "value    50.0 % (0.5 unrounded)\n", "made of  2 of 4\n", "window   4 Mar 2026 to 31 Mar 2026\n",
            "as of    31 Mar 2026 23:59\n",
            "records  4: 3 in deployments/2026-03.ndjson, 1 in deployments/2026-04.ndjson\n",
            "         deployments/2026-03.ndjson:6\n",
        ] {
            #expect(run.output.contains(line), "\(run.output)")
        }
    }

    @Test func `the beginning of keys lists them, and so does list`() throws {
        let below = try run("delivery").output.split(separator: "\n")
        #expect(below.count > 50 && below.allSatisfy { $0.contains("\t") })
        #expect(below.contains { $0.hasPrefix("delivery.failedShare\tshare\t") })
        #expect(below.contains { $0.hasPrefix("leadTime\tseconds\t") })
        let all = try run("list").output.split(separator: "\n")
        #expect(all.count > 400 && all.contains { $0.hasPrefix("nps\tpoints\t") })
        let json = try run("delivery.services[api]", "--format", "json").output
        let list = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]])
        #expect(list.contains { $0["key"] == "delivery.services[api].reworkRate" && $0["unit"] == "share" })
    }

    @Test func `an unknown key is 2, with the nearest one`() throws {
        let misspelt = try run("leedTime")
        #expect(misspelt.exitCode == 2 && misspelt.output == "")
        #expect(
            misspelt.complaints
                == "uptake: there is no figure leedTime; did you mean leadTime?; uptake report --explain list names all keys\n"
        )
        #expect(
            try run("delivery.services[apii].finished").complaints.contains(
                "did you mean delivery.services[api].finished?"))
        let csv = try run("nps", "--format", "csv")
        #expect(csv.exitCode == 2 && csv.complaints.hasPrefix("uptake: --explain prints text or JSON, not csv"))
    }

    @Test func `without data it says so`() throws {
        let folder = try TemporaryFolder()
        for key in ["nps", "leadTime", "verdict", "adoption", "friction", "delivery.services[].changeFailRate"] {
            let run = try ProgramRun(["report", folder.path, "--explain", key])
            #expect(run.exitCode == 0 && run.complaints == "", "\(key)")
            #expect(run.output.contains("\nvalue    n/a"), "\(run.output)")
            #expect(run.output.hasSuffix("records  none\n") || run.output.hasSuffix("records  none in the files\n"))
        }
    }

    @Test func `help says how keys are found, and output goes to a file when asked`() throws {
        let help = try ProgramRun(["report", "--help"])
        #expect(help.output.contains("--explain list"))
        let place = try TemporaryFolder()
        let run = try run("nps", "--output", place.path + "/nps.txt")
        #expect(run.exitCode == 0 && run.output == "")
        #expect(TemporaryFolder.text(of: place.path + "/nps.txt").hasPrefix("NPS of the newest wave that is shown\n"))
    }

    @Test func `the reference has every member of the JSON`() throws {
        let rows = Document("Sources/uptake/uptake.docc/Explain.md").section("JSON").rows
        #expect(Set(rows.flatMap { Document.code(in: $0[0]) }) == Set(try object("nps").keys))
    }
}
