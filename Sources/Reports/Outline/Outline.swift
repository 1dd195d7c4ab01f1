import Canvas
import SafeText

/// What a report says, in the order in which it says it: the one description that text, Markdown and HTML are made of.
///
/// It is made of sections, and those of blocks; a block says what it is, never how it looks.
struct Outline {
    /// A part of a section.
    enum Block {
        /// Room between blocks that do not belong together.
        case gap
        /// A sentence, in text so many columns from the margin, its further lines by some more.
        case line(SafeText, indent: Int, hanging: Int)
        /// A figure or a name, and sentences about it.
        case fact(SafeText, [SafeText])
        /// Short items after a word.
        case items([SafeText], label: SafeText)
        /// A picture of figures that the blocks beside it say in words; text and Markdown go without.
        case chart(HandoutChart)
        /// What the marks of the table before it mean.
        case legend([SafeText])
        /// A table, in text so many columns from the margin.
        case table(Table, indent: Int)
    }

    /// A titled part of the report.
    struct Section {
        /// What it is about, for what belongs beside its blocks, such as a chart.
        var topic: Topic
        /// Its title.
        var title: SafeText
        /// What stands at the end of the title: the days or the age of its figures.
        var note: SafeText
        /// What it says.
        var blocks: [Block] = []
    }

    /// What a section is about.
    enum Topic: Hashable {
        case signs, adoption, nps, friction, deployments, delivery, outcomes, onboarding, improvements, board
        case programme, health
        case changes, fixed, thresholds
        /// A further section of the same kind, by its number.
        case further(Int)

        /// A name that no other section of the report has.
        var id: String {
            guard case .further(let number) = self else { return "\(self)" }
            return "further-\(number)"
        }
    }

    /// The characters that may be used.
    let form: GlyphForm
    /// What the report is of.
    var title: SafeText = ""
    /// The moment it stands for.
    var moment: SafeText = ""
    /// What comes before the first section.
    private(set) var head: [Block] = []
    /// The sections so far.
    private(set) var sections: [Section] = []

    init(form: GlyphForm) {
        self.form = form
    }

    /// Begins a section.
    mutating func heading(_ topic: Topic, _ title: SafeText, note: SafeText) {
        sections.append(Section(topic: topic, title: title, note: note))
    }

    /// Adds a block to the section that was begun last, or to the head.
    mutating func put(_ block: Block) {
        if sections.isEmpty { head.append(block) } else { sections[sections.count - 1].blocks.append(block) }
    }

    /// Adds a sentence.
    mutating func put(_ text: SafeText, indent: Int = 0, hanging: Int = 0) {
        put(.line(text, indent: indent, hanging: hanging))
    }

    /// Adds a figure or a name, and sentences about it; empty ones are left out.
    mutating func put(margin: SafeText, _ texts: [SafeText]) {
        put(.fact(margin, texts.filter { !$0.isEmpty }))
    }

    /// Adds short items after a word.
    mutating func put(items: [SafeText], after label: SafeText) {
        put(.items(items, label: label))
    }

    /// Adds a table.
    mutating func put(_ table: Table, indent: Int = 0) {
        put(.table(table, indent: indent))
    }

    /// Parts what comes from what was.
    mutating func blank() {
        put(.gap)
    }
}
