import Metrics

/// The format of compiled zone files, TZif version 1 to 4 (RFC 8536).
enum CompiledZone {
    /// The last year for which the rule at a file's end is written out as changes.
    private static let lastYear = 2100

    /// The zone in a file's bytes; nil when they are no such file.
    static func zone(name: String, bytes: [UInt8]) -> Zone? {
        var reader = Reader(bytes: bytes)
        guard let first = reader.header() else { return nil }
        guard first.version >= 2 else { return table(name, &reader, first, timeSize: 4)?.zone }
        guard reader.skip(first.dataSize(timeSize: 4)), let second = reader.header(),
            let (zone, lastOffset) = table(name, &reader, second, timeSize: 8)
        else { return nil }
        guard let rule = reader.footer().flatMap(ZoneRule.init) else { return zone }
        return extended(zone, by: rule, lastOffset: lastOffset)
    }

    private static func table(
        _ name: String, _ reader: inout Reader, _ header: Header, timeSize: Int
    ) -> (zone: Zone, lastOffset: Int)? {
        var times: [Int64] = []
        for _ in 0..<header.times {
            guard let time = reader.integer(timeSize) else { return nil }
            times.append(time)
        }
        var kinds: [Int] = []
        for _ in 0..<header.times {
            guard let kind = reader.integer(1) else { return nil }
            kinds.append(Int(kind & 0xFF))
        }
        var offsets: [Int] = []
        for _ in 0..<header.types {
            guard let offset = reader.integer(4), reader.skip(2) else { return nil }
            offsets.append(Int(offset))
        }
        guard reader.skip(header.characters + header.leaps * (timeSize + 4) + header.standard + header.universal),
            let firstOffset = offsets.first
        else { return nil }
        var changes: [Zone.Change] = []
        var current = firstOffset
        for (time, kind) in zip(times, kinds) {
            guard kind < offsets.count, changes.last.map({ $0.from < time }) ?? true else { return nil }
            if offsets[kind] != current { changes.append(Zone.Change(from: time, offset: offsets[kind])) }
            current = offsets[kind]
        }
        return (Zone(name: name, firstOffset: firstOffset, changes: changes), current)
    }

    /// A zone with the changes of its yearly rule up to ``lastYear``.
    private static func extended(_ zone: Zone, by rule: ZoneRule, lastOffset: Int) -> Zone {
        var changes = zone.changes
        var current = lastOffset
        let lastKnown = changes.last?.from ?? .min
        let firstYear = changes.last.map { CivilDay(number: Int($0.from / 86_400)).date.year } ?? 1970
        guard firstYear <= lastYear else { return zone }
        for year in firstYear...lastYear {
            for change in rule.changes(in: year) where change.from > lastKnown && change.offset != current {
                changes.append(change)
                current = change.offset
            }
        }
        return Zone(name: zone.name, firstOffset: zone.firstOffset, changes: changes)
    }

    private struct Header {
        var version: Int
        var universal: Int
        var standard: Int
        var leaps: Int
        var times: Int
        var types: Int
        var characters: Int

        func dataSize(timeSize: Int) -> Int {
            times * timeSize + times + types * 6 + characters + leaps * (timeSize + 4) + standard + universal
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        mutating func skip(_ count: Int) -> Bool {
            guard count >= 0, count <= bytes.count - place else { return false }
            place += count
            return true
        }

        /// A big-endian signed number of 1, 4 or 8 bytes.
        mutating func integer(_ size: Int) -> Int64? {
            guard size <= bytes.count - place else { return nil }
            var value: UInt64 = 0
            for byte in bytes[place..<place + size] { value = value << 8 | UInt64(byte) }
            place += size
            return size == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
        }

        mutating func header() -> Header? {
            guard bytes.count - place >= 44, bytes[place..<place + 4].elementsEqual("TZif".utf8) else { return nil }
            let version = bytes[place + 4] == 0 ? 1 : Int(bytes[place + 4]) - 48
            place += 20
            var counts: [Int] = []
            for _ in 0..<6 {
                guard let count = integer(4), (0...100_000).contains(count) else { return nil }
                counts.append(Int(count))
            }
            return Header(
                version: version, universal: counts[0], standard: counts[1], leaps: counts[2], times: counts[3],
                types: counts[4], characters: counts[5])
        }

        /// The rule for the time after the last change: a line of its own at the end.
        mutating func footer() -> String? {
            guard place < bytes.count, bytes[place] == 0x0A else { return nil }
            let rest = bytes[(place + 1)...]
            guard let end = rest.firstIndex(of: 0x0A) else { return nil }
            return String(decoding: rest[..<end], as: UTF8.self)
        }
    }
}
