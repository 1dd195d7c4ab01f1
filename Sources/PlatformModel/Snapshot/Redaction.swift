public import SafeText

/// Free text that names people or files, and how it reads without them.
public struct Redaction: Hashable, Sendable, Codable {
    /// The text as it stands in the data.
    public var text: SafeText
    /// The same with names, ids and e-mail addresses of the roster, any other e-mail address, and paths struck out.
    public var redacted: SafeText

    /// A text and its redaction.
    public init(text: SafeText, redacted: SafeText) {
        self.text = text
        self.redacted = redacted
    }
}

extension Snapshot {
    /// A text of the snapshot as it may be shown to anybody: without the names of people.
    ///
    /// The texts that people write freely are covered: friction points with their plans, decisions of the board,
    /// enforcement marks and capabilities. Names of teams and services stay.
    public func redacted(_ text: SafeText) -> SafeText {
        redactions.first { $0.text == text }?.redacted ?? text
    }

    /// Adds the redaction of every text that has something to be struck out.
    mutating func redact(_ strike: NameStrike) {
        var seen: Set<SafeText> = []
        redactions = freeTexts.filter { seen.insert($0).inserted }.compactMap { text in
            let struck = strike.apply(to: text.string)
            guard struck != text.string else { return nil }
            return Redaction(text: text, redacted: SafeText(cleaning: struck, limit: 2_000))
        }
    }

    /// The texts that people write freely.
    private var freeTexts: [SafeText] {
        let plans = friction.points.map(\.plan) + friction.resolutions.map(\.plan)
        let planned = (friction.topThree?.entries ?? []).map(\.plan)
        let figures = (plans + planned).compactMap(\.self).flatMap { plan in
            [plan.quarter, plan.measure, plan.current, plan.target, plan.after].compactMap(\.self)
        }
        let points =
            friction.points.map(\.point) + friction.resolutions.map(\.point)
            + (friction.topThree?.entries ?? []).map(\.point)
        let decisions = (board.meetings.flatMap(\.decisions) + board.strayDecisions).map(\.text)
        let votes = board.meetings.flatMap(\.votes).map(\.point)
        return points + figures + decisions + votes + adoption.enforcement.map(\.what)
            + adoption.capabilities.map(\.name)
    }
}
