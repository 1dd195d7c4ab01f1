import Canvas
import Metrics
import PlatformModel
import SafeText

/// Every figure of adoption with what it is of.
enum AdoptionFacts {
    /// Who used the platform in the trailing 28 days.
    static func people(_ adoption: AdoptionFigures) -> Section {
        let active = Wording.count(adoption.active)
        var facts = [
            Fact("adoption", Wording.percent(adoption.ratio), .accent, basis(adoption)),
            Fact("eligible", Wording.count(adoption.eligible), .title, "people in the roster"),
            Fact("active", active, .title, "with a value action"),
            Fact("not eligible", Wording.count(adoption.others), .title, "active too, in no ratio"),
            Fact(
                "share of teams", Wording.percent(adoption.shareOfTeams), .title,
                "\(Wording.count(adoption.teamsActive)) of \(Wording.count(adoption.teams)) active"),
            Fact("retention", Wording.percent(adoption.retention), .title, "of those active 28 days ago"),
            Fact(
                "stickiness", Wording.percent(adoption.stickiness), .title,
                "WAU/MAU, \(Wording.count(adoption.weeklyActive)) of \(active)"),
        ]
        let earlier: [(SafeText, Double?, SafeText)] = [
            ("28 days ago", adoption.previousRatio, "no earlier figure"),
            ("last board", adoption.ratioAtLastBoard, "no board meeting yet"),
        ]
        for (place, (name, ratio, missing)) in earlier.enumerated() {
            let gain = ratio.flatMap { ratio in adoption.ratio.map { $0 - ratio } }
            facts.insert(
                Fact(name, Wording.percent(ratio), .title, gain.map { "\(points($0)) since" } ?? missing), at: 1 + place
            )
        }
        return Section("people, trailing 28 days", facts: facts)
    }

    /// What the share is of: the whole roster, or a sample of those who could use the platform with its interval.
    private static func basis(_ adoption: AdoptionFigures) -> SafeText {
        let people: SafeText = "\(Wording.count(adoption.active)) of \(Wording.count(adoption.eligible))"
        return adoption.interval.map { "\(people), 95 % interval \(ShareWords.range($0))" }
            ?? "\(people), a full census"
    }

    /// Eligible people by their use now and before.
    static func lifecycle(_ adoption: AdoptionFigures) -> Section {
        let life = adoption.lifecycle
        return Section(
            "lifecycle",
            facts: [
                Fact("new", Wording.count(life.new), .title, "for the first time"),
                Fact("returning", Wording.count(life.returning), .title, "in both periods of 28 days"),
                Fact("resurrected", Wording.count(life.resurrected), .title, "again after a pause"),
                Fact("dormant", Wording.count(life.dormant), .title, "before, not now"),
            ])
    }

    /// The platform's course beside the article's.
    static func trajectory(_ adoption: AdoptionFigures) -> Section {
        guard let launch = adoption.launch else {
            return Section("trajectory", facts: [], missing: "No launch day and no usage, so no trajectory.")
        }
        let months = adoption.monthsSinceLaunch
        var facts = [
            Fact(
                "months since launch", months.map { Wording.count($0) } ?? Wording.unknown, .title,
                "launched \(launch.long)")
        ]
        facts += adoption.references.map { reference in
            let course = reference.course
            let day = launch.adding(months: course.month)
            let remark: SafeText =
                reference.difference.map { "own \(Wording.percent(reference.ratio)), \(points($0))" }
                ?? "month \(course.month) is \(day.long)"
            return Fact("\(course.word), month \(course.month)", Wording.percent(course.ratio), .title, remark)
        }
        return Section("trajectory, reference courses", facts: facts)
    }

    /// Where adoption is heading with the band, or why nothing is said.
    static func forecast(_ adoption: AdoptionFigures) -> Section {
        guard let forecast = adoption.forecast else {
            return Section("forecast", facts: [], missing: "No forecast without a launch and eligible people.")
        }
        if let refusal = forecast.refusal {
            return Section("forecast", sentences: ["Refused: \(refusal)."], missing: "", .middle)
        }
        let steps = stride(from: 3, to: forecast.points.count, by: 4)
        var facts = steps.map { forecast.points[$0] }.map { point in
            let share = forecast.cap > 0 ? point.active / Double(forecast.cap) : nil
            return Fact(
                point.day.long, Wording.percent(share), .title,
                "\(people(point.active)) people, \(people(point.band.low)) to \(people(point.band.high))")
        }
        if let limit = forecast.limit {
            facts.append(Fact("limit", people(limit), .title, "people, what the curve tends to"))
        }
        facts.append(Fact("cap", Wording.count(forecast.cap), .title, "everyone eligible now"))
        let curve: SafeText =
            switch forecast.curve {
            case .logistic: ", logistic curve"
            case .bass: ", Bass curve"
            case nil: ""
            }
        return Section("forecast\(curve), 95 % band", facts: facts)
    }

    /// Enforcement marks and what was gained since the first.
    static func mandates(_ adoption: AdoptionFigures) -> Section {
        var facts: [Fact] = []
        if let mandate = adoption.mandate {
            facts.append(
                Fact(
                    "under mandate", mandate.gained.map(points) ?? Wording.unknown, .middle,
                    "since \(mandate.since.long): \(Wording.percent(mandate.ratioBefore)) the day before, \(Wording.percent(adoption.ratio)) now"
                ))
        }
        facts += adoption.enforcement.map { Fact($0.day.long, "", .middle, $0.what) }
        return Section("enforcement marks", facts: facts, missing: "No mandate is known.")
    }

    /// A difference of shares: `+9 points`.
    static func points(_ difference: Double) -> SafeText {
        let points = Wording.points(difference)
        return points == "+1" || points == "-1" ? "\(points) point" : "\(points) points"
    }

    private static func people(_ count: Double) -> SafeText {
        Int(exactly: count.rounded()).map { Wording.count($0) } ?? Wording.unknown
    }
}
