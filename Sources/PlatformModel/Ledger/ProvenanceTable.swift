import Metrics

/// Where the newest deployments come from: version, deployer and start, by series and day.
///
/// It is asked for the newest deployment of a series only, and a look some weeks back still tells it; so a series keeps
/// the newest deployment of each of its last ``days`` days, as plain bytes, and no line costs an allocation.
struct ProvenanceTable {
    /// What one deployment says of itself.
    struct Entry: BitwiseCopyable {
        /// The day's number.
        var day: Int32
        /// The number of who or what deployed it, as whoever keeps the names counts them.
        var deployer: UInt32
        /// The deployment's id, as a code.
        var code: UInt64
        /// Time in milliseconds since 1970, then status (3 bits), as in ``DeploymentTable/Row/order``.
        var order: UInt64
        /// When it started, in milliseconds since 1970; `.min` when the record does not say.
        var started: Int64
        var version: ShortText

        /// Milliseconds since 1970.
        @inline(__always) var milliseconds: UInt64 { order >> 3 }
    }

    /// The days before the newest deployment of a series, that day included, for which entries are kept.
    static let days: Int32 = 28
    /// Entries of a series above which old ones go, so that they do not go with every line.
    private static let most = 32

    /// By series, in the order of the days.
    private var entries: [[Entry]] = []

    /// The newest day of a series; nil for a series without a deployment.
    func newestDay(of series: Int) -> Int32? { series < entries.count ? entries[series].last?.day : nil }

    /// The newest deployment of a series on a day; nil without one, or when it is kept no more.
    func entry(of series: Int, on day: CivilDay) -> Entry? {
        guard series < entries.count, let day = Int32(exactly: day.number) else { return nil }
        let place = ProvenanceTable.place(of: day, in: entries[series])
        guard place < entries[series].count, entries[series][place].day == day else { return nil }
        return entries[series][place]
    }

    /// Takes a deployment when it is the newest of its day.
    ///
    /// - Returns: The known one of the same millisecond, which stays unless ``replace(with:of:)`` follows; else nil.
    @inline(__always)
    mutating func note(_ entry: Entry, of series: Int) -> Entry? {
        while entries.count <= series { entries.append([]) }
        // Most lines come in the order of time: a later day, or a later time of the last one.
        if let last = entries[series].last, last.day >= entry.day {
            let place =
                last.day == entry.day
                ? entries[series].count - 1 : ProvenanceTable.place(of: entry.day, in: entries[series])
            let known = entries[series][place]
            if known.day == entry.day {
                if known.milliseconds == entry.milliseconds { return known }
                if known.milliseconds < entry.milliseconds { entries[series][place] = entry }
                return nil
            }
            if entry.day <= last.day - ProvenanceTable.days { return nil }
            entries[series].insert(entry, at: place)
        } else {
            entries[series].append(entry)
        }
        if entries[series].count == ProvenanceTable.most, let last = entries[series].last {
            entries[series].removeAll { $0.day <= last.day - ProvenanceTable.days }
        }
        return nil
    }

    /// Puts a deployment in the place of the known one of its day.
    mutating func replace(with entry: Entry, of series: Int) {
        guard series < entries.count else { return }
        let place = ProvenanceTable.place(of: entry.day, in: entries[series])
        guard place < entries[series].count, entries[series][place].day == entry.day else { return }
        entries[series][place] = entry
    }

    /// The first place whose day is not before one; the end when there is none.
    private static func place(of day: Int32, in entries: [Entry]) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The first 40 bytes of a text, cut between characters: enough for a version or the digest of a commit.
struct ShortText: BitwiseCopyable {
    private static let limit = 40

    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    private var count: UInt8 = 0

    /// No text.
    init() {}

    /// A text of UTF-8.
    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>) {
        var length = min(text.count, ShortText.limit)
        // A byte that continues a character stands behind the cut only with the bytes before it.
        if length < text.count { while length > 0, text[length] & 0xC0 == 0x80 { length -= 1 } }
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: text[0..<length]) }
        count = UInt8(truncatingIfNeeded: length)
    }

    /// The text.
    var string: String {
        withUnsafeBytes(of: words) { String(decoding: $0.prefix(Int(count)), as: UTF8.self) }
    }
}
