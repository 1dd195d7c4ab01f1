import Glibc
import Metrics
import SafeText

/// One data file, read as far as its last line end and followed as it grows.
///
/// A file that has only grown is read from where reading stopped. A file that is another one, is shorter, or has other
/// bytes where it had been read, is folded anew; so what it gives is always a function of its content now.
final class FollowedFile {
    /// Nanoseconds of quiet after which a last line without a line end counts as finished.
    static let quietTime: Int64 = 5_000_000_000

    /// Where the file is.
    let path: String
    /// Its path in the workspace, for complaints.
    let name: SafeText
    /// How it is read.
    let rule: FileRule
    /// Tells this file from every other one its reader has followed.
    let serial: Int
    /// Changes whenever the fold does.
    private(set) var generation = 0
    /// Why the file cannot be read now; what was read before stays.
    private(set) var failure: SafeText?
    /// Bytes behind the offset that are no whole record, once they have been quiet for a while.
    private(set) var incompleteBytes = 0

    private let options: FoldOptions
    private let plan: ReadingPlan
    /// What the file says.
    private(set) var content: any FileContent
    private var trace = ReadingTrace()
    private var status: FileStatus?
    /// Whether the end of what was read holds only as long as nothing follows it.
    private var isTentative = false
    /// Whether the file broke off where it was last read, and is to be read from its start.
    private var mustRestart = false
    /// Whether bytes behind the offset wait for a line end.
    private var isWaiting = false

    /// A file of which nothing has been read yet.
    init(
        path: String, name: SafeText, serial: Int, rule: FileRule, options: FoldOptions, plan: ReadingPlan = .oneByOne
    ) {
        self.plan = plan
        self.serial = serial
        self.path = path
        self.name = name
        self.rule = rule
        self.options = options
        content = rule.makeContent(path: path, name: name, options: options)
    }

    /// Looks at the file and reads what is new.
    ///
    /// - Parameters:
    ///   - now: The moment, to tell whether a last line without a line end is still being written.
    ///   - buffer: ``BlockReader/roomSize`` bytes.
    ///   - isForced: Whether to read the file from its start, whatever its status.
    ///   - progress: Told the bytes read since it was last told, from any thread.
    /// - Returns: Whether what the file gives has changed.
    func poll(
        now: Instant, buffer: UnsafeMutableRawBufferPointer, isForced: Bool = false,
        progress: @Sendable (Int) -> Void = { _ in }
    ) -> Bool {
        // A record whose time has come is news, though nobody has written.
        let hasAdvanced = content.advance(to: now)
        if hasAdvanced { generation += 1 }
        if let repository = content as? RepositoryContent {
            return follow(repository, isForced: isForced) || hasAdvanced
        }
        guard let current = FileStatus(path: path) else { return fail(FileStatus.lastError) || hasAdvanced }
        let isQuiet = now.milliseconds &* 1_000_000 &- current.modified >= FollowedFile.quietTime
        if current == status, !isForced, failure == nil, !(isWaiting && isQuiet) { return hasAdvanced }
        guard current.form == .file else { return fail("no regular file") || hasAdvanced }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return fail(FileStatus.lastError) || hasAdvanced }
        defer { close(descriptor) }
        guard let opened = FileStatus(descriptor: descriptor), opened.form == .file else {
            return fail("no regular file") || hasAdvanced
        }
        var hasChanged = failure != nil || hasAdvanced
        failure = nil
        // A document that breaks off keeps what it said before, as long as it may still be being written.
        let earlier = (content: content, trace: trace)
        if isForced || mustRestart || !isSameFile(opened, descriptor) {
            restart()
            _ = content.advance(to: now)
            hasChanged = true
        }
        posix_fadvise(descriptor, off_t(trace.offset), 0, POSIX_FADV_SEQUENTIAL)
        let before = (trace.offset, content.complaints.count + content.futureCount, incompleteBytes)
        let isWhole = read(descriptor, size: opened.size, buffer: buffer, isQuiet: isQuiet, progress: progress)
        mustRestart = !content.finish(isQuiet: isQuiet) || !isWhole
        if mustRestart {
            (content, trace) = earlier
            isWaiting = true
        }
        status = opened
        if hasChanged || before != (trace.offset, content.complaints.count + content.futureCount, incompleteBytes) {
            generation += 1
            return true
        }
        return false
    }

    private func follow(_ repository: RepositoryContent, isForced: Bool) -> Bool {
        switch repository.look(at: path, isForced: isForced) {
        case .unchanged: return false
        case .failed(let message): return fail(message.string)
        case .read:
            failure = nil
            generation += 1
            return true
        }
    }

    /// Notes that the file's records were joined with those of others.
    func noteJoin() { generation += 1 }

    private func fail(_ message: String) -> Bool {
        let message = SafeText(cleaning: message)
        guard failure != message else { return false }
        failure = message
        status = nil
        generation += 1
        return true
    }

    private func restart() {
        content = rule.makeContent(path: path, name: name, options: options)
        trace = ReadingTrace()
        isTentative = false
        isWaiting = false
        incompleteBytes = 0
    }

    /// Whether an open file continues the one read so far.
    private func isSameFile(_ current: FileStatus, _ descriptor: Int32) -> Bool {
        let offset = trace.offset
        guard offset > 0 else { return true }
        guard current.size >= offset, bytes(descriptor, at: 0, count: trace.head.count) == trace.head,
            bytes(descriptor, at: offset - trace.tail.count, count: trace.tail.count) == trace.tail
        else { return false }
        if isTentative, current.size > offset {
            // A last line without a line end was read: only a line end may follow it, else it was but a part of a line.
            let next = bytes(descriptor, at: offset, count: 2)
            guard content.keepsRest, next.first == UInt8(ascii: "\n") || next == Array("\r\n".utf8) else {
                return false
            }
        }
        if let status, status.device != current.device || status.inode != current.inode { return false }
        return !content.isWhole || status == current
    }

    private func bytes(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
        guard count > 0 else { return [] }
        return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            initialized = 0
            while initialized < count, let base = buffer.baseAddress {
                let got = pread(descriptor, base + initialized, count - initialized, off_t(offset + initialized))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                initialized += got
            }
        }
    }

    /// Reads from the offset to the end, moving the offset past each record.
    ///
    /// - Returns: False when what was read is of no use, since the file was changed underneath or cannot be read.
    private func read(
        _ descriptor: Int32, size: Int, buffer: UnsafeMutableRawBufferPointer, isQuiet: Bool,
        progress: @Sendable (Int) -> Void
    ) -> Bool {
        var reader: BlockReader
        if trace.offset == 0, let parted = PartedReading(descriptor, size: size, content: content, plan: plan) {
            // Until all parts are read, nothing of them counts.
            content = rule.makeContent(path: path, name: name, options: options)
            do throws(ReadingFailure) {
                guard let last = try parted.read(room: buffer, progress: progress) else { return false }
                reader = last
            } catch {
                failure = error.reason
                return false
            }
            content = parted.content
        } else {
            reader = BlockReader(descriptor, from: trace, room: buffer)
            reader.read(into: content, progress: progress)
        }
        if reader.trace.offset > trace.offset { isTentative = false }
        incompleteBytes = 0
        // What stands behind the last line end is a record once it is whole and quiet; else it waits.
        isWaiting = reader.held > 0
        if isWaiting, isQuiet {
            if reader.takeRest(into: content) { isTentative = true }
            incompleteBytes = reader.held
            isWaiting = false
        }
        trace = reader.trace
        if let reason = reader.failure { failure = reason }
        return true
    }
}

extension FollowedFile {
    /// Bytes of a file of `size` bytes that have not been read.
    func unread(of size: Int) -> Int { max(0, size - trace.offset) }
}
