import Metrics
import SafeText

/// A fold that points out the records that some filters find, where a plain fold would take them.
///
/// It refuses such a record after the plain fold has taken it, so that the record's place is told by what tells the
/// place of a bad line, for every format alike; a bad record is refused as always and never pointed out.
final class WitnessFold: RecordFold {
    /// What a record that is pointed out is refused with.
    static let mark: SafeText = "behind the figure"

    private let plain: any RecordFold
    private let filters: [Filter]
    /// Records pointed out.
    private(set) var found = 0

    var count: Int { plain.count }
    var coverage: Coverage { plain.coverage }

    init(_ plain: any RecordFold, _ search: RecordSearch, kind: RecordKind, options: FoldOptions) {
        self.plain = plain
        filters = search.filters.filter { $0.kind == kind }.map { Filter($0, until: search.until, options) }
    }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try plain.add(record, &times)
        for filter in filters where filter.finds(record, &times) {
            found += 1
            throw RecordError(WitnessFold.mark)
        }
    }
}

/// What to look for, and up to when.
struct RecordSearch: Hashable, Sendable {
    var filters: [RecordFilter]
    /// Records of later moments are of no figure.
    var until: Instant
}

/// A filter with its fields looked up.
private struct Filter {
    fileprivate enum Condition {
        case isOneOf(any RecordField, Set<String>)
        case isOneOfWords(any RecordField, Set<String>)
        case has(any RecordField)
        case lacks(any RecordField)
        case isScored(Bool)
        case never
    }

    private let dayField: any RecordField
    private let first: CivilDay?
    private let last: CivilDay?
    private let until: Instant
    private let conditions: [Condition]

    init(_ filter: RecordFilter, until: Instant, _ options: FoldOptions) {
        let kind = filter.kind
        dayField = filter.dayField.flatMap(kind.field) ?? kind.timeField
        first = filter.first
        last = filter.last
        self.until = until
        conditions = filter.conditions.compactMap { condition in
            switch condition {
            case .equals(let field, let text): Filter.isOneOf(kind.field(named: field), [text])
            case .isOneOf(let field, let texts):
                Filter.isOneOf(kind.field(named: field), Set(texts))
            case .has(let field): kind.field(named: field).map { .has($0) } ?? .never
            case .lacks(let field): kind.field(named: field).map { .lacks($0) } ?? .never
            case .isScored: kind == .surveys ? .isScored(true) : .never
            case .isUnscored: kind == .surveys ? .isScored(false) : .never
            case .isProduction: Filter.isOneOf(kind.field(named: "environment"), options.production)
            case .isValueAction:
                options.valueActions.map { Filter.isOneOf(kind.field(named: "action"), $0) }
            }
        }
    }

    private static func isOneOf(_ field: (any RecordField)?, _ texts: Set<String>) -> Condition {
        guard let field else { return .never }
        // As the folds have it: names of environments are alike whatever their case, all other texts are not.
        return field.name == "environment"
            ? .isOneOfWords(field, Set(texts.map { $0.lowercased() })) : .isOneOf(field, texts)
    }

    func finds(_ record: RawRecord, _ times: inout TimestampReader) -> Bool {
        guard conditions.allSatisfy({ $0.holds(record) }), let day = try? times.day(record, dayField) else {
            return false
        }
        if let first, day < first { return false }
        if let last, day > last { return false }
        // A field with a mere day is no time; its day is compared.
        if let instant = try? times.time(record, dayField) { return instant <= until }
        return day <= times.day(of: until)
    }
}

extension Filter.Condition {
    fileprivate func holds(_ record: RawRecord) -> Bool {
        switch self {
        case .isOneOf(let field, let texts): texts.contains(text(record, field))
        case .isOneOfWords(let field, let texts): texts.contains(text(record, field).lowercased())
        case .has(let field): record.has(field)
        case .lacks(let field): !record.has(field)
        case .isScored(let isScored): SurveyFold.isScored(record) == isScored
        case .never: false
        }
    }

    /// The field's text; empty without one.
    private func text(_ record: RawRecord, _ field: any RecordField) -> String {
        ((try? record.string(field)) ?? nil) ?? ""
    }
}

extension RecordKind {
    private var fields: [any RecordField] {
        switch self {
        case .developers: RosterField.allCases
        case .usage: UsageField.allCases
        case .deployments: DeploymentField.allCases
        case .incidents: IncidentField.allCases
        case .surveys: SurveyField.allCases
        case .friction: FrictionField.allCases
        case .requests: RequestField.allCases
        case .ideas: IdeaField.allCases
        case .research: ResearchField.allCases
        case .board: BoardField.allCases
        }
    }

    /// The field of a name; nil for a name that is no field of the kind.
    fileprivate func field(named name: String) -> (any RecordField)? { fields.first { $0.name == name } }

    /// The field that tells when a record took place; every record of the kind has it.
    fileprivate var timeField: any RecordField {
        switch self {
        case .developers: RosterField.joined
        case .usage: UsageField.time
        case .deployments: DeploymentField.time
        case .incidents: IncidentField.time
        case .surveys: SurveyField.date
        case .friction: FrictionField.time
        case .requests: RequestField.time
        case .ideas: IdeaField.created
        case .research: ResearchField.time
        case .board: BoardField.time
        }
    }
}
