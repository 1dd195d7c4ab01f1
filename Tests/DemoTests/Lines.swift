import Demo
import Foundation

/// The records of a made-up workspace as another reader finds them: JSON and CSV, nothing of the generator's.
struct Lines: Sendable {
    /// The value of a field.
    enum Value: Sendable {
        case text(String)
        case number(Int)
        case truth(Bool)
        case texts([String])
    }

    /// A record by field.
    typealias Record = [String: Value]

    private let byPath: [String: [Record]]
    /// Lines that are no JSON object, with their file.
    let broken: [String]
    /// Survey answers by column.
    let surveys: [[String: String]]

    init(_ files: [DemoFile]) {
        var byPath: [String: [Record]] = [:]
        var broken: [String] = []
        for file in files where file.path.hasSuffix(".ndjson") {
            for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
                if let record = Lines.record(Array(line)) {
                    byPath[file.path, default: []].append(record)
                } else {
                    broken.append("\(file.path): \(String(decoding: line, as: UTF8.self))")
                }
            }
        }
        self.byPath = byPath
        self.broken = broken
        let table = Lines.table(files.first { $0.path == "surveys.csv" }?.bytes ?? [])
        surveys = table.dropFirst().map { row in Dictionary(zip(table[0], row)) { first, _ in first } }
    }

    /// A line's record; nil when it is no JSON object of texts, whole numbers, truth values and arrays of texts.
    static func record(_ line: [UInt8]) -> Record? {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else { return nil }
        var record: Record = [:]
        for (name, value) in object {
            if let text = value as? String {
                record[name] = .text(text)
            } else if let texts = value as? [String] {
                record[name] = .texts(texts)
            } else if name == "validated", let truth = value as? Bool {
                record[name] = .truth(truth)
            } else if let number = value as? Int {
                record[name] = .number(number)
            } else {
                return nil
            }
        }
        return record
    }

    /// The records of a kind, from its file or its folder.
    subscript(kind: String) -> [Record] {
        byPath.filter { $0.key == "\(kind).ndjson" || $0.key.hasPrefix("\(kind)/") }
            .sorted { $0.key < $1.key }.flatMap(\.value)
    }

    /// The rows of RFC 4180 text.
    static func table(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\"") {
                if isQuoted, place < bytes.count, bytes[place] == byte {
                    cell.append(byte)
                    place += 1
                } else {
                    isQuoted.toggle()
                }
            } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == UInt8(ascii: "\n") {
                    rows.append(row)
                    row = []
                }
            } else {
                cell.append(byte)
            }
        }
        return rows
    }
}

extension Lines.Record {
    func text(_ field: String) -> String {
        if case .text(let text) = self[field] { text } else { "" }
    }

    func texts(_ field: String) -> [String] {
        if case .texts(let texts) = self[field] { texts } else { [] }
    }

    /// A moment in seconds since 1970; nil when absent or no RFC 3339 time in UTC.
    func time(_ field: String) -> Double? { Story.seconds(text(field)).map(Double.init) }

    /// The day of a moment or date, as `YYYY-MM-DD`.
    func day(_ field: String) -> String { String(text(field).prefix(10)) }
}
