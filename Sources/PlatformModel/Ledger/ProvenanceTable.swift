import Metrics

/// Where the newest deployments come from: version, deployer and start, by series and day.
///
/// It is asked for the newest deployment of a series only, and a look some weeks back still tells it. So a series keeps
/// its newest deployment in a place of its own, and what was the newest before goes, line after line, into one log, out
/// of which the days too long ago are swept now and then: a line costs neither an allocation nor a search.
struct ProvenanceTable {
    /// What one deployment says of itself.
    struct Entry: BitwiseCopyable, Equatable {
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
        /// The number of its series.
        var series: UInt32

        /// Before there is a deployment.
        static let none = Entry(
            day: .min, deployer: 0, code: 0, order: 0, started: .min, version: ShortText(), series: 0)

        /// Milliseconds since 1970.
        @inline(__always) var milliseconds: UInt64 { order >> 3 }
    }

    /// The days before the newest deployment of a series, that day included, for which entries are kept.
    static let days: Int32 = 28

    /// By series, the newest of all; its day is `.min` before there is one. Most lines touch nothing but this.
    private var newest = ContiguousArray<Entry>()
    /// Earlier ones, in the order in which they were read; of one day there can be several.
    private var earlier = ContiguousArray<Entry>()
    /// The length of ``earlier`` at which it is swept.
    private var limit = 1 << 10

    /// The newest day of a series; nil for a series without a deployment.
    func newestDay(of series: Int) -> Int32? {
        guard series < newest.count, newest[series].day != .min else { return nil }
        return newest[series].day
    }

    /// The newest deployments of a series on a day: more than one when an order between them is to be found by what they
    /// say; none when the day is kept no more.
    func entries(of series: Int, on day: CivilDay, by index: () -> Index) -> [Entry] {
        guard series < newest.count, let day = Int32(exactly: day.number) else { return [] }
        if newest[series].day == day { return [newest[series]] }
        guard day > newest[series].day - ProvenanceTable.days else { return [] }
        let ofDay = index().places(of: series).lazy.map { earlier[Int($0)] }.filter { $0.day == day }
        let last = ofDay.map(\.milliseconds).max()
        return ofDay.filter { $0.milliseconds == last }
    }

    /// Takes a deployment when it is the newest of its day.
    ///
    /// - Returns: The series' newest when that is of the same millisecond: it stays unless ``replace(with:)`` follows;
    ///   else nil.
    @inline(__always)
    mutating func note(_ entry: Entry) -> Entry? {
        let series = Int(entry.series)
        while newest.count <= series { newest.append(Entry.none) }
        let day = newest[series].day
        if day < entry.day {
            if day != .min { keep(newest[series]) }
            newest[series] = entry
        } else if day > entry.day {
            if entry.day > day - ProvenanceTable.days { keep(entry) }
        } else if newest[series].milliseconds < entry.milliseconds {
            newest[series] = entry
        } else if newest[series].milliseconds == entry.milliseconds {
            return newest[series]
        }
        return nil
    }

    /// Puts a deployment in the place of its series' newest.
    mutating func replace(with entry: Entry) {
        let series = Int(entry.series)
        if series < newest.count { newest[series] = entry }
    }

    /// Takes out of the log what is too old where a series goes on elsewhere, and gives the room back.
    ///
    /// - Parameter newest: The newest day of each series, wherever it is.
    mutating func forget(before newest: [Int32]) {
        earlier = ContiguousArray(
            earlier.filter { entry in
                let series = Int(entry.series)
                return series >= newest.count || entry.day > newest[series] &- ProvenanceTable.days
            })
        limit = max(1 << 10, earlier.count + earlier.count / 2)
    }

    @inline(__always)
    private mutating func keep(_ entry: Entry) {
        if earlier.count == limit { sweep() }
        earlier.append(entry)
    }

    /// Takes out of the log what is too old, and if that is little, what is not the newest of its day.
    private mutating func sweep() {
        func isOld(_ entry: Entry) -> Bool { entry.day <= newest[Int(entry.series)].day - ProvenanceTable.days }
        earlier.removeAll(where: isOld)
        if earlier.count > limit / 4 * 3 { keepNewestOfDays() }
        if earlier.count > limit / 4 * 3 {
            limit += limit / 2
            earlier.reserveCapacity(limit)
        }
    }

    private mutating func keepNewestOfDays() {
        let index = makeIndex()
        var kept = ContiguousArray<Entry>()
        for series in newest.indices {
            let entries = index.places(of: series).map { earlier[Int($0)] }.sorted {
                ($0.day, $0.milliseconds) < ($1.day, $1.milliseconds)
            }
            for (entry, next) in zip(entries, entries.dropFirst()) {
                if entry.day == next.day, entry.milliseconds < next.milliseconds || entry == next { continue }
                kept.append(entry)
            }
            if let last = entries.last { kept.append(last) }
        }
        earlier = kept
    }

    /// Where the log has what belongs to a series.
    struct Index {
        private let starts: [Int]
        private let all: [UInt32]

        fileprivate init(_ log: ContiguousArray<Entry>, series: Int) {
            var starts = Array(repeating: 0, count: series + 2)
            for entry in log { starts[Int(entry.series) + 2] += 1 }
            for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
            var all = Array(repeating: UInt32(0), count: log.count)
            for (place, entry) in log.enumerated() {
                all[starts[Int(entry.series) + 1]] = UInt32(truncatingIfNeeded: place)
                starts[Int(entry.series) + 1] += 1
            }
            self.starts = starts
            self.all = all
        }

        fileprivate func places(of series: Int) -> ArraySlice<UInt32> { all[starts[series]..<starts[series + 1]] }
    }

    /// An index of the log as it is.
    func makeIndex() -> Index { Index(earlier, series: newest.count) }
}

/// The first 40 bytes of a text, cut between characters: enough for a version or the digest of a commit.
struct ShortText: BitwiseCopyable, Equatable {
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

    static func == (left: ShortText, right: ShortText) -> Bool {
        left.words == right.words && left.count == right.count
    }

    /// The text.
    var string: String {
        withUnsafeBytes(of: words) { String(decoding: $0.prefix(Int(count)), as: UTF8.self) }
    }
}
