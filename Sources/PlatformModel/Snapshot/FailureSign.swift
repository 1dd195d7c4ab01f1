public import Metrics
public import SafeText

/// A sign of the article's failure pattern: a platform that is pushed instead of wanted.
public struct FailureSign: Hashable, Sendable, Codable {
    /// The signs, in the order they are listed.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// Adoption gained less than one point in 91 days, and is below 95 %.
        case adoptionFlat
        /// Using the platform was made compulsory.
        case enforcement
        /// NPS fell between the two newest waves while adoption rose.
        case npsFallsWhileAdoptionRises
        /// The top friction point was first reported more than a quarter (92 days) ago and is not resolved.
        case oldTopFriction
        /// Nobody was interviewed before the newest capability's build began.
        case noInterviews
        /// No board meeting in this calendar month nor the one before.
        case noBoardMeeting
        /// The self-service share of the trailing 90 days is clearly below that of the 90 before.
        case selfServiceFalls
        /// The bypass share of the trailing 90 days is clearly above that of the 90 before.
        case bypassRises
    }

    /// Whether a sign is there.
    public enum State: String, Hashable, Sendable, Codable {
        /// The sign is there.
        case present
        /// It is not.
        case absent
        /// The data does not tell.
        case unknown
    }

    /// Which sign.
    public var name: Name
    /// Whether it is there.
    public var state: State
    /// The day it began; nil unless it is there.
    public var since: CivilDay?
    /// What the state rests on, in one sentence.
    public var detail: SafeText

    /// A sign.
    public init(name: Name, state: State, since: CivilDay?, detail: SafeText) {
        self.name = name
        self.state = state
        self.since = since
        self.detail = detail
    }
}
