import Canvas

/// Blocks one below the other: which of them fit, where there is air between them, and which of them grow.
///
/// Blocks get their rows in the order of their ranks, and one that does not fit goes. What is then left goes to blank
/// rows before blocks, in order, and after that to the blocks that can grow, in the order of their appetite.
struct Stack<Name: Hashable> {
    struct Block {
        var name: Name
        /// Rows it needs.
        var height: Int
        /// Rows it can use.
        var maximum: Int
        /// When it goes: the highest first, 0 never.
        var rank: Int
        /// Whether a blank row before it does it good.
        var air: Bool
        /// The lower, the sooner it grows.
        var appetite: Int
    }

    private var blocks: [Block] = []

    /// Adds a block below the others.
    mutating func add(
        _ name: Name, height: Int, upTo maximum: Int = 0, rank: Int, air: Bool = false, appetite: Int = 0
    ) {
        blocks.append(
            Block(
                name: name, height: height, maximum: max(height, maximum), rank: rank, air: air, appetite: appetite))
    }

    /// The rectangles of the blocks that fit.
    ///
    /// - Parameter keeping: A block that gets so many rows, as far as there are as many, before any other stays.
    func rects(in area: Rect, keeping: (name: Name, height: Int)? = nil) -> [Name: Rect] {
        var blocks = blocks
        if let keeping, let place = blocks.firstIndex(where: { $0.name == keeping.name }) {
            blocks[place].height = max(blocks[place].height, min(keeping.height, area.height))
            blocks[place].maximum = max(blocks[place].maximum, blocks[place].height)
        }
        // By rank, each that still fits: a tall block that has to go may leave rows for a lower one.
        var used = 0
        var stays = blocks.map { _ in false }
        for place in blocks.indices.sorted(by: { (blocks[$0].rank, $0) < (blocks[$1].rank, $1) })
        where blocks[place].rank == 0 || used + blocks[place].height <= area.height {
            used += blocks[place].height
            stays[place] = true
        }
        let kept = blocks.indices.filter { stays[$0] }.map { blocks[$0] }
        var room = max(0, area.height - kept.reduce(0) { $0 + $1.height })
        var heights = kept.map(\.height)
        var airs = kept.map { _ in 0 }
        // The first block's air, above everything, comes last.
        for place in Array(kept.indices.dropFirst()) + kept.indices.prefix(1) where kept[place].air && room > 0 {
            airs[place] = 1
            room -= 1
        }
        let hungry = kept.indices.sorted { (kept[$0].appetite, $0) < (kept[$1].appetite, $1) }
        for place in hungry {
            let more = min(room, kept[place].maximum - heights[place])
            heights[place] += more
            room -= more
        }
        var rects: [Name: Rect] = [:]
        var top = area.y
        for place in kept.indices {
            top += airs[place]
            rects[kept[place].name] = Rect(x: area.x, y: top, width: area.width, height: heights[place])
                .intersection(area)
            top += heights[place]
        }
        return rects
    }
}
