/// Lines and columns of places in a text that is looked through from its start to its end.
final class TextPlaces {
    private let text: UnsafeRawBufferPointer
    private var line = 1
    private var lineStart = 0
    private var seen = 0

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
    }

    /// Lines of the text.
    var lineCount: Int {
        text.reduce(text.last == UInt8(ascii: "\n") ? 0 : 1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    }

    /// The line and the column, both from 1, of an offset.
    func place(of offset: Int) -> (line: Int, column: Int?) {
        if offset < seen { (line, lineStart, seen) = (1, 0, 0) }
        while seen < min(offset, text.count) {
            if text[seen] == UInt8(ascii: "\n") {
                line += 1
                lineStart = seen + 1
            }
            seen += 1
        }
        return (line, offset - lineStart + 1)
    }
}
