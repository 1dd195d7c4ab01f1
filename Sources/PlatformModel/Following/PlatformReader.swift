import Dispatch
public import Metrics
import SafeText
import Synchronization

/// How far a reading has come.
public struct ReadingProgress: Hashable, Sendable {
    /// Bytes read so far.
    public var bytesRead: Int
    /// Bytes to read.
    public var bytesToRead: Int
    /// Files to read.
    public var files: Int

    /// A state of reading.
    public init(bytesRead: Int, bytesToRead: Int, files: Int) {
        self.bytesRead = bytesRead
        self.bytesToRead = bytesToRead
        self.files = files
    }
}

/// Reads a workspace's data files, follows them, and answers from what they hold.
///
/// It is used from one thread; ``PlatformPoller`` gives it one.
public final class PlatformReader {
    /// Complaints kept in a snapshot; more are counted.
    static let keptDiagnostics = 1000

    private let workspace: Workspace
    private let listing: WorkspaceFiles
    private var files: [FollowedFile] = []
    private var filesSeen = 0
    private(set) var ledger: Ledger
    private var joins = FileJoins()
    /// Why the folder cannot be listed now.
    private var folderFailure: Diagnostic?
    /// What is there or ought to be, and is not read.
    private var unread: [Diagnostic] = []
    /// Files that were there and are gone.
    private var gone: [Diagnostic] = []
    private var buffers: [UnsafeMutableRawBufferPointer] = []

    private let plan: ReadingPlan

    /// A reader of a workspace; nothing is read yet.
    public convenience init(workspace: Workspace) {
        self.init(workspace: workspace, plan: .forThisMachine())
    }

    /// A reader that uses as much of the machine as a plan says.
    init(workspace: Workspace, plan: ReadingPlan) {
        self.workspace = workspace
        self.plan = plan
        listing = WorkspaceFiles(root: workspace.path, sources: workspace.configuration.sources)
        ledger = Ledger(configuration: workspace.configuration)
    }

    deinit {
        for buffer in buffers { buffer.deallocate() }
    }

    /// Looks at all files and reads what is new.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - isForced: Whether to read everything again.
    ///   - progress: Told now and then how far the reading has come, from any thread.
    /// - Returns: Whether anything has changed.
    @discardableResult
    public func poll(
        now: Instant, isForced: Bool = false, progress: (@Sendable (ReadingProgress) -> Void)? = nil
    ) -> Bool {
        var hasChanged = matchFiles()
        let sizes = files.map { FileStatus(path: $0.path)?.size ?? 0 }
        let toRead = zip(files, sizes).reduce(0) { $0 + (isForced ? $1.1 : $1.0.unread(of: $1.1)) }
        if readAll(now: now, isForced: isForced, sizes: sizes, toRead: toRead, progress: progress) { hasChanged = true }
        if joins.settle(files) { hasChanged = true }
        if hasChanged { ledger.merge(files) }
        return hasChanged
    }

    /// The answers to a question asked at `now`.
    public func snapshot(_ question: Question, now: Instant) -> Snapshot {
        let moment = Moment(question.asOf, now: now, zone: workspace.configuration.zone)
        return ledger.snapshot(question, at: moment, platform: workspace.platform, health: health(at: moment))
    }

    /// Follows the files that are there now, and lets go of those that are gone.
    private func matchFiles() -> Bool {
        guard let found = listing.list() else {
            let failure = Diagnostic(
                file: SafeText(cleaning: workspace.path), severity: .error,
                message:
                    "the workspace cannot be read: \(SafeText(cleaning: FileStatus.lastError)); what was read before stays"
            )
            defer { folderFailure = failure }
            return folderFailure != failure
        }
        let entries = found.entries
        var hasChanged = folderFailure != nil || found.diagnostics != unread
        folderFailure = nil
        unread = found.diagnostics
        let paths = Set(entries.map(\.path))
        for file in files where !paths.contains(file.path) {
            hasChanged = true
            gone.append(
                Diagnostic(file: file.name, severity: .note, message: "the file is gone, and its records with it"))
        }
        if gone.count > 100 { gone.removeFirst(gone.count - 100) }
        var known: [String: FollowedFile] = [:]
        for file in files { known[file.path] = file }
        files = entries.map { entry in
            if let file = known[entry.path] { return file }
            hasChanged = true
            filesSeen += 1
            let name = SafeText(cleaning: entry.name)
            gone.removeAll { $0.file == name }
            return FollowedFile(
                path: entry.path, name: name, serial: filesSeen, rule: entry.rule,
                options: workspace.configuration.foldOptions, plan: plan)
        }
        return hasChanged
    }

    /// Reads the files, several at a time when there is much to read.
    private func readAll(
        now: Instant, isForced: Bool, sizes: [Int], toRead: Int, progress: (@Sendable (ReadingProgress) -> Void)?
    ) -> Bool {
        let work = SharedWork(files: files, sizes: sizes)
        let threads = toRead > 1 << 20 ? max(1, min(plan.threads, files.count)) : 1
        while buffers.count < threads {
            buffers.append(.allocate(byteCount: BlockReader.roomSize, alignment: 64))
        }
        let room = SharedBuffers(buffers: buffers)
        let read: @Sendable (Int) -> Void = { thread in
            while let file = work.next() {
                let hasChanged = file.poll(now: now, buffer: room.buffers[thread], isForced: isForced) { bytes in
                    let bytesRead = work.add(bytes: bytes)
                    progress?(ReadingProgress(bytesRead: bytesRead, bytesToRead: toRead, files: work.files.count))
                }
                if hasChanged { work.noteChange() }
            }
        }
        if threads == 1 { read(0) } else { DispatchQueue.concurrentPerform(iterations: threads, execute: read) }
        return work.hasChanged
    }

    /// Files that are followed, each part of one that is read in parts by itself.
    var partCount: Int { files.reduce(0) { $0 + (($1.content as? PartedContent)?.parts.count ?? 1) } }

    private func health(at moment: Moment) -> HealthFigures {
        var diagnostics = workspace.diagnostics + unread + gone
        if let folderFailure { diagnostics.append(folderFailure) }
        var count = diagnostics.count
        var skipped = 0
        for file in files {
            skipped += file.content.complaints.count
            count += file.content.complaints.count
            if let failure = file.failure {
                count += 1
                diagnostics.append(
                    Diagnostic(
                        file: file.name, severity: .error, message: "cannot be read: \(failure)",
                        hint: "what was read before stays"))
            }
            if file.incompleteBytes > 0 {
                count += 1
                diagnostics.append(
                    Diagnostic(
                        file: file.name, line: file.content.lines + 1, severity: .warning,
                        message: "the last line is incomplete: it has no line end", hint: "it counts once it is whole"))
            }
            for remark in file.content.remarks {
                count += 1
                diagnostics.append(Diagnostic(file: file.name, severity: remark.severity, message: remark.text))
            }
            for (line, error) in file.content.complaints.first.prefix(
                max(0, PlatformReader.keptDiagnostics - diagnostics.count))
            {
                diagnostics.append(
                    Diagnostic(
                        file: file.name, line: line, column: error.offset.map { $0 + 1 }, severity: .error,
                        message: error.message))
            }
        }
        for file in files {
            count += file.content.futureCount
            for (line, error) in file.content.futureComplaints.prefix(
                max(0, PlatformReader.keptDiagnostics - diagnostics.count))
            {
                diagnostics.append(
                    Diagnostic(
                        file: file.name, line: line, column: error.offset.map { $0 + 1 }, severity: .warning,
                        message: error.message))
            }
        }
        count += ledger.findings.reduce(0) { $0 + $1.count }
        for finding in ledger.findings {
            diagnostics += finding.diagnostics.prefix(max(0, PlatformReader.keptDiagnostics - diagnostics.count))
        }
        let unlinked = ledger.unlinkedIncidents(at: moment.instant)
        let inOrder = Diagnostic.Severity.allCases.flatMap { severity in diagnostics.filter { $0.severity == severity }
        }
        return HealthFigures(
            records: RecordKind.allCases.map {
                HealthFigures.Records(kind: SafeText(cleaning: $0.rawValue), count: ledger.records[$0] ?? 0)
            },
            skippedLines: skipped, files: files.count, diagnostics: inOrder, diagnosticCount: count,
            sources: files.prefix(HealthFigures.mostSources).map {
                HealthFigures.Source(
                    $0, repeated: ledger.deployments.repeated[$0.serial] ?? 0, unlinked: unlinked, at: moment)
            })
    }
}

/// Files handed out to reading threads, the largest first, each to one thread.
private final class SharedWork: @unchecked Sendable {
    let files: [FollowedFile]
    private let order: [Int]
    private let state = Mutex((next: 0, bytes: 0, hasChanged: false))

    init(files: [FollowedFile], sizes: [Int]) {
        self.files = files
        order = files.indices.sorted { sizes[$0] > sizes[$1] }
    }

    func next() -> FollowedFile? {
        state.withLock { state in
            guard state.next < order.count else { return nil }
            state.next += 1
            return files[order[state.next - 1]]
        }
    }

    func add(bytes: Int) -> Int {
        state.withLock { state in
            state.bytes += bytes
            return state.bytes
        }
    }

    func noteChange() { state.withLock { $0.hasChanged = true } }

    var hasChanged: Bool { state.withLock { $0.hasChanged } }
}

/// Reading buffers, one for each thread.
private struct SharedBuffers: @unchecked Sendable {
    let buffers: [UnsafeMutableRawBufferPointer]
}
