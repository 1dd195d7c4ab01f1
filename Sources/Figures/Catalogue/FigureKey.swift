/// The key of a figure: where it stands, what it is measured in and what it means.
///
/// Every key is declared once, in a ``Keys`` of `Sources/Figures/Keys`; JSON, CSV and the reference are made of those
/// declarations.
public struct FigureKey: Hashable, Sendable {
    /// The path as the reference gives it: `nps.waves[].score`; of a list the brackets are empty, and a member whose
    /// name comes from the data is in capitals (`health.records.KIND`).
    public let path: String
    /// What its values are measured in.
    public let unit: FigureUnit
    /// What it means, in a sentence without its full stop.
    public let meaning: String
    /// How it is reckoned, in words, and where the formula is from; nil where the meaning says all.
    public let ownFormula: String?
    /// The key beside it of whose interval it is an end: `score`.
    let estimate: String?

    init(path: String, unit: FigureUnit, meaning: String, formula: String? = nil, endOf estimate: String? = nil) {
        self.path = path
        self.unit = unit
        self.meaning = meaning
        ownFormula = formula
        self.estimate = estimate
    }

    /// How it is reckoned, in words.
    public var formula: String { ownFormula ?? meaning }

    /// Whether a path is one of this key's, whose last name comes from the data.
    func isKeyed(_ other: String) -> Bool {
        guard let dot = path.lastIndex(of: "."), path[path.index(after: dot)...].allSatisfy(\.isUppercase),
            let otherDot = other.lastIndex(of: ".")
        else { return false }
        return path[..<dot] == other[..<otherDot]
    }

    /// The same key below a member.
    func below(_ prefix: String) -> FigureKey {
        FigureKey(path: prefix + path, unit: unit, meaning: meaning, formula: ownFormula, endOf: estimate)
    }
}
