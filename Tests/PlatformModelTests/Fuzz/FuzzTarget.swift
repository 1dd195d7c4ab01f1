import Metrics
import SafeText

@testable import PlatformModel

/// What is fed with made-up input, and what must hold whatever it is fed with.
enum FuzzTarget: String, CaseIterable, Sendable {
    case ndjson, csv, yaml, imports, text

    /// Says what does not hold of an input; nil when all is well. A trap is found by the process that ends.
    func problem(with input: [UInt8]) -> String? {
        switch self {
        case .ndjson: records(input, .lines)
        case .csv: records(input, .delimited)
        case .yaml: configuration(input)
        case .imports: imported(input)
        case .text: cleaned(input)
        }
    }

    /// Words that the grammar of the input knows, and values at the edges of what it can hold.
    var words: [String] {
        switch self {
        case .ndjson:
            [
                #"{"id":"#, #""time":"2026-06-01T10:00:00Z""#, #""service":"s""#, #""environment":"prod""#, "\n",
                "\r\n",
                #""status":"succeeded""#, #""started":"#, "}{", "[[", "]]", "null", "1e400", "9223372036854775808",
                "-0",
                #"\ud83d"#, #"\u0000"#, "\u{FEFF}", "true", ",", "\\", "\"", "2026-02-30T00:00:00Z", "+24:00",
            ]
        case .csv:
            ["id,time,service,environment,status\n", "\"", "\"\"", ",", "\n", "\r\n", "=1+1", ",,,,,", "\u{FEFF}", ";"]
        case .yaml:
            [
                "platform: ", "thresholds:\n  ", "sources:\n  - path: ", "format: git", "map: {", "&a ", "*a", "<<: ",
                "? ",
                "!!binary ", "---\n", "...\n", "|\n", ">-\n", "- ", ": ", "{", "}", "[", "]", "#", "\t", "%YAML 9.9\n",
                "'",
            ]
        case .imports:
            [
                #"{"context":{"type":"dev.cdevents.service.deployed.0.1.0"}"#, #""deploymentCommits":["#,
                #""statuses_url":"#,
                #""object_kind":"deployment""#, "apiVersion: backstage.io/v1alpha1\n", "---\n", #""items":["#,
                "ImportId",
                "Timestamp,", "recommend", "Respondent ID,Collector ID", "\n", "\"", "{", "}", "[", "]", "*", "&x ",
                "1e308",
            ]
        case .text:
            ["\u{1B}[31m", "\u{202E}", "\u{200D}", "\u{FE0F}", "👩‍👩‍👧", "e\u{301}", "\u{E0041}", "\r", "\u{9B}", "한"]
        }
    }

    /// Reading all at once and in two parts must come to the same.
    private func records(_ input: [UInt8], _ format: RecordStream.Format) -> String? {
        for kind in [RecordKind.deployments, .surveys, .friction] {
            let whole = FuzzTarget.read(input, kind, format, parts: [input.count])
            let cut = input.isEmpty ? 0 : Int(input[input.count / 2]) * input.count / 256
            let split = FuzzTarget.read(input, kind, format, parts: [cut, input.count])
            if whole != split { return "\(kind) read at once \(whole), in two parts at \(cut) \(split)" }
            if whole[0] + whole[1] > whole[2] + 1 { return "\(kind): more records and complaints than lines: \(whole)" }
        }
        return nil
    }

    /// Records taken, complaints and lines.
    private static func read(
        _ input: [UInt8], _ kind: RecordKind, _ format: RecordStream.Format, parts: [Int]
    ) -> [Int] {
        let stream = RecordStream(kind: kind, format: format, options: FoldOptions(), file: "f")
        _ = stream.advance(to: Instant(seconds: 1_900_000_000))
        var offset = 0
        for end in parts {
            withLine(Array(input[offset..<max(offset, end)])) { base, count in
                offset += stream.consume(base, count: count)
            }
        }
        return [stream.taken.values.reduce(0, +) + stream.futureCount, stream.complaints.count, stream.lines]
    }

    private func configuration(_ input: [UInt8]) -> String? {
        let reader = ConfigurationReader(
            String(decoding: input, as: UTF8.self), file: "uptake.yaml", zones: ZoneFolder())
        for complaint in reader.diagnostics where complaint.line == nil && !"\(complaint.text)".contains("no YAML") {
            return "a complaint without a line: \(complaint.text)"
        }
        let configuration = reader.configuration
        if configuration.smallestGroup < 3 { return "a group of \(configuration.smallestGroup)" }
        if configuration.thresholds.low > configuration.thresholds.high { return "thresholds the wrong way round" }
        if let interval = configuration.interval, !(0.1...3600 ~= interval) { return "an interval of \(interval)" }
        return nil
    }

    private func imported(_ input: [UInt8]) -> String? {
        let content = ImportedContent(rule: SourceRule(), stem: "f", options: FoldOptions(), file: "f")
        _ = content.advance(to: Instant(seconds: 1_900_000_000))
        withLine(input) { base, count in
            let consumed = content.consume(base, count: count)
            if consumed < count { _ = content.consumeRest(base + consumed, count: count - consumed) }
        }
        _ = content.finish(isQuiet: true)
        if content.complaints.first.count > Complaints.kept { return "more complaints are kept than may be" }
        if content.remarks.count > 2 * ImportOutput.mostRemarks { return "more remarks are kept than may be" }
        for (kind, folds) in content.folds
        where folds.reduce(0, { $0 + $1.count }) > content.taken[kind] ?? 0 {
            return "more records of \(kind) than were taken"
        }
        return nil
    }

    private func cleaned(_ input: [UInt8]) -> String? {
        let text = SafeText(cleaning: String(decoding: input, as: UTF8.self))
        for scalar in text.string.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xE000...0xF8FF,
                0xE0000...0xE0FFF, 0xFEFF:
                return "U+\(String(scalar.value, radix: 16)) is left"
            default: break
            }
        }
        if SafeText(cleaning: text.string) != text { return "cleaning again gives another text" }
        for width in [0, 1, 2, 7, text.width] where text.clipped(to: width).width > width {
            return "cut to \(width) columns it has \(text.clipped(to: width).width)"
        }
        return text.width < 0 ? "a negative width" : nil
    }
}
