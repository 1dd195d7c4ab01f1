/// Finds the ids that several files, or parts of files, have in common.
///
/// Logs mostly number their records upwards, and each file has numbers of its own: that shows by the ranges of their
/// numbers, and then no id is looked at. Where ranges overlap, an index of all ids tells.
struct SharedIdentities {
    /// A record by its fold and row.
    struct Place: Hashable {
        var fold: Int
        var row: Int
    }

    private let folds: [DeploymentFold]
    /// By fold, the number of each beginning of its ids among those of all folds.
    private let beginnings: [[UInt64]]
    /// Whether some fold has too many beginnings to tell them by numbers.
    private let isCrowded: Bool

    /// The ids of some folds.
    init(_ folds: [DeploymentFold]) {
        self.folds = folds
        var numbers = Interner(limit: IdentityTable.mostBeginnings)
        beginnings = folds.map { fold in fold.table.ids.allBeginnings.map { UInt64(numbers.number($0)) } }
        isCrowded =
            numbers.count >= IdentityTable.mostBeginnings || folds.contains { $0.table.ids.hasAllBeginnings }
    }

    /// Visits each record whose id an earlier fold has too, with the first record of that id.
    func forEachRepeated(_ body: (_ place: Place, _ first: Place) -> Void) {
        guard folds.count > 1, !areRangesApart else { return }
        let all = folds.reduce(0) { $0 + $1.count }
        // Numbers of rows among all, by fold.
        var bases = [0]
        for fold in folds { bases.append(bases[bases.count - 1] + fold.count) }
        func place(_ number: Int) -> Place {
            let fold = Stretches.place(of: number, in: bases)
            return Place(fold: fold, row: number - bases[fold])
        }
        var entered: [UInt32] = []
        var index = CodeIndex(capacity: all)
        entered.reserveCapacity(all)
        for number in 0..<all {
            let here = place(number)
            let key = key(here)
            if let known = index.row(of: key, in: { self.key(place(Int(entered[$0]))) }) {
                let first = place(Int(entered[known]))
                // Within a fold each id stands once.
                body(here, first)
                continue
            }
            entered.append(UInt32(truncatingIfNeeded: number))
            index.insert(key, row: entered.count - 1) { self.key(place(Int(entered[$0]))) }
        }
    }

    /// The id of a record as a number that means the same in all folds; for ids without digits at their end, and in a
    /// crowd, a digest, which unequal ids practically never share.
    @inline(__always)
    private func key(_ place: Place) -> UInt64 {
        let code = folds[place.fold].table.row(place.row).code
        guard !isCrowded, let beginning = IdentityTable.beginning(of: code) else {
            return folds[place.fold].table.ids.digest(of: code)
        }
        return IdentityTable.code(code, withBeginning: beginnings[place.fold][beginning])
    }

    /// Whether the ids of every fold ascend, and no two folds have numbers out of the same range.
    private var areRangesApart: Bool {
        guard !isCrowded else { return false }
        var ranges: [ClosedRange<UInt64>] = []
        for (number, fold) in folds.enumerated() {
            guard let groups = fold.table.ascendingGroups() else { return false }
            for group in groups {
                guard let beginning = IdentityTable.beginning(of: group.lowerBound) else { return false }
                let first = IdentityTable.code(group.lowerBound, withBeginning: beginnings[number][beginning])
                let last = IdentityTable.code(group.upperBound, withBeginning: beginnings[number][beginning])
                ranges.append(first...last)
            }
        }
        // Beginning and number of digits are part of the numbers, so that those of different ones never meet.
        ranges.sort { $0.lowerBound < $1.lowerBound }
        return zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
    }
}
