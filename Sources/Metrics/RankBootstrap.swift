/// How sure a ranking by distinct reporters is.
///
/// Reporters are drawn with replacement, as many as there are, and the points ranked anew by the drawn reporters; the
/// 2.5th and 97.5th percentile of a point's ranks are its range. Source: B. Efron, "Bootstrap Methods: Another Look at
/// the Jackknife", Annals of Statistics 7 (1979); for ranks P. Hall and H. Miller, Annals of Statistics 37 (2009).
public enum RankBootstrap {
    /// The ranges of points, as ranks from 1.
    ///
    /// In a replicate, points with equally many reporters keep the order they have in the data.
    ///
    /// - Parameters:
    ///   - citations: For each reporter, the points cited, each once, as numbers below `points`; points are numbered by
    ///     their rank in the data, from 0.
    ///   - points: How many points there are.
    ///   - replicates: How often to draw.
    ///   - seed: Where the draws begin.
    /// - Returns: Best and worst rank by point; empty without a reporter.
    public static func ranges(
        citations: [[Int]], points: Int, replicates: Int = 500, seed: UInt64 = 20_260_101
    ) -> [(best: Int, worst: Int)] {
        guard !citations.isEmpty, points > 0, replicates > 0 else { return [] }
        var random = FixedRandom(seed: seed)
        // One flat list of citations: reporter r cites flat[starts[r]..<starts[r + 1]].
        var starts = [0]
        var flat: [Int32] = []
        for cited in citations {
            for point in cited where (0..<points).contains(point) { flat.append(Int32(truncatingIfNeeded: point)) }
            starts.append(flat.count)
        }
        // By point, how often each rank was taken.
        var taken = Array(repeating: UInt32(0), count: points * points)
        var counts = Array(repeating: Int32(0), count: points)
        var order = Array(0..<points)
        for _ in 0..<replicates {
            draw(starts: starts, flat: flat, counts: &counts, random: &random)
            order.sort { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
            for (rank, point) in order.enumerated() { taken[point * points + rank] += 1 }
        }
        let tail = Double(replicates) * 0.025
        return (0..<points).map { point in
            var seen = 0.0
            var best: Int?
            var worst = points
            for rank in 0..<points {
                seen += Double(taken[point * points + rank])
                if best == nil, seen > tail { best = rank + 1 }
                if seen >= Double(replicates) - tail {
                    worst = rank + 1
                    break
                }
            }
            return (best ?? 1, worst)
        }
    }

    /// Counts the citations of as many reporters as there are, drawn with replacement.
    private static func draw(starts: [Int], flat: [Int32], counts: inout [Int32], random: inout FixedRandom) {
        let reporters = starts.count - 1
        var drawn = random
        counts.withUnsafeMutableBufferPointer { counts in
            for place in counts.indices { counts[place] = 0 }
            starts.withUnsafeBufferPointer { starts in
                flat.withUnsafeBufferPointer { flat in
                    for _ in 0..<reporters {
                        let reporter = drawn.below(reporters)
                        for place in starts[reporter]..<starts[reporter + 1] {
                            counts[Int(truncatingIfNeeded: flat[place])] &+= 1
                        }
                    }
                }
            }
        }
        random = drawn
    }
}
