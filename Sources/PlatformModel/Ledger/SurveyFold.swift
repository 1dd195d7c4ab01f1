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
    }

    /// A person's answer in one wave.
    struct Identity: Hashable {
        /// The person.
        var developer: String
        /// The wave.
        var quarter: Quarter
    }

    /// The latest answer of each person in each wave, with the bytes of its line for ties on one day.
    private(set) var identified: [Identity: (answer: Answer, line: [UInt8])] = [:]
    /// Answers without a person, by what they say.
    private(set) var anonymous: [Answer] = []
    private(set) var coverage = Coverage()
    private(set) var count = 0

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        guard let day = try times.day(record, SurveyField.date) else { throw RecordError("date is missing") }
        let answer = Answer(
            day: day, team: try record.string(SurveyField.team), score: try score(record),
            friction: try record.list(SurveyField.friction))
        count += 1
        coverage.note(Instant(seconds: Int64(day.number) * 86_400), on: day)
        guard let developer = try record.string(SurveyField.developer) else {
            anonymous.append(answer)
            return
        }
        let line = Array(UnsafeRawBufferPointer(start: record.line, count: record.count))
        take(Identity(developer: developer, quarter: day.quarter), answer, line)
    }

    /// Takes the answers of another file in.
    func merge(_ other: SurveyFold) {
        for (identity, entry) in other.identified { take(identity, entry.answer, entry.line) }
        anonymous += other.anonymous
        count += other.count
        coverage.merge(other.coverage)
    }

    private func take(_ identity: Identity, _ answer: Answer, _ line: [UInt8]) {
        if let known = identified[identity] {
            guard
                known.answer.day < answer.day
                    || (known.answer.day == answer.day && known.line.lexicographicallyPrecedes(line))
            else { return }
        }
        identified[identity] = (answer, line)
    }

    private func score(_ record: RawRecord) throws(RecordError) -> Int? {
        if record.value(SurveyField.dismissed)?.form == .yes { return nil }
        guard let bytes = try record.bytes(SurveyField.score) else { return nil }
        guard let score = Decimal.integer(bytes), (0...10).contains(score) else {
            throw RecordError("score is no whole number from 0 to 10", at: record.offset(SurveyField.score))
        }
        return score
    }
}
