/// A kind of record, named as its file or folder is.
public enum RecordKind: String, CaseIterable, Sendable, Codable {
    case developers, usage, deployments, incidents, surveys, friction, requests, ideas, research, board

    /// The fields a record of this kind may have.
    var schema: RecordSchema {
        switch self {
        case .developers: RecordSchema(RosterField.self)
        case .usage: RecordSchema(UsageField.self)
        case .deployments: RecordSchema(DeploymentField.self)
        case .incidents: RecordSchema(IncidentField.self)
        case .surveys: RecordSchema(SurveyField.self)
        case .friction: RecordSchema(FrictionField.self)
        case .requests: RecordSchema(RequestField.self)
        case .ideas: RecordSchema(IdeaField.self)
        case .research: RecordSchema(ResearchField.self)
        case .board: RecordSchema(BoardField.self)
        }
    }
}

/// The fields of one kind of record: a case's raw value is its slot in a ``RawRecord``.
protocol RecordField: RawRepresentable<Int>, CaseIterable, Sendable {
    /// The field's name, as a key in NDJSON and as a column's header in CSV.
    var name: String { get }
    /// Whether a record without it is refused.
    var isRequired: Bool { get }
}

/// The fields of a kind of record, by slot.
struct RecordSchema: Sendable {
    /// Names by slot, as UTF-8.
    let names: [[UInt8]]
    /// The slots without which a record is refused, as a bit each.
    let required: UInt64

    /// The schema a field table declares.
    init<Field: RecordField>(_ fields: Field.Type) {
        names = Field.allCases.map { Array($0.name.utf8) }
        required = Field.allCases.reduce(0) { $1.isRequired ? $0 | 1 << UInt64($1.rawValue) : $0 }
    }

    /// The slot of a field's name; nil for a name that is no field.
    func slot(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        names.firstIndex { $0.count == name.count && $0.elementsEqual(name) }
    }

    /// A slot's name.
    func name(_ slot: Int) -> String {
        names.indices.contains(slot) ? String(decoding: names[slot], as: UTF8.self) : "?"
    }
}

enum RosterField: Int, RecordField {
    case id, name, email, team, role, joined, left
    var name: String { "\(self)" }
    var isRequired: Bool { self == .id || self == .team || self == .joined }
}

enum UsageField: Int, RecordField {
    case time, developer, capability, action, id, team, outcome, duration
    var name: String { self == .duration ? "duration_ms" : "\(self)" }
    var isRequired: Bool { rawValue <= UsageField.action.rawValue }
}

enum DeploymentField: Int, RecordField {
    case id, time, service, environment, status, started, team, version, commit, commitTime, developer, kind, via
    var name: String { self == .commitTime ? "commit_time" : "\(self)" }
    var isRequired: Bool { rawValue <= DeploymentField.status.rawValue }
}

enum IncidentField: Int, RecordField {
    case id, time, resolved, service, severity, cause, deployment
    var name: String { "\(self)" }
    var isRequired: Bool { self == .id || self == .time || self == .service }
}

enum SurveyField: Int, RecordField {
    case date, developer, team, score, comment, friction, dismissed, undifferentiatedShare
    var name: String { self == .undifferentiatedShare ? "undifferentiated_share" : "\(self)" }
    var isRequired: Bool { self == .date }
}

enum FrictionField: Int, RecordField {
    case id, time, event, developer, team, category, minutesLost, text
    case quarter, measure, current, target, after, developers, channel, into
    var name: String { self == .minutesLost ? "minutes_lost" : "\(self)" }
    var isRequired: Bool { self == .time || self == .category }
}

enum RequestField: Int, RecordField {
    case id, time, fulfilled, developer, team, capability, approvals
    var name: String { "\(self)" }
    var isRequired: Bool { self == .id || self == .time || self == .capability }
}

enum IdeaField: Int, RecordField {
    case id, created, accepted, title, service, deployment, commits
    var name: String { "\(self)" }
    var isRequired: Bool { self == .id || self == .created }
}

enum ResearchField: Int, RecordField {
    case id, time, event, capability, developer, points, validated, buildStarted, shipped
    var name: String { self == .buildStarted ? "build_started" : "\(self)" }
    var isRequired: Bool { self == .time || self == .event || self == .capability }
}

enum BoardField: Int, RecordField {
    case id, time, event, developer, team, until, attendees, meeting, text, owner, due, done, category, dots
    var name: String { "\(self)" }
    var isRequired: Bool { self == .time || self == .event }
}
