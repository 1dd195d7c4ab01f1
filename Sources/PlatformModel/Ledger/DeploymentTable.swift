import Metrics
import SafeText

/// A table of deployments: sixteen bytes for each, and thirty-two more for each one to production.
struct DeploymentTable: ~Copyable {
    /// One deployment: its id's code, and when, where and how it ended.
    struct Row: BitwiseCopyable {
        /// The id's code in ``DeploymentTable/ids``.
        var code: UInt64
        /// Milliseconds since 1970 (42 bits), status (3 bits), series (19 bits).
        private var packed: UInt64

        static let seriesLimit = 1 << 19
        static let lastMillisecond: Int64 = (1 << 42) - 1

        init(code: UInt64, milliseconds: Int64, status: Int, series: Int) {
            self.code = code
            packed = UInt64(milliseconds) << 22 | UInt64(status) << 19 | UInt64(series)
        }

        /// Milliseconds since 1970.
        @inline(__always) var milliseconds: Int64 { Int64(truncatingIfNeeded: packed >> 22) }
        /// The place of the status in ``DeploymentStatus/inOrder``.
        @inline(__always) var status: Int { Int(truncatingIfNeeded: packed >> 19 & 7) }
        /// The number of the service and environment.
        @inline(__always) var series: Int { Int(truncatingIfNeeded: packed & 0x7FFFF) }
        /// Time, then status: the later record of one deployment has the greater order.
        @inline(__always) var order: UInt64 { packed >> 19 }
    }

    /// What a deployment to production says of the change it carries.
    struct Detail: BitwiseCopyable {
        /// The deployment's row.
        var row: UInt32
        /// What kind of deployment it was, and what it went through.
        var marks: Marks
        /// A digest of the commit; 0 without one.
        var commit: UInt64
        /// When the commit was made, in milliseconds since 1970; `.min` when unknown.
        var commitTime: Int64
        /// A digest of the version; 0 without one.
        var version: UInt64
    }

    /// Marks of a deployment.
    struct Marks: OptionSet, BitwiseCopyable {
        let rawValue: UInt32
        /// Its kind says rollback.
        static let rollback = Marks(rawValue: 1)
        /// Its kind says hotfix, or another word for unplanned.
        static let hotfix = Marks(rawValue: 2)
        /// It went by the platform.
        static let platform = Marks(rawValue: 4)
        /// It went round the platform; with neither mark its way is unknown.
        static let bypass = Marks(rawValue: 8)

        /// The number of the team it belongs to, in ``DeploymentTable/teams``.
        var team: Int { Int(truncatingIfNeeded: rawValue >> 8) }

        /// The marks with a team.
        func of(team: Int) -> Marks { Marks(rawValue: rawValue & 0xFF | UInt32(truncatingIfNeeded: team) << 8) }
        /// The marks without a team.
        var withoutTeam: Marks { Marks(rawValue: rawValue & 0xFF) }
    }

    /// When a person first deployed with success, in milliseconds since 1970; `.max` for never.
    struct First: BitwiseCopyable {
        /// To a staging environment.
        var staging = Int64.max
        /// To production.
        var production = Int64.max
    }

    /// Environments in front of production, in lower case.
    static let staging: Set<String> = ["staging", "stage", "preprod", "pre-production", "uat"]

    private(set) var ids = IdentityTable()
    private(set) var services = Interner(limit: 1 << 18)
    private(set) var environments = Interner(limit: 1 << 12)
    /// Teams of production deployments; number 0 is no team.
    private(set) var teams = Interner(limit: 1 << 20)
    /// People who deployed, by number.
    private(set) var people = Interner(limit: 1 << 20)
    /// The first deployments of each of them.
    private(set) var firsts: [First] = []
    private(set) var coverage = Coverage()
    /// Service and environment of each series.
    private(set) var series: [(service: Int, environment: Int)] = []
    /// How long deployments took, in seconds, with their service.
    private(set) var durations: [(service: UInt32, seconds: UInt32)] = []
    /// Version, deployer and start of the newest deployments.
    private(set) var provenance = ProvenanceTable()
    /// What deployed where the record does not say who.
    private var ways = Interner(limit: 1 << 12)
    private var rows = ChunkedArray<Row>()
    private var details = ChunkedArray<Detail>()
    /// Details of rows that became production deployments after they had been entered.
    private var lateDetails: [Int: Detail] = [:]
    private var index = RowIndex()
    private var seriesOf: [[Int32]] = []
    private var isProduction: [Bool] = []
    private var isStaging: [Bool] = []
    /// Environments as written, and the number of each in lower case.
    private var spellings = Interner(limit: 1 << 12)
    private var environmentOf: [Int] = []
    private let production: Set<String>

    /// A fold for which the named environments, in lower case, are production.
    init(production: Set<String>) {
        self.production = production
        _ = teams.number("")
    }

    var count: Int { rows.count }

    /// The row at an index below ``count``.
    @inline(__always)
    func row(_ index: Int) -> Row { rows[index] }

    /// Details of deployments to production; those whose row has left production included.
    var detailCount: Int { details.count }

    /// The detail at an index below ``detailCount``.
    @inline(__always)
    func detail(_ index: Int) -> Detail { details[index] }

    /// Whether a row's environment is production.
    @inline(__always)
    func isProduction(_ row: Row) -> Bool { isProduction[series[row.series].environment] }

    /// The row of an id; nil for another.
    func row(of id: String) -> Int? {
        guard let code = ids.known(id) else { return nil }
        return index.row(of: code, in: rows)
    }

    /// The ranges of the codes, one for each beginning and number of digits; nil unless the codes ascend from row to row,
    /// and when there are so many that looking at each record is as quick.
    func ascendingGroups() -> [ClosedRange<UInt64>]? {
        guard index.isAscending else { return nil }
        var groups: [ClosedRange<UInt64>] = []
        var first = 0
        while first < rows.count, groups.count < 1000 {
            let family = IdentityTable.family(of: rows[first].code)
            var low = first
            var high = rows.count
            while low < high {
                let middle = (low + high) / 2
                if IdentityTable.family(of: rows[middle].code) <= family { low = middle + 1 } else { high = middle }
            }
            groups.append(rows[first].code...rows[low - 1].code)
            first = low
        }
        return first == rows.count ? groups : nil
    }

    mutating func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let instant = try times.moment(record, DeploymentField.time)
        guard (0...Row.lastMillisecond).contains(instant.milliseconds) else {
            throw RecordError("time is not between 1970 and 2109", at: record.offset(DeploymentField.time))
        }
        try times.refuse(future: instant, record, DeploymentField.time)
        let status = try status(record)
        let environment = try environment(record)
        let service = services.number(try record.required(DeploymentField.service))
        let detail = isProduction[environment] ? try detail(record, at: instant, &times) : nil
        let started = try times.optionalTime(record, DeploymentField.started)
        if let started, started > instant {
            throw RecordError("started is later than time", at: record.offset(DeploymentField.started))
        }
        let series = try series(service, environment)
        let code = ids.code(try record.required(DeploymentField.id))
        let row = Row(code: code, milliseconds: instant.milliseconds, status: status, series: series)
        let person = try person(record)
        let deployer = try deployer(record, person)
        let version = try record.bytes(DeploymentField.version).map { ShortText($0) } ?? ShortText()
        // From here on nothing is refused.
        enter(row, detail)
        if let person, status >= DeploymentStatus.succeeded.place, isProduction[environment] || isStaging[environment] {
            noteFirst(person, instant.milliseconds, isProduction: isProduction[environment])
        }
        let day = times.day(of: instant)
        noteProvenance(
            ProvenanceTable.Entry(
                day: Int32(clamping: day.number), deployer: deployer, code: row.code, order: row.order,
                started: started?.milliseconds ?? .min, version: version,
                series: UInt32(truncatingIfNeeded: row.series)))
        coverage.note(instant, on: day)
        if let started, status != DeploymentStatus.inProgress.place {
            durations.append(
                (UInt32(truncatingIfNeeded: service), UInt32(clamping: instant.seconds - started.seconds)))
        }
    }

    @inline(__always)
    private mutating func enter(_ row: Row, _ detail: Detail?) {
        guard let known = index.row(of: row.code, in: rows) else {
            let number = rows.count
            rows.append(row)
            index.insert(row.code, rows: rows)
            if var detail {
                detail.row = UInt32(truncatingIfNeeded: number)
                details.append(detail)
            }
            return
        }
        // A deployment's status moves on: the later record of it counts, and at the same time the one further along.
        guard row.order > rows[known].order || (row.order == rows[known].order && precedes(known, row, detail))
        else { return }
        rows[known] = row
        guard var detail else { return }
        detail.row = UInt32(truncatingIfNeeded: known)
        if let place = detailPlace(of: known) { details[place] = detail } else { lateDetails[known] = detail }
    }

    /// Keeps where a deployment comes from when it is the newest of its day.
    @inline(__always)
    private mutating func noteProvenance(_ entry: ProvenanceTable.Entry) {
        if let known = provenance.note(entry), isAfter(entry, known) { provenance.replace(with: entry) }
    }

    /// Where the newest deployment of a series on a day comes from; nil without one, or when it is kept no more.
    ///
    /// - Parameter index: Gives the index of ``provenance``; asked for days before the newest one only.
    func provenance(of series: Int, on day: CivilDay, by index: () -> ProvenanceTable.Index) -> ProvenanceTable.Entry? {
        provenance.entries(of: series, on: day, by: index).max { isAfter($1, $0) }
    }

    /// Lets go of the provenance of days that are too old for a series whose newest day is elsewhere.
    mutating func forgetProvenance(before newest: [Int32]) { provenance.forget(before: newest) }

    /// Whether of two entries at the same millisecond the first one is kept: by what they say, never by their place.
    private func isAfter(_ entry: ProvenanceTable.Entry, _ known: ProvenanceTable.Entry) -> Bool {
        if entry.code != known.code { return ids.id(known.code) < ids.id(entry.code) }
        return (known.order, known.version.string, deployer(known.deployer), known.started)
            < (entry.order, entry.version.string, deployer(entry.deployer), entry.started)
    }

    /// Who deployed, or else what, as one number; 0 when the record does not say.
    @inline(__always)
    private mutating func deployer(_ record: RawRecord, _ person: Int?) throws(RecordError) -> UInt32 {
        if let person { return UInt32(truncatingIfNeeded: person << 2 | 1) }
        return try record.bytes(DeploymentField.via).map { UInt32(truncatingIfNeeded: ways.number($0) << 2 | 2) } ?? 0
    }

    /// Who or else what deployed, by the number of a ``ProvenanceTable/Entry``; empty when the record does not say.
    func deployer(_ number: UInt32) -> String {
        switch number & 3 {
        case 1: people.text(Int(number >> 2))
        case 2: ways.text(Int(number >> 2))
        default: ""
        }
    }

    /// The number of the person who deployed; nil when the record names nobody.
    @inline(__always)
    private mutating func person(_ record: RawRecord) throws(RecordError) -> Int? {
        guard let developer = try record.bytes(DeploymentField.developer) else { return nil }
        let person = people.number(developer)
        while person != people.overflow, person >= firsts.count { firsts.append(First()) }
        return person
    }

    /// Notes a success of the person who deployed.
    @inline(__always)
    private mutating func noteFirst(_ person: Int, _ milliseconds: Int64, isProduction: Bool) {
        guard person != people.overflow else { return }
        if isProduction {
            if milliseconds < firsts[person].production { firsts[person].production = milliseconds }
        } else if milliseconds < firsts[person].staging {
            firsts[person].staging = milliseconds
        }
    }

    /// Whether a known row comes before another of the same id, time and status: by what they say, never by their place.
    private func precedes(_ known: Int, _ row: Row, _ detail: Detail?) -> Bool {
        func key(_ row: Row, _ detail: Detail?) -> [String] {
            let (service, environment) = series[row.series]
            return [
                services.text(service), environments.text(environment), String(detail?.commit ?? 0),
                String(detail?.commitTime ?? 0), String(detail?.version ?? 0),
                String(detail?.marks.withoutTeam.rawValue ?? 0), teams.text(detail?.marks.team ?? 0),
            ]
        }
        let old = detailPlace(of: known).map { details[$0] } ?? lateDetails[known]
        return key(rows[known], old).lexicographicallyPrecedes(key(row, detail))
    }

    /// The place of a row's detail: details are in the order of their rows.
    private func detailPlace(of row: Int) -> Int? {
        var low = 0
        var high = details.count
        while low < high {
            let middle = (low + high) / 2
            if Int(details[middle].row) < row { low = middle + 1 } else { high = middle }
        }
        return low < details.count && Int(details[low].row) == row ? low : nil
    }

    /// The details of rows that became production deployments late.
    var late: [Detail] { Array(lateDetails.values) }

    @inline(__always)
    private func status(_ record: RawRecord) throws(RecordError) -> Int {
        let bytes = try record.required(DeploymentField.status)
        guard let status = DeploymentStatus.place(of: bytes) else {
            throw RecordError(
                "status is none of succeeded, failed, rolled_back, in_progress and cancelled",
                at: record.offset(DeploymentField.status))
        }
        return status
    }

    @inline(__always)
    private mutating func environment(_ record: RawRecord) throws(RecordError) -> Int {
        let spelling = spellings.number(try record.required(DeploymentField.environment))
        if spelling < environmentOf.count { return environmentOf[spelling] }
        guard spelling != spellings.overflow else {
            throw RecordError(
                "more than \(spellings.count) environments", at: record.offset(DeploymentField.environment))
        }
        let number = environments.number(spellings.text(spelling).lowercased())
        environmentOf.append(number)
        if number == isProduction.count {
            isProduction.append(production.contains(environments.text(number)))
            isStaging.append(DeploymentTable.staging.contains(environments.text(number)))
        }
        return number
    }

    @inline(__always)
    private mutating func series(_ service: Int, _ environment: Int) throws(RecordError) -> Int {
        if service < seriesOf.count, environment < seriesOf[service].count, seriesOf[service][environment] >= 0 {
            return Int(seriesOf[service][environment])
        }
        guard series.count < Row.seriesLimit, service != services.overflow else {
            throw RecordError("more than \(series.count) services and environments")
        }
        while seriesOf.count <= service { seriesOf.append([]) }
        while seriesOf[service].count <= environment { seriesOf[service].append(-1) }
        seriesOf[service][environment] = Int32(truncatingIfNeeded: series.count)
        series.append((service, environment))
        return series.count - 1
    }

    private mutating func detail(
        _ record: RawRecord, at instant: Instant, _ times: inout TimestampReader
    ) throws(RecordError) -> Detail {
        var marks: Marks = []
        if record.has(DeploymentField.kind), let kind = try record.string(DeploymentField.kind)?.lowercased() {
            if kind == "rollback" { marks.insert(.rollback) }
            if ["hotfix", "fix", "unplanned", "rework"].contains(kind) { marks.insert(.hotfix) }
        }
        if let via = try record.bytes(DeploymentField.via) {
            marks.formUnion(DeploymentTable.way(via))
        }
        if let team = try record.bytes(DeploymentField.team) {
            let number = teams.number(team)
            marks = marks.of(team: number == teams.overflow ? 0 : number)
        }
        let commitTime = try times.optionalTime(record, DeploymentField.commitTime)
        if let commitTime, commitTime > instant {
            throw RecordError("commit_time is later than time", at: record.offset(DeploymentField.commitTime))
        }
        return Detail(
            row: 0, marks: marks, commit: try digest(record, DeploymentField.commit),
            commitTime: commitTime?.milliseconds ?? .min, version: try digest(record, DeploymentField.version))
    }

    /// What a word for a deployment's way says: `platform`, another word for what went round it, or `unknown`.
    @inline(__always)
    private static func way(_ via: UnsafeBufferPointer<UInt8>) -> Marks {
        if ByteScan.isEqual(via, "platform") { return .platform }
        switch String(decoding: via, as: UTF8.self).lowercased() {
        case "platform": return .platform
        case "unknown": return []
        default: return .bypass
        }
    }

    /// The digest of a commit as ``Detail/commit`` holds it.
    static func digest(of commit: String) -> UInt64 {
        var commit = commit
        return commit.withUTF8 { bytes in
            guard let base = bytes.baseAddress, bytes.count > 0 else { return 0 }
            return ByteScan.digest(UnsafeRawPointer(base), count: bytes.count) | 1
        }
    }

    @inline(__always)
    private func digest(_ record: RawRecord, _ field: DeploymentField) throws(RecordError) -> UInt64 {
        guard let bytes = try record.bytes(field), let base = bytes.baseAddress else { return 0 }
        return ByteScan.digest(UnsafeRawPointer(base), count: bytes.count) | 1
    }
}
