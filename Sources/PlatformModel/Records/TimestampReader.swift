import Metrics
import SafeText

/// Reads RFC 3339 times, and tells the day they fall on in the workspace's zone.
///
/// It remembers the last date and the last stretch of an unchanged offset, since neighbouring lines share them.
struct TimestampReader {
    private let zone: Zone
    /// Events after this moment are not taken.
    var limit = Instant(milliseconds: .max)
    /// The bytes of the last date; at first bytes that no text has.
    private var dateKey: (UInt64, UInt16) = (.max, .max)
    private var dayNumber = 0
    private var offset = 0
    private var offsetFrom: Int64 = 1
    private var offsetUntil: Int64 = 0

    init(zone: Zone) {
        self.zone = zone
    }

    /// Seconds that an event may lie in the future, since clocks differ.
    static let tolerance: Int64 = 600

    /// Takes events up to some minutes after a moment.
    mutating func begin(at now: Instant) { limit = now.adding(seconds: TimestampReader.tolerance) }

    /// The instant of the time at which a record's event took place.
    ///
    /// - Throws: As ``moment(_:_:)``, and for an event after ``limit``.
    @inline(__always)
    mutating func time(_ record: RawRecord, _ field: some RecordField) throws(RecordError) -> Instant {
        let instant = try moment(record, field)
        try refuse(future: instant, record, field)
        return instant
    }

    /// Throws for an event after ``limit``.
    @inline(__always)
    func refuse(future instant: Instant, _ record: RawRecord, _ field: some RecordField) throws(RecordError) {
        guard instant > limit else { return }
        throw RecordError(future: field.name, at: record.offset(field), due: instant)
    }

    /// The instant of a field's time, fractions of a second kept to the millisecond.
    ///
    /// - Throws: For anything but `YYYY-MM-DDThh:mm:ss[.fraction](Z|+hh:mm|-hh:mm)` of a day that exists. A 60th second
    ///   is clamped to the 59th.
    @inline(__always)
    mutating func moment(_ record: RawRecord, _ field: some RecordField) throws(RecordError) -> Instant {
        let bytes = try record.required(field)
        guard let instant = instant(bytes) else {
            throw RecordError(
                "\(SafeText(cleaning: field.name)) is no RFC 3339 time with a zone, such as 2026-11-23T14:02:00Z",
                at: record.offset(field))
        }
        return instant
    }

    /// The instant of a field's time; nil when the field is absent.
    mutating func optionalTime(_ record: RawRecord, _ field: some RecordField) throws(RecordError) -> Instant? {
        record.has(field) ? try moment(record, field) : nil
    }

    /// The day on which a record's event took place; nil when absent.
    ///
    /// - Throws: As ``day(_:_:)``, and for an event after ``limit``.
    mutating func eventDay(_ record: RawRecord, _ field: some RecordField) throws(RecordError) -> CivilDay? {
        guard let day = try day(record, field) else { return nil }
        let start = zone.start(of: day)
        if start > limit { throw RecordError(future: field.name, at: record.offset(field), due: start) }
        return day
    }

    /// The day of a field that holds a date or a time; nil when absent.
    mutating func day(_ record: RawRecord, _ field: some RecordField) throws(RecordError) -> CivilDay? {
        guard let bytes = try record.bytes(field), let base = bytes.baseAddress else { return nil }
        if bytes.count == 10, let number = date(UnsafeRawPointer(base)) { return CivilDay(number: number) }
        guard let instant = instant(bytes) else {
            throw RecordError(
                "\(SafeText(cleaning: field.name)) is no day, such as 2026-11-23, and no time with a zone",
                at: record.offset(field))
        }
        return day(of: instant)
    }

    /// The day of an instant in the workspace's zone.
    @inline(__always)
    mutating func day(of instant: Instant) -> CivilDay {
        let seconds = instant.seconds
        if seconds < offsetFrom || seconds >= offsetUntil {
            (offset, offsetFrom, offsetUntil) = zone.period(at: seconds)
        }
        let local = seconds + Int64(offset)
        let day = local / 86_400
        return CivilDay(number: Int(local < day * 86_400 ? day - 1 : day))
    }

    /// The instant of RFC 3339 text; nil for anything else.
    @inline(__always)
    mutating func instant(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
        let count = bytes.count
        guard count >= 20, let start = bytes.baseAddress else { return nil }
        let base = UnsafeRawPointer(start)
        guard let day = date(base), bytes[10] | 0x20 == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
        else { return nil }
        let hour = pair(base, 11)
        let minute = pair(base, 14)
        let second = pair(base, 17)
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        var milliseconds = 0
        var index = 19
        if bytes[index] == UInt8(ascii: ".") {
            index += 1
            var scale = 100
            let first = index
            while index < count, let digit = Decimal.digit(bytes[index]) {
                milliseconds += digit * scale
                scale /= 10
                index += 1
            }
            guard index > first, index < count else { return nil }
        }
        var shift = 0
        if bytes[index] | 0x20 == UInt8(ascii: "z") {
            guard index + 1 == count else { return nil }
        } else {
            guard bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-"), index + 6 == count,
                bytes[index + 3] == UInt8(ascii: ":")
            else { return nil }
            let hours = pair(base, index + 1)
            let minutes = pair(base, index + 4)
            guard hours < 24, minutes < 60 else { return nil }
            shift = (hours * 60 + minutes) * (bytes[index] == UInt8(ascii: "-") ? -60 : 60)
        }
        let seconds = day * 86_400 + hour * 3600 + minute * 60 + min(second, 59) - shift
        return Instant(milliseconds: Int64(seconds) * 1000 + Int64(milliseconds))
    }

    /// The day number of `YYYY-MM-DD` at `base`; nil when the calendar has no such day.
    @inline(__always)
    private mutating func date(_ base: UnsafeRawPointer) -> Int? {
        let key = (base.loadUnaligned(as: UInt64.self), (base + 8).loadUnaligned(as: UInt16.self))
        if key == dateKey { return dayNumber }
        guard base.load(fromByteOffset: 4, as: UInt8.self) == UInt8(ascii: "-"),
            base.load(fromByteOffset: 7, as: UInt8.self) == UInt8(ascii: "-")
        else { return nil }
        let century = pair(base, 0)
        let year = pair(base, 2)
        guard century < 100, year < 100,
            let day = CivilDay(year: century * 100 + year, month: pair(base, 5), day: pair(base, 8))
        else { return nil }
        dateKey = key
        dayNumber = day.number
        return day.number
    }

    /// The number of two digits; 100 or more when they are no digits.
    @inline(__always)
    private func pair(_ base: UnsafeRawPointer, _ offset: Int) -> Int {
        let high = base.load(fromByteOffset: offset, as: UInt8.self) &- UInt8(ascii: "0")
        let low = base.load(fromByteOffset: offset + 1, as: UInt8.self) &- UInt8(ascii: "0")
        return high < 10 && low < 10 ? Int(high) * 10 + Int(low) : 1000
    }
}
