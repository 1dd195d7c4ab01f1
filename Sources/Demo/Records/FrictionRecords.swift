import Metrics

/// What was in people's way: their reports, and what became of them.
struct FrictionRecords: Sendable {
    static let path = "friction.ndjson"

    /// One person's report.
    struct Report: Sendable {
        var time: Int64
        var person: Int
        /// The place of the point in ``FrictionPoint/all``.
        var point: Int
        var minutes: Int
        var text: String
    }

    /// The reports, in the order of time.
    private(set) var reports: [Report] = []
    private let plot: FrictionPlot
    private let roster: Roster
    private let timeline: Timeline
    /// By point, whom it was told that the point is resolved.
    private var told: [String: [String]] = [:]

    init(roster: Roster, plot: FrictionPlot, timeline: Timeline, seed: UInt64) {
        self.plot = plot
        self.roster = roster
        self.timeline = timeline
        var random = DemoRandom(seed: seed, for: .friction)
        for (place, point) in FrictionPoint.all.enumerated() {
            for (index, count) in point.reporters.enumerated() {
                let quarter = Quarter(index: timeline.quarter.index - 3 + index)
                addReports(of: point, at: place, in: quarter, reporters: count, &random)
            }
        }
        reports.sort { ($0.time, $0.point, $0.person) < ($1.time, $1.point, $1.person) }
        tell(&random)
    }

    /// Reports of a point by so many distinct people in a quarter.
    private mutating func addReports(
        of point: FrictionPoint, at place: Int, in quarter: Quarter, reporters: Int, _ random: inout DemoRandom
    ) {
        var count = reporters
        var start = Timeline.midnight(of: quarter.firstDay)
        var end = min(Timeline.midnight(of: quarter.lastDay.adding(days: 1)) - 1, timeline.now - 300)
        if quarter == timeline.quarter {
            // A young quarter has fewer reports: a third in its first days, all from its sixth week on.
            let age = min(1, Double(timeline.elapsed) / (40 * 86_400))
            count = wholeNumber((0.35 + 0.65 * age) * Double(count) + 0.5)
        } else if quarter.index == timeline.quarter.index - 3 {
            // The first quarter's came in with the baseline survey.
            start += 40 * 86_400
        }
        switch point.name {
        case FrictionPoint.deployments.name: end = min(end, (plot.deployments.resolved ?? end) - 1)
        case FrictionPoint.onboarding.name: end = min(end, (plot.onboarding.resolved ?? end) - 1)
        default: break
        }
        if end < start { start = end }
        let people = random.shuffled(roster.eligible(on: Timeline.day(at: start))).prefix(count)
        for person in people {
            for _ in 0..<random.from(1...2) {
                reports.append(
                    Report(
                        time: timeline.workingMoment(from: start, to: end, &random), person: person, point: place,
                        minutes: random.from(point.minutes.lowerBound / 5...point.minutes.upperBound / 5) * 5,
                        text: random.chance(0.2) ? "" : random.pick(point.texts) ?? ""))
            }
        }
    }

    /// Everybody who reported the deployments is told; of the onboarding's reporters four are forgotten.
    private mutating func tell(_ random: inout DemoRandom) {
        func reporters(of point: FrictionPoint) -> [String] {
            let cited = reports.filter { FrictionPoint.all[$0.point].name == point.name }
            return Set(cited.map { roster.people[$0.person].id }).sorted()
        }
        told[FrictionPoint.deployments.name] = reporters(of: .deployments)
        told[FrictionPoint.onboarding.name] = random.shuffled(reporters(of: .onboarding)).dropLast(4).sorted()
    }

    // MARK: Lines

    /// `friction.ndjson`.
    func file() -> DemoFile {
        var lines: [(time: Int64, bytes: [UInt8])] = []
        for (number, report) in reports.enumerated() {
            var writer = LineWriter(capacity: 240)
            FrictionRecords.write(
                to: &writer, number: number + 1, time: report.time, developer: roster.people[report.person].id,
                team: roster.team(of: report.person), category: FrictionPoint.all[report.point].name,
                minutes: report.minutes, text: report.text)
            lines.append((report.time, writer.bytes))
        }
        addEvents(to: &lines)
        // The events' ids differ, so equal times are in a fixed order too.
        lines.sort { $0.time != $1.time ? $0.time < $1.time : $0.bytes.lexicographicallyPrecedes($1.bytes) }
        return DemoFile(path: FrictionRecords.path, bytes: lines.flatMap(\.bytes))
    }

    /// One report.
    static func write(
        to writer: inout LineWriter, number: Int, time: Int64, developer: String, team: String, category: String,
        minutes: Int, text: String
    ) {
        writer.begin()
        writer.field("id", "fri-", number: number, digits: 4)
        writer.field("time", time: time)
        writer.field("developer", developer)
        writer.field("team", team)
        writer.field("category", category)
        writer.field("minutes_lost", minutes)
        if !text.isEmpty { writer.field("text", text) }
        writer.end()
    }

    private func addEvents(to lines: inout [(time: Int64, bytes: [UInt8])]) {
        add(
            .onboarding, plot.onboarding, measure: "approvals before the first commit", current: "9", target: "1",
            after: "1", to: &lines)
        add(
            .deployments, plot.deployments, measure: "deployment time", current: "25 min", target: "5 min",
            after: "4 min", to: &lines)
        add(
            .staging, plot.staging, measure: "hours a week without staging", current: "6 h", target: "0 h", after: nil,
            to: &lines)
        add(
            .secrets, plot.secrets, measure: "time from asking to having a secret", current: "2 days", target: "5 min",
            after: nil, to: &lines)
    }

    private func add(
        _ point: FrictionPoint, _ steps: FrictionPlot.Steps, measure: String, current: String, target: String,
        after: String?, to lines: inout [(time: Int64, bytes: [UInt8])]
    ) {
        func add(_ event: String, _ time: Int64?, _ rest: (inout LineWriter) -> Void = { _ in }) {
            guard let time else { return }
            var writer = LineWriter(capacity: 240)
            writer.begin()
            writer.field("id", "\(event)-\(point.name.split(separator: " ")[0].lowercased())")
            writer.field("time", time: time)
            writer.field("event", event)
            writer.field("category", point.name)
            rest(&writer)
            writer.end()
            lines.append((time, writer.bytes))
        }
        add("planned", steps.planned) { writer in
            writer.field("quarter", steps.quarter.description)
            writer.field("measure", measure)
            writer.field("current", current)
            writer.field("target", target)
        }
        add("started", steps.started)
        add("resolved", steps.resolved) { writer in writer.field("after", after) }
        add("told", steps.told) { writer in
            writer.field("developers", told[point.name] ?? [])
            writer.field("channel", "chat")
        }
    }
}
