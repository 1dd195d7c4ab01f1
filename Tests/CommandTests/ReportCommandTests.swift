import Foundation
import Testing

/// Reports of a small workspace, made by the program as users run it.
@Suite struct ReportCommandTests {
    @Test func `the JSON has the answers worked out by hand`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let run = try ProgramRun(["report", folder.path, "--format", "json", "--as-of", "2026-03-31"])
        #expect(run.exitCode == 0)
        #expect(run.complaints == "")
        let root = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(root["schemaVersion"] as? Int == 1)
        #expect(root["asOf"] as? String == "2026-03-31T23:59:59.999Z")
        #expect(root["live"] as? Bool == false)

        // ada and bo of ada, bo and cy; zed is not in the roster, di has not joined yet.
        let adoption = try #require(root["adoption"] as? [String: Any])
        #expect(adoption["active"] as? Int == 2)
        #expect(adoption["eligible"] as? Int == 3)
        #expect(adoption["others"] as? Int == 1)
        #expect(try #require(adoption["ratio"] as? Double) == 2.0 / 3)
        let months = try #require(adoption["monthly"] as? [[String: Any]])
        #expect(months.map { $0["month"] as? String } == ["2026-02", "2026-03"])
        #expect(months.map { $0["eligible"] as? Int } == [2, 3])
        #expect(months.map { $0["active"] as? Int } == [0, 2])
        #expect(months.map { $0["others"] as? Int } == [1, 1])

        // Two promoters, one passive, two detractors: 0, +-196 sqrt(.6875 / 8).
        let waves = try #require((root["nps"] as? [String: Any])?["waves"] as? [[String: Any]])
        #expect(waves.count == 1)
        #expect(waves[0]["quarter"] as? String == "2026-Q1")
        #expect(waves[0]["answers"] as? Int == 5)
        #expect(waves[0]["score"] as? Double == 0)
        #expect(abs(try #require(waves[0]["low"] as? Double) + 57.4574) < 0.001)
        #expect(abs(try #require(waves[0]["high"] as? Double) - 57.4574) < 0.001)

        // Friction covers the quarter, though the window is the trailing 28 days.
        let friction = try #require(root["friction"] as? [String: Any])
        #expect((friction["window"] as? [String: Any])?["span"] as? String == "quarter")
        let points = try #require(friction["points"] as? [[String: Any]])
        #expect(points.map { $0["point"] as? String } == ["slow builds", "docs"])
        #expect(points.map { $0["rank"] as? Int } == [1, 2])
        #expect(points.map { $0["reporters"] as? Int } == [2, 1])
        #expect(points.map { $0["reports"] as? Int } == [3, 1])
        #expect(points.map { $0["minutesLost"] as? Int } == [60, 5])

        // Lead times of 2 and 4 hours; one of three finished production deployments failed; 2 succeeded in 28 days.
        let delivery = try #require(root["delivery"] as? [String: Any])
        #expect(delivery["windowDays"] as? Int == 28)
        #expect(delivery["deploymentsPerDay"] as? Double == 2.0 / 28)
        let leadTime = try #require(delivery["leadTimeSeconds"] as? [String: Double])
        #expect(leadTime["p50"] == 10_800)
        #expect(leadTime["p75"] == 12_600)
        #expect(abs(try #require(leadTime["p90"]) - 13_680) < 1e-6)
        #expect(delivery["failedShare"] as? Double == 1.0 / 3)
        #expect(delivery["changeFailRate"] as? Double == 0)
        let status = try #require((root["deployments"] as? [String: Any])?["status"] as? [[String: Any]])
        #expect(status.map { $0["id"] as? String } == ["d4", "d3"])
        #expect(status.map { $0["environment"] as? String } == ["dev", "production"])
        #expect(status.map { $0["time"] as? String } == ["2026-03-31T12:00:00Z", "2026-03-12T12:00:00Z"])
        let health = try #require(root["health"] as? [String: Any])
        #expect((health["records"] as? [String: Int])?["usage"] == 4)
        // One person used the platform a month before `joined`.
        let diagnostics = try #require(health["diagnostics"] as? [[String: Any]])
        #expect(diagnostics.map { $0["severity"] as? String } == ["warning"])
        #expect(diagnostics.map { $0["line"] as? Int } == [4])
    }

    @Test func `the CSV has the same answers, a line each`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let run = try ProgramRun(["report", folder.path, "--format", "csv", "--as-of", "2026-03-31"])
        #expect(run.exitCode == 0)
        #expect(run.complaints == "")
        let lines = run.output.components(separatedBy: "\r\n")
        #expect(
            lines.first
                == "key,figure,groupKind,group,value,text,unit,low,high,n,numerator,denominator,windowFirst,windowLast,asOf"
        )
        #expect(lines.last == "" && !lines.contains { $0.contains("\n") })
        let asOf = "2026-03-31T23:59:59.999Z"
        // The answers of the test above, with what they are made of.
        for line in [
            "adoption.ratio,adoption.ratio,,,0.6666666666666666,,share,,,3,2,3,2026-03-04,2026-03-31,\(asOf)",
            "adoption.byTeam[web].active,adoption.byTeam[].active,team,web,0,,people,,,,,,2026-03-04,2026-03-31,\(asOf)",
            "nps.waves[2026-Q1].answers,nps.waves[].answers,quarter,2026-Q1,5,,answers,,,,,,2026-01-01,2026-03-31,\(asOf)",
            "delivery.leadTimeSeconds.p50,delivery.leadTimeSeconds.p50,,,10800.0,,seconds,,,2,,,2026-03-04,2026-03-31,\(asOf)",
            "delivery.deploymentsPerDay,delivery.deploymentsPerDay,,,0.07142857142857142,,per day,,,2,2,28,2026-03-04,2026-03-31,\(asOf)",
            "deployments.status[api|dev].id,deployments.status[].id,service|environment,api|dev,,d4,name,,,,,,,,\(asOf)",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        // Two of core's answers and three of web's: each team is below the smallest group of five.
        let hidden = lines.filter { $0.hasPrefix("nps.teams[core].score,") }
        #expect(
            hidden == ["nps.teams[core].score,nps.teams[].score,team,core,,,points,,,,,,2026-01-01,2026-03-31,\(asOf)"])
    }

    @Test func `a window that is asked for holds for friction, too`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let run = try ProgramRun(
            ["report", "--window", "28d", "--format=json", "--as-of", "2026-03-31", folder.path])
        let root = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let friction = try #require(root["friction"] as? [String: Any])
        #expect((friction["window"] as? [String: Any])?["first"] as? String == "2026-03-04")
        let points = try #require(friction["points"] as? [[String: Any]])
        // Without the report of February both points have one reporter, and slow builds cost more time.
        #expect(points.map { $0["point"] as? String } == ["slow builds", "docs"])
        #expect(points.map { $0["reporters"] as? Int } == [1, 1])
    }

    @Test func `without a terminal the dashboard and --once print the text report`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let day = ["--as-of", "2026-03-31"]
        let report = try ProgramRun(["report", folder.path] + day)
        #expect(report.exitCode == 0)
        #expect(report.output.contains("as of 31 Mar 2026 23:59, Q1 2026\n━━━"))
        #expect(report.output.contains("67 %     2 of 3 developers active in 28 days, and 1 not in the roster\n"))
        for arguments in [[folder.path] + day, [folder.path, "--once"] + day] {
            let run = try ProgramRun(arguments, environment: ["TERM": "xterm"])
            #expect(run.exitCode == 0)
            #expect(run.output == report.output)
        }
    }

    @Test func `without UTF-8 in the locale, and with --ascii, the text is ASCII`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let plain = try ProgramRun(["report", folder.path], environment: ["LANG": "C"])
        #expect(plain.output.utf8.allSatisfy { $0 < 0x7F })
        #expect(plain.output.contains("\n====="))
        let asked = try ProgramRun(["report", "--ascii", folder.path])
        #expect(asked.output.utf8.allSatisfy { $0 < 0x7F })
    }

    @Test func `the workspace is the argument, else the variable, else the nearest folder with uptake.yaml`() throws {
        let named = try TemporaryFolder(["uptake.yaml": "platform: Named\n"])
        let inEnvironment = try TemporaryFolder(["uptake.yaml": "platform: Variable\n"])
        let around = try TemporaryFolder(["uptake.yaml": "platform: Around\n", "deep/er/note.txt": ""])
        let environment = ["UPTAKE_WORKSPACE": inEnvironment.path]
        func platform(_ arguments: [String], _ environment: [String: String], in folder: String) throws -> String {
            let run = try ProgramRun(["report"] + arguments, environment: environment, in: folder)
            return String(run.output.split(separator: " ").first ?? "")
        }
        #expect(try platform([named.path], environment, in: around.path) == "Named")
        #expect(try platform([], environment, in: around.path) == "Variable")
        #expect(try platform([], [:], in: around.path + "/deep/er") == "Around")
        #expect(try platform([], ["UPTAKE_WORKSPACE": ""], in: around.path) == "Around")
    }

    @Test func `a folder that is called like a command is written with a path`() throws {
        let folder = try TemporaryFolder(["demo/uptake.yaml": "platform: Folder\n"])
        let run = try ProgramRun(["./demo"], in: folder.path)
        #expect(run.exitCode == 0)
        #expect(run.output.hasPrefix("Folder "))
    }

    @Test func `a configuration that is named replaces the workspace's own`() throws {
        let folder = try TemporaryFolder(["uptake.yaml": "platform: Own\n", "other.yaml": "platform: Other\n"])
        let run = try ProgramRun(["report", folder.path, "--config", "other.yaml"], in: folder.path)
        #expect(run.output.hasPrefix("Other "))
    }
}
