import SafeText

/// Tells a file's format by its content.
enum Recogniser {
    /// What a file is.
    enum Verdict {
        /// A native file of a kind, with exactly the native names or with others for some fields.
        case native(RecordKind, isExact: Bool)
        /// An export.
        case imported(ImportFormat)
        /// Neither; the names of the formats that come nearest, best first.
        case unknown(nearest: [String])
    }

    /// The verdict on a sample.
    static func verdict(_ sample: FileSample) -> Verdict {
        switch sample.layout {
        case .lines, .document, .yaml: elements(sample)
        case .table: table(sample)
        case .other: .unknown(nearest: [])
        }
    }

    /// The format of the first record that is of any.
    private static func elements(_ sample: FileSample) -> Verdict {
        var scores: [String: Double] = [:]
        for (number, element) in sample.elements.enumerated() {
            for format in ImportFormat.all {
                for marks in format.marks {
                    let held = marks.filter { $0.holds(of: element) }.count
                    if held == marks.count { return .imported(format) }
                    scores[format.name] = max(scores[format.name] ?? 0, Double(held) / Double(marks.count))
                }
            }
            // What breaks off may be anything still: few native fields are not enough to tell.
            if sample.isLastBroken, number == sample.elements.count - 1 { continue }
            switch nativeKind(element.keys) {
            case .kind(let kind, let isExact): return .native(kind, isExact: isExact)
            case .near(let kind, let share): scores[kind.rawValue] = max(scores[kind.rawValue] ?? 0, share)
            case .none: break
            }
        }
        return .unknown(nearest: nearest(scores))
    }

    private static func table(_ sample: FileSample) -> Verdict {
        var scores: [String: Double] = [:]
        for format in ImportFormat.all {
            for mark in format.tables {
                let (held, all) = mark.score(sample.rows)
                if held == all { return .imported(format) }
                scores[format.name] = max(scores[format.name] ?? 0, Double(held) / Double(max(1, all)))
            }
        }
        switch nativeKind((sample.rows.first ?? []).map { $0.lowercased() }) {
        case .kind(let kind, let isExact): return .native(kind, isExact: isExact)
        case .near(let kind, let share): scores[kind.rawValue] = max(scores[kind.rawValue] ?? 0, share)
        case .none: break
        }
        return .unknown(nearest: nearest(scores))
    }

    private enum NativeMatch {
        case kind(RecordKind, isExact: Bool)
        /// Some of what the kind requires is missing; the share that is there.
        case near(RecordKind, Double)
        case none
    }

    /// The kind with all required fields and the most known fields among some keys, at least half of them known.
    private static func nativeKind(_ keys: [String]) -> NativeMatch {
        var best: (kind: RecordKind, known: Int, isExact: Bool)?
        var near: (kind: RecordKind, share: Double)?
        for kind in RecordKind.allCases {
            let schema = kind.schema
            let names = NativeNames.slots(of: kind)
            let slots = Set(keys.compactMap { names[$0] ?? names[NativeNames.plain($0)] })
            let isExact = keys.filter { key in schema.names.contains(Array(key.utf8)) }.count == slots.count
            let required = (0..<schema.names.count).filter { schema.required & 1 << UInt64($0) != 0 }
            // A survey needs an answer beside its date, a report of friction more than a time.
            let missing = required.filter { !slots.contains($0) }
            let hasAnswer = kind != .surveys || slots.contains(SurveyField.score.rawValue)
            // Kinds with few required fields are known by exactly their own names only.
            let isTold = isExact || required.count > 2 || kind == .surveys
            if missing.isEmpty, hasAnswer, isTold, slots.count * 2 > keys.count || slots.count >= 4 {
                if slots.count > best?.known ?? 1 { best = (kind, slots.count, isExact) }
            } else {
                let share = Double(required.count - missing.count) / Double(max(1, required.count))
                if share > near?.share ?? 0.3, slots.count > 1 { near = (kind, share) }
            }
        }
        if let best { return .kind(best.kind, isExact: best.isExact) }
        return near.map { .near($0.kind, $0.share) } ?? .none
    }

    private static func nearest(_ scores: [String: Double]) -> [String] {
        scores.filter { $0.value > 0.3 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
    }
}
