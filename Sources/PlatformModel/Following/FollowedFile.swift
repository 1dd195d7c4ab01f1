import Glibc
import Metrics
import SafeText

/// One data file, read as far as its last line end and followed as it grows.
///
/// A file that has only grown is read from where reading stopped. A file that is another one, is shorter, or has other
/// bytes where it had been read, is folded anew; so what it gives is always a function of its content now.
final class FollowedFile {
    /// The longest line that can be a record, in bytes.
    static let longestLine = 1 << 20
    /// Bytes read at a time.
    static let blockSize = 1 << 18
    /// Bytes at the start and before the offset that tell whether a file is still the same.
    static let headSize = 1024
    static let tailSize = 64
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
    /// What the file says.
    private(set) var content: any FileContent
    private var offset = 0
    private var status: FileStatus?
    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    /// Whether the end of what was read holds only as long as nothing follows it.
    private var isTentative = false
    /// Whether the file broke off where it was last read, and is to be read from its start.
    private var mustRestart = false
    /// Whether bytes behind the offset wait for a line end.
    private var isWaiting = false

    init(path: String, name: SafeText, serial: Int, rule: FileRule, options: FoldOptions) {
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
    ///   - buffer: Room for ``longestLine`` and ``blockSize`` bytes and ``ByteScan/padding``.
    ///   - isForced: Whether to read the file from its start, whatever its status.
    ///   - progress: Told the bytes read so far of this file.
    /// - Returns: Whether what the file gives has changed.
    func poll(
        now: Instant, buffer: UnsafeMutableRawBufferPointer, isForced: Bool = false, progress: (Int) -> Void = { _ in }
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
        let earlier = (content: content, offset: offset, head: head, tail: tail)
        if isForced || mustRestart || !isSameFile(opened, descriptor) {
            restart()
            _ = content.advance(to: now)
            hasChanged = true
        }
        posix_fadvise(descriptor, off_t(offset), 0, POSIX_FADV_SEQUENTIAL)
        let before = (offset, content.complaints.count + content.futureCount, incompleteBytes)
        read(descriptor, buffer: buffer, isQuiet: isQuiet, progress: progress)
        mustRestart = !content.finish(isQuiet: isQuiet)
        if mustRestart {
            (content, offset, head, tail) = earlier
            isWaiting = true
        }
        status = opened
        if hasChanged || before != (offset, content.complaints.count + content.futureCount, incompleteBytes) {
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
        offset = 0
        head = []
        tail = []
        isTentative = false
        isWaiting = false
        incompleteBytes = 0
    }

    /// Whether an open file continues the one read so far.
    private func isSameFile(_ current: FileStatus, _ descriptor: Int32) -> Bool {
        guard offset > 0 else { return true }
        guard current.size >= offset, bytes(descriptor, at: 0, count: head.count) == head,
            bytes(descriptor, at: offset - tail.count, count: tail.count) == tail
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
    private func read(
        _ descriptor: Int32, buffer: UnsafeMutableRawBufferPointer, isQuiet: Bool, progress: (Int) -> Void
    ) {
        guard let base = buffer.baseAddress else { return }
        let room = buffer.count - ByteScan.padding
        var held = 0
        var skippingLine = false
        while true {
            let got = pread(descriptor, base + held, min(FollowedFile.blockSize, room - held), off_t(offset + held))
            if got < 0 {
                if errno == EINTR { continue }
                failure = SafeText(cleaning: FileStatus.lastError)
                break
            }
            if got == 0 { break }
            held += got
            var start = 0
            if skippingLine {
                let end = ByteScan.find(UInt8(ascii: "\n"), base, from: 0, count: held)
                start = min(end + 1, held)
                skippingLine = end == held
                advance(past: start, base: base)
            }
            if !skippingLine {
                let consumed = content.consume(base + start, count: held - start)
                advance(past: consumed, base: base + start)
                start += consumed
            }
            held -= start
            if held > 0, start > 0 { memmove(base, base + start, held) }
            if held + FollowedFile.blockSize > room {
                let skipped = content.skipLine(base, count: held, longerThan: FollowedFile.longestLine)
                advance(past: skipped, base: base)
                held -= skipped
                skippingLine = held == 0
                if held > 0 { memmove(base, base + skipped, held) }
            }
            progress(offset)
        }
        takeRest(base, count: held, isQuiet: isQuiet)
    }

    /// What stands behind the last line end: a record once it is whole and quiet, else bytes that wait.
    private func takeRest(_ base: UnsafeMutableRawPointer, count: Int, isQuiet: Bool) {
        incompleteBytes = 0
        isWaiting = count > 0
        guard count > 0, isQuiet else { return }
        let consumed = content.consumeRest(base, count: count)
        advance(past: consumed, base: base)
        isTentative = consumed > 0
        incompleteBytes = count - consumed
        isWaiting = false
    }

    /// Moves the offset, remembering the bytes that tell whether the file is still the same.
    private func advance(past count: Int, base: UnsafeRawPointer) {
        guard count > 0 else { return }
        isTentative = false
        let bytes = UnsafeRawBufferPointer(start: base, count: count)
        if head.count < FollowedFile.headSize, offset == head.count {
            head.append(contentsOf: bytes.prefix(FollowedFile.headSize - head.count))
        }
        if count >= FollowedFile.tailSize {
            tail = Array(bytes.suffix(FollowedFile.tailSize))
        } else {
            tail = Array((tail + bytes).suffix(FollowedFile.tailSize))
        }
        offset += count
    }
}

extension FollowedFile {
    /// Bytes of a file of `size` bytes that have not been read.
    func unread(of size: Int) -> Int { max(0, size - offset) }
}
