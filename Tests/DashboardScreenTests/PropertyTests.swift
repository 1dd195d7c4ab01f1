import Canvas
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// What holds at every size, for every snapshot, after any keys.
@Suite struct PropertyTests {
    /// A small generator with a fixed seed, so that a failure comes again.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % max(1, sides)
        }
    }

    private static let keys: [Key] =
        Bindings.all.flatMap(\.keys) + [.backspace, .delete, .insert, .function(7), .character("x")]

    @Test(arguments: Fixture.Case.allCases) func everySmallSizeDrawsInEveryView(_ fixture: Fixture.Case) {
        let hasPages = [.empty, .complete, .overflowing].contains(fixture)
        for keys in ["", "2<Enter>", "0", "?"] + (hasPages ? ["5", "6", "7", "8", "9"] : []) {
            var state = Frame.state(fixture.snapshot, 80, 24, keys: keys)
            for width in 0...13 {
                for height in 0...9 {
                    _ = update(&state, .resize(Size(width: width, height: height)))
                    #expect(Frame.draw(state).cells.count == width * height)
                }
            }
        }
    }

    @Test(arguments: Fixture.Case.allCases) func randomSizesAndKeysNeverTrap(_ fixture: Fixture.Case) {
        var dice = Dice(state: UInt64(fixture.rawValue.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
        for _ in 0..<6 {
            var state = Frame.state(fixture.snapshot, 1 + dice.roll(140), 1 + dice.roll(50))
            for _ in 0..<20 {
                switch dice.roll(12) {
                case 0: _ = update(&state, .resize(Size(width: 1 + dice.roll(150), height: 1 + dice.roll(60))))
                case 1:
                    _ = update(
                        &state, .snapshot(Fixture.Case.allCases[dice.roll(Fixture.Case.allCases.count)].snapshot))
                case 2: _ = update(&state, .tick(Fixture.now.adding(seconds: Int64(dice.roll(1_000_000)) - 500_000)))
                case 3: _ = update(&state, .readingFailed("gone"))
                default: _ = update(&state, .key(PropertyTests.keys[dice.roll(PropertyTests.keys.count)]))
                }
                let form = GlyphForm.allCases[dice.roll(3)]
                let canvas = Frame.draw(state, form: form)
                let foreign = form == .ascii ? foreign(canvas) : []
                #expect(foreign.isEmpty)
            }
        }
    }

    /// A frame drawn with the memory of those before it has the cells of one drawn alone.
    @Test func rememberedPanelsChangeNothing() {
        var dice = Dice(state: 4)
        var memory = FrameMemory()
        var state = Frame.state(Fixture.normal, 120, 40)
        for step in 0..<300 {
            switch dice.roll(15) {
            case 0: _ = update(&state, .resize(Size(width: 60 + dice.roll(90), height: 20 + dice.roll(30))))
            case 1:
                _ = update(
                    &state, .snapshot(Fixture.Case.allCases[dice.roll(Fixture.Case.allCases.count)].snapshot))
            case 2: _ = update(&state, .tick(Fixture.now.adding(seconds: Int64(dice.roll(1_000_000)))))
            case 3: _ = update(&state, .readingFailed("gone"))
            default: _ = update(&state, .key(PropertyTests.keys[dice.roll(PropertyTests.keys.count)]))
            }
            var canvas = Canvas(size: state.size)
            DashboardScreen.draw(state, &canvas, &memory)
            #expect(canvas.cells == Frame.draw(state).cells, "step \(step)")
        }
    }

    @Test func theLargestScreenDrawsInEveryView() {
        for keys in ["", "<Enter>", "2<Enter>", "3<Enter>", "4<Enter>", "0", "?", "5", "6", "7G", "8", "9"] {
            let canvas = Frame.draw(Frame.state(Fixture.overflowing, 500, 200, keys: keys))
            #expect(canvas.size == Size(width: 500, height: 200))
        }
    }

    /// From one cell to more than any screen has, each view at several of the sizes.
    @Test(arguments: [Fixture.Case.normal, .overflowing]) func everySizeUpToTheLargestDraws(_ fixture: Fixture.Case) {
        let views = ["", "<Enter>", "2<Enter>", "3<Enter>", "4<Enter>", "5", "6", "7", "8", "9", "0", "?"]
        var turn = 0
        for width in [1, 2, 3, 5, 8, 13, 21, 34, 55, 60, 89, 144, 233, 377, 500] {
            for height in [1, 2, 3, 5, 8, 13, 21, 34, 55, 80, 89, 144, 200] {
                turn += 1
                let state = Frame.state(fixture.snapshot, width, height, keys: views[turn % views.count])
                #expect(Frame.draw(state).cells.count == width * height)
            }
        }
    }

    @Test func extremeFiguresDraw() {
        var snapshot = Fixture.normal
        snapshot.asOf.instant = Instant(milliseconds: .max)
        snapshot.adoption.active = .max
        snapshot.adoption.eligible = .max
        snapshot.adoption.ratio = .infinity
        snapshot.adoption.previousRatio = .nan
        snapshot.adoption.launch = CivilDay(number: -1_000_000)
        snapshot.adoption.weekly = [.init(day: CivilDay(number: 2_000_000), eligible: 0, active: .max)]
        snapshot.adoption.freshness = Freshness(newest: Instant(milliseconds: .min), cadence: .max / 4)
        snapshot.friction.points = [
            Fixture.point(1, "x", 1, .greatestFiniteMagnitude, .told, since: Instant(milliseconds: .min))
        ]
        snapshot.friction.points[0].rank = .max
        snapshot.friction.points[0].reporters = .max
        snapshot.friction.points[0].minutesLost = .max
        snapshot.friction.resolvedReporters = .max
        snapshot.delivery.deploymentsPerDay = .nan
        snapshot.delivery.weeks = [
            .init(monday: Fixture.today, deployments: .max, leadTime: .infinity, failedShare: .nan)
        ]
        snapshot.health.skippedLines = .max
        snapshot.outcomes = Fixture.outcomes
        snapshot.outcomes.ideas.time = Quantiles(p50: .nan, p75: .infinity, p90: -1)
        snapshot.outcomes.ideas.open = .max
        snapshot.outcomes.ideas.oldestOpen = .infinity
        snapshot.outcomes.incidents.unclassified = .max
        snapshot.outcomes.incidents.perHundredDeployments = .infinity
        snapshot.outcomes.selfService.withoutApproval = .max
        snapshot.outcomes.undifferentiated = [
            .init(
                quarter: Quarter(index: .min / 8), answers: .max, mean: .nan,
                interval: Interval(low: -.infinity, high: .infinity))
        ]
        snapshot.onboarding = Fixture.onboarding
        snapshot.onboarding.timeToFirstValue = CensoredQuantiles(ended: [1e300], waiting: 1)
        snapshot.onboarding.cohorts[0].access = 0
        snapshot.onboarding.cohorts[1].firstValue = .max
        snapshot.friction.topThree = .init(quarter: Fixture.today.quarter, entries: [])
        snapshot.friction.points[0].firstTold = Instant(milliseconds: .max)
        snapshot.board = Fixture.board
        snapshot.board.members[0].since = CivilDay(number: -1_000_000)
        snapshot.board.meetings[0].attendees = .max
        snapshot.board.meetings[1].day = CivilDay(number: 3_000_000)
        snapshot.research.capabilities = [
            .init(name: "", people: .max, days: [], late: .max, buildStarted: nil, shipped: nil, gate: .met),
            .init(name: "x", people: .min, days: [], late: .min, buildStarted: nil, shipped: nil, gate: .short),
        ]
        snapshot.programme.steps = [
            .init(
                name: .fix, state: .overdue, started: CivilDay(number: .max / 4), due: CivilDay(number: -4_000_000),
                finished: nil, evidence: [""])
        ]
        for keys in ["", "<Enter>", "2<Enter>", "3<Enter>", "4<Enter>", "0", "[", "]", "5", "6", "7", "8", "9"] {
            for now in [Instant(milliseconds: .min), Fixture.now, Instant(milliseconds: .max)] {
                for (width, height) in [(1, 1), (40, 10), (80, 24), (200, 60)] {
                    let canvas = Frame.draw(Frame.state(snapshot, width, height, keys: keys, now: now))
                    #expect(!canvas.cells.isEmpty)
                }
            }
        }
    }

    @Test func drawingIsAFunctionOfTheState() {
        let state = Frame.state(Fixture.overflowing, 120, 40, keys: "4jjjj")
        #expect(Frame.draw(state).cells == Frame.draw(state).cells)
    }

    /// Characters outside ASCII.
    private func foreign(_ canvas: Canvas) -> [UInt64] {
        canvas.cells.map(\.glyph).filter { $0 != 0 && !(0x20...0x7E).contains($0) }
    }
}
