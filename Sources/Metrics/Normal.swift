/// The standard normal distribution.
public enum Normal {
    /// The probability of a value above `z`, exact to about 1e-15 relative for `z` of 0...38.
    ///
    /// Computed as erfc(z / sqrt 2) / 2; for z > 3 erfc by its continued fraction (Abramowitz and Stegun 7.1.14),
    /// below by the series of erf (7.1.5).
    public static func upperTail(_ z: Double) -> Double {
        guard z >= 0 else { return 1 - upperTail(-z) }
        guard z < 38 else { return 0 }
        let x = z / 2.0.squareRoot()
        let rootOfPi = 1.772_453_850_905_516
        if z > 3 {
            var fraction = 0.0
            for step in stride(from: 160, through: 1, by: -1) { fraction = Double(step) / 2 / (x + fraction) }
            return exponential(-x * x) / (x + fraction) / rootOfPi / 2
        }
        var term = x
        var sum = x
        for n in 1...80 {
            term *= -x * x / Double(n)
            sum += term / Double(2 * n + 1)
        }
        return (1 - 2 / rootOfPi * sum) / 2
    }

    /// e^x by halving the argument until a short series is exact, then squaring back.
    private static func exponential(_ x: Double) -> Double {
        var halvings = 0
        var y = x
        while abs(y) > 0.25 {
            y /= 2
            halvings += 1
        }
        var term = 1.0
        var sum = 1.0
        for n in 1...14 {
            term *= y / Double(n)
            sum += term
        }
        for _ in 0..<halvings { sum *= sum }
        return sum
    }
}
