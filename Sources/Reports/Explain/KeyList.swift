public import Figures
import SafeText

/// The keys that can be explained, a line each or as JSON.
public struct KeyList: Sendable {
    private let entries: [(key: String, unit: FigureUnit, meaning: String)]

    /// Keys of the catalogue; short names stand before the keys they mean.
    public init(_ keys: [FigureKey]) {
        entries = keys.flatMap { key in
            let names = ShortName.all.filter { $0.key == key.path }.map(\.name)
            return (names + [key.path]).map { ($0, key.unit, key.meaning) }
        }
    }

    /// Figures of list elements.
    public init(_ rows: [FigureRow]) {
        entries = rows.map { ($0.path, $0.unit, FigureCatalogue.key($0.key)?.meaning ?? "") }
    }

    /// A line a key: its path, its unit and its meaning, with tabs between them.
    public var text: String {
        entries.map { entry in
            let cells = [
                SafeText(cleaning: entry.key, limit: 2000), SafeText(cleaning: entry.unit.rawValue),
                SafeText(cleaning: entry.meaning, limit: 2000),
            ]
            return cells.map(\.string).joined(separator: "\t") + "\n"
        }.joined()
    }

    /// An array of objects, with a line end.
    public var json: String {
        JSONWriter.text(
            .array(
                entries.map {
                    ["key": .init($0.key), "unit": .init($0.unit.rawValue), "meaning": .init($0.meaning)]
                }))
    }
}
