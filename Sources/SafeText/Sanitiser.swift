extension SafeText {
    /// Cleans text from data: keeps letters, marks, numbers, punctuation, symbols and spaces; everything else becomes
    /// U+FFFD or, for white space, one space.
    ///
    /// - Parameters:
    ///   - raw: Text of any origin and length.
    ///   - limit: The longest result in scalars; longer text ends in an ellipsis.
    public init(cleaning raw: some StringProtocol, limit: Int = 240) {
        var clean = String.UnicodeScalarView()
        var count = 0
        for scalar in raw.unicodeScalars {
            guard count < limit else {
                clean.append("…")
                break
            }
            clean.append(SafeText.isAllowed(scalar) ? scalar : "\u{FFFD}")
            count += 1
        }
        self.init(trusted: String(clean))
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value < 0x7F
    }
}
