public import Metrics
public import SafeText

extension CivilDay {
    /// `23 Nov`.
    public var short: SafeText {
        let (_, month, day) = date
        return Wording.day(day, month: month)
    }

    /// `23 Nov 2026`.
    public var long: SafeText {
        let (year, month, day) = date
        return Wording.day(day, month: month, year: year)
    }
}

extension Quarter {
    /// `Q4 2026`.
    public var long: SafeText { Wording.quarter(quarter, year: year) }
    /// `Q4`.
    public var short: SafeText { "Q\(quarter)" }
}
