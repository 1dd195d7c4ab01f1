public import Metrics
public import PlatformModel

/// A part of the natural key of a list's element.
struct FigureElement: Hashable, Sendable {
    /// What it is: `service`.
    let kind: String
    /// What it is called: `ledger`; empty where the data names none.
    let name: String
}

/// A figure with all that is known of it.
public struct FigureRow: Sendable {
    /// Its path, list elements by their natural keys: `nps.waves[2025-Q4].score`.
    public let path: String
    /// The path of its ``FigureKey``: `nps.waves[].score`.
    public let key: String
    /// What the names in the path are: `quarter`, `service|environment`; nil for a figure outside lists.
    public let groupKind: String?
    /// The names in the path: `2025-Q4`, `ledger|production`; nil for a figure outside lists.
    public let group: String?
    /// What the names in the path are, and the names as they are, part by part.
    let elements: [FigureElement]
    /// Its value, unrounded.
    public let value: FigureValue
    /// What the value is measured in.
    public let unit: FigureUnit
    /// The 95 % interval, in the unit; of a rank the range of ranks. Nil where none is known or none applies.
    public let interval: Interval?
    /// How many observations it rests on; nil where that is not known or means nothing.
    public let n: Int?
    /// The counts that a share is made of.
    public let parts: FigureParts?
    /// The days it covers; nil for the state at the as-of moment.
    public let days: FigureDays?
}

/// The figures of a snapshot one after the other, in the order of the keys.
public struct FigureTable: Sendable {
    /// All figures.
    public private(set) var rows: [FigureRow] = []
    /// The snapshot that they are of.
    public let snapshot: Snapshot

    /// The figures of a snapshot.
    public init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        add(FigureCatalogue.node(snapshot), Place())
    }

    /// The figure at a path, list elements by their natural keys; nil when there is none.
    public subscript(path: String) -> FigureRow? { rows.first { $0.path == path } }

    /// Where the walk through the tree stands.
    private struct Place {
        var path = ""
        var key = ""
        var kinds: [String] = []
        var names: [String] = []
        var elements: [FigureElement] = []

        /// A member of an object.
        func member(_ name: String) -> Place {
            var place = self
            place.path += (path.isEmpty ? "" : ".") + name
            place.key += (key.isEmpty ? "" : ".") + name
            return place
        }

        /// An element of a list.
        func element(_ name: ElementName, _ kind: String, _ form: FigureNode.Form) -> Place {
            var place = self
            switch form {
            case .array:
                place.path += "[\(name.text)]"
                place.key += "[]"
            case .keyed:
                place.path += ".\(name.text)"
                place.key += ".\(kind.uppercased())"
            }
            place.kinds.append(kind)
            place.names.append(name.text)
            place.elements += zip(kind.split(separator: "|"), name.parts).map {
                FigureElement(kind: String($0), name: $1)
            }
            return place
        }
    }

    private mutating func add(_ node: FigureNode, _ place: Place) {
        switch node {
        case .figure(let figure):
            rows.append(
                FigureRow(
                    path: place.path, key: place.key,
                    groupKind: place.kinds.isEmpty ? nil : place.kinds.joined(separator: "|"),
                    group: place.names.isEmpty ? nil : place.names.joined(separator: "|"), elements: place.elements,
                    value: figure.value,
                    unit: figure.unit, interval: figure.interval, n: figure.n, parts: figure.parts, days: figure.days))
        case .object(let members, _):
            for member in members { add(member.node, place.member(member.name)) }
        case .list(let elements, let kind, let form):
            for element in elements { add(element.node, place.element(element.name, kind, form)) }
        }
    }
}
