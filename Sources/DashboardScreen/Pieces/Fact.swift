import Canvas
import SafeText

/// A figure with its name and what there is to know about it.
struct Fact {
    var name: SafeText
    var figure: SafeText
    var role: Role
    /// What it is of: numerator and denominator, interval, n, or why there is no figure.
    var remark: SafeText

    init(_ name: SafeText, _ figure: SafeText, _ role: Role = .title, _ remark: SafeText = "") {
        self.name = name
        self.figure = figure
        self.role = role
        self.remark = remark
    }
}

extension Section {
    /// Figures below each other, their names, figures and remarks in columns; a remark that has no room beside its
    /// figure stands below it in full.
    init(_ title: SafeText, facts: [Fact], missing: SafeText = "") {
        let names = facts.reduce(0) { max($0, $1.name.width) }
        let figures = facts.reduce(0) { max($0, $1.figure.width) }
        self.init(title, facts, missing: missing, names: \.name) { fact, width in
            fact.lines(in: width, names: names, figures: figures)
        }
    }

    /// Sentences, each wrapped to the width.
    init(_ title: SafeText, sentences: [SafeText], missing: SafeText, _ role: Role = .text, mark: SafeText = "") {
        self.init(title, sentences, missing: missing, names: { $0 }) { sentence, width in
            let room = width - mark.width
            guard room > 0 else { return [] }
            let blanks = SafeText(blanks: mark.width)
            return sentence.wholeLines(to: room).enumerated().map { place, line in
                Phrase(place == 0 ? mark : blanks, .dim) + Phrase(line, role)
            }
        }
    }
}

extension Fact {
    /// The lines of the fact in some columns, with so many for the names and the figures of all facts around it.
    func lines(in width: Int, names: Int, figures: Int) -> [Phrase] {
        guard names + 2 + figures <= width else { return narrow(width) }
        let head =
            Phrase(name.padded(to: names), .dim) + Phrase(SafeText(blanks: 2 + figures - figure.width))
            + Phrase(figure, role, .bold)
        guard !remark.isEmpty else { return [head] }
        let indent = names + figures + 4
        let room = width - indent
        if remark.width <= room { return [head + Phrase("  ") + Phrase(remark, .dim)] }
        // A wide place wraps beside the figure, a narrow one below the name.
        if room >= 24 {
            return remark.wrapped(to: room).enumerated().map { place, line in
                place == 0
                    ? head + Phrase("  ") + Phrase(line, .dim)
                    : Phrase(SafeText(blanks: indent)) + Phrase(line, .dim)
            }
        }
        return [head] + below(width)
    }

    private func narrow(_ width: Int) -> [Phrase] {
        let head = Phrase(name, .dim) + Phrase(" ") + Phrase(figure, role, .bold)
        if head.width <= width { return [head] + below(width) }
        return name.wholeLines(to: width).map { Phrase($0, .dim) }
            + figure.wholeLines(to: width).map { Phrase($0, role, .bold) } + below(width)
    }

    private func below(_ width: Int) -> [Phrase] {
        remark.wholeLines(to: width - 2).map { Phrase("  ") + Phrase($0, .dim) }
    }
}

extension SafeText {
    /// The text in lines of some columns; no lines where a narrow place would break a word.
    ///
    /// From 24 columns on no word of the program is broken, and a longer one from data is.
    func wholeLines(to columns: Int) -> [SafeText] {
        let lines = wrapped(to: columns)
        return columns >= 24 || lines.joined(separator: " ") == self ? lines : []
    }
}
