import Figures
import Foundation
import Testing

@testable import Reports

/// Writing JSON.
@Suite struct JSONWriterTests {
    @Test func `what fits one line stays on it, longer values get a line for each element, rows always one`() {
        let short = JSONWriter.text(["a": .init(1), "b": .array([.null, .init(true)])])
        #expect(short == #"{"a": 1, "b": [null, true]}"# + "\n")
        let long = JSONValue.text(String(repeating: "x", count: 100))
        #expect(
            JSONWriter.text(["first": .array([long, .init(1)]), "rows": .array([["a": long, "b": long]])]) == """
                {
                  "first": [
                    "\(String(repeating: "x", count: 100))",
                    1
                  ],
                  "rows": [
                    {"a": "\(String(repeating: "x", count: 100))", "b": "\(String(repeating: "x", count: 100))"}
                  ]
                }

                """)
    }

    @Test func `an object keeps the order of its keys`() {
        #expect(JSONWriter.text(["z": .init(1), "a": .init(2), "m": .init(3)]) == #"{"z": 1, "a": 2, "m": 3}"# + "\n")
    }

    @Test func `text is escaped and parses back to itself`() throws {
        let text = "\"quoted\" \\ back \u{0}\u{1}\u{1F}\n\r\t tab é 航 👍 \u{2028}"
        let json = JSONWriter.text(.array([.text(text)]))
        let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
        #expect(parsed == [text])
        #expect(json.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    }

    @Test(arguments: [
        0.1, 1.0 / 3, 1e21, .leastNonzeroMagnitude, 1.797_693_134_862_315_7e308, -37.5, 2e-7, 302_525, -0.0,
    ])
    func `a double reads back as the same double`(_ number: Double) throws {
        let json = JSONWriter.text(.array([.init(number)]))
        let parsed = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Double])
        #expect(parsed == [number])
    }

    @Test func `what JSON has no number for is null`() {
        #expect(
            JSONWriter.text(
                .array([.init(Double.nan), .init(Double.infinity), .init(-Double.infinity), .init(nil as Double?)]))
                == "[null, null, null, null]\n")
    }

    @Test func `integers have no fraction and no exponent`() {
        #expect(
            JSONWriter.text(.array([.init(Int.max), .init(Int.min), .init(0)]))
                == "[9223372036854775807, -9223372036854775808, 0]\n")
    }
}
