import Metrics

/// What a large file says whose parts are read side by side: each part by a stream of its own, and what is appended
/// later by that of the last part.
///
/// The parts begin and end at line ends, and their folds go into the merge as those of several files do; so what the
/// file gives does not depend on the number of parts.
final class PartedContent: FileContent {
    /// The parts, in the order of the file.
    let parts: [RecordStream]
    private let last: RecordStream

    /// The content of the parts that follow a first one.
    init(first: RecordStream, rest: [RecordStream]) {
        parts = [first] + rest
        last = rest.last ?? first
    }

    var folds: [RecordKind: [any RecordFold]] {
        parts.reduce(into: [:]) { all, part in all.merge(part.folds) { $0 + $1 } }
    }

    var complaints: Complaints {
        var all = Complaints()
        var lines = 0
        for part in parts {
            all.append(part.complaints, behind: lines)
            lines += part.lines
        }
        return all
    }

    var lines: Int { parts.reduce(0) { $0 + $1.lines } }

    var taken: [RecordKind: Int] {
        parts.reduce(into: [:]) { all, part in all.merge(part.taken) { $0 + $1 } }
    }

    var formatName: String? { last.formatName }
    var futureCount: Int { parts.reduce(0) { $0 + $1.futureCount } }

    var futureComplaints: [(line: Int, error: RecordError)] {
        var all: [(line: Int, error: RecordError)] = []
        var lines = 0
        for part in parts {
            all += part.futureComplaints.map { ($0.line + lines, $0.error) }
            lines += part.lines
        }
        return Array(all.prefix(Complaints.kept))
    }

    var keepsRest: Bool { last.keepsRest }

    func consume(_ base: UnsafeRawPointer, count: Int) -> Int { last.consume(base, count: count) }

    func consumeRest(_ base: UnsafeRawPointer, count: Int) -> Int { last.consumeRest(base, count: count) }

    func skipLine(_ base: UnsafeRawPointer, count: Int, longerThan limit: Int) -> Int {
        last.skipLine(base, count: count, longerThan: limit)
    }

    func advance(to now: Instant) -> Bool {
        var hasTaken = false
        for part in parts where part.advance(to: now) { hasTaken = true }
        return hasTaken
    }
}
