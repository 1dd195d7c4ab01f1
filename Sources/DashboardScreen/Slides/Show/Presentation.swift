import Metrics

/// A board meeting on the screen: which slide is shown, and how the slides go on.
public struct Presentation: Hashable, Sendable {
    /// Slides that follow each other by themselves, for a screen on a wall.
    struct Rotation: Hashable, Sendable {
        /// How long a slide is shown.
        var seconds: Double
        /// When the slide on the screen was first shown, or a key was last pressed; nil until the clock is known.
        var since: Instant?
        /// Whether a key has stopped it.
        var isStopped = false

        /// How long after the last key a stopped rotation goes on: three slides' time, and a minute at least.
        var idle: Double { max(60, 3 * seconds) }
        /// Seconds until the next slide follows.
        var rest: Double { isStopped ? idle : seconds }
    }

    /// The slides.
    public let deck: Deck
    /// The place of the slide shown, from 0.
    var place = 0
    /// Whether the screen is blank, so that people look at whoever speaks.
    var isBlank = false
    /// Whether the keys are shown.
    var showsHelp = false
    /// Digits typed so far towards a number.
    var typed = ""
    /// Comments shown on earlier rounds.
    var firstVerbatim = 0
    /// How the slides follow by themselves; nil when they do not.
    var rotation: Rotation?
    /// Whether leaving ends the program; else it returns to the dashboard.
    let isWholeProgram: Bool

    /// A meeting that begins with the first slide.
    ///
    /// - Parameters:
    ///   - deck: The slides.
    ///   - rotation: Seconds after which the next slide follows by itself; nil waits for keys.
    ///   - isWholeProgram: Whether leaving ends the program; else it returns to the dashboard.
    public init(_ deck: Deck, rotation: Double? = nil, isWholeProgram: Bool = true) {
        self.deck = deck
        self.isWholeProgram = isWholeProgram
        self.rotation = rotation.map { Rotation(seconds: max(1, $0)) }
    }

    /// The slide shown.
    var name: SlideName { deck.names[min(max(0, place), deck.names.count - 1)] }

    /// When the screen changes by itself; nil when it does not.
    var nextChange: Instant? {
        guard let rotation, let since = rotation.since, !isBlank || !rotation.isStopped else { return nil }
        return since.adding(seconds: Int64(exactly: rotation.rest.rounded(.up)) ?? 60)
    }

    /// Goes on to the next slide when it is time; with a clock that was set back the time begins anew.
    ///
    /// - Parameter shown: How many comments the slide on the screen shows.
    mutating func follow(_ now: Instant, shownVerbatims shown: Int) {
        guard var rotation else { return }
        defer { self.rotation = rotation }
        guard let since = rotation.since, now >= since else {
            rotation.since = now
            return
        }
        // A screen that somebody made blank stays so until somebody wants it back.
        guard !(isBlank && rotation.isStopped), now.seconds(since: since) >= rotation.rest else { return }
        rotation.isStopped = false
        rotation.since = now
        showsHelp = false
        typed = ""
        isBlank = false
        if name == .verbatims { firstVerbatim += shown }
        place = (place + 1) % deck.names.count
    }

    /// Notes that somebody is at the keys.
    mutating func touch(_ now: Instant) {
        rotation?.isStopped = true
        rotation?.since = now
    }
}
