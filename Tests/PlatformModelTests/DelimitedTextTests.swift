import Testing

@testable import PlatformModel

@Suite struct DelimitedTextTests {
    /// Reads a whole text and says what each row gave: its comment, or the message and offset of the refusal.
    private func rows(_ text: String) -> [String] {
        var parser = DelimitedText(schema: RecordKind.surveys.schema)
        let record = RawRecord(schema: RecordKind.surveys.schema)
        var said: [String] = []
        withLine(Array(text.utf8)) { base, count in
            var offset = 0
            while offset < count {
                let isHeader = parser.columns == nil
                switch parser.row(base, from: offset, count: count, into: record) {
                case .complete(let next):
                    if !isHeader { said.append((try? record.string(SurveyField.comment)) ?? "-") }
                    offset = next
                case .incomplete:
                    said.append("incomplete")
                    return
                case .broken(let error, let next):
                    said.append("\(error.message)@\(error.offset ?? -1)")
                    offset = next
                }
            }
        }
        return said
    }

    @Test func quotesCommasAndLineEndsInCells() {
        let text =
            "date,comment\n2026-01-01,plain\n2026-01-01,\"a, b\"\n2026-01-01,\"two\nlines\"\n2026-01-01,\"say \"\"hi\"\"\"\r\n"
        #expect(rows(text) == ["plain", "a, b", "two\nlines", "say \"hi\""])
    }

    @Test func headersMayBeSpacedAndInAnyCase() {
        #expect(rows(" Date , COMMENT \n2026-01-01,x\n") == ["x"])
    }

    @Test func aBadRowCostsThatRowOnly() {
        let text = """
            date,comment
            2026-01-01,5" disk
            2026-01-01,"a"b
            2026-01-01
            2026-01-01,x,y
            2026-01-01,fine

            """
        #expect(
            rows(text) == [
                "a quote inside a cell that is not quoted@12", "a closing quote that no comma follows@13",
                "1 cells where the header has 2@-1", "3 cells where the header has 2@-1", "fine",
            ])
    }

    @Test func headersThatCannotBe() {
        #expect(rows("date,date\n") == ["the header names date twice@5"])
        #expect(rows("score,comment\n") == ["the header has no column date@-1"])
    }

    @Test func aCutRowIsIncomplete() {
        #expect(rows("date,comment\n2026-01-01,x") == ["incomplete"])
        #expect(rows("date,comment\n2026-01-01,\"x\n") == ["incomplete"])
    }
}
