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

        /// Before there is a deployment.
        static let none = Entry(day: .min, deployer: 0, code: 0, order: 0, started: .min, version: ShortText())

        /// Milliseconds since 1970.
        @inline(__always) var milliseconds: UInt64 { order >> 3 }
    }

    /// The days before the newest deployment of a series, that day included, for which entries are kept.
    static let days: Int32 = 28
    /// Entries of a series above which old ones go, so that they do not go with every line.
    private static let most = 32

    /// By series, the newest of all; its day is `.min` before there is one. Most lines touch nothing but this.
    private var newest = ContiguousArray<Entry>()
    /// By series, the newest of each day before that one, in the order of the days.
    private var earlier: [[Entry]] = []

    /// The newest day of a series; nil for a series without a deployment.
    func newestDay(of series: Int) -> Int32? {
        guard series < newest.count, newest[series].day != .min else { return nil }
        return newest[series].day
    }

    /// The newest deployment of a series on a day; nil without one, or when it is kept no more.
    func entry(of series: Int, on day: CivilDay) -> Entry? {
        guard series < newest.count, let day = Int32(exactly: day.number) else { return nil }
        if newest[series].day == day { return newest[series] }
        let place = ProvenanceTable.place(of: day, in: earlier[series])
        return place < earlier[series].count && earlier[series][place].day == day ? earlier[series][place] : nil
    }

    /// Takes a deployment when it is the newest of its day.
    ///
    /// - Returns: The known one of the same millisecond, which stays unless ``replace(with:of:)`` follows; else nil.
    @inline(__always)
    mutating func note(_ entry: Entry, of series: Int) -> Entry? {
        while newest.count <= series {
            newest.append(Entry.none)
            earlier.append([])
        }
        let day = newest[series].day
        if day < entry.day {
            if day != .min { keep(newest[series], of: series, before: entry.day) }
            newest[series] = entry
        } else if day > entry.day {
            return noteEarlier(entry, of: series)
        } else if newest[series].milliseconds < entry.milliseconds {
            newest[series] = entry
        } else if newest[series].milliseconds == entry.milliseconds {
            return newest[series]
        }
        return nil
    }

    /// Puts a deployment in the place of the known one of its day.
    mutating func replace(with entry: Entry, of series: Int) {
        guard series < newest.count else { return }
        if newest[series].day == entry.day {
            newest[series] = entry
            return
        }
        let place = ProvenanceTable.place(of: entry.day, in: earlier[series])
        if place < earlier[series].count, earlier[series][place].day == entry.day { earlier[series][place] = entry }
    }

    /// Keeps what was the newest of a series until a later day came.
    private mutating func keep(_ entry: Entry, of series: Int, before day: Int32) {
        earlier[series].append(entry)
        if earlier[series].count == ProvenanceTable.most {
            earlier[series].removeAll { $0.day <= day - ProvenanceTable.days }
        }
    }

    private mutating func noteEarlier(_ entry: Entry, of series: Int) -> Entry? {
        let last = newest[series].day
        guard entry.day > last - ProvenanceTable.days else { return nil }
        let place = ProvenanceTable.place(of: entry.day, in: earlier[series])
        guard place < earlier[series].count, earlier[series][place].day == entry.day else {
            earlier[series].insert(entry, at: place)
            if earlier[series].count == ProvenanceTable.most {
                earlier[series].removeAll { $0.day <= last - ProvenanceTable.days }
            }
            return nil
        }
        let known = earlier[series][place]
        if known.milliseconds < entry.milliseconds { earlier[series][place] = entry }
        return known.milliseconds == entry.milliseconds ? known : nil
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
