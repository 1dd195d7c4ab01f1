import Demo
import Foundation
import Metrics
import PlatformModel
import SafeText
import Testing

@Suite("The reader finds the story in the made-up workspace")
struct ReadingTests {
    @Test("without a complaint, and with the figures that the lines tell", arguments: Story.all.prefix(3))
    func figures(_ story: Story) throws {
        let directory = try DemoDirectory.make(in: NSTemporaryDirectory(), files: story.files)
        let workspace = try Workspace.open(path: directory.path)
        #expect(workspace.diagnostics == [])
        let reader = PlatformReader(workspace: workspace)
        reader.poll(now: story.end)
        let snapshot = reader.snapshot(Question(), now: story.end)
        #expect(snapshot.health.diagnostics == [])
        #expect(snapshot.platform == "Acme Platform")
        let lines = story.lines
        let expected = Story.adoption(lines, on: story.today, valueActions: ["deploy", "create", "query", "rotate"])
        #expect(snapshot.adoption.active == expected.active && snapshot.adoption.eligible == expected.eligible)
        #expect(snapshot.nps.waves.map(\.quarter.description) == Story.scores(lines).map(\.quarter))
        #expect(snapshot.nps.waves.compactMap { $0.result?.score } == Story.scores(lines).map(\.score))
        #expect(snapshot.nps.change?.direction == .rose)
        #expect(snapshot.verdict.quadrant == .undecided && snapshot.verdict.leaning == .compelling)
        #expect(snapshot.nps.waves.allSatisfy { ($0.invited ?? 0) >= $0.result?.answers ?? 0 })
        #expect(snapshot.friction.resolvedPoints == 2 && snapshot.friction.toldPoints == 2)
        #expect(snapshot.friction.resolvedReporters - snapshot.friction.toldReporters == 4)
        #expect(snapshot.deployments.status.filter(\.isStuck).map(\.service) == ["identity"])
        try directory.remove()
    }

    @Test("every screen has something to show", arguments: Story.all)
    func screens(_ story: Story) throws {
        let directory = try DemoDirectory.make(in: NSTemporaryDirectory(), files: story.files)
        let reader = PlatformReader(workspace: try Workspace.open(path: directory.path))
        reader.poll(now: story.end)
        let snapshot = reader.snapshot(Question(), now: story.end)
        let outcomes = snapshot.outcomes
        #expect(outcomes.ideas.time != nil && outcomes.ideas.open == 5 && outcomes.ideas.negative == 0)
        #expect(outcomes.incidents.infrastructure > 0 && outcomes.incidents.unclassified > 0)
        #expect(outcomes.undifferentiated.count == 4 && outcomes.undifferentiated.allSatisfy { $0.mean != nil })
        #expect(outcomes.selfService.open >= 3 && outcomes.selfService.time != nil)
        #expect(outcomes.selfService.trend != nil && outcomes.bypass.trend != nil && !outcomes.bypass.teams.isEmpty)
        let onboarding = snapshot.onboarding
        #expect(onboarding.newcomers > 0 && onboarding.timed == onboarding.newcomers && onboarding.negative == 0)
        #expect(onboarding.timeToFirstValue.ended > 0 && onboarding.valueWithinFiveMinutes.of > 0)
        #expect(onboarding.depth.people == snapshot.adoption.active)
        #expect(snapshot.board.members.count == 5 && snapshot.board.meetings.count > 4)
        #expect(snapshot.research.capabilities.map(\.gate).contains(.met))
        #expect(snapshot.programme.steps.count == 4 && snapshot.verdict.signs.count == 8)
        try directory.remove()
    }

    @Test("and follows its live events without a complaint")
    func live() throws {
        let story = Story.usual
        let directory = try DemoDirectory.make(in: NSTemporaryDirectory(), files: story.files)
        let reader = PlatformReader(workspace: try Workspace.open(path: directory.path))
        reader.poll(now: story.end)
        let before = reader.snapshot(Question(), now: story.end)
        var stream = story.workspace.makeStream()
        var now = story.end
        for _ in 0..<300 {
            now = now.adding(seconds: 1)
            for line in stream.lines(at: now) { try directory.append(line) }
        }
        #expect(reader.poll(now: now))
        let after = reader.snapshot(Question(), now: now)
        #expect(after.health.diagnostics == [])
        #expect(after.adoption.active > before.adoption.active)
        #expect(
            after.friction.points.reduce(0) { $0 + $1.reports } > before.friction.points.reduce(0) { $0 + $1.reports })
        #expect(after.deployments.status != before.deployments.status)
        #expect(after.delivery.deployments > before.delivery.deployments)
        #expect(after.friction.points.first { $0.point == "Deployments take 25 minutes" }?.state == .told)
        try directory.remove()
    }
}
