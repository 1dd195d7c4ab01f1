import Metrics

/// How the platform gets better: the curves that the made-up figures follow.
struct Course: Sendable {
    let timeline: Timeline

    /// The share of eligible people who are active at the end of a day: 7 % when the pilot begins, 31 % at the launch,
    /// and an S from there to 74 % at the end.
    func adoption(on day: CivilDay) -> Double {
        if day < timeline.launch {
            let length = Double(max(1, timeline.launch.number - timeline.first.number))
            return 0.07 + 0.24 * Double(day.number - timeline.first.number) / length
        }
        let length = Double(max(1, timeline.today.number - timeline.launch.number))
        let part = min(1, Double(day.number - timeline.launch.number) / length)
        // A smooth step, straightened by two fifths so that growth goes on at the end.
        return 0.31 + 0.43 * (0.6 * part * part * (3 - 2 * part) + 0.4 * part)
    }

    /// How far the change has come at a moment: 0 up to the launch, 1 at the end.
    func progress(at seconds: Int64) -> Double {
        min(1, max(0, timeline.sinceLaunch(seconds)))
    }

    /// The median change lead time in seconds: three and a half days at the launch, under five hours at the end.
    func leadTime(at seconds: Int64) -> Double {
        // Halves with every 0.24 of the way, so it is an eighteenth at the end.
        302_400 * Course.halved(progress(at: seconds) / 0.24)
    }

    /// The share of production deployments that fail or are rolled back: 15 % at the launch, 6 % at the end.
    func failedShare(at seconds: Int64) -> Double {
        0.15 - 0.09 * min(1, progress(at: seconds) * 1.15)
    }

    /// Production deployments of a week as a share of those at the end.
    func pace(at seconds: Int64) -> Double {
        0.35 + 0.65 * progress(at: seconds)
    }

    /// The share of production deployments that go round the platform: 24 % at the launch, 5 % at the end.
    func bypass(at seconds: Int64) -> Double {
        0.24 - 0.19 * progress(at: seconds)
    }

    /// 1/2 to the power of a number from 0 to 60, exact to a hundredth: between whole powers a parabola through both and
    /// the middle.
    static func halved(_ times: Double) -> Double {
        let whole = min(60, wholeNumber(max(0, times)))
        let part = min(1, max(0, times) - Double(whole))
        return (1 - part * (0.6716 - 0.1716 * part)) / Double(UInt64(1) << UInt64(whole))
    }
}
