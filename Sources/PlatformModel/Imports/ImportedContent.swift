import Metrics
import SafeText

/// What a file of an imported format says: its beginning tells the format, and a reader of that format the rest.
///
/// Objects on a line each and rows of tables are read as they are appended. JSON over several lines and YAML are read as
/// a whole, again whenever they change.
final class ImportedContent: FileContent {
    /// The largest document that is read as a whole, in bytes.
    static let largestDocument = 64 << 20

    private enum State {
        /// Too little is there to tell what it is.
        case undecided
        /// Nothing of it can be read.
        case refused
        case native(RecordStream)
        case lines(any ElementReader)
        case table(ImportedTable)
        /// Bytes of a document, until all are there.
        case document(any ElementReader, FileSample.Layout, [UInt8])
        /// A document that has been read.
        case read
    }

    /// What the file was recognised as; nil before it was.
    private(set) var formatName: String?
    private let rule: SourceRule
    private let options: FoldOptions
    private let file: SafeText
    private let output: ImportOutput
    private var now = Instant(milliseconds: .max)
    private var state = State.undecided
    private var countedLines = 0
    /// Set once the byte order mark was consumed; a second one is no mark.
    private var hasSkippedMark = false
    /// Set when the last line read had no line end.
    private var owesLineEnd = false
    /// What may be joined with other files of the format, once something has been read.
    private(set) var joined: JoinedFile?

    init(rule: SourceRule, stem: String, options: FoldOptions, file: SafeText) {
        self.rule = rule
        self.options = options
        self.file = file
        output = ImportOutput(rule: rule, stem: stem, options: options, file: file)
    }

    var folds: [RecordKind: [any RecordFold]] {
        if case .native(let stream) = state { return stream.folds }
        return output.folds.mapValues { [$0] }
    }

    var complaints: Complaints {
        if case .native(let stream) = state { return stream.complaints }
        return output.allComplaints
    }

    var lines: Int {
        if case .native(let stream) = state { return stream.lines }
        return countedLines
    }

    var taken: [RecordKind: Int] {
        if case .native(let stream) = state { return stream.taken }
        return output.taken
    }

    var remarks: [FileRemark] { output.remarks }

    var changes: ChangeTally? { output.changes }

    var removals: [ServiceRemoval] { Array(output.removals) }

    var futureCount: Int {
        if case .native(let stream) = state { return stream.futureCount }
        return output.futureCount
    }

    var futureComplaints: [(line: Int, error: RecordError)] {
        if case .native(let stream) = state { return stream.futureComplaints }
        return output.futureComplaints
    }

    func advance(to now: Instant) -> Bool {
        self.now = now
        if case .native(let stream) = state { return stream.advance(to: now) }
        return output.advance(to: now)
    }

    var isWhole: Bool {
        switch state {
        case .document, .read: true
        default: false
        }
    }

    var keepsRest: Bool {
        switch state {
        case .lines, .table: true
        case .native(let stream): stream.keepsRest
        default: false
        }
    }

    // MARK: Reading

    func consume(_ base: UnsafeRawPointer, count: Int) -> Int {
        if case .undecided = state {
            decide(base, count: count, isAll: count >= FileSample.enough)
            if case .undecided = state { return 0 }
        }
        var start = 0
        if owesLineEnd {
            start = min(count, ByteScan.find(UInt8(ascii: "\n"), base, from: 0, count: count) + 1)
            owesLineEnd = false
        }
        if countedLines == 0, !hasSkippedMark {
            let mark = ImportedContent.byteOrderMark(base, count: count)
            start = max(start, mark)
            hasSkippedMark = mark > 0
        }
        switch state {
        case .undecided: return 0
        case .native(let stream): return stream.consume(base, count: count)
        case .lines(let reader): return consumeLines(reader, base, from: start, count: count)
        case .table(let table): return table.consume(base, from: start, count: count, lines: &countedLines)
        case .document: return gather(base, count: count)
        case .refused, .read: return countLines(base, count: count)
        }
    }

    func consumeRest(_ base: UnsafeRawPointer, count: Int) -> Int {
        var offset = 0
        if case .undecided = state {
            decide(base, count: count, isAll: true)
            // Nothing but blanks: whatever follows them tells.
            if case .undecided = state { return count }
            offset = consume(base, count: count)
        }
        let rest = count - offset
        guard rest > 0 else { return offset }
        switch state {
        case .native(let stream): return offset + stream.consumeRest(base + offset, count: rest)
        case .lines(let reader):
            guard let node = try? JSONTree.value(base + offset, count: rest) else { return offset }
            countedLines += 1
            read(node, by: reader)
            owesLineEnd = true
            return count
        case .table(let table):
            let taken = table.consumeRest(base + offset, count: rest, lines: &countedLines)
            owesLineEnd = taken == rest
            return offset + taken
        case .refused: return count
        default: return offset
        }
    }

    func skipLine(_ base: UnsafeRawPointer, count: Int, longerThan limit: Int) -> Int {
        if case .native(let stream) = state { return stream.skipLine(base, count: count, longerThan: limit) }
        countedLines += 1
        if case .refused = state {
        } else {
            output.locate = { [countedLines] _ in (countedLines, nil) }
            output.complain(RecordError("a line of more than \(limit) bytes"), at: 0)
        }
        return min(ByteScan.find(UInt8(ascii: "\n"), base, from: 0, count: count) + 1, count)
    }

    func finish(isQuiet: Bool) -> Bool {
        switch state {
        case .lines(let reader):
            reader.finish(into: output)
            noteJoining(reader)
        case .table(let table): table.reader.finish(into: output)
        case .document(let reader, let layout, let bytes):
            guard readDocument(bytes, layout, by: reader, isQuiet: isQuiet) else { return false }
            reader.finish(into: output)
            noteJoining(reader)
            state = .read
        default: break
        }
        return true
    }

    private func noteJoining(_ reader: any ElementReader) {
        joined = (reader as? any JoiningReader).map { JoinedFile(reader: $0, output: output) }
    }

    // MARK: Recognition

    /// Tells what the file is by its beginning; leaves it open when more may tell.
    private func decide(_ base: UnsafeRawPointer, count: Int, isAll: Bool) {
        let sample = FileSample(base, count: count)
        guard !sample.isBlank else { return }
        if let refusal = sample.refusal { return refuse(refusal) }
        let verdict: Recogniser.Verdict
        if let name = rule.format {
            verdict =
                ImportFormat.named(name).map(Recogniser.Verdict.imported)
                ?? RecordKind(rawValue: name).map { .native($0, isExact: isExact(sample, $0)) } ?? .unknown(nearest: [])
        } else {
            verdict = Recogniser.verdict(sample)
        }
        switch (verdict, sample.layout) {
        case (_, .other), (.unknown, _):
            guard isAll else { return }
            refuse(ImportedContent.notRecognised(verdict, sample.layout))
        case (.native(let kind, isExact: true), .lines) where rule.isPlain: follow(kind, .lines)
        case (.native(let kind, isExact: true), .table) where rule.isPlain: follow(kind, .delimited)
        case (.native(let kind, _), _):
            formatName = kind.rawValue
            start(MappedReader(kind: kind, output: output), headerRows: 1, sample.layout, base, count: count)
        case (.imported(let format), _):
            formatName = format.name
            start(format.makeReader(output), headerRows: format.headerRows, sample.layout, base, count: count)
        }
    }

    /// Whether a sample has exactly the native names of a kind that its format names.
    private func isExact(_ sample: FileSample, _ kind: RecordKind) -> Bool {
        if case .native(kind, isExact: true) = Recogniser.verdict(sample) { return true }
        return false
    }

    private func follow(_ kind: RecordKind, _ format: RecordStream.Format) {
        formatName = kind.rawValue
        let stream = RecordStream(kind: kind, format: format, options: options, file: file)
        _ = stream.advance(to: now)
        state = .native(stream)
    }

    private func start(
        _ reader: any ElementReader, headerRows: Int, _ layout: FileSample.Layout, _ base: UnsafeRawPointer, count: Int
    ) {
        switch layout {
        case .lines: state = .lines(reader)
        case .table:
            let rows = TableRows(firstRow: base, count: count)
            state = .table(ImportedTable(rows: rows, reader: reader, headerRows: headerRows, output: output))
        default: state = .document(reader, layout, [])
        }
    }

    private func refuse(_ message: SafeText) {
        state = .refused
        output.remark(message, .error)
    }

    private static func notRecognised(_ verdict: Recogniser.Verdict, _ layout: FileSample.Layout) -> SafeText {
        guard case .unknown(let nearest) = verdict, let first = nearest.first else {
            return layout == .other
                ? "not recognised: neither JSON, YAML nor a table" : "not recognised as any format Uptake reads"
        }
        let others = nearest.dropFirst().reduce(SafeText(cleaning: first)) { $0 + ", " + SafeText(cleaning: $1) }
        return "not recognised: the nearest formats are \(others)"
    }

    // MARK: Parts

    private static func byteOrderMark(_ base: UnsafeRawPointer, count: Int) -> Int {
        UnsafeRawBufferPointer(start: base, count: count).starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private func consumeLines(_ reader: any ElementReader, _ base: UnsafeRawPointer, from: Int, count: Int) -> Int {
        var offset = from
        while offset < count {
            let end = ByteScan.find(UInt8(ascii: "\n"), base, from: offset, count: count)
            guard end < count else { break }
            countedLines += 1
            let line = UnsafeRawBufferPointer(start: base + offset, count: end - offset)
            if line.contains(where: { !FileSample.isBlank($0) }) {
                do throws(RecordError) {
                    read(try JSONTree.value(base + offset, count: end - offset), by: reader)
                } catch {
                    output.locate = { [countedLines] offset in (countedLines, offset + 1) }
                    output.complain(error, at: 0)
                }
            }
            offset = end + 1
        }
        return offset
    }

    private func read(_ node: DataNode, by reader: any ElementReader) {
        output.locate = { [countedLines] offset in (countedLines, offset + 1) }
        output.read(node, by: reader)
    }

    private func countLines(_ base: UnsafeRawPointer, count: Int) -> Int {
        countedLines += UnsafeRawBufferPointer(start: base, count: count).reduce(0) {
            $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0)
        }
        return count
    }

    private func gather(_ base: UnsafeRawPointer, count: Int) -> Int {
        guard case .document(let reader, let layout, var bytes) = state else { return count }
        state = .read
        guard bytes.count + count <= ImportedContent.largestDocument else {
            output.remark("a document of more than \(ImportedContent.largestDocument >> 20) MiB is not read", .error)
            return count
        }
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: base, count: count))
        state = .document(reader, layout, bytes)
        return count
    }

    /// Reads a document whole.
    ///
    /// - Returns: False when it breaks off and may still be being written.
    private func readDocument(
        _ bytes: [UInt8], _ layout: FileSample.Layout, by reader: any ElementReader, isQuiet: Bool
    ) -> Bool {
        let padded = bytes + [UInt8](repeating: 0, count: ByteScan.padding)
        return padded.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return true }
            let text = UnsafeRawBufferPointer(start: base, count: bytes.count)
            let places = TextPlaces(text)
            output.locate = { places.place(of: $0) }
            defer { output.locate = { _ in (1, nil) } }
            do throws(RecordError) {
                if layout == .yaml {
                    readYAML(text, by: reader)
                } else {
                    try readJSON(base, count: bytes.count, by: reader)
                }
            } catch {
                if !isQuiet { return false }
                output.complain(error, at: 0)
            }
            countedLines = places.lineCount
            return true
        }
    }

    private func readJSON(_ base: UnsafeRawPointer, count: Int, by reader: any ElementReader) throws(RecordError) {
        let mark = ImportedContent.byteOrderMark(base, count: count)
        // The mark is overwritten by blanks in effect: offsets stay those of the text.
        var tree = JSONTree(base + mark, count: count - mark)
        while !tree.isAtEnd {
            if tree.enterList() {
                var isFirst = true
                while let node = try tree.nextElement(isFirst: isFirst) {
                    output.read(node, by: reader)
                    isFirst = false
                }
            } else if tree.enterItems(of: FileSample.wrappers) {
                var isFirst = true
                while let node = try tree.nextElement(isFirst: isFirst) {
                    output.read(node, by: reader)
                    isFirst = false
                }
                try tree.leaveItems()
            } else if let node = try tree.next() {
                output.read(node, by: reader)
            }
        }
    }

    private func readYAML(_ text: UnsafeRawBufferPointer, by reader: any ElementReader) {
        for document in YAMLTree.documents(text) {
            do throws(RecordError) {
                guard let node = try YAMLTree.value(document) else { continue }
                for item in FileSample.items(of: node) ?? node.list ?? [node] { output.read(item, by: reader) }
            } catch {
                output.complain(error, at: document.offset)
            }
        }
    }
}

extension ImportOutput {
    /// Has a reader read one element; one it refuses is a complaint.
    func read(_ node: DataNode, by reader: any ElementReader) {
        element = node
        do throws(RecordError) {
            try reader.read(node, into: self)
        } catch {
            complain(error, at: node.offset)
        }
        element = nil
    }
}
