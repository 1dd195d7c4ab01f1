public import Metrics
public import PlatformModel
public import SafeText

/// What one figure is and what it rests on, for whoever wants to check it.
///
/// It is a function of a snapshot and a path; the records themselves are found by ``filters``, which costs one reading
/// of the files (`EvidenceFinder`). An end of an interval is explained by its estimate.
public struct Explanation: Hashable, Sendable {
    /// Whether the figure is there.
    public enum State: String, Hashable, Sendable {
        /// It has a value.
        case known
        /// It has none; ``Explanation/why`` says why, where that is known.
        case unknown
        /// The small-group rule hides it, and its records with it.
        case hidden
    }

    /// What it is called in words.
    public let title: SafeText
    /// The figure's path; of a list without elements that of its key.
    public let path: String
    /// The path that was asked for, when it is an end of the figure's interval: `nps.waves[2025-Q4].low`.
    public let end: String?
    /// Its key: unit, meaning and formula.
    public let key: FigureKey
    /// The value, unrounded.
    public let value: FigureValue
    /// The 95 % interval in the unit; of a rank the range of ranks.
    public let interval: Interval?
    /// How many observations it rests on.
    public let n: Int?
    /// The counts that a share is made of.
    public let parts: FigureParts?
    /// The days it covers; nil for the state at the as-of moment.
    public let days: FigureDays?
    /// The moment it stands for.
    public let asOf: ZonedTime
    /// Whether it is known, and whether it may be.
    public let state: State
    /// Why there is no value; nil where there is one, and where the reason is not known.
    public let why: SafeText?
    /// Which records are behind it; empty for what the configuration or the clock says, and for what is hidden.
    public let filters: [RecordFilter]
    /// What the records do not tell, or why there are none; nil when there is nothing to say.
    public let remark: SafeText?

    /// Explains a figure.
    public init?(_ row: FigureRow, in table: FigureTable) {
        guard let asked = FigureCatalogue.key(row.key) else { return nil }
        let estimate = asked.estimate.flatMap { table[row.beside($0)] }
        guard let key = FigureCatalogue.key((estimate ?? row).key) else { return nil }
        self.init(key, estimate ?? row, end: estimate == nil ? nil : row.path, in: table)
    }

    /// Explains a key that has no figure, since its list has no element.
    public init(absent key: FigureKey, in table: FigureTable) {
        self.init(key, nil, end: nil, in: table)
    }

    /// Explains what a text asks for: a path, a key that means one figure, or a short name; nil for anything else.
    public init?(_ text: String, in table: FigureTable) {
        switch FigureSearch(text, in: table) {
        case .figure(let row): self.init(row, in: table)
        case .absent(let key): self.init(absent: key, in: table)
        case .keys, .elements, .unknown: return nil
        }
    }

    private init(_ key: FigureKey, _ row: FigureRow?, end: String?, in table: FigureTable) {
        self.key = key
        path = row?.path ?? key.path
        title = Self.title(key, row, in: table)
        self.end = end
        value = row?.value ?? .unknown
        interval = row?.interval
        n = row?.n
        parts = row?.parts
        days = row?.days
        asOf = table.snapshot.asOf
        let isHidden = row?.isInHiddenGroup(table) ?? false
        let isSuppressed = isHidden || row?.isSuppressed ?? false
        state = value != .unknown ? .known : isSuppressed ? .hidden : .unknown
        why = value != .unknown ? nil : Self.reason(row, isSuppressed: isSuppressed, in: table)
        let witnesses = row.map { Witnesses($0, in: table) } ?? Witnesses(absent: key)
        // Of a hidden group nothing tells of a single record, not even a figure that is itself shown.
        filters = isSuppressed && (isHidden || value == .unknown) ? [] : witnesses.filters
        remark = isSuppressed && filters.isEmpty ? nil : witnesses.remark
    }

    private static func reason(_ row: FigureRow?, isSuppressed: Bool, in table: FigureTable) -> SafeText? {
        guard let row else { return "there is none in the data" }
        if isSuppressed {
            return
                "the small-group rule hides it: no group of fewer than \(table.snapshot.nps.smallestGroup) answers is shown, nor one that would tell of such a group"
        }
        if let parts = row.parts, parts.denominator == 0 { return "there is nothing to divide by" }
        if row.key.hasPrefix("adoption.forecast."), let refusal = table.snapshot.adoption.forecast?.refusal {
            return refusal
        }
        return row.unit.isNumber ? "the data has nothing to reckon it from" : nil
    }
}

extension FigureRow {
    /// The path of a member beside this one.
    func beside(_ name: String) -> String {
        guard let dot = path.lastIndex(of: ".") else { return name }
        return path[...dot] + name
    }

    /// The path of a member of the innermost list element that this figure belongs to; nil outside lists.
    func ofElement(_ name: String) -> String? {
        path.lastIndex(of: "]").map { path[...$0] + "." + name }
    }

    /// Whether the small-group rule hides the list element that it belongs to.
    func isInHiddenGroup(_ table: FigureTable) -> Bool {
        ofElement("hidden").flatMap { table[$0] }?.value == .truth(true)
    }

    /// Whether the small-group rule alone can have taken the value, in a group that is shown.
    var isSuppressed: Bool { value == .unknown && key == "nps.waves[].dismissed" }
}

extension Explanation {
    /// The title of a short name where it means this figure, else the words of the path.
    private static func title(_ key: FigureKey, _ row: FigureRow?, in table: FigureTable) -> SafeText {
        let short = ShortName.all.first { short in
            short.key == key.path && (row == nil || short.row(in: table)?.path == row?.path)
        }
        return short?.title ?? SafeText(cleaning: FigurePath(row?.path ?? key.path).words)
    }
}
