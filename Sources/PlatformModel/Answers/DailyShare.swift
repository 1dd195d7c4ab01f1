import Metrics

/// Successes and all, day by day, so that any stretch is counted at once.
struct DailyShare {
    /// Days kept before the as-of day: a year of weekly looks back at 180 days each.
    static let length = 365 + 180

    private let last: CivilDay
    private var part = Array(repeating: 0, count: DailyShare.length)
    private var whole = Array(repeating: 0, count: DailyShare.length)
    private var isSummed = false

    /// No counts, up to a day.
    init(upTo last: CivilDay) {
        self.last = last
    }

    /// Counts one of a day; days outside are left out.
    mutating func count(_ day: CivilDay, isPart: Bool) {
        let place = DailyShare.length - 1 - (last.number - day.number)
        guard part.indices.contains(place) else { return }
        whole[place] += 1
        if isPart { part[place] += 1 }
    }

    /// Makes sums of the counts; nothing is counted after that.
    mutating func sum() {
        guard !isSummed else { return }
        isSummed = true
        for place in 1..<DailyShare.length {
            part[place] += part[place - 1]
            whole[place] += whole[place - 1]
        }
    }

    /// The 90 days up to some days before the last one, against the 90 before them; nil when one has no counts.
    func change(daysBack: Int = 0) -> ProportionChange? {
        let end = DailyShare.length - 1 - daysBack
        func between(_ after: Int, _ upTo: Int) -> (part: Int, whole: Int) {
            guard after >= -1, upTo >= 0, upTo < part.count else { return (0, 0) }
            return (
                part[upTo] - (after >= 0 ? part[after] : 0), whole[upTo] - (after >= 0 ? whole[after] : 0)
            )
        }
        return ProportionChange(from: between(end - 180, end - 90), to: between(end - 90, end))
    }

    /// The first of the unbroken weekly looks back on which the change had a direction; nil when it has another now.
    func since(_ direction: Direction) -> CivilDay? {
        var since: CivilDay?
        for week in 0...52 {
            guard change(daysBack: week * 7)?.direction == direction else { break }
            since = last.adding(days: -7 * week)
        }
        return since
    }
}
