import Glibc
import SafeText
import Testing

@testable import Canvas

@Suite("The ASCII form")
struct ASCIIFormTests {
    @Test("Lines, marks and names have one ASCII character to a column")
    func text() {
        func ascii(_ text: SafeText) -> String { drawing(40, 1, .ascii) { $0.put(text, x: 0, y: 0) } }
        #expect(ascii("╭─┬─╮│├┼┤╰┴╯") == "+-+-+|++++++\n")
        #expect(ascii("✔ 2m ✖ 20m ▶ 4m ↩ 1d …") == "+ 2m x 20m > 4m < 1d ~\n")
        #expect(ascii("▲ ▼ ● ◐ · ⏎ ▁▂▃▄▅▆▇█") == "^ v @ O * < __--==##\n")
        #expect(ascii(SafeText(cleaning: "Zoë Łukasz Ağaoğlu Größe e\u{301}")) == "Zoe Lukasz Agaoglu Grose e\n")
        #expect(ascii(SafeText(cleaning: "Київ")) == "????\n")
    }

    @Test("A wide character keeps its columns")
    func wide() {
        var canvas = Canvas(size: Size(width: 8, height: 1), form: .ascii)
        #expect(canvas.put(SafeText(cleaning: "a東京b"), x: 0, y: 0) == 6)
        #expect(canvas.plainText() == "a? ? b\n")
        #expect(canvas.cells.allSatisfy { $0.width == 1 && $0.glyph < 0x80 })
    }

    /// The made-up workspace is left out: its names stand for text from data.
    @Test("Every character in the program's own text has an ASCII form")
    func ownCharacters() throws {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        var unknown: [String] = []
        var files = 0
        // The demo's words are data: they reach the screen as any other text from files does.
        for path in swiftFiles(in: "/\(folder)/Sources") where !path.contains("/Sources/Demo/") {
            files += 1
            for (number, line) in try lines(of: path).enumerated() {
                let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
                for scalar in code.unicodeScalars where scalar.value > 0x7F && scalar != "�" {
                    if ASCIIForm.character(for: scalar.value) == ASCIIForm.unknown {
                        unknown.append("\(path):\(number + 1): \(scalar)")
                    }
                }
            }
        }
        #expect(files > 20)
        #expect(unknown.isEmpty, "no ASCII form: \(unknown.joined(separator: ", "))")
    }

    private func swiftFiles(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") || name == "Demo" { continue }
            let path = "\(folder)/\(name)"
            found += name.hasSuffix(".swift") ? [path] : swiftFiles(in: path)
        }
        return found
    }

    private func lines(of path: String) throws -> [Substring] {
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
