import Canvas
import Testing

@Suite("Dividing lengths")
struct ExtentTests {
    @Test("Largest remainders: a worked example")
    func hamilton() {
        // 100 seats, votes 47,000 16,000 15,800 12,000 6,100 3,100: quotas 47, 16, 15.8, 12, 6.1, 3.1 of 100,000.
        let votes = [47_000, 16_000, 15_800, 12_000, 6100, 3100]
        #expect(Extent.apportion(10, weights: votes) == [5, 2, 1, 1, 1, 0])
        #expect(Extent.apportion(100, weights: votes) == [47, 16, 16, 12, 6, 3])
        #expect(Extent.apportion(205, weights: [40, 50, 115]) == [40, 50, 115])
        // Equal remainders: the earlier ones get the odd cells.
        #expect(Extent.apportion(5, weights: [1, 1, 1]) == [2, 2, 1])
    }

    @Test("Nothing to divide, nothing to divide by")
    func degenerate() {
        #expect(Extent.apportion(5, weights: []) == [])
        #expect(Extent.apportion(5, weights: [0, -3]) == [0, 0])
        #expect(Extent.apportion(-5, weights: [1, 2]) == [0, 0])
        #expect(Extent.apportion(.max, weights: [.max, .max]).reduce(0, +) == .max)
        #expect(Extent.divide(10, among: []) == [])
        #expect(Extent.divide(-1, among: [.rest]) == [0])
    }

    @Test("Fixed parts, weights and minima")
    func divide() {
        #expect(Extent.divide(24, among: [.fixed(1), .rest, .fixed(1)]) == [1, 22, 1])
        #expect(Extent.divide(10, among: [.weight(2), .weight(1)]) == [7, 3])
        #expect(Extent.divide(30, among: [.weight(1, minimum: 20), .weight(2)]) == [20, 10])
        // The second is held at its minimum, which leaves the third below its own.
        #expect(Extent.divide(20, among: [.weight(6), .weight(1, minimum: 8), .weight(2, minimum: 3)]) == [9, 8, 3])
        // Without weights the last part takes the rest.
        #expect(Extent.divide(10, among: [.fixed(2), .fixed(3)]) == [2, 8])
        // Too short: in order until nothing is left.
        #expect(Extent.divide(7, among: [.fixed(5), .weight(1, minimum: 4), .fixed(3)]) == [5, 2, 0])
        #expect(Extent.divide(5, among: [.fixed(.max), .fixed(.max)]) == [5, 0])
    }

    @Test("Parts always sum to the whole, and none that fits is below its minimum")
    func property() {
        var random = SplitMix(seed: 4)
        for _ in 0..<5000 {
            let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ -> Extent in
                Bool.random(using: &random)
                    ? .fixed(.random(in: -2...30, using: &random))
                    : .weight(.random(in: -1...9, using: &random), minimum: .random(in: -1...12, using: &random))
            }
            let length = Int.random(in: 0...200, using: &random)
            let lengths = Extent.divide(length, among: parts)
            #expect(lengths.reduce(0, +) == length)
            #expect(lengths.allSatisfy { $0 >= 0 })
            if parts.reduce(0, { $0 + $1.minimum }) <= length {
                for (part, own) in zip(parts, lengths) { #expect(own >= part.minimum) }
            }
        }
    }

    @Test("Columns and rows with gaps make up their rectangle")
    func rects() {
        let whole = Rect(x: 3, y: 2, width: 21, height: 7)
        let columns = whole.columns([.rest, .fixed(4), .rest], gap: 1)
        #expect(columns.map(\.x) == [3, 12, 17])
        #expect(columns.map(\.width) == [8, 4, 7])
        #expect(columns.allSatisfy { $0.y == 2 && $0.height == 7 })
        let rows = whole.rows([.fixed(1), .rest], gap: 2)
        #expect(rows.map(\.y) == [2, 5])
        #expect(rows.map(\.height) == [1, 4])
        // Gaps wider than the whole leave empty parts inside it.
        #expect(Rect(x: 0, y: 0, width: 1, height: 1).columns([.rest, .rest], gap: 5).map(\.width) == [0, 0])
    }

    @Test("Rectangles far outside do not overflow")
    func extremes() {
        let far = Rect(x: .max, y: .min, width: .max, height: .max)
        #expect(far.maxX > far.x)
        #expect(far.intersection(Rect(x: 0, y: 0, width: 5, height: 5)).isEmpty)
        #expect(far.inset(x: .max, y: .min).width >= 0)
        #expect(Rect(x: 0, y: 0, width: 2, height: 2).inset(x: 3).isEmpty)
        #expect(Rect(x: 1, y: 1, width: 2, height: 2).row(2).isEmpty)
    }
}
