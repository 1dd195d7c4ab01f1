extension SafeText {
    /// The longest text kept by default, in scalars.
    public static let defaultLimit = 240

    /// Cleans text from data; see ``Cleaner`` for what stays, what is replaced and what goes.
    ///
    /// - Parameters:
    ///   - raw: Text of any origin and length.
    ///   - limit: The longest result in scalars; longer text is cut and ends in an ellipsis.
    public init(cleaning raw: some StringProtocol, limit: Int = SafeText.defaultLimit) {
        if let isPlain = raw.utf8.withContiguousStorageIfAvailable({ SafeText.isPlain($0, limit: limit) }), isPlain {
            self.init(trusted: String(raw))
            return
        }
        var cleaner = Cleaner(limit: limit)
        for scalar in raw.unicodeScalars {
            cleaner.take(scalar)
            if cleaner.isFull { break }
        }
        self.init(trusted: cleaner.text)
    }

    /// Cleans text from the bytes of a file; bytes that are not UTF-8 become U+FFFD.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 of any origin and length.
    ///   - limit: The longest result in scalars; longer text is cut and ends in an ellipsis.
    public init(cleaning bytes: UnsafeRawBufferPointer, limit: Int = SafeText.defaultLimit) {
        let plain = bytes.withMemoryRebound(to: UInt8.self) { bytes in
            SafeText.isPlain(bytes, limit: limit) ? String(decoding: bytes, as: UTF8.self) : nil
        }
        if let plain {
            self.init(trusted: plain)
            return
        }
        var cleaner = Cleaner(limit: limit)
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        while !cleaner.isFull {
            switch decoder.decode(&rest) {
            case .scalarValue(let scalar): cleaner.take(scalar)
            case .error: cleaner.take("\u{FFFD}")
            case .emptyInput:
                self.init(trusted: cleaner.text)
                return
            }
        }
        self.init(trusted: cleaner.text)
    }

    /// Whether bytes are printable ASCII within the limit, so that cleaning would change nothing.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
        guard bytes.count <= limit else { return false }
        // Without an early exit the loop runs many bytes at a time.
        var isPlain = true
        for byte in bytes { isPlain = isPlain && byte &- 0x20 < 0x5F }
        return isPlain
    }
}
