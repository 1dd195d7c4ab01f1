/// Gives each distinct text a number from 0 on, in the order of first sight.
///
/// Open addressing with linear probing; the bytes of all texts stand in one array.
struct Interner {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var digests: [UInt64] = []
    /// Numbers by digest; -1 is free. Its size is a power of two, at least twice the number of texts.
    private var slots: [Int32] = Array(repeating: -1, count: 16)
    /// The last text's number: neighbouring lines often repeat it.
    private var last = -1
    /// The most texts; later ones share ``overflow``.
    private let limit: Int

    /// An interner of at most `limit` texts.
    init(limit: Int = 1 << 24) {
        self.limit = limit
    }

    /// Distinct texts.
    var count: Int { ends.count }

    /// The number that texts past the limit share.
    var overflow: Int { limit }

    /// The number of a text, given on first sight.
    @inline(__always)
    mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        if last >= 0, isEqual(text, last) { return last }
        let digest = Interner.digest(text)
        if let known = find(text, digest) {
            last = known
            return known
        }
        return add(text, digest)
    }

    /// The number of a text seen before; nil for another.
    func known(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        find(text, Interner.digest(text))
    }

    /// The number of a text, given on first sight.
    mutating func number(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { number($0) }
    }

    /// The number of a text seen before; nil for another.
    func known(_ text: String) -> Int? {
        var text = text
        return text.withUTF8 { known($0) }
    }

    /// The text of a number; empty for a number that was never given.
    func text(_ number: Int) -> String {
        guard ends.indices.contains(number) else { return number == limit ? "other" : "" }
        return String(decoding: bytes[start(number)..<ends[number]], as: UTF8.self)
    }

    /// Runs `body` on the bytes of a number's text.
    @inline(__always)
    func withBytes<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { all in
            guard ends.indices.contains(number) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
            return body(UnsafeBufferPointer(rebasing: all[start(number)..<ends[number]]))
        }
    }

    /// A digest of a number's text, which unequal texts practically never share; 0 for a number that was never given.
    func digest(_ number: Int) -> UInt64 { digests.indices.contains(number) ? digests[number] : 0 }

    @inline(__always)
    private func start(_ number: Int) -> Int { number > 0 ? ends[number - 1] : 0 }

    @inline(__always)
    static func digest(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = text.baseAddress else { return 0 }
        return ByteScan.digest(UnsafeRawPointer(base), count: text.count)
    }

    @inline(__always)
    private func find(_ text: UnsafeBufferPointer<UInt8>, _ digest: UInt64) -> Int? {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: digest >> 32) & mask
        while true {
            let number = Int(slots[place])
            if number < 0 { return nil }
            if digests[number] == digest, isEqual(text, number) { return number }
            place = (place + 1) & mask
        }
    }

    @inline(__always)
    private func isEqual(_ text: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
        let start = start(number)
        guard ends[number] - start == text.count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            for index in 0..<text.count where all[start + index] != text[index] { return false }
            return true
        }
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ digest: UInt64) -> Int {
        guard ends.count < limit else { return limit }
        let number = ends.count
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        digests.append(digest)
        if ends.count * 2 > slots.count { grow() } else { place(number) }
        last = number
        return number
    }

    private mutating func place(_ number: Int) {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: digests[number] >> 32) & mask
        while slots[place] >= 0 { place = (place + 1) & mask }
        slots[place] = Int32(truncatingIfNeeded: number)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in 0..<ends.count { place(number) }
    }
}
