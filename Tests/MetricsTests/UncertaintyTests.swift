import Metrics
import Testing

/// Intervals and changes against values worked by hand or published.
@Suite struct UncertaintyTests {
    private func isClose(_ left: Double?, _ right: Double, _ tolerance: Double = 1e-6) -> Bool {
        left.map { abs($0 - right) <= tolerance } ?? false
    }

    @Test func studentTAsInPrintedTables() {
        // Two-sided 5 % points of the usual table.
        for (freedom, value) in [(1, 12.706), (2, 4.303), (4, 2.776), (9, 2.262), (29, 2.045), (120, 1.980)] {
            #expect(isClose(StudentT.quantile975(degreesOfFreedom: freedom), value, 5e-4), "\(freedom)")
        }
        #expect(StudentT.quantile975(degreesOfFreedom: 0) == nil)
    }

    @Test func meanOfFiveByHand() {
        // 10, 20, 30, 40, 50: mean 30, s = sqrt(1000 / 4) = 15.811, s / sqrt 5 = 7.071, times 2.7764 = 19.632.
        let mean = Mean([30, 10, 50, 20, 40])
        #expect(mean?.value == 30 && mean?.count == 5)
        #expect(isClose(mean?.interval?.low, 10.3676, 1e-3))
        #expect(isClose(mean?.interval?.high, 49.6324, 1e-3))
        #expect(Mean([]) == nil)
        #expect(Mean([7])?.value == 7 && Mean([7])?.interval == nil)
    }

    @Test func wilsonByHand() {
        // 1 of 4: p = .25, z2 = 3.8416; centre (.25 + .4802) / 1.9604 = .372475;
        // half = 1.96 / 1.9604 sqrt(.046875 + .060025) = .326889.
        let interval = Proportion.wilson(1, of: 4)
        #expect(isClose(interval?.low, 0.045587, 1e-5))
        #expect(isClose(interval?.high, 0.699364, 1e-5))
        #expect(Proportion.wilson(0, of: 10)?.low == 0)
        #expect(Proportion.wilson(0, of: 0) == nil)
    }

    @Test func changeOfASmallProportion() {
        // 4 of 8 then 8 of 8: with one each way 5/10 and 9/10; half = 1.96 sqrt(.025 + .009) = .361408.
        let change = ProportionChange(from: (4, 8), to: (8, 8))
        #expect(change?.difference == 0.5)
        #expect(isClose(change?.interval.low, 0.4 - 0.361408, 1e-5))
        #expect(isClose(change?.interval.high, 0.4 + 0.361408, 1e-5))
        #expect(change?.direction == .rose)
        #expect(ProportionChange(from: (8, 8), to: (4, 8))?.direction == .fell)
        #expect(ProportionChange(from: (1, 2), to: (2, 2))?.direction == .noClearChange)
        #expect(ProportionChange(from: (0, 0), to: (1, 2)) == nil)
    }

    @Test func finitePopulationCorrectionNarrows() {
        // All 25 of 25 asked have answered: nothing is left to sample.
        let wave = NPS(promoters: 10, passives: 5, detractors: 10)
        let census = wave.unclippedInterval(population: 25)
        #expect(census?.low == census?.high)
        // 25 of 100: sqrt(75 / 99) = .870388 of the width without it.
        let free = wave.unclippedInterval()
        let part = wave.unclippedInterval(population: 100)
        let widths = (free.map { $0.high - $0.low }, part.map { $0.high - $0.low })
        #expect(isClose(widths.1.flatMap { part in widths.0.map { part / $0 } }, 0.870388, 1e-6))
    }

    @Test func waitsThatHaveNotEndedStandAbove() {
        // Five people: 1, 2, 3, and two still waiting. The median is the third; the rest is not reached.
        let some = CensoredQuantiles(ended: [3, 1, 2], waiting: 2)
        #expect(some.p50 == 3 && some.p75 == nil && some.p90 == nil)
        // Four, two of them waiting: the median lies between the second and somebody who waits.
        #expect(CensoredQuantiles(ended: [1, 2], waiting: 2).p50 == nil)
        // Nobody waits: type 7 of 1, 2, 3, 4 is 2.5, 3.25 and 3.7.
        let all = CensoredQuantiles(ended: [4, 2, 3, 1], waiting: 0)
        #expect(all.p50 == 2.5 && all.p75 == 3.25 && isClose(all.p90, 3.7, 1e-12))
        #expect(CensoredQuantiles(ended: [], waiting: 0).p50 == nil)
        #expect(CensoredQuantiles(ended: [9], waiting: 0).p90 == 9)
    }
}

@Suite struct SmallGroupRuleTests {
    @Test func worked() {
        #expect(SmallGroups.hidden(sizes: [5, 6, 9], smallest: 5) == (0, 0))
        #expect(SmallGroups.hidden(sizes: [4, 6, 9], smallest: 5) == (2, 10))
        #expect(SmallGroups.hidden(sizes: [3, 4, 9], smallest: 5) == (2, 7))
        #expect(SmallGroups.hidden(sizes: [6, 9], remainder: 2, smallest: 5) == (1, 8))
        #expect(SmallGroups.hidden(sizes: [6, 9], remainder: 5, smallest: 5) == (0, 5))
        #expect(SmallGroups.hidden(sizes: [], remainder: 3, smallest: 5) == (0, 3))
        #expect(SmallGroups.hidden(sizes: [1, 4], smallest: 5) == (2, 5))
    }

    /// The sum less the shown groups is nobody or at least a group, unless all there is is less than one.
    @Test func whatIsHiddenIsNeverASmallGroup() {
        var random = FixedRandom(seed: 4)
        for _ in 0..<5000 {
            let sizes = (0..<random.below(7)).map { _ in random.below(12) }.filter { $0 > 0 }.sorted()
            let rest = random.below(4)
            let smallest = 3 + random.below(4)
            let hidden = SmallGroups.hidden(sizes: sizes, remainder: rest, smallest: smallest)
            let shown = sizes.dropFirst(hidden.groups)
            #expect(shown.allSatisfy { $0 >= smallest })
            #expect(hidden.answers == sizes.reduce(rest, +) - shown.reduce(0, +))
            if !shown.isEmpty { #expect(hidden.answers == 0 || hidden.answers >= smallest) }
        }
    }
}

@Suite struct RankBootstrapTests {
    @Test func aClearLeaderStaysFirst() {
        // 40 people cite point 0, 2 of them cite point 1 as well: no resample turns them round.
        let citations = Array(repeating: [0], count: 38) + [[0, 1], [0, 1]]
        let ranges = RankBootstrap.ranges(citations: citations, points: 2)
        #expect(ranges.map(\.best) == [1, 2] && ranges.map(\.worst) == [1, 2])
    }

    @Test func equalPointsMayChangePlaces() {
        let citations = Array(repeating: [0], count: 10) + Array(repeating: [1], count: 10)
        let ranges = RankBootstrap.ranges(citations: citations, points: 2)
        #expect(ranges.map(\.best) == [1, 1] && ranges.map(\.worst) == [2, 2])
    }

    @Test func oneReporterIsAlwaysDrawn() {
        let ranges = RankBootstrap.ranges(citations: [[0, 1, 2]], points: 3)
        #expect(ranges.map(\.best) == [1, 2, 3] && ranges.map(\.worst) == [1, 2, 3])
        #expect(RankBootstrap.ranges(citations: [], points: 3).isEmpty)
    }

    @Test func theSameSeedGivesTheSameRanges() {
        var random = FixedRandom(seed: 1)
        let citations = (0..<30).map { _ in Array(Set((0..<2).map { _ in random.below(6) })).sorted() }
        let first = RankBootstrap.ranges(citations: citations, points: 6)
        let second = RankBootstrap.ranges(citations: citations, points: 6)
        #expect(first.elementsEqual(second, by: ==))
        #expect(first.allSatisfy { $0.best <= $0.worst && $0.best >= 1 && $0.worst <= 6 })
    }
}

@Suite struct FixedRandomTests {
    @Test func splitMixAsPublished() {
        // First outputs of SplitMix64 for the seed 1234567, as in the reference implementation's test vector.
        var random = FixedRandom(seed: 1_234_567)
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
        #expect(random.next() == 9_817_491_932_198_370_423)
    }

    @Test func shufflingKeepsEverything() {
        var random = FixedRandom(seed: 3)
        let shuffled = random.shuffle(Array(0..<50))
        #expect(shuffled.sorted() == Array(0..<50) && shuffled != Array(0..<50))
        #expect(random.below(0) == 0)
    }
}

@Suite struct QuantileSelectionTests {
    /// Type 7 from the sorted values: place (n - 1) p, between its neighbours.
    @Test func selectionAgreesWithSorting() {
        var random = FixedRandom(seed: 12)
        for count in 1..<120 {
            let values = (0..<count).map { _ in Double(random.below(40)) }
            let sorted = values.sorted()
            func byHand(_ share: Double) -> Double {
                let place = share * Double(count - 1)
                let low = place.rounded(.down)
                let index = Int(exactly: low) ?? 0
                return sorted[index] + (place - low) * (sorted[min(index + 1, count - 1)] - sorted[index])
            }
            var scratch = values
            let found = Quantiles(selectingFrom: &scratch)
            #expect(found?.p50 == byHand(0.5) && found?.p75 == byHand(0.75) && found?.p90 == byHand(0.9), "\(count)")
        }
    }
}
