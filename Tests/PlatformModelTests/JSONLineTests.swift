import Testing

@testable import PlatformModel

@Suite struct JSONLineTests {
    private func parse(_ bytes: [UInt8]) throws -> (RawRecord, [UInt8]) {
        var parser = JSONLineParser(schema: RecordKind.friction.schema)
        let record = RawRecord(schema: RecordKind.friction.schema)
        let text: [UInt8] = try withLine(bytes) { base, count in
            try parser.parse(base, count: count, into: record)
            return try record.bytes(FrictionField.text).map(Array.init) ?? []
        }
        return (record, text)
    }

    private func text(_ line: String) throws -> String {
        String(decoding: try parse(Array(line.utf8)).1, as: UTF8.self)
    }

    @Test(arguments: [
        (#"{"text":"plain"}"#, "plain"),
        (#"{ "text" : "spaced" , "unknown" : [1, {"a": null}, "x"] }"#, "spaced"),
        (#"{"text":"tab\tquote\"slash\/back\\"}"#, "tab\tquote\"slash/back\\"),
        (#"{"text":"\u00e9\u20AC"}"#, "é€"),
        (#"{"text":"\ud83d\udc4d"}"#, "👍"),
        (#"{"te\u0078t":"escaped key"}"#, "escaped key"),
        (#"{"text":"Größe 은지 👍🏽"}"#, "Größe 은지 👍🏽"),
        (#"{"text":12.5e3}"#, "12.5e3"),
        (#"{"text":null}"#, ""),
        (#"{"text":"","unknown":true,"other":-0.0}"#, ""),
        ("{\"text\":\"crlf\"}\r", "crlf"),
        ("{}", ""),
        (#"{"unknown":[[],{},[[]],{"a":{"b":[]}}],"text":"after nesting"}"#, "after nesting"),
    ])
    func readsWhatJSONAllows(line: String, expected: String) throws {
        #expect(try text(line) == expected)
    }

    /// The offset of the first byte that breaks a rule, counted by hand.
    @Test(arguments: [
        ("", 0), ("[1]", 0), ("12", 0), (#"{"text"}"#, 7), (#"{"text":}"#, 8), (#"{"text":"a""#, 11),
        (#"{"text":"a"}{"text":"b"}"#, 12), (#"{"text":"a",}"#, 12), (#"{"text":01}"#, 9), (#"{"text":-}"#, 8),
        (#"{"text":1.}"#, 8), (#"{"text":tru}"#, 8), (#"{"text":NaN}"#, 8), (#"{"text":"\x"}"#, 9),
        (#"{"text":"\ud800"}"#, 9), (#"{"text":"\udc00"}"#, 9), (#"{"text":"\u12G4"}"#, 9), (#"{"text":"a"#, 8),
        (#"{"text":"a","text":"b"}"#, 13), (#"{text:"a"}"#, 1), (#"{"unknown":[1,]}"#, 14), (#"{"unknown":{"a"}}"#, 15),
        ("{\"text\":\"a\u{1}\"}", 10), (#"{"text":"a"} x"#, 13), (#"{'text':'a'}"#, 1), (#"{"text":"a" "id":1}"#, 12),
    ])
    func refusesTheRest(line: String, offset: Int) {
        #expect {
            _ = try parse(Array(line.utf8))
        } throws: { error in
            (error as? RecordError)?.offset == offset
        }
    }

    @Test(
        arguments: [
            [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82], [0x80],
            [0xF0, 0x80, 0x80, 0xAF],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        let line = Array(#"{"text":"ab"#.utf8) + bytes + Array(#""}"#.utf8)
        #expect {
            _ = try parse(line)
        } throws: { error in
            (error as? RecordError)?.offset == 11
        }
    }

    @Test func nestingIsBounded() throws {
        func nested(_ depth: Int) -> String {
            #"{"unknown":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
        }
        _ = try parse(Array(nested(JSONLineParser.deepest).utf8))
        #expect(throws: RecordError.self) { try parse(Array(nested(JSONLineParser.deepest + 1).utf8)) }
        #expect(throws: RecordError.self) { try parse(Array(nested(1_000_000).utf8)) }
    }

    /// A quote, an escape or a foreign byte is found wherever it stands among the eight bytes looked at together.
    @Test func everyPlaceOfAnInterruption() throws {
        for length in 0..<40 {
            let plain = String(repeating: "a", count: length)
            #expect(try text("{\"text\":\"\(plain)\"}") == plain)
            #expect(try text("{\"text\":\"\(plain)é\\n\(plain)\"}") == plain + "é\n" + plain)
            #expect(throws: RecordError.self) { try parse(Array("{\"text\":\"\(plain)\u{1F}\"}".utf8)) }
        }
    }

    @Test func keysInAnyOrderFindTheirSlots() throws {
        var parser = JSONLineParser(schema: RecordKind.friction.schema)
        let record = RawRecord(schema: RecordKind.friction.schema)
        for line in [
            #"{"id":"1","text":"a","time":"t"}"#, #"{"time":"t","id":"2","text":"b"}"#, #"{"x":0,"id":"3","text":"c"}"#,
        ] {
            try withLine(Array(line.utf8)) { base, count in
                try parser.parse(base, count: count, into: record)
                #expect(
                    try record.string(FrictionField.text)
                        == ["1": "a", "2": "b", "3": "c"][try record.string(FrictionField.id) ?? ""])
            }
        }
    }
}
