import Metrics

/// Who used what on which days, in bits: a set of days per person and capability.
final class UsageFold: RecordFold {
    /// People, by number.
    private(set) var people = Interner(limit: 1 << 20)
    /// Capabilities, by number; those past the limit share the last.
    private(set) var capabilities = Interner(limit: 63)
    private(set) var count = 0
    private(set) var coverage = Coverage()

    /// Of each person, by capability's number, the place of the day set; -1 is none.
    private var places: [[Int32]] = []
    private var sets: [DaySet] = []
    /// Of each person, the moment of the first value action, in milliseconds since 1970; `.max` without one.
    /// Only the thread that reads has the fold, so accesses need no check at run time.
    @exclusivity(unchecked)
    private(set) var firstValue: [Int64] = []
    private var actions = Interner(limit: 4096)
    private var isValue: [Bool] = []
    private let valueActions: Set<String>?

    /// A fold that counts the given actions as value, or every action.
    init(valueActions: Set<String>?) {
        self.valueActions = valueActions
    }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let instant = try times.time(record, UsageField.time)
        let action = try record.required(UsageField.action)
        let counts = valueActions == nil || isValueAction(action)
        let capabilityName = try record.required(UsageField.capability)
        let capability = capabilities.number(capabilityName)
        let person = people.number(try record.required(UsageField.developer))
        let day = times.day(of: instant)
        count += 1
        coverage.note(instant, on: day)
        guard counts else { return }
        sets[place(person, capability)].insert(day.number)
        if person >= firstValue.count {
            firstValue += repeatElement(.max, count: person + 1 - firstValue.count)
        }
        if instant.milliseconds < firstValue[person] { firstValue[person] = instant.milliseconds }
    }

    /// Visits each person and capability with their days.
    func forEach(_ body: (_ person: Int, _ capability: Int, _ days: DaySet) -> Void) {
        for (person, row) in places.enumerated() {
            for (capability, place) in row.enumerated() where place >= 0 { body(person, capability, sets[Int(place)]) }
        }
    }

    @inline(__always)
    private func place(_ person: Int, _ capability: Int) -> Int {
        if person < places.count, capability < places[person].count, places[person][capability] >= 0 {
            return Int(places[person][capability])
        }
        while places.count <= person { places.append([]) }
        while places[person].count <= capability { places[person].append(-1) }
        places[person][capability] = Int32(truncatingIfNeeded: sets.count)
        sets.append(DaySet())
        return sets.count - 1
    }

    private func isValueAction(_ action: UnsafeBufferPointer<UInt8>) -> Bool {
        let number = actions.number(action)
        while isValue.count <= number, isValue.count < actions.count {
            isValue.append(valueActions?.contains(actions.text(isValue.count)) ?? true)
        }
        return number < isValue.count ? isValue[number] : false
    }
}
