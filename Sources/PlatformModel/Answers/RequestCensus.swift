import Metrics

/// Requests counted up to a moment.
struct RequestCensus {
    /// The figures of a window.
    private(set) var figures = OutcomeFigures.SelfService()
    /// Requests fulfilled without approval, day by day.
    private(set) var daily: DailyShare

    /// Counts requests: fulfilled ones on the day of their fulfilment, open ones at the moment.
    init(_ requests: [RequestFold.Request], at moment: Moment, window: Window) {
        daily = DailyShare(upTo: moment.day)
        let instants = moment.instants(of: window)
        var times: [Double] = []
        var ages: [Double] = []
        var months: [Month: OutcomeFigures.SelfService.Month] = [:]
        for request in requests where request.time <= moment.instant {
            guard let fulfilled = request.fulfilled, fulfilled <= moment.instant else {
                ages.append(moment.instant.seconds(since: request.time))
                continue
            }
            let day = moment.zone.day(of: fulfilled)
            if let approvals = request.approvals {
                daily.count(day, isPart: approvals == 0)
                var month =
                    months[day.month]
                    ?? OutcomeFigures.SelfService.Month(month: day.month, withoutApproval: 0, known: 0)
                month.known += 1
                if approvals == 0 { month.withoutApproval += 1 }
                months[day.month] = month
            }
            guard instants.contains(fulfilled) else { continue }
            figures.fulfilled += 1
            times.append(fulfilled.seconds(since: request.time))
            if let approvals = request.approvals {
                figures.known += 1
                if approvals == 0 { figures.withoutApproval += 1 }
            }
        }
        daily.sum()
        figures.time = Quantiles(selectingFrom: &times)
        figures.open = ages.count
        figures.oldestOpen = ages.max()
        figures.openAge = Quantiles.quantile(0.5, selectingFrom: &ages)
        figures.months = months.values.sorted { $0.month < $1.month }.suffix(12)
        figures.trend = daily.change()
    }
}
