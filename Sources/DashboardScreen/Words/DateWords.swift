import Metrics
import PlatformModel
import SafeText

extension Month {
    /// `Nov`.
    var short: SafeText { Wording.month(month) }
    /// `Nov 2026`.
    var long: SafeText { Wording.month(month, year: year) }
}

extension ZonedTime {
    /// `Mon 23 Nov 14:02`.
    var long: SafeText {
        let (_, month, number) = day.date
        return Wording.moment(weekday: day.weekday, day: number, month: month, minute: minuteOfDay)
    }

    /// `23 Nov 14:02`.
    var short: SafeText { "\(day.short) \(Wording.clock(minute: minuteOfDay))" }

    /// `14:02`.
    var clock: SafeText { Wording.clock(minute: minuteOfDay) }

    /// The day of another moment, as long as the zone keeps its offset.
    func day(of instant: Instant) -> CivilDay { moved(to: instant).day }

    /// The same wall clock at another moment, as long as the zone keeps its offset.
    func moved(to instant: Instant) -> ZonedTime {
        let (local, overflow) = instant.seconds.addingReportingOverflow(Int64(utcOffset))
        guard !overflow, let seconds = Int(exactly: local) else { return self }
        let second = ((seconds % 86_400) + 86_400) % 86_400
        return ZonedTime(
            instant: instant, day: CivilDay(number: (seconds - second) / 86_400), minuteOfDay: second / 60,
            utcOffset: utcOffset)
    }
}
