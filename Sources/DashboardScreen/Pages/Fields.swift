import Canvas
import SafeText

/// Rows of a page that say one thing each: a label, and the longest wording of its figure that fits beside it.
struct Fields {
    private var fields: [(label: SafeText, wordings: [Phrase])] = []

    /// Adds a row.
    mutating func add(_ label: SafeText, _ wordings: [Phrase]) {
        fields.append((label, wordings.filter { !$0.isEmpty }))
    }

    /// Adds a row with one wording.
    mutating func add(_ label: SafeText, _ wording: Phrase) { add(label, [wording]) }

    /// The rows, with the figures below each other; the labels stand closer where the longest wordings need it.
    func rows(width: Int) -> [PageRow] {
        let column = fields.reduce(0) { max($0, $1.label.width) } + 2
        return fields.map { field in
            let label = Phrase(field.label.padded(to: column), .dim)
            let short = Phrase("\(field.label) ", .dim)
            return .line(
                field.wordings.map { label + $0 } + field.wordings.suffix(1).map { short + $0 })
        }
    }
}
