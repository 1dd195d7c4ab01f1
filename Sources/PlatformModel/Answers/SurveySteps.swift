import Metrics

/// Up to which day a wave's answers are shown as of a day.
///
/// Whoever steps from day to day sees what came in between by subtraction, so nothing may come in by fewer people than
/// the smallest group. Once a day has the wave's last answer behind it, the wave is *complete* and shown as it stands.
/// Before that its score alone is shown, up to the newest day that ends a step: a stretch of days in which at least that
/// many people answered for the first time; the days after the last step must hold as many again, or nobody, else that
/// step is left out. Everything finer (teams, comments, undifferentiated work, friction points, dismissed answers) waits
/// for the wave to be complete.
///
/// The steps depend on all answers in the files, later ones included, and so they are the same whatever day is asked for
/// first. They do not protect somebody from a viewer who kept an earlier state of the files: an export is shown as it
/// stands, as the definition of a wave says.
enum SurveySteps {
    /// The last day whose answers are shown as of a day, in the wave of that day's quarter.
    ///
    /// - Returns: The day itself when the wave is complete by then; nil when nothing is shown.
    static func lastShown(_ surveys: SurveyFold, on day: CivilDay, smallest: Int) -> CivilDay? {
        let wave = day.quarter
        guard let end = surveys.lastDays[wave], end > day else { return day }
        return steps(changes(surveys, wave), smallest: smallest).last { $0 <= day }
    }

    /// The day of a wave's first answer; nil for a wave without one. That somebody has answered is no answer.
    static func firstDay(_ surveys: SurveyFold, in wave: Quarter) -> CivilDay? {
        let named = surveys.identified.lazy.filter { $0.key.quarter == wave }.compactMap(\.value.first?.answer.day)
            .min()
        let others = surveys.anonymous.lazy.map(\.day).filter { $0.quarter == wave }.min()
        return [named, others].compactMap(\.self).min()
    }

    /// The days that end a step.
    static func steps(_ changes: [CivilDay: Change], smallest: Int) -> [CivilDay] {
        var ends: [CivilDay] = []
        var (begun, changed) = (0, Set<Int>())
        for (day, change) in changes.sorted(by: { $0.key < $1.key }) {
            begun += change.begun
            changed.formUnion(change.people)
            guard begun >= smallest else { continue }
            ends.append(day)
            (begun, changed) = (0, [])
        }
        let isTailSafe = begun == 0 && (changed.isEmpty || changed.count >= smallest)
        // What follows the last step is fewer than a group: it belongs to that step.
        if !isTailSafe, !ends.isEmpty { ends.removeLast() }
        return ends
    }

    /// What a day brought to a wave.
    struct Change {
        /// People who gave their first answer with a score.
        var begun = 0
        /// The people who answered, those who had answered before included.
        var people: Set<Int> = []
    }

    /// The days of a wave with what each brought.
    private static func changes(_ surveys: SurveyFold, _ wave: Quarter) -> [CivilDay: Change] {
        var changes: [CivilDay: Change] = [:]
        var person = 0
        for (identity, given) in surveys.identified where identity.quarter == wave {
            person += 1
            var hasScore = false
            for one in given {
                changes[one.answer.day, default: Change()].people.insert(person)
                guard one.answer.score != nil, !hasScore else { continue }
                hasScore = true
                changes[one.answer.day, default: Change()].begun += 1
            }
        }
        for answer in surveys.anonymous where answer.day.quarter == wave && answer.score != nil {
            person += 1
            changes[answer.day, default: Change()].people.insert(person)
            changes[answer.day, default: Change()].begun += 1
        }
        return changes
    }
}
