import Canvas
import Glibc
import SafeText
import Testing

/// A recorded frame: rows of characters, rows of role letters, and the runs of emphasis and of grounds.
struct RecordedFrame: Equatable {
    /// The planes, each by name with its rows.
    var planes: [(name: String, rows: [String])]

    static func == (left: RecordedFrame, right: RecordedFrame) -> Bool { left.text == right.text }

    init(_ canvas: Canvas) {
        var glyphs: [String] = []
        var roles: [String] = []
        var runs: [String] = []
        for y in 0..<canvas.size.height {
            var characters = ""
            var letters = ""
            for x in 0..<canvas.size.width where canvas[x, y].width > 0 {
                let cell = canvas[x, y]
                for scalar in Glyph.scalars(of: cell.glyph) { characters.unicodeScalars.append(scalar) }
                if cell.glyph == 0 { characters += " " }
                letters += cell.glyph == 0 ? " " : String(Unicode.Scalar(cell.style.role.letter))
                if cell.width == 2 { letters += " " }
            }
            glyphs.append(RecordedFrame.trimmed(characters))
            roles.append(RecordedFrame.trimmed(letters))
            runs += RecordedFrame.runs(canvas, y)
        }
        planes = [("characters", glyphs), ("roles", roles), ("emphasis and grounds", runs)]
    }

    /// The file's text.
    var text: String {
        planes.map { "--- \($0.name)\n" + $0.rows.map { $0 + "\n" }.joined() }.joined()
    }

    /// Where a recorded text first differs from this frame, in words.
    func difference(from recorded: String) -> String {
        var plane = "the file"
        var row = 0
        let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let found = text.split(separator: "\n", omittingEmptySubsequences: false)
        for place in 0..<max(expected.count, found.count) {
            let left = place < expected.count ? expected[place] : ""
            let right = place < found.count ? found[place] : ""
            if left == right {
                if left.hasPrefix("--- ") {
                    plane = String(left.dropFirst(4))
                    row = 0
                } else {
                    row += 1
                }
                continue
            }
            let column = zip(left, right).prefix { $0 == $1 }.count
            return "\(plane), row \(row), column \(column):\n  recorded |\(left)|\n  drawn    |\(right)|"
        }
        return "no difference"
    }

    private static func trimmed(_ row: String) -> String {
        var row = row
        while row.last == " " { row.removeLast() }
        return row
    }

    /// Runs of cells that are not plain: `row first-last ground-letter emphasis`.
    private static func runs(_ canvas: Canvas, _ y: Int) -> [String] {
        var runs: [String] = []
        var start = 0
        func name(_ x: Int) -> String? {
            let style = canvas[x, y].style
            let isBlank = canvas[x, y].glyph == 0
            let ground = style.ground == .ground ? "" : String(Unicode.Scalar(style.ground.letter))
            let marks: [(Style.Emphasis, String)] = [(.bold, "bold"), (.underline, "underline"), (.reverse, "reverse")]
            let emphasis = isBlank ? [] : marks.filter { style.emphasis.contains($0.0) }.map(\.1)
            let parts = ([ground] + emphasis).filter { !$0.isEmpty }
            return parts.isEmpty ? nil : parts.joined(separator: " ")
        }
        while start < canvas.size.width {
            var end = start
            guard let run = name(start) else {
                start += 1
                continue
            }
            while end + 1 < canvas.size.width, name(end + 1) == run { end += 1 }
            runs.append("\(y) \(start)-\(end) \(run)")
            start = end + 1
        }
        return runs
    }
}

/// Compares a frame with its file beside these tests, or records it.
enum Golden {
    /// The variable that records all compared frames anew.
    static let variable = "UPTAKE_RECORD_SCREENS"

    static func expect(
        _ canvas: Canvas, _ name: String, at location: SourceLocation = #_sourceLocation
    ) {
        let path = folder + "/Screens/\(name).screen"
        let frame = RecordedFrame(canvas)
        if getenv(variable) != nil {
            Issue.record(
                write(frame.text, to: path)
                    ? "recorded \(name).screen; read it, then run again without \(variable)" : "cannot write \(path)",
                sourceLocation: location)
            return
        }
        let again = "\(variable)=1 swift test --filter DashboardScreenTests"
        guard let recorded = read(path) else {
            Issue.record("there is no \(name).screen; record it: \(again)", sourceLocation: location)
            return
        }
        if recorded != frame.text {
            Issue.record(
                "\(name).screen: \(frame.difference(from: recorded))\nif that is meant: \(again)",
                sourceLocation: location)
        }
    }

    /// The folder of these tests, two above this file.
    private static let folder = "\(#filePath)".split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ text: String, to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        return fwrite(bytes, 1, bytes.count, file) == bytes.count
    }
}
