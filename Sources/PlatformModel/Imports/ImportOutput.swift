import Metrics
import SafeText

/// Where the records made of a file go: into the same folds as native ones, through the same checks.
final class ImportOutput {
    /// The most different remarks of one file.
    static let mostRemarks = 50

    /// The rule that named the file.
    let rule: SourceRule
    /// The file's name without its ending: the service of formats that name none.
    let stem: String
    /// The zone in which a time without one is to be read: the rule's, else the workspace's.
    let zone: Zone
    /// Where zones that a format names are found.
    let zones: ZoneFolder
    /// The folds of the records so far, by kind.
    private(set) var folds: [RecordKind: any RecordFold] = [:]
    /// Records handed to a fold that took them, repeated ones included.
    private(set) var taken: [RecordKind: Int] = [:]
    /// What could not be read so far.
    private(set) var complaints: Complaints
    /// Services that were taken out of an environment.
    private(set) var removals: Set<ServiceRemoval> = []
    /// Changes that the file tells of; nil of a format that tells of none.
    var changes: ChangeTally?
    /// Things worth knowing, with how often each came up.
    private var lastingRemarks: [FileRemark] = []
    /// Remarks that hold until records are handed over anew.
    private var provisionalRemarks: [FileRemark] = []

    /// Tells the line and the column, both from 1, of a place in the text; set by who reads the text.
    var locate: (Int) -> (line: Int, column: Int?) = { _ in (1, nil) }
    /// The element being read, for columns that a rule maps.
    var element: DataNode?

    private let options: FoldOptions
    private let file: SafeText
    private var future = FutureRecords<ImportedRecord>()
    /// Future records among those that are handed over anew at the end of each reading.
    private var provisionalFuture = FutureRecords<ImportedRecord>()
    private var composers: [RecordKind: RecordComposer] = [:]
    private var times: TimestampReader
    /// Complaints about records that are handed over anew at the end of each reading.
    private var provisional: Complaints
    private var isFinishing = false

    init(rule: SourceRule, stem: String, options: FoldOptions, file: SafeText) {
        self.file = file
        self.rule = rule
        self.stem = stem
        self.options = options
        complaints = Complaints(keeping: options.kept)
        provisional = Complaints(keeping: options.kept)
        zone = rule.zone ?? options.zone
        zones = options.zones
        times = TimestampReader(zone: options.zone)
    }

    /// Complaints about lines and about records handed over at the end.
    var allComplaints: Complaints {
        var all = complaints
        all.append(provisional)
        return all
    }

    /// Takes a record; one that its fold refuses is a complaint.
    func add(_ record: ImportedRecord) {
        var record = record
        fillIn(&record)
        rule.apply(to: &record, element: element)
        if record.line == nil, ImportOutput.keepsPlaces(record.kind) { record.line = locate(record.offset).line }
        do throws(RecordError) {
            try hand(record)
        } catch {
            guard error.due == nil else { return hold(record, error) }
            if isFinishing, let line = record.line { return provisional.add(RecordError(error.message), line: line) }
            complain(error, at: record.offset)
        }
    }

    /// Takes a service out of an environment; nil stands for the service or the environment of records that name none.
    func remove(service: String?, from environment: String?, at time: Instant) {
        // The names are those that a deployment there would have.
        var record = ImportedRecord(.deployments, at: 0)
        record.set(DeploymentField.service, service)
        record.set(DeploymentField.environment, environment)
        fillIn(&record)
        rule.apply(to: &record, element: element)
        guard let service = record.text(slot: DeploymentField.service.rawValue),
            let environment = record.text(slot: DeploymentField.environment.rawValue)
        else { return }
        removals.insert(ServiceRemoval(service: service, environment: environment.lowercased(), time: time))
    }

    /// What the columns that the rule maps hold in the element being read.
    func columns(for kind: RecordKind) -> [ImportedRecord.Value] { rule.columns(of: element, for: kind) }

    /// Gives a record to the fold of its kind.
    private func hand(_ record: ImportedRecord) throws(RecordError) {
        let fold = folds[record.kind] ?? record.kind.makeFold(options)
        folds[record.kind] = fold
        let composer = composers[record.kind] ?? RecordComposer(kind: record.kind, file: file)
        composers[record.kind] = composer
        try composer.hand(record, to: fold, &times)
        taken[record.kind, default: 0] += 1
    }

    /// Whether the records of a kind keep the place where they stand, for complaints that only show later.
    private static func keepsPlaces(_ kind: RecordKind) -> Bool {
        switch kind {
        case .developers, .friction, .ideas, .incidents: true
        default: false
        }
    }

    // MARK: Records in the future

    /// How many records lie in the future.
    var futureCount: Int { future.count + provisionalFuture.count }
    /// What is said of the first of them.
    var futureComplaints: [(line: Int, error: RecordError)] { future.complaints + provisionalFuture.complaints }

    /// Sets the present, and takes the records whose time has come.
    ///
    /// - Returns: Whether there were any.
    func advance(to now: Instant) -> Bool {
        times.begin(at: now)
        let due = future.takeDue(by: times.limit) + provisionalFuture.takeDue(by: times.limit)
        for one in due {
            do throws(RecordError) {
                try hand(one.record)
            } catch {
                complaints.add(RecordError(error.message), line: one.line)
            }
        }
        return !due.isEmpty
    }

    private func hold(_ record: ImportedRecord, _ error: RecordError) {
        let place = record.line.map { (line: $0, column: Int?.none) } ?? locate(error.offset ?? record.offset)
        let error = RecordError(error.message, at: place.column.map { $0 - 1 }, due: error.due)
        if isFinishing {
            provisionalFuture.hold(record, line: place.line, error)
        } else {
            future.hold(record, line: place.line, error)
        }
    }

    /// The line, from 1, of a place in the text.
    func line(of offset: Int) -> Int { locate(offset).line }

    /// Leaves something out.
    func complain(_ error: RecordError, at offset: Int) {
        let full = isFinishing ? provisional.isFull : complaints.isFull
        let place = full ? (line: 0, column: nil) : locate(error.offset ?? offset)
        let complaint = RecordError(error.message, at: place.column.map { $0 - 1 })
        if isFinishing {
            provisional.add(complaint, line: place.line)
        } else {
            complaints.add(complaint, line: place.line)
        }
    }

    /// Notes something worth knowing.
    func remark(_ message: SafeText, _ severity: Diagnostic.Severity = .note) {
        if let index = lastingRemarks.firstIndex(where: { $0.message == message }) {
            lastingRemarks[index].count += 1
        } else if lastingRemarks.count < ImportOutput.mostRemarks {
            lastingRemarks.append(FileRemark(severity: severity, message: message, count: 1))
        }
    }

    /// Notes something that holds for the records handed over at the end.
    func remarkNow(_ message: SafeText, _ severity: Diagnostic.Severity = .note) {
        if provisionalRemarks.count < ImportOutput.mostRemarks {
            provisionalRemarks.append(FileRemark(severity: severity, message: message, count: 1))
        }
    }

    /// All remarks.
    var remarks: [FileRemark] { lastingRemarks + provisionalRemarks }

    /// Hands over anew all records of some kinds.
    func replace(_ kinds: Set<RecordKind>, by body: () -> Void) {
        for kind in kinds {
            folds[kind] = nil
            taken[kind] = nil
        }
        provisional = Complaints(keeping: options.kept)
        provisionalRemarks = []
        provisionalFuture = FutureRecords()
        element = nil
        isFinishing = true
        body()
        isFinishing = false
    }

    /// Fills in what a format leaves to its surroundings: the service is the rule's or the file's, the environment the
    /// rule's or production.
    private func fillIn(_ record: inout ImportedRecord) {
        switch record.kind {
        case .deployments:
            if !record.has(DeploymentField.service) { record.set(DeploymentField.service, rule.service ?? stem) }
            if !record.has(DeploymentField.environment) {
                record.set(DeploymentField.environment, rule.environment ?? options.productionName)
            }
        case .incidents:
            if !record.has(IncidentField.service) { record.set(IncidentField.service, rule.service ?? stem) }
        default: break
        }
    }
}

extension FoldOptions {
    /// A name that counts as production.
    var productionName: String { production.contains("production") ? "production" : production.min() ?? "production" }
}
