import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// What no figure may depend on: the order of lines, how they are split into files, and lines said twice.
@Suite struct InvarianceTests {
    /// A year of a small platform, every kind of record, made by a fixed sequence.
    private static func workspace() -> [String: [String]] {
        var random = FixedRandom(seed: 77)
        var files: [String: [String]] = [:]
        func moment(_ random: inout FixedRandom) -> String {
            let date = day("2026-01-01").adding(days: random.below(180))
            let (hour, minute) = (10 + random.below(10), 10 + random.below(50))
            return "\(date)T\(hour):\(minute):00Z"
        }
        let people = (0..<24).map { "p\($0)" }
        files["developers"] = people.enumerated().map { number, id in
            #"{"id":"\#(id)","team":"t\#(number % 4)","joined":"2026-0\#(1 + number % 5)-01T09:00:00Z"}"#
        }
        files["usage"] = (0..<300).map { number in
            let time = moment(&random)
            return
                #"{"id":"u\#(number)","time":"\#(time)","developer":"p\#(random.below(26))","capability":"c\#(random.below(5))","action":"run"}"#
        }
        let statuses = ["succeeded", "succeeded", "succeeded", "failed", "rolled_back", "in_progress"]
        let ways = [#","via":"platform""#, #","via":"hand""#, ""]
        files["deployments"] = (0..<200).map { number in
            let time = moment(&random)
            return
                #"{"id":"d\#(number)x","time":"\#(time)","service":"s\#(random.below(4))","environment":"\#(random.below(3) == 0 ? "staging" : "production")","status":"\#(statuses[random.below(6)])","team":"t\#(random.below(4))","version":"v\#(random.below(20))","commit":"k\#(random.below(90))","commit_time":"2025-12-31T00:00:00Z","developer":"p\#(random.below(24))"\#(ways[random.below(3)])}"#
        }
        files["incidents"] = (0..<30).map { number in
            let time = moment(&random)
            return #"{"id":"i\#(number)","time":"\#(time)","service":"s\#(random.below(4))","cause":"infrastructure"}"#
        }
        files["requests"] = (0..<60).map { number in
            let date = day("2026-01-02").adding(days: random.below(170))
            let end = random.below(4) == 0 ? "" : #","fulfilled":"\#(date.adding(days: random.below(5)))T12:00:00Z""#
            return
                #"{"id":"q\#(number)","time":"\#(date)T09:00:00Z","capability":"db","approvals":\#(random.below(2))\#(end)}"#
        }
        files["ideas"] = (0..<20).map { number in
            #"{"id":"n\#(number)","created":"2026-01-0\#(1 + number % 9)T09:00:00Z","commits":["k\#(number)","k\#(number + 30)"]}"#
        }
        files["surveys"] = (0..<80).map { number in
            #"{"date":"2026-0\#(1 + random.below(6))-1\#(random.below(9))","developer":"p\#(number % 24)","team":"t\#(number % 4)","score":\#(random.below(11)),"comment":"comment \#(number)","friction":"x\#(number % 3)","undifferentiated_share":\#(random.below(100)).5}"#
        }
        files["friction"] =
            (0..<60).map { number in
                let time = moment(&random)
                return
                    #"{"id":"f\#(number)","time":"\#(time)","developer":"p\#(random.below(24))","category":"x\#(random.below(6))","minutes_lost":\#(random.below(90))}"#
            }
            + [#"{"id":"f","time":"2026-04-01T09:00:00Z","developer":"p1","category":"x9"}"#]
            + [#"{"id":"g","time":"2026-05-01T09:00:00Z","event":"merged","category":"x5","into":"x4"}"#]
            + [#"{"id":"h","time":"2026-05-02T09:00:00Z","event":"reopened","category":"x9"}"#]
            + [#"{"id":"i","time":"2026-05-03T09:00:00Z","event":"told","category":"x3","developers":["p1"]}"#]
            + ["planned", "resolved", "told"].enumerated().map { number, word in
                #"{"id":"e\#(number)","time":"2026-04-1\#(number)T09:00:00Z","event":"\#(word)","category":"x9"}"#
            }
        files["research"] = (0..<12).map { number in
            #"{"id":"r\#(number)","time":"2026-02-1\#(number % 9)T09:00:00Z","event":"interview","capability":"c\#(number % 3)","developer":"p\#(number)"}"#
        }
        files["research"]?.append(
            #"{"id":"s","time":"2026-02-20T09:00:00Z","event":"capability","capability":"c1","build_started":"2026-02-15"}"#
        )
        files["board"] =
            (0..<5).map {
                #"{"id":"b\#($0)","time":"2026-01-01T09:00:00Z","event":"member","developer":"p\#($0)","team":"t\#($0 % 4)"}"#
            }
            + (1..<6).map {
                #"{"id":"m\#($0)","time":"2026-0\#($0)-10T09:00:00Z","event":"meeting","attendees":["p1"]}"#
            }
            + (1..<6).map {
                #"{"id":"v\#($0)","time":"2026-0\#($0)-10T10:00:00Z","event":"vote","meeting":"m\#($0)","category":"x1","dots":2}"#
            }
            + (1..<6).map {
                #"{"id":"w\#($0)","time":"2026-0\#($0)-10T10:00:00Z","event":"decision","meeting":"m\#($0)","text":"decision \#($0)","due":"2026-05-01"}"#
            }
        return files
    }

    private func snapshot(_ files: [String: [String]], asOf: String = "2026-06-20") throws -> Snapshot {
        let folder = TemporaryFolder()
        for (name, lines) in files { folder.write("\(name).ndjson", lines.map { $0 + "\n" }.joined()) }
        return try reading(folder, asOf)
    }

    private func reading(_ folder: TemporaryFolder, _ asOf: String) throws -> Snapshot {
        var snapshot = try folder.snapshot(asOf: asOf, window: .all).unnamed
        snapshot.health.files = 0
        // A complaint names the line it stands on, which is what changes here.
        snapshot.health.diagnostics = snapshot.health.diagnostics.map {
            Diagnostic(file: "", severity: $0.severity, message: $0.message, hint: $0.hint)
        }
        return snapshot
    }

    @Test func theSampleSaysSomethingOfEverything() throws {
        let snapshot = try snapshot(Self.workspace())
        #expect(snapshot.adoption.lifecycle.returning > 0 && !snapshot.adoption.teamUse.isEmpty)
        #expect(snapshot.nps.change != nil && !snapshot.nps.verbatims.isEmpty)
        #expect(
            snapshot.friction.points.count == 6 && snapshot.friction.points.contains { $0.state == .reopened }
                && snapshot.friction.points.contains { !$0.merged.isEmpty })
        #expect(snapshot.delivery.teams.count == 4 && snapshot.delivery.openFailureCount > 0)
        #expect(snapshot.outcomes.ideas.arrived > 0 && snapshot.outcomes.selfService.known > 0)
        #expect(snapshot.outcomes.bypass.total.known > 0 && snapshot.outcomes.undifferentiated.last?.mean != nil)
        #expect(snapshot.onboarding.cohorts.count == 5 && snapshot.onboarding.timeToFirstValue.ended > 0)
        #expect(snapshot.research.capabilities.contains { $0.buildStarted != nil })
        #expect(snapshot.board.meetings.first?.decisions.isEmpty == false)
        #expect(
            snapshot.delivery.trend.changeFailRate != nil && snapshot.deployments.status.contains { $0.version != nil })
        #expect(
            snapshot.health.diagnostics.contains {
                $0.message == "told before the point is resolved: the event is left out"
            })
        #expect(snapshot.research.interviews == 12 && snapshot.board.meetings.first?.votes.first?.dots == 2)
        #expect(snapshot.health.skippedLines == 0)
    }

    @Test func theOrderOfLines() throws {
        let files = Self.workspace()
        let cold = try snapshot(files)
        var random = FixedRandom(seed: 5)
        for _ in 0..<4 { #expect(try snapshot(files.mapValues { random.shuffle($0) }) == cold) }
    }

    @Test func splitFiles() throws {
        let files = Self.workspace()
        let cold = try snapshot(files)
        for parts in [2, 3] {
            let folder = TemporaryFolder()
            for (name, lines) in files {
                for part in 0..<parts {
                    let some = lines.enumerated().filter { $0.offset % parts == part }.map { $0.element + "\n" }
                    folder.write("\(name)/\(part).ndjson", some.joined())
                }
            }
            #expect(try reading(folder, "2026-06-20") == cold, "\(parts) parts")
        }
    }

    @Test func linesSaidTwice() throws {
        let files = Self.workspace()
        // Usage ids are not kept and answers have none; a person's repeated answer is one all the same.
        var twice = files.mapValues { $0 + $0 }
        twice["usage"] = files["usage"]
        twice["surveys"] = files["surveys"]
        #expect(try snapshot(twice) == snapshot(files))
    }

    /// Stepping back and returning gives every part as it was, and a day's figures are those of starting there.
    @Test func steppingBackIsStartingThere() throws {
        let folder = TemporaryFolder()
        for (name, lines) in Self.workspace() { folder.write("\(name).ndjson", lines.map { $0 + "\n" }.joined()) }
        let reader = try folder.reader()
        for window in [nil, Window.Span.all, .days90, .quarter] {
            func at(_ text: String, _ reader: PlatformReader) -> Snapshot {
                reader.snapshot(Question(asOf: .day(day(text)), window: window), now: farFuture)
            }
            let today = at("2026-06-20", reader)
            var before: [Snapshot] = []
            for days in ["2026-06-13", "2026-06-06", "2026-03-31", "2026-01-01"] {
                let there = at(days, reader)
                #expect(there == at(days, try folder.reader()), "\(days)")
                // Every stored member, named: nothing of the snapshot escapes the comparison.
                #expect(String(reflecting: there) == String(reflecting: at(days, try folder.reader())), "\(days)")
                before.append(there)
            }
            #expect(at("2026-06-20", reader) == today)
            #expect(Set(before + [today]).count == 5, "each day says something else")
        }
    }

    /// A past day knows nothing of what came later: the same figures from the records up to that day alone.
    ///
    /// What a wave under way shows is settled by its later answers too, so that nobody is told apart by stepping; waves
    /// that are complete on the day follow the rule as everything else does.
    @Test(arguments: ["2026-03-31", "2026-04-30"]) func aPastDayKnowsNothingOfLaterRecords(asOf: String) throws {
        let files = Self.workspace()
        var past = try snapshot(files, asOf: asOf)
        let later = asOf < "2026-04" ? ["2026-04", "2026-05", "2026-06"] : ["2026-05", "2026-06"]
        let early = files.mapValues { lines in
            lines.filter { line in
                !later.contains { month in
                    ["time", "date", "created"].contains { line.contains("\"\($0)\":\"\(month)") }
                }
            }
        }
        var alone = try snapshot(early, asOf: asOf)
        // Data health tells of the files as they are now, whatever day is asked for.
        past.health = alone.health
        // Of a day in the past only the day of the newest record is known, not its moment.
        past.adoption.freshness = alone.adoption.freshness
        past.nps.freshness = alone.nps.freshness
        past.friction.freshness = alone.friction.freshness
        if past.nps.waves.contains(where: { !$0.isComplete }) {
            #expect(asOf == "2026-04-30" && past.nps.waves.first == alone.nps.waves.first)
            past.nps = alone.nps
            past.outcomes.undifferentiated = alone.outcomes.undifferentiated
            (past.friction, alone.friction) = (
                FrictionFigures.bare(past.friction), FrictionFigures.bare(alone.friction)
            )
            (past.programme, past.verdict) = (alone.programme, alone.verdict)
        }
        #expect(past.adoption == alone.adoption)
        #expect(past.nps == alone.nps)
        #expect(past.friction == alone.friction)
        #expect(past.outcomes == alone.outcomes)
        #expect(past.onboarding == alone.onboarding)
        #expect(past.research == alone.research)
        #expect(past.board == alone.board)
        #expect(past.programme == alone.programme)
        #expect(past.verdict == alone.verdict)
        #expect(past.delivery == alone.delivery)
    }
}

extension FrictionFigures {
    /// The figures without the counts that survey answers are part of.
    fileprivate static func bare(_ figures: FrictionFigures) -> FrictionFigures {
        var figures = figures
        figures.points = []
        (figures.hiddenPoints, figures.tiedAcrossThird, figures.topReported, figures.communications) = (0, [], nil, [])
        return figures
    }
}
