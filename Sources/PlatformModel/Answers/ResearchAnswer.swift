import Metrics
import SafeText

/// Interviews and capabilities of all research files.
struct ResearchBook {
    /// Interviews in the order of time, then of person and capability.
    private(set) var interviews: [ResearchFold.Interview] = []
    /// What was said of capabilities, in the order of time.
    private(set) var capabilities: [ResearchFold.Capability] = []

    /// Records, each id once.
    var count: Int { interviews.count + capabilities.count }

    /// The book of some files.
    init(_ folds: [ResearchFold]) {
        var interviews = LooseRecords<ResearchFold.Interview>()
        var capabilities = LooseRecords<ResearchFold.Capability>()
        for fold in folds {
            interviews.merge(fold.interviews)
            capabilities.merge(fold.capabilities)
        }
        self.interviews = interviews.values.sorted {
            ($0.time, $0.capability, $0.developer) < ($1.time, $1.capability, $1.developer)
        }
        self.capabilities = capabilities.values.sorted { left, right in
            if left.time != right.time { return left.time < right.time }
            if left.name != right.name { return left.name < right.name }
            let never = CivilDay(number: .max)
            return (left.buildStarted ?? never, left.shipped ?? never)
                < (right.buildStarted ?? never, right.shipped ?? never)
        }
    }
}

extension ResearchFigures {
    /// Interviews before anything was built, up to a moment.
    ///
    /// An interview counts for the gate when its day is before the day the build began. Of several records of one
    /// capability the newest says when its build began and when it shipped, as far as it says so.
    init(_ book: ResearchBook, at moment: Moment) {
        self.init()
        var made: [String: (started: CivilDay?, shipped: CivilDay?)] = [:]
        for capability in book.capabilities where capability.time <= moment.instant {
            let known = made[capability.name] ?? (nil, nil)
            made[capability.name] = (
                capability.buildStarted ?? known.started, capability.shipped ?? known.shipped
            )
        }
        var held: [String: [ResearchFold.Interview]] = [:]
        for interview in book.interviews where interview.time <= moment.instant {
            held[interview.capability, default: []].append(interview)
            interviews += 1
        }
        let all = Set(made.keys).union(held.keys).map { name in
            let interviews = held[name] ?? []
            let started = made[name]?.started.flatMap { $0 <= moment.day ? $0 : nil }
            let shipped = made[name]?.shipped.flatMap { $0 <= moment.day ? $0 : nil }
            let counting = interviews.filter { interview in started.map { interview.day < $0 } ?? true }
            let people = Set(counting.map(\.developer)).count
            let isEnough = people >= ResearchFigures.needed.lowerBound
            let capability = Capability(
                name: SafeText(cleaning: name), people: people, days: Set(counting.map(\.day)).sorted(),
                late: interviews.count - counting.count, buildStarted: started, shipped: shipped,
                gate: isEnough ? .met : started == nil && shipped == nil ? .short : .missed)
            return (capability, started ?? shipped ?? interviews.last?.day ?? CivilDay(number: .min))
        }
        capabilities = all.sorted { ($1.1, $0.0.name) < ($0.1, $1.0.name) }.map(\.0)
    }

    /// The capability whose build began last, or that shipped last; nil while nothing is built.
    var newest: Capability? {
        capabilities.filter { $0.buildStarted != nil || $0.shipped != nil }
            .max { left, right in
                let never = CivilDay(number: .min)
                return (left.buildStarted ?? left.shipped ?? never, right.name)
                    < (right.buildStarted ?? right.shipped ?? never, left.name)
            }
    }
}
