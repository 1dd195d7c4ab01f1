import Canvas
import SafeText

/// Where the rows and headings of lists were drawn, so that a click finds them.
final class HitPlaces {
    /// Something that can be clicked.
    enum Target: Equatable {
        /// A row of the panel's lists, by its place among all of them.
        case row(Int)
        /// The heading of a column.
        case heading(SafeText)
    }

    private var places: [(rect: Rect, target: Target)] = []

    /// Takes a row down.
    func add(row: Int, in rect: Rect) {
        places.append((rect, .row(row)))
    }

    /// Takes the headings of a table down.
    func add<Row>(_ placed: [Table<Row>.Placed], in row: Rect) {
        for place in placed { add(heading: place.column.name, x: place.x, width: place.width, in: row) }
    }

    /// Takes a heading down.
    func add(heading name: SafeText, x: Int, width: Int, in row: Rect) {
        guard !name.isEmpty else { return }
        places.append((Rect(x: row.x + x, y: row.y, width: width, height: 1), .heading(name)))
    }

    /// What is at a place; what was drawn last lies on top.
    func target(x: Int, y: Int) -> Target? {
        places.last { $0.rect.contains(x: x, y: y) }?.target
    }
}
