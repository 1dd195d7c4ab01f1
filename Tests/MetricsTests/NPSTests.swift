import Testing

@testable import Metrics

/// Reference values published with the adjusted-Wald method, and counts worked out by hand.
@Suite struct NPSTests {
    @Test func scoreOfAnswers() throws {
        let nps = NPS(answers: [0, 7, 7, 9, 9, 9])
        #expect(nps.promoters == 3 && nps.passives == 2 && nps.detractors == 1)
        #expect(abs(try #require(nps.score) - 33.333333) < 1e-5)
        #expect(abs(try #require(nps.variance) - 5.0 / 9) < 1e-12)
        #expect(abs(try #require(nps.standardError) - 0.304) < 5e-4)
    }

    @Test(arguments: [([1, 9], 0.707), ([7, 9], 0.354), ([0, 7, 9], 0.471)])
    func standardErrors(answers: [Int], expected: Double) throws {
        #expect(abs(try #require(NPS(answers: answers).standardError) - expected) < 5e-4)
    }

    @Test func eightPromotersBeforeClipping() throws {
        let nps = NPS(promoters: 8, passives: 0, detractors: 0)
        let wide = try #require(nps.unclippedInterval())
        #expect(abs(wide.low - 38.5) < 0.05)
        #expect(abs(wide.high - 106.9) < 0.05)
        let clipped = try #require(nps.interval)
        #expect(clipped.high == 100)
        #expect(clipped.low == wide.low)
    }

    @Test func sevenFourSix() throws {
        let score = try #require(NPS(promoters: 6, passives: 4, detractors: 7).score)
        #expect(abs(score - -5.88) < 0.01)
    }

    @Test func answersOutsideTheScaleAreNone() {
        #expect(NPS(answers: [-1, 11, 100]).answers == 0)
        #expect(NPS(answers: [-1, 11, 100]).score == nil)
        #expect(NPS(answers: []).interval == nil)
    }

    @Test func bandsAndTheirEdges() {
        #expect(NPS.Band(score: 40) == .between)
        #expect(NPS.Band(score: 40.01) == .selfSustaining)
        #expect(NPS.Band(score: 20) == .between)
        #expect(NPS.Band(score: 19.99) == .needsMandates)
    }

    @Test func bandIsUncertainWhenTheIntervalCrossesAnEdge() {
        // 115 - 40 of 205 is +36.6 with an interval of about 25...47: it reaches past 40.
        #expect(!NPS(promoters: 115, passives: 50, detractors: 40).isBandCertain)
        // Everybody promotes: +100, the interval starts far above 40.
        #expect(NPS(promoters: 400, passives: 0, detractors: 0).isBandCertain)
    }

    @Test func populationNarrowsTheInterval() throws {
        let nps = NPS(promoters: 50, passives: 30, detractors: 20)
        let open = try #require(nps.unclippedInterval())
        let known = try #require(nps.unclippedInterval(population: 100))
        #expect(open.high > open.low)
        // Everybody asked has answered: nothing is left to chance.
        #expect(abs(known.high - known.low) < 1e-9)
    }

    @Test func detectableChangeShrinksWithTheRootOfN() throws {
        // Variance near its usual .7: about 41 points at 30 answers and 22 at 100.
        let small = try #require(NPS(promoters: 13, passives: 8, detractors: 9).detectableChange)
        let large = try #require(NPS(promoters: 43, passives: 27, detractors: 30).detectableChange)
        #expect((38...44).contains(small))
        #expect((21...25).contains(large))
    }

    @Test func changeIsClaimedOnlyWhenItIsReal() throws {
        // By hand, with pseudo-answers: shares 2/70 and 31/103, variances .84918 and .59388,
        // z = .27240 / sqrt(.84918 / 70 + .59388 / 103) = 2.0362, p = .0417.
        let before = NPS(promoters: 30, passives: 9, detractors: 28)
        let after = NPS(promoters: 50, passives: 31, detractors: 19)
        let change = try #require(NPSChange(from: before, to: after))
        #expect(change.direction == .rose)
        #expect(abs(change.difference - (31 - 200.0 / 67)) < 1e-9)
        #expect(abs(change.p - 0.0417) < 2e-4)
        let same = try #require(NPSChange(from: before, to: NPS(promoters: 31, passives: 9, detractors: 27)))
        #expect(same.direction == .noClearChange)
        #expect(same.p > 0.5)
        let fall = try #require(NPSChange(from: after, to: before))
        #expect(fall.direction == .fell)
        #expect(abs(fall.p - change.p) < 1e-12)
    }
}

@Suite struct NormalTests {
    /// Tables of the normal distribution.
    @Test(arguments: [
        (0.0, 0.5), (1.0, 0.158_655_253_931_457), (1.96, 0.024_997_895_148_220), (3.0, 0.001_349_898_031_630),
        (3.5, 0.000_232_629_079_036), (5.0, 2.866_515_718_791_9e-7), (8.0, 6.220_960_574_271_8e-16),
    ])
    func upperTail(z: Double, expected: Double) {
        #expect(abs(Normal.upperTail(z) / expected - 1) < 1e-10)
    }

    @Test func bothTailsMakeOne() {
        for z in stride(from: 0.0, through: 6, by: 0.25) {
            #expect(abs(Normal.upperTail(z) + Normal.upperTail(-z) - 1) < 1e-14)
        }
    }
}

@Suite struct QuadrantTests {
    @Test func fourQuadrantsAndTheBandBetween() {
        #expect(Quadrant(adoption: 0.5, nps: 40.1) == .compelling)
        #expect(Quadrant(adoption: 0.5, nps: 19.9) == .mandated)
        #expect(Quadrant(adoption: 0.49, nps: 41) == .hiddenGem)
        #expect(Quadrant(adoption: 0.49, nps: -3) == .stalled)
        #expect(Quadrant(adoption: 0.9, nps: 20) == .undecided)
        #expect(Quadrant(adoption: 0.9, nps: 40) == .undecided)
    }

    @Test func undecidedLeans() {
        #expect(Quadrant.leaning(adoption: 0.7, nps: 37) == .compelling)
        #expect(Quadrant.leaning(adoption: 0.7, nps: 21) == .mandated)
        #expect(Quadrant.leaning(adoption: 0.2, nps: 30) == .hiddenGem)
        #expect(Quadrant.leaning(adoption: 0.2, nps: 29) == .stalled)
    }

    @Test func thresholdsAreConfigurable() {
        let strict = Quadrant.Thresholds(adoption: 0.8, low: 0, high: 60)
        #expect(Quadrant(adoption: 0.7, nps: 61, thresholds: strict) == .hiddenGem)
        #expect(Quadrant(adoption: 0.8, nps: 60, thresholds: strict) == .undecided)
    }
}

@Suite struct QuantileTests {
    @Test func interpolatesAsPercentileCont() throws {
        var values = [40.0, 10, 30, 20]
        let quantiles = try #require(Quantiles(selectingFrom: &values))
        // Places 1.5, 2.25 and 2.7 of 10, 20, 30, 40.
        #expect(quantiles.p50 == 25)
        #expect(quantiles.p75 == 32.5)
        #expect(abs(quantiles.p90 - 37) < 1e-12)
    }

    @Test func oneValueAndNone() {
        var one = [7.0]
        #expect(Quantiles(selectingFrom: &one)?.p90 == 7)
        var none: [Double] = []
        #expect(Quantiles(selectingFrom: &none) == nil)
    }

    @Test func selectionEqualsSorting() {
        var seed: UInt64 = 11
        for count in [2, 3, 10, 101, 1000] {
            var values = (0..<count).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double(seed >> 54)
            }
            let sorted = values.sorted()
            for share in [0.0, 0.1, 0.5, 0.75, 0.9, 1] {
                let place = share * Double(count - 1)
                let low = sorted[Int(place)]
                let high = sorted[min(count - 1, Int(place) + 1)]
                let expected = low + (place - place.rounded(.down)) * (high - low)
                #expect(Quantiles.quantile(share, selectingFrom: &values) == expected)
            }
        }
    }
}
