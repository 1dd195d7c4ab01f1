import Metrics
import Testing

@testable import Figures

/// Moments as text.
@Suite struct RFC3339Tests {
    @Test func `moments are RFC 3339`() {
        #expect(RFC3339.text(Instant(seconds: 0)) == "1970-01-01T00:00:00Z")
        #expect(RFC3339.text(Instant(milliseconds: -1)) == "1969-12-31T23:59:59.999Z")
        #expect(RFC3339.text(Instant(milliseconds: 1_007)) == "1970-01-01T00:00:01.007Z")
        // 23 November 2026, 13:02 UTC, in Berlin, New York and Kathmandu.
        let instant = Instant(seconds: 1_795_438_920)
        #expect(RFC3339.text(instant) == "2026-11-23T13:02:00Z")
        #expect(RFC3339.text(instant, utcOffset: 3600) == "2026-11-23T14:02:00+01:00")
        #expect(RFC3339.text(instant, utcOffset: -18_000) == "2026-11-23T08:02:00-05:00")
        #expect(RFC3339.text(instant, utcOffset: 20_700) == "2026-11-23T18:47:00+05:45")
    }

    @Test func `a moment that RFC 3339 cannot write is nil`() {
        #expect(RFC3339.text(Instant(milliseconds: .max)) == nil)
        #expect(RFC3339.text(Instant(milliseconds: .min)) == nil)
        #expect(RFC3339.text(Instant(milliseconds: .min), utcOffset: -3600) == nil)
    }
}
