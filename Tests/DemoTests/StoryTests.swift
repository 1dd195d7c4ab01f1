import Demo
import Foundation
import Metrics
import Testing

@Suite("The made-up workspace tells the story")
struct StoryTests {
    @Test("adoption goes from 31 % at the launch to 74 % at the end", arguments: Story.all)
    func adoption(_ story: Story) throws {
        let lines = story.lines
        let actions = Set(
            story.setting("value_actions").trimmingCharacters(in: ["[", "]"]).components(separatedBy: ", "))
        let launch = story.setting("launch")
        #expect(launch <= Story.day(story.today, plus: -180) && launch >= Story.day(story.today, plus: -187))
        let start = Story.adoption(lines, on: launch, valueActions: actions)
        let end = Story.adoption(lines, on: story.today, valueActions: actions)
        #expect(abs(Double(start.active) / Double(start.eligible) - 0.31) < 0.012)
        #expect(abs(Double(end.active) / Double(end.eligible) - 0.74) < 0.012)
        #expect((225...245).contains(end.eligible))
        // An S: it never falls from month to month, and the middle months gain more than the first.
        let months = (0...6).map { month in
            let day = Story.day(launch, plus: month * 30)
            let count = Story.adoption(lines, on: day, valueActions: actions)
            return Double(count.active) / Double(count.eligible)
        }
        let gains = zip(months.dropFirst(), months).map { $0 - $1 }
        #expect(gains.allSatisfy { $0 > 0 })
        #expect(gains[2] > gains[0] && gains[3] > gains[5])
    }

    @Test("NPS rises from negative over +4 and +15 to almost 40", arguments: Story.all)
    func nps(_ story: Story) {
        let lines = story.lines
        let waves = Story.scores(lines)
        #expect(waves.count == 4)
        for (wave, range) in zip(waves, [-14.0 ... -10, 2...6, 13...17, 36...40]) {
            #expect(range.contains(wave.score), "\(wave)")
            #expect((120...210).contains(wave.answers))
        }
        for answer in lines.surveys {
            #expect((0...10).contains(Int(answer["score"] ?? "") ?? -1))
            #expect((answer["date"] ?? "9") <= story.today)
        }
        // Each person answers once a wave.
        let answers = lines.surveys.map { Story.quarter(of: $0["date"] ?? "") + ($0["developer"] ?? "") }
        #expect(Set(answers).count == answers.count)
    }

    @Test("small teams have fewer than five answers")
    func smallTeams() {
        let lines = Story.usual.lines
        let newest = lines.surveys.filter { Story.quarter(of: $0["date"] ?? "") == "2026-Q4" }
        let teams = Dictionary(grouping: newest) { $0["team"] ?? "" }.mapValues(\.count)
        #expect(teams.count == 14)
        #expect(teams.values.filter { $0 < 5 }.count == 3)
    }

    @Test("the top friction point is resolved, and everybody who reported it is told", arguments: Story.all)
    func friction(_ story: Story) throws {
        let lines = story.lines["friction"]
        let name = "Deployments take 25 minutes"
        let reports = lines.filter { $0["event"] == nil }
        let life = lines.filter { $0.text("category") == name && $0["event"] != nil }
            .sorted { ($0.time("time") ?? 0) < ($1.time("time") ?? 0) }
        #expect(life.map { $0.text("event") } == ["planned", "started", "resolved", "told"])
        let steps = life.compactMap { $0.time("time") }
        try #require(steps.count == 4)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
        #expect(steps[3] <= Double(story.end.seconds))
        #expect(life[0].text("measure") == "deployment time")
        #expect(life[0].text("current") == "25 min" && life[0].text("target") == "5 min")
        #expect(life[2].text("after") == "4 min")
        let reporters = Set(reports.filter { $0.text("category") == name }.map { $0.text("developer") })
        #expect(reporters.count > 40)
        #expect(reporters == Set(life[3].texts("developers")))
        // Nobody reports it again after that: it would be reopened.
        #expect(reports.allSatisfy { $0.text("category") != name || ($0.time("time") ?? .infinity) <= steps[2] })
        let mentions = story.lines.surveys.filter { $0["friction"] == name }
        let resolved = Story.day(of: Int64(steps[2]))
        #expect(mentions.allSatisfy { ($0["date"] ?? "9") <= resolved })
        #expect(mentions.allSatisfy { reporters.contains($0["developer"] ?? "") })
    }

    @Test("the quarter's ranking has the resolved point first, then one started and one planned", arguments: Story.all)
    func ranking(_ story: Story) {
        let lines = story.lines["friction"]
        var people: [String: Set<String>] = [:]
        for report in lines where report["event"] == nil {
            guard Story.quarter(of: report.day("time")) == Story.quarter(of: story.today) else { continue }
            people[report.text("category"), default: []].insert(report.text("developer"))
        }
        // In a quarter's first second nothing has been reported yet.
        guard story.name != "first second of a quarter" else { return }
        let ranked = people.sorted { $0.value.count > $1.value.count }.map(\.key)
        #expect(
            ranked.prefix(3) == ["Deployments take 25 minutes", "Staging is down on Mondays", "Secrets need a ticket"])
        #expect(ranked.count == 7)
        func newest(_ point: String) -> String? {
            lines.filter { $0.text("category") == point && $0["event"] != nil }
                .max { ($0.time("time") ?? 0) < ($1.time("time") ?? 0) }?.text("event")
        }
        #expect(newest("Staging is down on Mondays") == "started")
        #expect(newest("Secrets need a ticket") == "planned")
        #expect(newest("Docs are out of date") == nil)
    }

    @Test("lead times fall from days to hours, and failures from about 15 % to 6 %", arguments: Story.all)
    func delivery(_ story: Story) {
        let lines = story.lines
        let production = lines["deployments"].filter { $0.text("environment") == "production" }
        func median(_ first: String, _ last: String) -> Double {
            let leads = production.filter {
                $0.text("status") == "succeeded" && $0["kind"] == nil && (first...last).contains($0.day("time"))
            }.compactMap { one in one.time("time").flatMap { end in one.time("commit_time").map { end - $0 } } }
                .sorted()
            return leads.isEmpty ? .nan : leads[leads.count / 2]
        }
        func failedShare(_ first: String, _ last: String) -> Double {
            let ended = production.filter {
                $0.text("status") != "in_progress" && (first...last).contains($0.day("time"))
            }
            let failed = ended.filter { ["failed", "rolled_back"].contains($0.text("status")) }
            return Double(failed.count) / Double(ended.count)
        }
        let launch = story.setting("launch")
        let start = (Story.day(launch, plus: -27), Story.day(launch, plus: 14))
        let end = (Story.day(story.today, plus: -27), story.today)
        #expect((1.5 * 86_400...5 * 86_400).contains(median(start.0, start.1)))
        #expect((3 * 3600.0...10 * 3600).contains(median(end.0, end.1)))
        #expect((0.11...0.18).contains(failedShare(start.0, start.1)))
        #expect((0.04...0.085).contains(failedShare(end.0, end.1)))
    }

    @Test("deployments took 25 minutes until that was resolved, and 4 since")
    func deploymentTime() throws {
        let lines = Story.usual.lines
        let resolved = try #require(
            lines["friction"].first { $0.text("event") == "resolved" && $0.text("after") == "4 min" }?.time("time"))
        var before: [Double] = []
        var since: [Double] = []
        for one in lines["deployments"] where one.text("environment") == "production" {
            let end = try #require(one.time("time"))
            let minutes = (end - (try #require(one.time("started")))) / 60
            if end < resolved { before.append(minutes) } else { since.append(minutes) }
        }
        #expect(before.allSatisfy { (20...30).contains($0) })
        #expect(since.allSatisfy { (3...5).contains($0) })
        #expect(before.count > 500 && since.count > 50)
    }

    @Test("the last scene has one stuck, one failed and one rolled back deployment", arguments: Story.all)
    func lastScene(_ story: Story) {
        var newest: [String: Lines.Record] = [:]
        for one in story.lines["deployments"] {
            let series = one.text("service") + " " + one.text("environment")
            if (newest[series]?.time("time") ?? 0) <= one.time("time") ?? 0 { newest[series] = one }
        }
        #expect(newest.count == 27)
        let end = Double(story.end.seconds)
        let stuck = newest["identity dev"]
        #expect(stuck?.text("status") == "in_progress" && end - (stuck?.time("time") ?? end) > 3 * 3600)
        #expect(newest["ledger production"]?.text("status") == "failed")
        #expect(newest["ledger staging"]?.text("status") == "in_progress")
        #expect(newest["search production"]?.text("status") == "rolled_back")
    }

    @Test("five members of different teams meet once a month", arguments: Story.all)
    func board(_ story: Story) {
        let lines = story.lines["board"]
        let members = lines.filter { $0.text("event") == "member" }
        #expect(members.count == 5)
        #expect(Set(members.map { $0.text("team") }).count == 5)
        let people = Set(members.map { $0.text("developer") })
        let meetings = lines.filter { $0.text("event") == "meeting" }
        let months = meetings.map { $0.text("time").prefix(7) }
        #expect((5...7).contains(months.count) && Set(months).count == months.count)
        #expect(meetings.allSatisfy { people.isSuperset(of: $0.texts("attendees")) })
        let ids = Set(meetings.map { $0.text("id") })
        let rest = lines.filter { ["decision", "vote"].contains($0.text("event")) }
        #expect(rest.allSatisfy { ids.contains($0.text("meeting")) })
    }

    @Test("six people were interviewed before the sandbox was built, three about feature flags", arguments: Story.all)
    func research(_ story: Story) throws {
        let lines = story.lines["research"]
        func interviewed(_ capability: String) -> [Lines.Record] {
            lines.filter { $0.text("event") == "interview" && $0.text("capability") == capability }
        }
        let sandbox = try #require(lines.first { $0.text("event") == "capability" && $0["build_started"] != nil })
        #expect(Set(interviewed("sandbox").map { $0.text("developer") }).count == 6)
        #expect(interviewed("sandbox").allSatisfy { $0.day("time") < sandbox.text("build_started") })
        #expect(Set(interviewed("feature flags").map { $0.text("developer") }).count == 3)
        // Nobody uses the sandbox before it is shipped.
        let use = story.lines["usage"].filter { $0.text("capability") == "sandbox" }
        #expect(!use.isEmpty && use.allSatisfy { $0.day("time") >= sandbox.text("shipped") })
    }
}
