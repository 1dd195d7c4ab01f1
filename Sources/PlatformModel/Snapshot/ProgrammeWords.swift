public import SafeText

extension ProgrammeFigures.State {
    /// The state's glyph.
    public var symbol: Symbol {
        switch self {
        case .notStarted: Symbol("○", "o")
        case .underWay: Symbol("▶", ">")
        case .done: Symbol("✔", "+")
        case .overdue: Symbol("▲", "!")
        }
    }

    /// The state's words.
    public var word: SafeText {
        switch self {
        case .notStarted: "not started"
        case .underWay: "under way"
        case .done: "done"
        case .overdue: "overdue"
        }
    }
}

extension ProgrammeFigures.Name {
    /// The step in words.
    public var word: SafeText {
        switch self {
        case .measure: "Measure first"
        case .fix: "Fix the top 3"
        case .communicate: "Communicate"
        case .board: "Advisory board"
        }
    }
}

extension FailureSign.State {
    /// The state's glyph.
    public var symbol: Symbol {
        switch self {
        case .present: Symbol("▲", "!")
        case .absent: Symbol("✔", "+")
        case .unknown: Symbol("?", "?")
        }
    }

    /// The state's word.
    public var word: SafeText {
        switch self {
        case .present: "present"
        case .absent: "absent"
        case .unknown: "unknown"
        }
    }
}

extension FailureSign.Name {
    /// The sign in words.
    public var word: SafeText {
        switch self {
        case .adoptionFlat: "adoption flat for 3 months"
        case .enforcement: "enforcement marks"
        case .npsFallsWhileAdoptionRises: "NPS falling while adoption rises"
        case .oldTopFriction: "top friction older than a quarter"
        case .noInterviews: "no interviews before the newest capability"
        case .noBoardMeeting: "no board meeting for 2 months"
        case .selfServiceFalls: "falling self-service share"
        case .bypassRises: "rising bypass share"
        }
    }
}

extension ResearchFigures.Gate {
    /// The gate's glyph.
    public var symbol: Symbol {
        switch self {
        case .short: Symbol("○", "o")
        case .met: Symbol("✔", "+")
        case .missed: Symbol("✖", "x")
        }
    }

    /// The gate's word.
    public var word: SafeText {
        switch self {
        case .short: "short"
        case .met: "met"
        case .missed: "missed"
        }
    }
}
