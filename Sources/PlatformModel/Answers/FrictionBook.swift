import Metrics
import SafeText

/// Reports and events of friction points from friction files, and what survey answers say of them.
struct FrictionBook {
    /// A citation of a friction point by one person.
    struct Citation {
        /// When it counts.
        var time: Instant
        /// Of a survey answer the first of its wave, else the same as ``time``: what came before it was known already.
        var begun: Instant
        /// The number of the developer, or one of its own for somebody the data does not name; below 0 for whoever answered
        /// a survey.
        var reporter: Int
        var minutesLost: Int

        /// Whether it stands in a survey answer.
        var isFromSurvey: Bool { reporter < 0 }
    }

    /// The people who named a point in one survey wave.
    struct Naming {
        /// The first day on which somebody did.
        var first: CivilDay
        /// The numbers of those who gave their names, as ``FrictionBook/reporters`` has them.
        var named: Set<Int> = []
        /// How many did not.
        var anonymous: [Int] = []
    }

    private var citations: [String: [Citation]] = [:]
    /// By point and wave, who named it in a survey.
    private var namings: [String: [Quarter: Naming]] = [:]
    /// The day of each wave's last answer.
    private var waveEnds: [Quarter: CivilDay] = [:]
    /// The numbers of reporters by their names.
    private var reporters: [String: Int] = [:]
    private var reporterCount = 0
    private var events: [FrictionFold.Event] = []
    private let zone: Zone
    private let smallest: Int
    /// When reports and events took place.
    private(set) var coverage = Coverage()
    /// Records read from friction files, each id once.
    private(set) var count = 0
    /// Events that cannot be.
    private(set) var findings = Findings()

    /// The book of some friction files and of the survey answers that name friction points.
    ///
    /// - Parameter smallest: The smallest group of survey answers that counts.
    init(_ folds: [FrictionFold], surveys: SurveyFold, zone: Zone, smallest: Int) {
        self.zone = zone
        self.smallest = smallest
        var reports = IdentifiedRecords<FrictionFold.Report>()
        var anonymous: [FrictionFold.Report] = []
        var seen: Set<UInt64> = []
        for fold in folds {
            if folds.count == 1 {
                reports = fold.reports
            } else {
                reports.merge(fold.reports, replaces: FrictionFold.replaces)
            }
            anonymous += fold.anonymous
            for event in fold.events where seen.insert(event.digest).inserted { events.append(event) }
            coverage.merge(fold.coverage)
        }
        events.sort { ($0.time, $0.digest) < ($1.time, $1.digest) }
        count = reports.count + anonymous.count + events.count
        for report in reports.values + anonymous {
            cite(report.point, by: report.developer, at: report.time, minutesLost: report.minutesLost)
        }
        read(surveys)
        findings = impossible()
    }

    private mutating func read(_ surveys: SurveyFold) {
        waveEnds = surveys.lastDays
        for (identity, given) in surveys.identified {
            for answer in given.lazy.map(\.answer) where !answer.friction.isEmpty {
                let reporter = reporter(named: identity.developer)
                for point in Set(answer.friction) { name(point, on: answer.day) { $0.named.insert(reporter) } }
            }
        }
        for answer in surveys.anonymous where !answer.friction.isEmpty {
            // One answer is one person, however many points it names.
            let reporter = reporter(named: nil)
            for point in Set(answer.friction) { name(point, on: answer.day) { $0.anonymous.append(reporter) } }
        }
    }

    private mutating func name(_ point: String, on day: CivilDay, _ add: (inout Naming) -> Void) {
        guard !point.isEmpty else { return }
        var naming = namings[point]?[day.quarter] ?? Naming(first: day)
        naming.first = min(naming.first, day)
        add(&naming)
        namings[point, default: [:]][day.quarter] = naming
    }

    /// The number of a reporter; a new one for somebody without a name.
    private mutating func reporter(named name: String?) -> Int {
        if let name, let known = reporters[name] { return known }
        if let name { reporters[name] = reporterCount }
        reporterCount += 1
        return reporterCount - 1
    }

    private mutating func cite(_ point: String, by name: String?, at time: Instant, minutesLost: Int = 0) {
        guard !point.isEmpty else { return }
        citations[point, default: []].append(
            Citation(time: time, begun: time, reporter: reporter(named: name), minutesLost: minutesLost))
    }

    // MARK: Lives

    /// The lives of all friction points up to a moment, merged points under the point they joined.
    ///
    /// - Returns: Points with a report that may be counted or an event; and how many have neither, though survey answers
    ///   name them.
    func lives(upTo moment: Instant) -> (lives: [FrictionLife], hidden: Int) {
        let events = events.filter { $0.time <= moment }
        var joined: [String: String] = [:]
        for event in events where event.step == .merged { joined[event.point] = event.into }
        var lives: [String: FrictionLife] = [:]
        var sources: [String: [String]] = [:]
        for (source, citations) in citations {
            let name = FrictionBook.target(of: source, joined)
            if !namings.isEmpty { sources[name, default: []].append(source) }
            lives[name, default: FrictionLife(name: name)].reports += citations.filter { $0.time <= moment }
            if name != source { lives[name]?.merged.append(source) }
        }
        var answered: [String: [Quarter: Naming]] = [:]
        for (source, waves) in namings {
            let name = FrictionBook.target(of: source, joined)
            for (wave, naming) in waves where isComplete(wave, at: moment) {
                answered[name, default: [:]][wave] = naming.joined(answered[name]?[wave])
                if name != source { lives[name, default: FrictionLife(name: name)].merge(source) }
            }
        }
        for (name, waves) in answered {
            for (wave, naming) in waves {
                let reports = block(naming, wave, sources[name] ?? [])
                lives[name, default: FrictionLife(name: name)].add(reports)
            }
        }
        for event in events where event.step != .merged {
            let name = FrictionBook.target(of: event.point, joined)
            lives[name, default: FrictionLife(name: name)].take(
                event, named: event.developers.compactMap { reporters[$0] })
        }
        let known = lives.values.filter { !$0.reports.isEmpty || $0.firstEvent != nil }.map { $0.settled() }
        return (known, answered.keys.count { lives[$0].map { $0.reports.isEmpty && $0.firstEvent == nil } ?? true })
    }

    /// Whether a wave's last answer is behind a moment.
    private func isComplete(_ wave: Quarter, at moment: Instant) -> Bool {
        waveEnds[wave].map { zone.start(of: $0) <= moment } ?? false
    }

    /// The reports that the answers of a complete wave are: one for each person who named the point and reports it nowhere
    /// else in that quarter. They count when they are at least the smallest group, and all from the wave's last day on, so
    /// that no window and no step from day to day parts them; else none of them counts.
    private func block(_ naming: Naming, _ wave: Quarter, _ sources: [String]) -> [Citation] {
        guard let end = waveEnds[wave] else { return [] }
        let (first, last) = (zone.start(of: wave.firstDay), zone.end(of: wave.lastDay))
        var known: Set<Int> = []
        for source in sources {
            for citation in citations[source] ?? [] where citation.time >= first && citation.time <= last {
                known.insert(citation.reporter)
            }
        }
        let people = naming.named.subtracting(known).union(naming.anonymous)
        guard people.count >= smallest else { return [] }
        let (time, begun) = (zone.start(of: end), zone.start(of: naming.first))
        return people.map { Citation(time: time, begun: begun, reporter: -1 - $0, minutesLost: 0) }
    }

    /// The point that a merged one ended up in; merges in a circle end where they began.
    private static func target(of name: String, _ joined: [String: String]) -> String {
        var target = name
        for _ in 0..<16 {
            guard let next = joined[target], next != name else { break }
            target = next
        }
        return target
    }

    /// Events whose place in their point's life is impossible: reporters told before the point was resolved.
    private func impossible() -> Findings {
        var findings = Findings()
        var joined: [String: String] = [:]
        for event in events where event.step == .merged { joined[event.point] = event.into }
        var resolved: Set<String> = []
        for event in events {
            let name = FrictionBook.target(of: event.point, joined)
            switch event.step {
            case .resolved: resolved.insert(name)
            case .reopened: resolved.remove(name)
            case .told where !resolved.contains(name):
                findings.add(event.place, "told before the point is resolved: the event is left out")
            default: break
            }
        }
        return findings
    }
}

extension FrictionBook.Naming {
    /// Those of this naming and of another one of the same wave.
    fileprivate func joined(_ other: FrictionBook.Naming?) -> FrictionBook.Naming {
        guard let other else { return self }
        return FrictionBook.Naming(
            first: min(first, other.first), named: named.union(other.named), anonymous: anonymous + other.anonymous)
    }
}
