/// The article's courses of adoption: the share of developers a platform had reached by some month after its launch.
public enum ReferenceCourse: String, Hashable, Sendable, Codable, CaseIterable {
    /// Platforms run as a product: 74 % at month 6.
    case productRun
    /// Platforms made compulsory: 31 % at month 6.
    case mandated
    /// A command-line tool that solved the top friction points: 82 % at month 4.
    case commandLine

    /// Months after launch.
    public var month: Int { self == .commandLine ? 4 : 6 }

    /// The share reached by then.
    public var ratio: Double {
        switch self {
        case .productRun: 0.74
        case .mandated: 0.31
        case .commandLine: 0.82
        }
    }
}

extension CivilDay {
    /// The same date some calendar months later; the last of the month when it has no such date.
    public func adding(months: Int) -> CivilDay {
        let (_, _, day) = date
        let month = Month(index: self.month.index + months)
        return CivilDay(
            year: month.year, month: month.month, day: min(day, CivilDay.days(in: month.month, of: month.year)))
            ?? self
    }
}
