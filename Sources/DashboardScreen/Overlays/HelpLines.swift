import Canvas
import SafeText

/// The help overlay: every binding by group, in two columns where there is width.
enum HelpLines {
    static func lines(width: Int, _ form: GlyphForm) -> [Phrase] {
        let groups = Binding.Group.allCases.map { lines(of: $0, width: width >= 88 ? (width - 4) / 2 : width, form) }
        guard width >= 88 else { return Array(groups.joined(separator: [Phrase("")])) }
        // The longest group stands alone at the left; the others share the right column.
        let left = groups[0] + [Phrase("")] + groups[2]
        let right = groups[1] + [Phrase("")] + groups[3]
        let column = (width - 4) / 2 + 4
        return (0..<max(left.count, right.count)).map { row in
            let first = row < left.count ? left[row] : Phrase("")
            let second = row < right.count ? right[row] : Phrase("")
            return first + Phrase(SafeText(blanks: column - first.width)) + second
        }
    }

    private static func lines(of group: Binding.Group, width: Int, _ form: GlyphForm) -> [Phrase] {
        let entries = KeyTable(form: form).entries.filter { $0.group == group.title }
        let column = min(12, entries.reduce(0) { max($0, $1.keys.width) }) + 2
        return [Phrase(group.title, .title, .bold)]
            + entries.map { entry in
                // A window too narrow for both says what the key does, then at least which key there is.
                let both = Phrase(entry.keys.padded(to: column), .key, .bold) + Phrase(entry.help)
                return [both, Phrase(entry.help), Phrase(entry.keys, .key, .bold)].fitting(width) ?? Phrase("")
            }
    }
}
