public import Metrics
public import SafeText

extension DORA.Frequency {
    /// The answer in words.
    public var word: SafeText {
        switch self {
        case .onDemand: "on demand"
        case .hourToDay: "hourly to daily"
        case .dayToWeek: "daily to weekly"
        case .weekToMonth: "weekly to monthly"
        case .monthToHalfYear: "1 to 6 months"
        case .rarer: "less often"
        }
    }
}

extension DORA.Duration {
    /// The answer in words.
    public var word: SafeText {
        switch self {
        case .underHour: "under an hour"
        case .underDay: "under a day"
        case .dayToWeek: "a day to a week"
        case .weekToMonth: "a week to a month"
        case .monthToHalfYear: "1 to 6 months"
        case .longer: "over 6 months"
        }
    }
}

extension DORA.FailRate {
    /// The answer in words.
    public var word: SafeText {
        switch self {
        case .upTo2: "up to 2 %"
        case .upTo4: "up to 4 %"
        case .upTo8: "up to 8 %"
        case .upTo16: "up to 16 %"
        case .upTo32: "up to 32 %"
        case .upTo64: "up to 64 %"
        case .above64: "over 64 %"
        }
    }
}

extension DORA.Band2023 {
    /// The cluster's name.
    public var word: SafeText {
        switch self {
        case .elite: "elite"
        case .high: "high"
        case .medium: "medium"
        case .low: "low"
        }
    }
}
