/// What a figure is measured in, or what kind of word stands in its place.
public enum FigureUnit: String, Hashable, Sendable, Codable, CaseIterable {
    /// Counts.
    case people, teams, answers, reports, deployments, changes, incidents, requests, ideas, interviews
    case records, files, lines, complaints, dots, months, days
    /// Friction points.
    case frictionPoints = "friction points"
    /// A place in an order, from 1.
    case rank
    /// A place in a file, from 1.
    case place
    /// The version of the keys.
    case version
    /// A part of a whole, 0...1; a difference of two shares, -1...1.
    case share
    /// Percent of somebody's time, 0...100.
    case percent
    /// NPS and its differences.
    case points
    /// The probability of a result as large as this one by chance alone, 0...1.
    case probability
    /// Durations and ages.
    case seconds
    /// Durations as the field's files hold them.
    case minutes
    /// Time lost in each week of the window.
    case hoursPerWeek = "hours per week"
    /// Days in a week.
    case daysPerWeek = "days per week"
    /// A mean rate of deployments.
    case perDay = "per day"
    /// Incidents beside deployments.
    case perHundredDeployments = "per 100 deployments"
    /// A calendar day, `YYYY-MM-DD`.
    case day
    /// A calendar month, `YYYY-MM`.
    case month
    /// A calendar quarter, `YYYY-Qn`.
    case quarter
    /// A moment, RFC 3339.
    case time
    /// What something is called in the data.
    case name
    /// One of a few words that the meaning lists.
    case word
    /// A sentence, or what somebody wrote.
    case text
    /// True or false.
    case truth = "true or false"

    /// Whether its values are numbers.
    public var isNumber: Bool {
        switch self {
        case .day, .month, .quarter, .time, .name, .word, .text, .truth: false
        default: true
        }
    }

    /// Whether its values are shares of what is counted, so that the denominator is the number of observations.
    var isProportion: Bool { self == .share || self == .points }
}
