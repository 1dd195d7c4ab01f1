import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Events in the future: named, in no figure, and counted once their time has come.
@Suite struct FutureEventTests {
    private let now = "2026-06-15T10:00:00Z"

    private func complaints(_ snapshot: Snapshot) -> [SafeText] {
        snapshot.health.diagnostics.filter { $0.severity == .warning }.map(\.text)
    }

    @Test func theyAreListedAndKeptOutOfEveryFigure() throws {
        let folder = TemporaryFolder()
        folder.write(
            "developers.ndjson",
            #"{"id":"ada","team":"t","joined":"2026-01-01"}"# + "\n" + #"{"id":"ben","team":"t","joined":"2027-01-01"}"#
                + "\n")
        // Ten minutes are within the tolerance of clocks, a second more is not; the day is the same.
        folder.write(
            "usage.ndjson",
            #"{"time":"2026-06-15T10:10:01Z","developer":"ada","capability":"c","action":"x"}"# + "\n")
        folder.write(
            "deployments.csv",
            "id,time,service,environment,status\na,2026-06-15T10:10:00Z,s,prod,succeeded\n"
                + "b,2026-06-15T10:10:01Z,s,prod,failed\n")
        folder.write("surveys.csv", "date,score\n" + String(repeating: "2026-06-16,9\n", count: 6))
        folder.write(
            "friction.ndjson", #"{"time":"2026-06-16T00:00:00Z","developer":"ada","category":"slow"}"# + "\n")
        let reader = try folder.reader(now: instant(now))
        let snapshot = reader.snapshot(Question(window: .quarter), now: instant(now))
        #expect(snapshot.adoption.active == 0 && snapshot.adoption.eligible == 1)
        #expect(snapshot.nps.waves.isEmpty && snapshot.friction.points.isEmpty && snapshot.delivery.finished == 0)
        #expect(snapshot.health.skippedLines == 0 && snapshot.health.diagnosticCount == 9)
        let message: SafeText = "is more than 10 minutes in the future: the record counts from then on"
        #expect(
            Set(complaints(snapshot)).isSuperset(of: [
                "deployments.csv:3:3: warning: time \(message)", "usage.ndjson:1:10: warning: time \(message)",
                "friction.ndjson:1:10: warning: time \(message)", "surveys.csv:7:1: warning: date \(message)",
            ]))
        #expect(
            snapshot.health.sources.map { "\($0.path) \($0.futureTimes)" } == [
                "developers.ndjson 0", "usage.ndjson 1", "deployments.csv 1", "surveys.csv 6", "friction.ndjson 1",
            ])
        // A person who will join is no event.
        #expect(snapshot.health.records.first { $0.kind == "developers" }?.count == 2)
    }

    @Test func theyCountOnceTheirTimeHasCome() throws {
        let folder = TemporaryFolder()
        folder.write(
            "deployments.ndjson",
            #"{"id":"a","time":"2026-06-15T12:00:00Z","service":"s","environment":"prod","status":"succeeded"}"# + "\n"
                + #"{"id":"b","time":"2026-06-16T12:00:00Z","service":"s","environment":"prod","status":"succeeded"}"#
                + "\n")
        let reader = try folder.reader(now: instant(now))
        #expect(!reader.poll(now: instant("2026-06-15T11:49:59Z")), "nothing is due")
        #expect(reader.poll(now: instant("2026-06-15T11:50:00Z")), "nobody has written, but a record is due")
        let early = reader.snapshot(Question(), now: instant("2026-06-15T11:59:00Z"))
        #expect(early.delivery.deployments == 0, "its moment is still ahead")
        let later = reader.snapshot(Question(), now: instant("2026-06-15T12:00:00Z"))
        #expect(later.delivery.deployments == 1 && complaints(later).count == 1)
        // What has been kept aside and taken equals a cold reading.
        #expect(reader.poll(now: instant("2026-06-17T00:00:00Z")))
        let live = reader.snapshot(Question(), now: instant("2026-06-17T00:00:00Z"))
        let cold = try folder.reader(now: instant("2026-06-17T00:00:00Z"))
        #expect(live == cold.snapshot(Question(), now: instant("2026-06-17T00:00:00Z")))
        #expect(live.delivery.deployments == 2 && live.health.diagnosticCount == 0)
    }

    @Test func anExportsRecordsWaitToo() throws {
        let folder = TemporaryFolder()
        folder.write("uptake.yaml", "sources:\n  - {path: runs.csv, format: deployments, map: {id: Run}}\n")
        folder.write(
            "runs.csv",
            "Run,time,service,environment,status\n1,2026-06-15T09:00:00Z,s,prod,succeeded\n"
                + "2,2026-06-15T23:00:00Z,s,prod,succeeded\n")
        let reader = try folder.reader(now: instant(now))
        let today = reader.snapshot(Question(), now: instant(now))
        #expect(today.delivery.deployments == 1)
        #expect(complaints(today).map { $0.string.hasPrefix("runs.csv:3:") } == [true])
        reader.poll(now: instant("2026-06-16T00:00:00Z"))
        let next = reader.snapshot(Question(), now: instant("2026-06-16T00:00:00Z"))
        #expect(next.delivery.deployments == 2 && next.health.diagnosticCount == 0)
    }

    @Test func moreThanAreKeptAreCounted() {
        var future = FutureRecords<Int>()
        for number in 0..<1010 {
            future.hold(
                number, line: number + 1,
                RecordError(future: "time", at: nil, due: Instant(seconds: Int64(1010 - number))))
        }
        #expect(future.count == 1010 && future.complaints.count == Complaints.kept)
        let due = future.takeDue(by: Instant(seconds: 20)).map(\.record)
        // Of the first thousand, those due in seconds 11 to 20.
        #expect(due == Array(990..<1000))
        #expect(future.takeDue(by: Instant(seconds: 20)).isEmpty && future.count == 1000)
    }
}

/// Records that are fine by themselves and impossible together.
@Suite struct ImpossibleEventTests {
    private func errors(
        _ files: [String: String], _ severity: Diagnostic.Severity = .error, asOf: String = "2026-06-30"
    ) throws -> [SafeText] {
        let folder = TemporaryFolder()
        for (name, text) in files { folder.write(name, text) }
        let health = try folder.snapshot(asOf: asOf, window: nil).health
        #expect(health.skippedLines == 0 && health.diagnosticCount == health.diagnostics.count)
        return health.diagnostics.filter { $0.severity == severity }.map(\.text)
    }

    private func event(_ word: String, _ time: String, _ point: String = "slow") -> String {
        #"{"time":"2026-05-\#(time)T00:00:00Z","event":"\#(word)","category":"\#(point)"}"# + "\n"
    }

    @Test func toldBeforeResolved() throws {
        let report = #"{"time":"2026-05-01T00:00:00Z","developer":"ada","category":"slow"}"# + "\n"
        let message: SafeText = "error: told before the point is resolved: the event is left out"
        #expect(try errors(["friction.ndjson": report + event("told", "03")]) == ["friction.ndjson:2: \(message)"])
        #expect(try errors(["friction.ndjson": event("told", "05") + report + event("resolved", "04")]).isEmpty)
        // Told of one resolution, opened again, told before the next.
        let again = ["resolved 02", "told 03", "reopened 04", "told 05", "resolved 06", "told 07"].map {
            event(String($0.dropLast(3)), String($0.suffix(2)))
        }
        #expect(try errors(["friction.ndjson": report + again.joined()]) == ["friction.ndjson:5: \(message)"])
        // The resolution of the point that a merged one joined counts for both.
        let merged =
            #"{"time":"2026-05-02T00:00:00Z","event":"merged","category":"sluggish","into":"slow"}"# + "\n"
            + event("resolved", "03") + event("told", "04", "sluggish")
        #expect(try errors(["friction.ndjson": report + merged]).isEmpty)
    }

    @Test func resolvedBeforeTheDeploymentHadFinished() throws {
        let deployment =
            #"{"id":"d","time":"2026-06-10T12:00:00Z","service":"s","environment":"prod","status":"succeeded"}"# + "\n"
        func incident(_ resolved: String) -> String {
            #"{"id":"i","time":"2026-06-10T11:00:00Z","resolved":"2026-06-10T\#(resolved)Z","service":"s","deployment":"d"}"#
                + "\n"
        }
        #expect(
            try errors(["deployments.ndjson": deployment, "incidents.ndjson": incident("11:59:59")]) == [
                "incidents.ndjson:1: error: resolved before the deployment it names had finished: it tells no time of recovery"
            ])
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", deployment)
        folder.write("incidents.ndjson", incident("11:59:59"))
        let delivery = try folder.snapshot(asOf: "2026-06-30", window: nil).delivery
        #expect(delivery.recovery == nil && delivery.changeFailRate == 1 && delivery.openFailureCount == 0)
        // At the instant of its finish nothing is negative: it took no time.
        #expect(try errors(["deployments.ndjson": deployment, "incidents.ndjson": incident("12:00:00")]).isEmpty)
    }

    @Test func anIdeaThatCameAfterItsChanges() throws {
        let deployment =
            #"{"id":"d","time":"2026-06-10T12:00:00Z","service":"s","environment":"prod","status":"succeeded","commit":"c"}"#
            + "\n"
        let idea = #"{"id":"n","created":"2026-06-09T00:00:00Z","accepted":"2026-06-10T13:00:00Z","commits":["c"]}"#
        #expect(
            try errors(["deployments.ndjson": deployment, "ideas.ndjson": "\n" + idea + "\n"]) == [
                "ideas.ndjson:2: error: its last change reached production before the idea was there: it has no duration"
            ])
    }

    @Test func useBeforeAccess() throws {
        let developers =
            "id,team,joined\nben,t,2026-06-10\nada,t,2026-06-10T09:00:00Z\ncleo,t,2026-06-11\n"
        let usage = ["ada", "ben", "cleo"].map {
            #"{"time":"2026-06-10T08:00:00Z","developer":"\#($0)","capability":"c","action":"x"}"# + "\n"
        }.joined()
        // Ben's access has no time of day: it counts from midnight, before his first use.
        #expect(
            try errors(["developers.csv": developers, "usage.ndjson": usage], .warning) == [
                "developers.csv:3: warning: 2 people used the platform before `joined`, this one first: the times from access leave them out (`joined` is the day, or the moment, of access)"
            ])
    }

    @Test func aDeploymentThatEndedBeforeItStarted() throws {
        let folder = TemporaryFolder()
        folder.write(
            "deployments.csv",
            "id,time,started,service,environment,status\nd,2026-06-10T12:00:00Z,2026-06-10T12:00:01Z,s,prod,succeeded\n"
        )
        let health = try folder.snapshot(asOf: "2026-06-30").health
        #expect(
            health.diagnostics.map(\.text) == ["deployments.csv:2:24: error: started is later than time"])
    }
}
