/// Numbers that are counted through several lists, one stretch for each.
enum Stretches {
    /// The list whose stretch has a number.
    ///
    /// - Parameter bases: The first number of each stretch, and behind them the number of all; some stretches may be empty.
    @inline(__always)
    static func place(of number: Int, in bases: [Int]) -> Int {
        var low = 0
        var high = bases.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if bases[middle] <= number { low = middle } else { high = middle }
        }
        return low
    }
}
