import Metrics

/// When the story's chapters take place. It ends at a given moment, and its zone is UTC.
struct Timeline: Sendable {
    /// The end of the story, in seconds since 1970.
    let now: Int64
    /// The day that holds the end.
    let today: CivilDay
    /// The first day of usage and deployments: the first of a month, two to three months before the launch.
    let first: CivilDay
    /// The launch: six months before today, moved back to a Friday from a weekend.
    let launch: CivilDay
    /// The quarter of today.
    let quarter: Quarter
    /// The survey's waves, oldest first; the first one is the baseline.
    let waves: [Wave]

    /// A wave of the survey.
    struct Wave: Sendable {
        let quarter: Quarter
        /// The first day of answers.
        let first: CivilDay
        /// Days on which answers came in.
        let days: Int
    }

    /// The days of a wave.
    private static let waveDays = 12
    /// The earliest and latest seconds that are supported: 1990 to 9997.
    private static let seconds: ClosedRange<Int64> = 631_152_000...253_339_228_800

    /// The nearest moment of the years that are supported, 1990 to 9997.
    static func supported(_ moment: Instant) -> Instant {
        min(max(moment, Instant(seconds: seconds.lowerBound)), Instant(seconds: seconds.upperBound))
    }

    /// The story that ends at a moment.
    init(endingAt end: Instant) {
        now = Timeline.supported(end).seconds
        today = Timeline.day(at: now)
        quarter = today.quarter
        let (_, _, dayOfMonth) = today.date
        let month = Month(index: today.month.index - 6)
        let launch = month.firstDay.adding(days: min(dayOfMonth, month.lastDay.date.day) - 1)
        self.launch = Timeline.workingDay(before: launch.adding(days: 1))
        first = launch.adding(days: -56).month.firstDay
        waves = Timeline.waves(upTo: today)
    }

    /// Four waves, one a quarter. Answers come in in the quarter's seventh to ninth week; in a quarter that is younger,
    /// up to yesterday. A quarter younger than a wave has none yet.
    private static func waves(upTo today: CivilDay) -> [Wave] {
        let elapsed = today.number - today.quarter.firstDay.number
        let newest = elapsed >= waveDays ? today.quarter.index : today.quarter.index - 1
        return (newest - 3...newest).map { index in
            let quarter = Quarter(index: index)
            let middle = quarter.firstDay.adding(days: 44)
            let usual = middle.adding(days: (7 - middle.weekday) % 7)
            return Wave(
                quarter: quarter, first: min(usual, today.adding(days: -waveDays)), days: waveDays)
        }
    }

    // MARK: Moments

    /// The first second of today's quarter.
    var quarterStart: Int64 { Timeline.midnight(of: quarter.firstDay) }
    /// Seconds of today's quarter so far.
    var elapsed: Int64 { now - quarterStart }

    /// How far a moment is from the launch (0) to the end (1); negative before the launch.
    func sinceLaunch(_ seconds: Int64) -> Double {
        let start = Timeline.midnight(of: launch)
        return Double(seconds - start) / Double(max(1, now - start))
    }

    /// The UTC day at a moment.
    static func day(at seconds: Int64) -> CivilDay {
        CivilDay(number: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
    }

    /// The first second of a day.
    static func midnight(of day: CivilDay) -> Int64 {
        Int64(day.number) * 86_400
    }

    /// The last working day before a day.
    static func workingDay(before day: CivilDay) -> CivilDay {
        let before = day.adding(days: -1)
        return before.adding(days: -max(0, before.weekday - 4))
    }

    /// A moment in the working hours of a day: most between 07:00 and 17:00.
    static func workingMoment(on day: CivilDay, _ random: inout DemoRandom) -> Int64 {
        // The sum of two draws: few work at the edges of the day.
        let minute = random.below(5 * 60) + random.below(5 * 60)
        return midnight(of: day) + 7 * 3600 + Int64(minute * 60 + random.below(60))
    }

    /// A moment of a stretch of time, in the working hours of a working day where the stretch has one.
    func workingMoment(from start: Int64, to end: Int64, _ random: inout DemoRandom) -> Int64 {
        guard end > start else { return start }
        for _ in 0..<8 {
            let seconds = start + Int64(random.below(Int(end - start)))
            let day = Timeline.day(at: seconds)
            guard day.weekday < 5 else { continue }
            let moment = Timeline.workingMoment(on: day, &random)
            if (start...end).contains(moment) { return moment }
        }
        return start + Int64(random.below(Int(end - start)))
    }
}
