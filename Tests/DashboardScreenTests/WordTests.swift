import Canvas
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// No word of the program is ever cut: whatever is drawn at any size is a whole word.
@Suite struct WordTests {
    /// Wordings that only small sizes use.
    private static let short: Set<String> = [
        "det", "pas", "pro", "unknown", "band", "rank", "none", "service", "services", "data", "stuck", "failed",
        "scroll", "lines", "ideas",
    ]

    private static let views = [
        "", "2", "3", "4", "<Enter>", "2<Enter>", "3<Enter>", "4<Enter>", "0", "5", "6", "7", "8", "9",
    ]

    @Test(arguments: [Fixture.Case.stale, .empty, .one, .tied, .complete])
    func everyWordIsWhole(_ fixture: Fixture.Case) {
        var known = WordTests.short
        for view in WordTests.views {
            for (width, height) in [(200, 60), (76, 70)] {
                known.formUnion(words(fixture, width, height, view))
            }
        }
        for view in WordTests.views {
            for (place, width) in [9, 17, 21, 24, 29, 34, 37, 40, 46, 53, 72, 80, 97].enumerated() {
                let height = [9, 14, 24][place % 3]
                for word in words(fixture, width, height, view) where !known.contains(word) {
                    Issue.record("\(word) at \(width)x\(height) after \(view)")
                }
            }
        }
    }

    /// Runs of letters; a name from data that was cut ends in an ellipsis and does not count.
    private func words(_ fixture: Fixture.Case, _ width: Int, _ height: Int, _ view: String) -> Set<String> {
        let text = Frame.text(Frame.state(fixture.snapshot, width, height, keys: view))
        var words: Set<String> = []
        for row in text.split(separator: "\n") {
            var word = ""
            for character in row + " " {
                if character.isLetter, character.isASCII {
                    word.append(character)
                    continue
                }
                if word.count > 1, character != "…" { words.insert(word) }
                word = ""
            }
        }
        return words
    }
}
