import Glibc
import Metrics
import Testing

@Suite struct LogisticCourseTests {
    private func curve(_ limit: Double, _ rate: Double, _ inflection: Double, weeks: Int) -> [Double] {
        (0..<weeks).map { limit / (1 + exp(-rate * (Double($0) - inflection))) }
    }

    private func refusal(_ ratios: [Double]) -> LogisticCourse.Refusal? {
        do throws(LogisticCourse.Refusal) {
            _ = try LogisticCourse(fitting: ratios)
            return nil
        } catch { return error }
    }

    @Test func findsTheCurveThatMadeTheSeries() throws {
        for (limit, rate, inflection) in [(0.8, 0.2, 10.0), (0.5, 0.4, 6.0), (0.95, 0.1, 15.0)] {
            let course = try LogisticCourse(fitting: curve(limit, rate, inflection, weeks: 30))
            #expect(abs(course.limit - limit) < 1e-4, "\(limit)")
            #expect(abs(course.rate - rate) < 1e-4, "\(limit)")
            #expect(abs(course.inflection - inflection) < 1e-2, "\(limit)")
            let band = course.band(week: 40)
            #expect(band.high - band.low < 1e-3, "a series without noise leaves no doubt")
            #expect(band.contains(course.ratio(week: 40)))
        }
    }

    @Test func noiseWidensTheBandAndDistanceToo() throws {
        var random = FixedRandom(seed: 8)
        let noisy = curve(0.7, 0.25, 9, weeks: 26).map { $0 + (Double(random.below(1000)) / 1000 - 0.5) * 0.06 }
        let course = try LogisticCourse(fitting: noisy)
        let (near, far) = (course.band(week: 26), course.band(week: 37))
        #expect(near.contains(0.7 / (1 + exp(-0.25 * 17))))
        #expect(near.high - near.low > 0.02)
        #expect(far.low >= 0 && far.high <= 1)
    }

    @Test func theLimitIsEveryone() throws {
        // A curve that would tend to 130 % is fitted with everyone as its limit.
        let course = try LogisticCourse(fitting: curve(1.3, 0.3, 9, weeks: 12))
        #expect(course.limit == 1)
        #expect(course.ratio(week: 500) <= 1)
    }

    @Test func refusals() {
        #expect(refusal([0.1, 0.2, 0.3]) == .tooFewPoints(3))
        #expect(refusal(Array(repeating: 0, count: 20)) == .noGrowth)
        #expect(refusal((0..<20).map { 0.8 - 0.02 * Double($0) }) == .noGrowth)
        // Still accelerating: 12 weeks of a curve whose fastest growth is in week 30.
        #expect(refusal(curve(0.8, 0.25, 30, weeks: 12)) == .beforeInflection)
        #expect(refusal(curve(0.8, 0.25, 4, weeks: 8)) == nil, "eight points are enough")
        #expect(refusal(curve(0.8, 0.25, 4, weeks: 7)) == .tooFewPoints(7))
    }
}

@Suite struct BassCourseTests {
    /// Coefficients of the size that Bass found for durables, p = .03 and q = .38 a week, worked by hand.
    @Test func theCurveAsPublished() {
        // exp(-.41) = .663650; (1 - .663650) / (1 + 12.6667 x .663650) = .336350 / 9.406236.
        #expect(abs(BassCourse.share(innovation: 0.03, imitation: 0.38, weeks: 1) - 0.035758) < 1e-6)
        // exp(-4.1) = .016573; .983427 / 1.209925.
        #expect(abs(BassCourse.share(innovation: 0.03, imitation: 0.38, weeks: 10) - 0.812800) < 1e-5)
        #expect(BassCourse.share(innovation: 0.03, imitation: 0.38, weeks: 0) == 0)
        // At the inflection, ln(q / p) / (p + q) = 2.538974 / .41 = 6.1926, half less p / 2q is reached: .5 - .03 / .76.
        #expect(
            abs(BassCourse.share(innovation: 0.03, imitation: 0.38, weeks: 2.538974 / 0.41) - (0.5 - 0.03 / 0.76))
                < 1e-6)
    }

    private func curve(_ limit: Double, _ p: Double, _ q: Double, weeks: Int, origin: Double = 0) -> [Double] {
        (0..<weeks).map { limit * BassCourse.share(innovation: p, imitation: q, weeks: Double($0) + origin) }
    }

    @Test func findsTheCurveThatMadeTheSeries() throws {
        for (limit, p, q, origin) in [(0.7, 0.03, 0.38, 0.0), (0.5, 0.01, 0.2, 0.5), (0.9, 0.08, 0.02, 1.0)] {
            let course = try BassCourse(fitting: curve(limit, p, q, weeks: 40, origin: origin), origin: origin)
            #expect(abs(course.limit - limit) < 1e-4, "\(limit)")
            #expect(abs(course.innovation - p) < 1e-4, "\(limit)")
            #expect(abs(course.imitation - q) < 1e-3, "\(limit)")
            let band = course.band(week: 50)
            #expect(band.high - band.low < 1e-3 && band.contains(course.ratio(week: 50)))
        }
        let course = try BassCourse(fitting: curve(0.7, 0.03, 0.38, weeks: 40, origin: 2), origin: 2)
        #expect(course.inflection.map { abs($0 - (6.1926 - 2)) < 1e-2 } == true, "counted as the ratios are")
        #expect(
            try BassCourse(fitting: curve(0.7, 0.2, 0.05, weeks: 12)).inflection == nil,
            "it slows from the first day on")
    }

    @Test func theLimitIsEveryone() throws {
        let course = try BassCourse(fitting: curve(1.4, 0.05, 0.3, weeks: 12))
        #expect(course.limit == 1 && course.ratio(week: 500) <= 1)
    }
}

@Suite struct GrowthCourseTests {
    private func name(_ ratios: [Double], origin: Double = 0) throws -> GrowthCourse.Name {
        try GrowthCourse(fitting: ratios, origin: origin).name
    }

    private func refusal(_ ratios: [Double]) -> GrowthCourse.Refusal? {
        do throws(GrowthCourse.Refusal) {
            _ = try GrowthCourse(fitting: ratios)
            return nil
        } catch { return error }
    }

    /// A series that one of the curves made is best served by that curve, with noise of up to half a point too.
    @Test(arguments: [0.0, 0.01]) func theBetterFitIsTaken(noise: Double) throws {
        var random = FixedRandom(seed: 21)
        func shaken(_ value: Double) -> Double { max(0, value + (Double(random.below(1000)) / 1000 - 0.5) * noise) }
        #expect(try name((0..<40).map { shaken(0.7 / (1 + exp(-0.15 * (Double($0) - 12)))) }) == .logistic)
        // Half the people begin at once and the rest slowly: only the Bass curve is concave from the first day on.
        #expect(
            try name((0..<40).map { shaken(0.7 * BassCourse.share(innovation: 0.1, imitation: 0, weeks: Double($0))) })
                == .bass)
    }

    /// AICc by hand: n = 9, k = 4 (three parameters and the variance), n ln(RSS / n) + 8 + 40 / 4.
    @Test func theCriterionByHand() throws {
        var ratios = (0..<9).map { 0.8 / (1 + exp(-0.6 * (Double($0) - 3))) }
        for place in ratios.indices { ratios[place] += place % 2 == 0 ? 0.01 : -0.01 }
        let course = try LogisticCourse(fitting: ratios)
        #expect(course.limit < 1)
        // The variance is RSS / 6.
        #expect(abs(course.criterion - (9 * log(course.variance * 6 / 9) + 18)) < 1e-9)
    }

    @Test func refusals() {
        #expect(refusal([0.1, 0.2, 0.3]) == .tooFewPoints(3))
        #expect(refusal(Array(repeating: 0.4, count: 20)) == .noGrowth, "all equal")
        #expect(refusal((0..<20).map { 0.8 - 0.02 * Double($0) }) == .noGrowth)
        #expect(refusal((0..<12).map { 0.8 / (1 + exp(-0.25 * (Double($0) - 30))) }) == .beforeInflection)
        // The Bass curve of p = .001 and q = .2 bends in week ln 200 / .201 = 26.4: week 20 is too early, week 40 is not.
        func bass(_ weeks: Int) -> [Double] {
            (0..<weeks).map { 0.7 * BassCourse.share(innovation: 0.001, imitation: 0.2, weeks: Double($0)) }
        }
        #expect(refusal(bass(20)) == .beforeInflection)
        #expect(refusal(bass(40)) == nil)
    }
}

@Suite struct ReferenceCourseTests {
    @Test func theArticlesFigures() {
        #expect(ReferenceCourse.productRun.ratio == 0.74 && ReferenceCourse.productRun.month == 6)
        #expect(ReferenceCourse.mandated.ratio == 0.31 && ReferenceCourse.mandated.month == 6)
        #expect(ReferenceCourse.commandLine.ratio == 0.82 && ReferenceCourse.commandLine.month == 4)
    }

    @Test func monthsLaterEndWithTheMonth() {
        func later(_ day: String, _ months: Int) -> String? { CivilDay(day)?.adding(months: months).description }
        #expect(later("2026-01-15", 6) == "2026-07-15")
        #expect(later("2023-08-31", 6) == "2024-02-29", "a leap day")
        #expect(later("2024-08-31", 6) == "2025-02-28")
        #expect(later("2024-02-29", 12) == "2025-02-28")
        #expect(later("2025-11-30", 4) == "2026-03-30")
    }
}

@Suite struct DORATests {
    @Test func frequencyAnswers() {
        let month = 12 / 365.25
        let cases: [(Double, DORA.Frequency)] = [
            (2, .onDemand), (1.9, .hourToDay), (1, .hourToDay), (0.99, .dayToWeek), (1.0 / 7, .dayToWeek),
            (0.14, .weekToMonth), (month, .weekToMonth), (month * 0.99, .monthToHalfYear),
            (month / 6, .monthToHalfYear),
            (0.005, .rarer), (0, .rarer),
        ]
        for (rate, answer) in cases { #expect(DORA.Frequency(perDay: rate) == answer, "\(rate)") }
    }

    @Test func durationAnswers() {
        let day = 86_400.0
        let cases: [(Double, DORA.Duration)] = [
            (0, .underHour), (3599, .underHour), (3600, .underDay), (day - 1, .underDay), (day, .dayToWeek),
            (7 * day, .weekToMonth), (31 * day, .monthToHalfYear), (182 * day, .monthToHalfYear), (183 * day, .longer),
        ]
        for (seconds, answer) in cases { #expect(DORA.Duration(seconds: seconds) == answer, "\(seconds)") }
    }

    @Test func failRateAnswers() {
        let cases: [(Double, DORA.FailRate)] = [
            (0, .upTo2), (0.02, .upTo2), (0.021, .upTo4), (0.08, .upTo8), (0.16, .upTo16), (0.3, .upTo32),
            (0.64, .upTo64), (0.65, .above64),
        ]
        for (rate, answer) in cases { #expect(DORA.FailRate(rate: rate) == answer, "\(rate)") }
    }

    /// The four clusters of the 2023 report, each by its own figures.
    @Test func clustersOf2023() {
        func band(_ f: DORA.Frequency, _ l: DORA.Duration, _ c: Double, _ r: DORA.Duration) -> DORA.Band2023? {
            DORA.Band2023(frequency: f, leadTime: l, changeFailRate: c, recoveryTime: r)
        }
        #expect(band(.onDemand, .underDay, 0.05, .underHour) == .elite)
        #expect(band(.dayToWeek, .dayToWeek, 0.1, .underDay) == .high)
        #expect(band(.weekToMonth, .weekToMonth, 0.15, .dayToWeek) == .medium)
        #expect(band(.weekToMonth, .weekToMonth, 0.64, .monthToHalfYear) == .low)
        #expect(band(.onDemand, .underDay, 0.16, .underHour) == .low, "the worst of the four decides")
        #expect(DORA.Band2023(frequency: nil, leadTime: .underDay, changeFailRate: 0, recoveryTime: .underDay) == nil)
        #expect(DORA.Band2023.year == 2023)
    }
}

@Suite struct QuarterTextTests {
    @Test func readsOnlyQuarters() {
        #expect(Quarter("2026-Q4") == Quarter(year: 2026, quarter: 4))
        for text in ["2026-Q5", "2026-Q0", "2026Q4", "26-Q4", "2026-4", "", "-Q4", "2026-Q4-", "+202-Q1"] {
            #expect(Quarter(text) == nil, "\(text)")
        }
    }
}
