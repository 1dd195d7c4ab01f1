import SafeText
import Testing

@testable import Canvas

@Suite("Round ticks")
struct TicksTests {
    @Test("Steps are 1, 2 or 5 times a power of ten, as many ticks as allowed")
    func known() {
        #expect(Ticks(in: 0...100, limit: 3).values == [0, 50, 100])
        #expect(Ticks(in: 0...100, limit: 6).values == [0, 20, 40, 60, 80, 100])
        #expect(Ticks(in: 0...100, limit: 2).values == [0, 100])
        #expect(Ticks(in: 0...100, limit: 1).values == [0])
        #expect(Ticks(in: -8...37, limit: 3).values == [0, 20])
        #expect(Ticks(in: 0...1, limit: 6).values == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(Ticks(in: 0.03...0.08, limit: 6).values == [0.03, 0.04, 0.05, 0.06, 0.07, 0.08])
        #expect(Ticks(in: 990_000...1_010_000, limit: 3).values == [990_000, 1_000_000, 1_010_000])
    }

    @Test("Labels have the places the step needs")
    func labels() {
        func labels(_ range: ClosedRange<Double>, _ limit: Int) -> [String] {
            let ticks = Ticks(in: range, limit: limit)
            return ticks.values.map { ticks.label($0).string }
        }
        #expect(labels(0...1, 3) == ["0.0", "0.5", "1.0"])
        #expect(labels(0...0.1, 5) == ["0.00", "0.05", "0.10"])
        #expect(labels(-20...20, 3) == ["-20", "0", "20"])
    }

    @Test("Ranges go out to round places")
    func rounded() {
        #expect(Ticks.rounded(0...74, limit: 5) == 0...80)
        #expect(Ticks.rounded(-8...37, limit: 4) == -20...40)
        #expect(Ticks.rounded(0...100, limit: 3) == 0...100)
        #expect(Ticks.rounded(5...5, limit: 3) == 5...5)
    }

    @Test("No range traps, and none holds more ticks than allowed")
    func extremes() {
        let ends: [Double] = [
            -.infinity, -1e308, -1e15, -1, -1e-300, 0, .leastNonzeroMagnitude, 1e-9, 1, 3, 1e15, 1e308, .infinity,
        ]
        for low in ends {
            for high in ends where low <= high {
                for limit in [-1, 0, 1, 2, 7, .max] {
                    let ticks = Ticks(in: low...high, limit: limit)
                    #expect(ticks.values.count <= min(max(0, limit), 1000))
                    #expect(ticks.values.allSatisfy { !ticks.label($0).isEmpty })
                    _ = Ticks.rounded(low...high, limit: limit)
                }
            }
        }
    }
}
