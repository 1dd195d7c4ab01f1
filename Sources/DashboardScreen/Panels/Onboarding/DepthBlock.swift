import Canvas
import PlatformModel
import SafeText

/// How much of the platform its active people use.
enum DepthBlock {
    static func block(_ depth: OnboardingFigures.Depth) -> PageBlock {
        PageBlock("depth: capabilities used, trailing 28 days", "depth: capabilities used", "depth") { width, _ in
            guard depth.people > 0 else { return PageRow.text("Nobody was active.", .dim, width: width) }
            let parts: [(name: SafeText, count: Int, share: Double?, role: Role)] = [
                ("1", depth.one, depth.shareOfOne, .third), ("2-3", depth.twoOrThree, depth.shareOfTwoOrThree, .second),
                ("4+", depth.fourOrMore, depth.shareOfFourOrMore, .series),
            ]
            return [
                .drawn(height: 1) { row, canvas in
                    StackedBar(parts.map { .init($0.count, $0.name, role: $0.role) }).draw(into: &canvas, row)
                }
            ]
                + parts.map { part in
                    .drawn(height: 1) { row, canvas in
                        let columns = row.columns([.fixed(4), .fixed(6), .rest], gap: 1)
                        canvas.put([Phrase(part.name, part.role, .bold)], in: columns[0])
                        canvas.put([Phrase(Wording.percent(part.share), .text, .bold)], in: columns[1], trailing: true)
                        let people = Wording.count(part.count, "person", plural: "people")
                        canvas.put(
                            [Phrase(" \(people)", .dim), Phrase(" \(Wording.count(part.count))", .dim)], in: columns[2])
                    }
                }
        }
    }
}
