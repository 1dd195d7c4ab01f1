import Metrics
import SafeText

extension FailureSign {
    /// Days over which adoption counts as flat.
    static let flatDays = 91
    /// The gain, as a share, below which it does.
    static let flatGain = 0.01
    /// The ratio from which adoption has nowhere to go.
    static let fullRatio = 0.95
    /// Days of a quarter.
    static let quarterDays = 92

    /// All signs in their order.
    static func all(
        people: RosterCensus, adoption: AdoptionFigures, nps: NPSFigures, friction: FrictionFigures,
        research: ResearchFigures, board: BoardFigures, selfService: DailyShare, bypass: DailyShare, today: CivilDay
    ) -> [FailureSign] {
        [
            adoptionFlat(adoption), enforcement(adoption), npsFalls(nps, people), oldFriction(friction, today),
            noInterviews(research), noMeeting(board, today), selfServiceFalls(selfService), bypassRises(bypass),
        ]
    }

    private init(_ name: Name, present since: CivilDay?, _ detail: SafeText) {
        self.init(name: name, state: .present, since: since, detail: detail)
    }

    private init(_ name: Name, absent detail: SafeText) {
        self.init(name: name, state: .absent, since: nil, detail: detail)
    }

    private init(_ name: Name, unknown detail: SafeText) {
        self.init(name: name, state: .unknown, since: nil, detail: detail)
    }

    /// Flat began 91 days before the first of the unbroken weekly points at which less than a point had been gained.
    private static func adoptionFlat(_ adoption: AdoptionFigures) -> FailureSign {
        let weeks = flatDays / 7
        let points = adoption.weekly
        func isFlat(_ place: Int) -> Bool? {
            guard place >= weeks, let now = points[place].ratio, let then = points[place - weeks].ratio else {
                return nil
            }
            return now - then < flatGain && now < fullRatio
        }
        guard !points.isEmpty, let isFlatNow = isFlat(points.count - 1) else {
            return FailureSign(.adoptionFlat, unknown: "Adoption is known for less than 3 months.")
        }
        guard isFlatNow else {
            return FailureSign(.adoptionFlat, absent: "Adoption gained a point or more in 3 months, or is at 95 %.")
        }
        var place = points.count - 1
        while isFlat(place - 1) == true { place -= 1 }
        return FailureSign(
            .adoptionFlat, present: points[place - weeks].day, "Adoption gained less than a point in 3 months.")
    }

    private static func enforcement(_ adoption: AdoptionFigures) -> FailureSign {
        guard let first = adoption.enforcement.first else {
            return FailureSign(.enforcement, absent: "No enforcement mark is configured.")
        }
        return FailureSign(.enforcement, present: first.day, first.what)
    }

    private static func npsFalls(_ nps: NPSFigures, _ people: RosterCensus) -> FailureSign {
        let shown = nps.waves.filter { $0.result != nil }
        guard let change = nps.change, shown.count > 1, let before = shown[shown.count - 2].lastAnswer,
            let newest = shown.last, let after = newest.lastAnswer, let then = people.count(on: before).ratio,
            let now = people.count(on: after).ratio
        else { return FailureSign(.npsFallsWhileAdoptionRises, unknown: "There are no two waves to compare.") }
        guard change.direction == .fell, now > then else {
            return FailureSign(
                .npsFallsWhileAdoptionRises,
                absent: change.direction == .fell
                    ? "NPS fell, and adoption did not rise." : "NPS did not clearly fall between the newest waves.")
        }
        return FailureSign(
            .npsFallsWhileAdoptionRises, present: newest.firstAnswer,
            "NPS fell between the newest waves while adoption rose.")
    }

    private static func oldFriction(_ friction: FrictionFigures, _ today: CivilDay) -> FailureSign {
        guard let top = friction.points.first, let reported = friction.topReported else {
            return FailureSign(.oldTopFriction, unknown: "No friction point is reported in the window.")
        }
        let due = reported.adding(days: quarterDays)
        guard top.state != .resolved, top.state != .told, due < today else {
            return FailureSign(
                .oldTopFriction,
                absent: due < today ? "\(top.point) is resolved." : "\(top.point) is younger than a quarter.")
        }
        return FailureSign(
            .oldTopFriction, present: due.adding(days: 1),
            "\(top.point) was first reported on \(reported.long).")
    }

    private static func noInterviews(_ research: ResearchFigures) -> FailureSign {
        guard let newest = research.newest else {
            return FailureSign(.noInterviews, unknown: "No capability's build is recorded.")
        }
        guard newest.people == 0 else {
            return FailureSign(
                .noInterviews, absent: "\(newest.people) people were interviewed before \(newest.name) was built.")
        }
        return FailureSign(
            .noInterviews, present: newest.buildStarted ?? newest.shipped,
            "Nobody was interviewed before \(newest.name) was built.")
    }

    /// It begins with the second calendar month after the last meeting, or after the board's first record.
    private static func noMeeting(_ board: BoardFigures, _ today: CivilDay) -> FailureSign {
        let first = board.members.map(\.since).min()
        guard board.isKnown, let last = board.meetings.first?.day ?? first else {
            return FailureSign(.noBoardMeeting, unknown: "No record of a board.")
        }
        let begins = Month(index: last.month.index + 2).firstDay
        guard begins <= today else {
            return FailureSign(
                .noBoardMeeting,
                absent: board.meetings.isEmpty
                    ? "The board is new." : "The board met on \(last.long).")
        }
        return FailureSign(
            .noBoardMeeting, present: begins,
            board.meetings.isEmpty
                ? "The board has never met." : "The board last met on \(last.long).")
    }

    private static func selfServiceFalls(_ daily: DailyShare) -> FailureSign {
        guard daily.change() != nil else {
            return FailureSign(.selfServiceFalls, unknown: "There are no two times 90 days of fulfilled requests.")
        }
        guard let since = daily.since(.fell) else {
            return FailureSign(.selfServiceFalls, absent: "The self-service share has not clearly fallen.")
        }
        return FailureSign(
            .selfServiceFalls, present: since, "The self-service share of 90 days is clearly below the 90 before.")
    }

    private static func bypassRises(_ daily: DailyShare) -> FailureSign {
        guard daily.change() != nil else {
            return FailureSign(
                .bypassRises, unknown: "There are no two times 90 days of deployments whose way is known.")
        }
        guard let since = daily.since(.rose) else {
            return FailureSign(.bypassRises, absent: "The bypass share has not clearly risen.")
        }
        return FailureSign(
            .bypassRises, present: since, "The bypass share of 90 days is clearly above the 90 before.")
    }
}
