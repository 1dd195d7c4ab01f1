import PlatformModel
import SafeText

/// Units that a limit can have, by what the figure is measured in.
struct LimitUnit {
    /// The unit as it is written.
    let name: String
    /// What a number of it is multiplied by.
    let factor: Double
    /// What it is divided by, since 35 hundredths are not 35 times one hundredth.
    var divisor = 1.0

    private init(_ name: String, _ factor: Double = 1, dividedBy divisor: Double = 1) {
        self.name = name
        self.factor = factor
        self.divisor = divisor
    }

    /// The units of a duration in seconds.
    private static let durations = [
        LimitUnit("s"), LimitUnit("m", 60), LimitUnit("min", 60), LimitUnit("h", 3600), LimitUnit("d", 86_400),
        LimitUnit("w", 604_800),
    ]

    /// The units that fit a figure; without any the number stands alone.
    static func all(_ unit: FigureUnit) -> [LimitUnit] {
        switch unit {
        case .share: [LimitUnit("%", dividedBy: 100)]
        case .percent: [LimitUnit("%")]
        case .seconds: durations
        case .minutes: durations.map { LimitUnit($0.name, $0.factor / 60) }
        case .hoursPerWeek: [LimitUnit("h")]
        case .daysPerWeek: [LimitUnit("d")]
        case .points: [LimitUnit("points")]
        case .probability, .rank, .place, .version, .perDay, .perHundredDeployments: []
        case .day, .month, .quarter, .time, .name, .word, .text, .truth: []
        default: [LimitUnit(unit.rawValue)]
        }
    }

    /// Reads a number with or without a unit.
    ///
    /// - Parameter isDifference: Whether the figure is the difference of two values, which may be below zero.
    /// - Throws: What was expected.
    static func number(_ text: String, _ unit: FigureUnit) throws(Threshold.Problem) -> Double {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || ".-+".contains($0)) }
        let units = all(unit)
        let known = list(units.map(\.name))
        guard let number = Double(digits), number.isFinite else {
            throw Threshold.Problem(
                message:
                    "\(SafeText(cleaning: text)) is no limit: expected a number\(known.isEmpty ? "" : " with \(known)")"
            )
        }
        var name = text.dropFirst(digits.count)
        while name.first == " " { name.removeFirst() }
        guard !name.isEmpty else {
            if unit == .share, abs(number) > 1 {
                throw Threshold.Problem(
                    message:
                        "\(SafeText(cleaning: text)) is no share: expected 0 to 1, or \(SafeText(cleaning: digits)) %")
            }
            return number
        }
        guard let found = units.first(where: { $0.name == name }) else {
            let near = Nearest.name(to: String(name), among: units.map(\.name))
            let hint: SafeText =
                near.map { "; did you mean \(SafeText(cleaning: $0))?" }
                ?? (known.isEmpty ? "; the figure has none" : "; expected \(known)")
            throw Threshold.Problem(message: "there is no unit \(SafeText(cleaning: name)) of this figure\(hint)")
        }
        return number * found.factor / found.divisor
    }

    private static func list(_ names: [String]) -> SafeText {
        let names = names.map { SafeText(cleaning: $0) }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) or \(last)"
    }
}
