import Glibc
public import Metrics
import SafeText
import Synchronization

/// Finds the records behind a figure by reading a workspace's files again.
///
/// Nothing of single records is kept between readings; so a figure's evidence costs one reading of the files of its
/// kinds of records, and of all imported ones.
public struct EvidenceFinder: Sendable {
    /// Read as of the year 2200, a last line without a line end counts as it does once it is quiet.
    private static let farAhead = Instant(seconds: 7_258_118_400)

    private let workspace: Workspace

    /// A finder in a workspace.
    public init(workspace: Workspace) {
        self.workspace = workspace
    }

    /// Finds records.
    ///
    /// - Parameters:
    ///   - filters: Which ones; a record that several find counts once.
    ///   - until: The as-of moment; records after it are of no figure.
    ///   - progress: Told now and then how far the reading has come.
    ///   - isCancelled: Asked between files; true ends the search.
    /// - Returns: Their places and counts; nil when cancelled.
    public func find(
        _ filters: [RecordFilter], until: Instant, progress: @Sendable (ReadingProgress) -> Void = { _ in },
        isCancelled: () -> Bool = { false }
    ) -> RecordEvidence? {
        var options = workspace.configuration.foldOptions
        options.search = RecordSearch(filters: filters, until: until)
        let kinds = Set(filters.map(\.kind))
        let listing = WorkspaceFiles(root: workspace.path, sources: workspace.configuration.sources)
        let entries = (listing.list()?.entries ?? []).filter { entry in
            if case .native(let kind, _) = entry.rule { kinds.contains(kind) } else { true }
        }
        let sizes = entries.map { FileStatus(path: $0.path)?.size ?? 0 }
        let start = ReadingProgress(bytesRead: 0, bytesToRead: sizes.reduce(0, +), files: entries.count)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: BlockReader.roomSize, alignment: 64)
        defer { buffer.deallocate() }
        var evidence = RecordEvidence()
        var lines: [[Int]] = []
        let bytesRead = Mutex(0)
        for entry in entries {
            if isCancelled() { return nil }
            let file = FollowedFile(
                path: entry.path, name: SafeText(cleaning: entry.name), serial: 0, rule: entry.rule, options: options)
            _ = file.poll(now: EvidenceFinder.farAhead, buffer: buffer) { bytes in
                var state = start
                state.bytesRead = bytesRead.withLock { sum in
                    sum += bytes
                    return sum
                }
                progress(state)
            }
            let found = file.content.folds.values.joined().reduce(0) { $0 + (($1 as? WitnessFold)?.found ?? 0) }
            guard found > 0 else { continue }
            evidence.files.append(RecordEvidence.File(file: file.name, records: found))
            lines.append(EvidenceFinder.lines(file, of: found))
        }
        evidence.places = EvidenceFinder.places(evidence.files, lines)
        return evidence
    }

    /// The first lines of a file with records found there.
    private static func lines(_ file: FollowedFile, of found: Int) -> [Int] {
        let complaints = file.content.complaints
        var lines = complaints.first.filter { $0.error.message == WitnessFold.mark }.map(\.line)
        // A last line without a line end is no complaint when it is refused: it waits to become whole.
        if lines.count < found, !complaints.isFull, file.incompleteBytes > 0 { lines.append(file.content.lines + 1) }
        return lines
    }

    /// As many places as are named, every file having its turn before another one has a further line.
    private static func places(_ files: [RecordEvidence.File], _ lines: [[Int]]) -> [RecordEvidence.Place] {
        var taken = lines.map { _ in 0 }
        var rest = RecordEvidence.mostPlaces
        var hasMore = true
        while rest > 0, hasMore {
            hasMore = false
            for index in lines.indices where rest > 0 && taken[index] < lines[index].count {
                taken[index] += 1
                rest -= 1
                hasMore = true
            }
        }
        return lines.indices.flatMap { index in
            lines[index].prefix(taken[index]).map { RecordEvidence.Place(file: files[index].file, line: $0) }
        }
    }
}
