import Metrics
import Testing

/// Changes of medians and counts against values worked by hand.
@Suite struct ChangeTests {
    @Test func `a median's change by hand`() throws {
        // ln p75 - ln p50 = ln 2 = .6931, s = 1.02765; ln p90 - ln p50 = ln 3 = 1.0986, s = .85722. The first counts:
        // variance pi / 2 1.02765^2 / 50 = .033178 each; 1.96 sqrt(.066355) = .504886. ln 2 = .693147.
        let before = Quantiles(p50: 3600, p75: 7200, p90: 10_800)
        let after = Quantiles(p50: 7200, p75: 14_400, p90: 21_600)
        let change = try #require(MedianChange(from: (before, 50), to: (after, 50)))
        #expect(abs(change.ratio - 2) < 1e-9)
        #expect(abs(change.interval.low - 1.20715) < 1e-4)
        #expect(abs(change.interval.high - 3.31360) < 1e-3)
        #expect(change.direction == .rose)
        #expect(MedianChange(from: (after, 50), to: (before, 50))?.direction == .fell)
        #expect(MedianChange(from: (before, 10), to: (after, 10))?.direction == .noClearChange)
    }

    @Test func `few values, zeros and disorder say nothing`() {
        let known = Quantiles(p50: 10, p75: 20, p90: 30)
        #expect(MedianChange(from: (known, 4), to: (known, 50)) == nil)
        #expect(MedianChange(from: (known, 50), to: (Quantiles(p50: 0, p75: 1, p90: 2), 50)) == nil)
        #expect(MedianChange(from: (known, 50), to: (Quantiles(p50: 9, p75: 8, p90: 7), 50)) == nil)
        #expect(MedianChange(from: (known, 50), to: (Quantiles(p50: 1, p75: 2, p90: .infinity), 50)) == nil)
    }

    @Test func `values that are all alike do not tell how far a median may be off`() {
        let alike = Quantiles(p50: 3600, p75: 3600, p90: 3600)
        #expect(MedianChange(from: (alike, 50), to: (Quantiles(p50: 3601, p75: 3601, p90: 3601), 50)) == nil)
        #expect(MedianChange(from: (alike, 50), to: (Quantiles(p50: 3601, p75: 7200, p90: 9000), 50)) == nil)
    }

    @Test func `a count's change by hand`() {
        // 100 to 140: 40 ± 1.96 sqrt 242 = 30.490; 100 to 120: 20 ± 1.96 sqrt 222 = 29.203.
        let change = CountChange(from: 100, to: 140)
        #expect(change.difference == 40 && abs(change.interval.low - 9.510) < 1e-3 && change.direction == .rose)
        // The exact test of one half gives p = 2 / 2^n for n events that all fall on one side: .125, .0625, .03125.
        #expect(CountChange(from: 0, to: 4).direction == .noClearChange)
        #expect(CountChange(from: 0, to: 5).direction == .noClearChange)
        #expect(CountChange(from: 0, to: 6).direction == .rose)
        #expect(CountChange(from: 100, to: 120).direction == .noClearChange)
        #expect(CountChange(from: 140, to: 100).direction == .fell)
        #expect(CountChange(from: 0, to: 0).direction == .noClearChange)
    }
}
