import Metrics
import SafeText

extension FigureUnit {
    /// A value in words, rounded as on the screen: `71.0 %`, `+37 points`, `6 h`; `n/a` for what is not known.
    ///
    /// - Parameter isDifference: Whether it is the difference of two values.
    func words(_ value: FigureValue, isDifference: Bool = false) -> SafeText {
        switch value {
        case .unknown: Wording.unknown
        case .truth(let value): value ? "true" : "false"
        case .text(let text): SafeText(cleaning: text)
        case .count(let count): words(Double(count), isDifference)
        case .number(let number): words(number, isDifference)
        }
    }

    /// An interval in words: `+25 to +47 points`.
    func words(_ interval: Interval, isDifference: Bool) -> SafeText {
        "\(words(interval.low, isDifference)) to \(words(interval.high, isDifference))"
    }

    private func words(_ value: Double, _ isDifference: Bool) -> SafeText {
        switch self {
        case .share where isDifference: "\(Wording.points(value)) points"
        case .share: Wording.percent(value, places: 1)
        case .percent: "\(Wording.decimal(value, places: 1)) %"
        case .points: "\(Wording.score(value)) points"
        case .probability: Wording.pValue(value)
        case .seconds: Wording.duration(seconds: value)
        case .minutes: "\(whole(value)) min"
        case .hoursPerWeek: "\(Wording.decimal(value, places: 1)) h a week"
        case .daysPerWeek: "\(Wording.decimal(value, places: 1)) days a week"
        case .perDay: "\(Wording.decimal(value, places: 2)) a day"
        case .perHundredDeployments: "\(Wording.decimal(value, places: 1)) per 100 deployments"
        case .rank: "#\(whole(value))"
        case .place, .version: whole(value)
        default: "\(whole(value)) \(value == 1 ? singular : SafeText(cleaning: rawValue))"
        }
    }

    /// A count with commas; a forecast of one has decimal places.
    private func whole(_ value: Double) -> SafeText {
        Int(exactly: value).map { Wording.count($0) } ?? Wording.decimal(value, places: 1)
    }

    /// One of what is counted.
    private var singular: SafeText {
        self == .people
            ? "person" : SafeText(cleaning: rawValue.hasSuffix("s") ? String(rawValue.dropLast()) : rawValue)
    }
}
