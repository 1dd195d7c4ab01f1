import Metrics

/// Makes new inputs from known ones; the same seed makes the same inputs.
struct Mutator {
    private var state: UInt64
    private let words: [[UInt8]]
    /// The longest input that is made.
    static let longest = 8192

    init(seed: UInt64, words: [String]) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        self.words = words.map { Array($0.utf8) }
    }

    /// A number below a bound.
    mutating func number(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(truncatingIfNeeded: state >> 33) % max(1, bound)
    }

    /// One of the inputs, changed in some places.
    mutating func next(from corpus: [[UInt8]]) -> [UInt8] {
        var input = Array(corpus[number(corpus.count)].prefix(Mutator.longest))
        for _ in 0...number(6) { change(&input, corpus) }
        return Array(input.prefix(Mutator.longest))
    }

    private mutating func change(_ input: inout [UInt8], _ corpus: [[UInt8]]) {
        let place = number(input.count + 1)
        let end = min(input.count, place + 1 + number(1 << number(8)))
        switch number(9) {
        case 0 where place < input.count: input[place] ^= 1 << UInt8(number(8))
        case 1 where place < input.count:
            input[place] = [0, 0x0A, 0x0D, 0x22, 0x2C, 0x5C, 0x7B, 0x7D, 0x80, 0xC0, 0xED, 0xF4, 0xFF][number(13)]
        case 2: input.removeSubrange(place..<end)
        case 3: input.insert(contentsOf: input[place..<end], at: place)
        case 4: input.removeSubrange(place...)
        case 5:
            let other = corpus[number(corpus.count)]
            input.replaceSubrange(place..., with: other.dropFirst(number(other.count + 1)))
        case 6:
            input.insert(
                contentsOf: Array(repeating: input.isEmpty ? 0x5B : input[place % input.count], count: number(300)),
                at: place)
        default: input.insert(contentsOf: words[number(words.count)], at: place)
        }
    }
}
