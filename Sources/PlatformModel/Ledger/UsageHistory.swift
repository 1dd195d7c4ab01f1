import Metrics

/// The usage of all files: days of use per person of the roster, per capability, and of strangers.
struct UsageHistory {
    /// Days of use of each person of the roster.
    private(set) var days: [DaySet]
    /// Names of the capabilities.
    private(set) var capabilities: [String] = []
    /// By person of the roster, days of use of each capability.
    private(set) var capabilityDays: [[DaySet]]
    /// By person of the roster, the moment of the first value action, in milliseconds since 1970; `.max` without one.
    private(set) var firstValue: [Int64]
    /// Days of use of each person who is not in the roster.
    private(set) var strangers: [DaySet] = []
    /// When usage took place.
    private(set) var coverage = Coverage()

    /// The usage of some files by the people of a roster.
    init(_ folds: [UsageFold], roster: Roster) {
        days = Array(repeating: DaySet(), count: roster.people.count)
        capabilityDays = Array(repeating: [], count: roster.people.count)
        firstValue = Array(repeating: .max, count: roster.people.count)
        var capabilityPlaces: [String: Int] = [:]
        var strangerPlaces: [String: Int] = [:]
        for fold in folds {
            coverage.merge(fold.coverage)
            var capabilityOf: [Int] = []
            for number in 0...fold.capabilities.count {
                let name = fold.capabilities.text(
                    number == fold.capabilities.count ? fold.capabilities.overflow : number)
                let place = capabilityPlaces[name] ?? capabilities.count
                if place == capabilities.count {
                    capabilityPlaces[name] = place
                    capabilities.append(name)
                }
                capabilityOf.append(place)
            }
            for (number, moment) in fold.firstValue.enumerated() where moment != .max {
                guard let place = roster.place(of: fold.people.text(number)) else { continue }
                firstValue[place] = min(firstValue[place], moment)
            }
            var person = -1
            var place: Int?
            var stranger = 0
            fold.forEach { number, capability, set in
                if number != person {
                    person = number
                    let name = fold.people.text(number)
                    place = roster.place(of: name)
                    if place == nil {
                        stranger = strangerPlaces[name] ?? strangers.count
                        if stranger == strangers.count {
                            strangerPlaces[name] = stranger
                            strangers.append(DaySet())
                        }
                    }
                }
                guard let place else { return strangers[stranger].formUnion(set) }
                days[place].formUnion(set)
                let capability = capabilityOf[min(capability, capabilityOf.count - 1)]
                while capabilityDays[place].count <= capability { capabilityDays[place].append(DaySet()) }
                capabilityDays[place][capability].formUnion(set)
            }
        }
    }
}
