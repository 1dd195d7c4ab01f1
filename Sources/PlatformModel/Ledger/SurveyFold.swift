import Metrics
import SafeText

/// Survey answers. An answer with a developer counts once per person and wave; answers without one count as they stand.
final class SurveyFold: RecordFold {
    /// One answer.
    struct Answer {
        /// The day it was given.
        var day: CivilDay
        /// The team, when the survey knows it.
        var team: String?
        /// 0...10; nil for an answer that was dismissed or left blank.
        var score: Int?
        /// The friction points it names.
        var friction: [String]
        /// Percent of the time that goes into undifferentiated work, 0...100; nil when not asked or not answered.
        var undifferentiated: Double?
        /// What the person wrote, cut to ``longestComment`` bytes; of answers without a person in ``comments`` instead.
        var comment: String?
    }

    /// The most bytes of a comment that are kept.
    static let longestComment = 400
    /// The most comments of a wave's answers without a person that are kept.
    static let mostComments = 500

    /// An answer and the bytes of its line.
    struct Given {
        var answer: Answer
        var line: [UInt8]
    }

    /// A person's answer in one wave.
    struct Identity: Hashable {
        /// The person.
        var developer: String
        /// The wave.
        var quarter: Quarter
    }

    /// The answers of each person in each wave, one a day in the order of the days, with the bytes of their lines for
    /// ties on one day. Earlier ones stay: on a past day they are the latest.
    private(set) var identified: [Identity: [Given]] = [:]
    /// Answers without a person, by what they say.
    private(set) var anonymous: [Answer] = []
    /// Comments of answers without a person, by wave: those with the smallest digests.
    private(set) var comments: [Quarter: CommentSample] = [:]
    /// The day of each wave's last answer: from then on all of the wave is known.
    private(set) var lastDays: [Quarter: CivilDay] = [:]
    private(set) var coverage = Coverage()
    private(set) var count = 0

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        guard let day = try times.eventDay(record, SurveyField.date) else { throw RecordError("date is missing") }
        var answer = Answer(
            day: day, team: try record.string(SurveyField.team), score: try score(record),
            friction: try record.list(SurveyField.friction), undifferentiated: try share(record), comment: nil)
        let comment = try record.string(SurveyField.comment).map { $0.cut(to: SurveyFold.longestComment) }
        count += 1
        note(day, in: day.quarter)
        coverage.note(Instant(seconds: Int64(day.number) * 86_400), on: day)
        guard let developer = try record.string(SurveyField.developer) else {
            anonymous.append(answer)
            if let comment, answer.score != nil {
                comments[day.quarter, default: CommentSample()].insert(
                    CommentSample.Entry(digest: record.digest, day: day, text: comment))
            }
            return
        }
        answer.comment = comment
        let line = Array(UnsafeRawBufferPointer(start: record.line, count: record.count))
        take(Identity(developer: developer, quarter: day.quarter), answer, line)
    }

    /// Takes the answers of another file in.
    func merge(_ other: SurveyFold) {
        for (identity, given) in other.identified {
            for one in given { take(identity, one.answer, one.line) }
        }
        anonymous += other.anonymous
        for (quarter, sample) in other.comments { comments[quarter, default: CommentSample()].merge(sample) }
        for (quarter, day) in other.lastDays { note(day, in: quarter) }
        count += other.count
        coverage.merge(other.coverage)
    }

    /// Visits the answers that count on a day: of each person the latest of each wave with a score, else the latest that
    /// was dismissed or left blank, and all without a person.
    @inline(__always)
    func forEachAnswer(upTo day: CivilDay, _ body: (Answer) -> Void) {
        for given in identified.values {
            if let last = SurveyFold.counting(given, upTo: day) { body(last) }
        }
        for answer in anonymous where answer.day <= day { body(answer) }
    }

    /// The answer of a person in a wave that counts on a day; nil before the first.
    @inline(__always)
    static func counting(_ given: [Given], upTo day: CivilDay) -> Answer? {
        guard let last = given.last(where: { $0.answer.day <= day }) else { return nil }
        guard last.answer.score == nil, given.count > 1 else { return last.answer }
        return (given.last { $0.answer.day <= day && $0.answer.score != nil } ?? last).answer
    }

    /// Notes that a wave has an answer of a day.
    private func note(_ day: CivilDay, in quarter: Quarter) {
        if lastDays[quarter].map({ $0 < day }) ?? true { lastDays[quarter] = day }
    }

    private func take(_ identity: Identity, _ answer: Answer, _ line: [UInt8]) {
        var given = identified[identity] ?? []
        let place = given.firstIndex { $0.answer.day >= answer.day } ?? given.count
        if place < given.count, given[place].answer.day == answer.day {
            guard given[place].line.lexicographicallyPrecedes(line) else { return }
            given[place] = Given(answer: answer, line: line)
        } else {
            given.insert(Given(answer: answer, line: line), at: place)
        }
        identified[identity] = given
    }

    private func share(_ record: RawRecord) throws(RecordError) -> Double? {
        guard let text = try record.string(SurveyField.undifferentiatedShare) else { return nil }
        guard let share = Double(text), (0...100).contains(share) else {
            throw RecordError(
                "undifferentiated_share is no percentage from 0 to 100",
                at: record.offset(SurveyField.undifferentiatedShare))
        }
        return share
    }

    /// Whether an answer has a score that counts: one that was dismissed has none, whatever stands there.
    static func isScored(_ record: RawRecord) -> Bool {
        record.value(SurveyField.dismissed)?.form != .yes && record.has(SurveyField.score)
    }

    private func score(_ record: RawRecord) throws(RecordError) -> Int? {
        guard SurveyFold.isScored(record) else { return nil }
        guard let bytes = try record.bytes(SurveyField.score) else { return nil }
        guard let score = Decimal.integer(bytes), (0...10).contains(score) else {
            throw RecordError("score is no whole number from 0 to 10", at: record.offset(SurveyField.score))
        }
        return score
    }
}
