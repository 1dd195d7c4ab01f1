import Canvas
import Metrics
import PlatformModel
import SafeText

/// The failure pattern's signs one by one: whether each is there, since when, and what says so.
enum SignsBlock {
    static func block(_ verdict: VerdictFigures, _ form: GlyphForm) -> PageBlock {
        let present = verdict.signs.count { $0.state == .present }
        let title: SafeText =
            verdict.signs.isEmpty
            ? "signs of the failure pattern"
            : "signs of the failure pattern: \(present) of \(verdict.signs.count) present"
        return PageBlock(title, "signs of failure", isWide: true) { width, richness in
            guard !verdict.signs.isEmpty else { return PageRow.text("The signs are not known.", .dim, width: width) }
            return width >= 100 ? wide(verdict.signs, width, richness, form) : narrow(verdict.signs, width, form)
        }
    }

    /// A row a sign, and more where what says so is longer than its column.
    private static func wide(_ signs: [FailureSign], _ width: Int, _ richness: Int, _ form: GlyphForm) -> [PageRow] {
        let extents: [Extent] = [.fixed(10), .fixed(43), .fixed(12), .rest]
        let last = Rect(x: 0, y: 0, width: width, height: 1).columns(extents, gap: 1)[3]
        let headings: [SafeText] = ["state", "sign", "since", "what says so"]
        return [
            .drawn(height: 1) { row, canvas in
                for (text, column) in zip(headings, row.columns(extents, gap: 1)) {
                    canvas.put([Phrase(text, .dim)], in: column)
                }
            }
        ]
            + signs.flatMap { sign -> [PageRow] in
                let state = Phrase("\(sign.state.symbol.text(form)) \(sign.state.word)", sign.state.role, .bold)
                let name = Phrase(sign.name.word, .text, sign.state == .present ? .bold : [])
                let since = sign.since.map { Phrase($0.long, sign.state.role) } ?? Phrase("")
                let detail = sign.detail.wrapped(to: max(1, last.width))
                let first: PageRow = .drawn(height: 1) { row, canvas in
                    let words = [state, name, since, Phrase(detail.first ?? "", .dim)]
                    for (phrase, column) in zip(words, row.columns(extents, gap: 1)) {
                        canvas.put([phrase], in: column)
                    }
                }
                return (richness >= 3 ? [.blank, first] : [first])
                    + detail.dropFirst().map { .line([Phrase(SafeText(blanks: last.x)) + Phrase($0, .dim)]) }
            }
    }

    private static func narrow(_ signs: [FailureSign], _ width: Int, _ form: GlyphForm) -> [PageRow] {
        signs.flatMap { sign -> [PageRow] in
            let glyph = Phrase("\(sign.state.symbol.text(form)) ", sign.state.role, .bold)
            let name = Phrase(sign.name.word, .text, sign.state == .present ? .bold : [])
            let since = sign.since.map { " since \($0.short)" as SafeText } ?? ""
            let state = Phrase("\(sign.state.word)\(since)", sign.state.role)
            return [
                .line([glyph + name + Phrase(", ") + state, glyph + state])
            ] + PageRow.data(sign.detail, .dim, width: width - 2).map { $0.indented() }
        }
    }
}
