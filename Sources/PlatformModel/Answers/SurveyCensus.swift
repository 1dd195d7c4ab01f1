import Metrics

/// Survey answers counted by wave, up to a day.
struct SurveyCensus {
    /// The answers of one wave.
    struct Wave {
        private var promoters = 0
        private var passives = 0
        private var detractors = 0
        /// Answers dismissed or left blank.
        private(set) var dismissed = 0
        /// The day of the first answer.
        private(set) var first: CivilDay
        /// The day of the last answer that is shown; nil while none is.
        private(set) var last: CivilDay?
        /// Percents of undifferentiated work, of those who say.
        private(set) var undifferentiated: [Double] = []

        /// The score and its counts.
        var result: NPS { NPS(promoters: promoters, passives: passives, detractors: detractors) }

        init(day: CivilDay) {
            first = day
        }

        mutating func take(_ answer: SurveyFold.Answer) {
            if let score = answer.score {
                if score >= 9 { promoters += 1 } else if score >= 7 { passives += 1 } else { detractors += 1 }
            } else {
                dismissed += 1
            }
            if answer.day < first { first = answer.day }
            if last.map({ answer.day > $0 }) ?? true { last = answer.day }
            if let share = answer.undifferentiated { undifferentiated.append(share) }
        }
    }

    /// The quarters with an answer, in order.
    let quarters: [Quarter]
    /// The waves of the quarters.
    let waves: [Wave]
    /// By wave, whether its last answer is behind the day: before that only its score is shown.
    let isComplete: [Bool]

    /// Counts the answers that are shown as of a day; see ``SurveySteps``.
    init(_ surveys: SurveyFold, upTo day: CivilDay, smallest: Int) {
        var found: [Wave] = []
        var numbers: [Quarter: Int] = [:]
        // Neighbouring answers mostly belong to one wave.
        var number = 0
        var (first, last) = (1, 0)
        let current = day.quarter.firstDay
        let shown = SurveySteps.lastShown(surveys, on: day, smallest: smallest)
        func count(_ answer: SurveyFold.Answer) {
            if answer.day.number < first || answer.day.number > last {
                let quarter = answer.day.quarter
                (first, last) = (quarter.firstDay.number, quarter.lastDay.number)
                number = numbers[quarter] ?? found.count
                if number == found.count {
                    numbers[quarter] = number
                    found.append(Wave(day: answer.day))
                }
            }
            found[number].take(answer)
        }
        if shown == day {
            surveys.forEachAnswer(upTo: day, count)
        } else {
            surveys.forEachAnswer(upTo: day.quarter.firstDay.adding(days: -1), count)
            if let shown {
                surveys.forEachAnswer(upTo: shown) { if $0.day >= current { count($0) } }
            } else if let begun = SurveySteps.firstDay(surveys, in: day.quarter), begun <= day {
                numbers[day.quarter] = found.count
                found.append(Wave(day: begun))
            }
        }
        let inOrder = numbers.sorted { $0.key < $1.key }
        quarters = inOrder.map(\.key)
        waves = inOrder.map { found[$0.value] }
        isComplete = inOrder.map { surveys.lastDays[$0.key].map { $0 <= day } ?? true }
    }
}
