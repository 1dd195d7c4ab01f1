internal import Glibc

/// A moment on the clock that nobody can set, in nanoseconds.
struct MonotonicTime: Comparable {
    var nanoseconds: Int64

    static var now: MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// A later moment; past the end of time it is the end of time.
    static func + (start: MonotonicTime, duration: Duration) -> MonotonicTime {
        let (seconds, attoseconds) = duration.components
        let (whole, tooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, overflow) = start.nanoseconds.addingReportingOverflow(whole)
        guard !tooLong, !overflow else { return MonotonicTime(nanoseconds: seconds < 0 ? 0 : .max) }
        return MonotonicTime(nanoseconds: sum.addingReportingOverflow(attoseconds / 1_000_000_000).partialValue)
    }

    static func < (left: MonotonicTime, right: MonotonicTime) -> Bool { left.nanoseconds < right.nanoseconds }

    /// Milliseconds from now, rounded up, as `poll` takes them.
    var millisecondsAhead: Int32 {
        let ahead = max(0, nanoseconds - MonotonicTime.now.nanoseconds)
        return Int32(clamping: ahead / 1_000_000 + (ahead % 1_000_000 == 0 ? 0 : 1))
    }
}
