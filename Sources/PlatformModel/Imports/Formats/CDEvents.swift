import Metrics
import SafeText

extension ImportFormat {
    /// CDEvents, versions 0.1 to 0.6-draft: bare, or as the data of a CloudEvent.
    static let cdevents = ImportFormat(
        name: "cdevents",
        marks: [
            [.value("context.type", begins: "dev.cdevents"), .map("subject")],
            [.value("data.context.type", begins: "dev.cdevents"), .map("data.subject")],
        ],
        deviation: """
            CDEvents tell of deployments that succeeded; failed ones show as incidents and \
            rollbacks alone.
            """,
        makeReader: { _ in CDEventsReader() })
}

/// Reads CDEvents: services deployed, upgraded and rolled back are deployments; incidents are opened by one event and
/// closed by another of the same subject.
final class CDEventsReader: JoiningReader {
    /// An incident as far as its events are known.
    private struct Incident {
        var id: String
        var opened: (time: String, instant: Instant)?
        var resolved: (time: String, instant: Instant)?
        var service: String?
        var offset: Int
        var line: Int
        /// What the columns that a rule maps hold.
        var columns: [ImportedRecord.Value] = []

        mutating func open(_ time: (time: String, instant: Instant)) {
            if opened.map({ time.instant < $0.instant }) ?? true { opened = time }
        }

        mutating func close(_ time: (time: String, instant: Instant)) {
            if resolved.map({ time.instant > $0.instant }) ?? true { resolved = time }
        }
    }

    private var incidents: [String: Incident] = [:]
    private var order: [String] = []
    private var isDirty = false
    /// Changes that were merged.
    private var merged: Set<String> = []
    /// The changes that artifacts are packaged from, and the artifacts that were deployed.
    private var changesOf: [String: Set<String>] = [:]
    private var deployed: Set<String> = []
    private var hasNewChanges = false

    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        let event = element["context"] == nil ? element["data"] ?? element : element
        guard let context = event["context"], let type = context["type"]?.text else {
            throw RecordError("no CDEvent: context.type is missing", at: event.offset)
        }
        if type.hasPrefix("dev.cdeventsx.") { return output.remark("custom CDEvents are not counted") }
        guard type.hasPrefix("dev.cdevents.") else {
            throw RecordError("no CDEvent: context.type does not begin with dev.cdevents", at: event.offset)
        }
        let words = type.split(separator: ".")
        guard words.count > 3 else { throw RecordError("context.type names no predicate", at: context.offset) }
        switch (words[2], words[3]) {
        case ("service", "deployed"), ("service", "upgraded"):
            try deployment(event, context, isRollback: false, output)
        case ("service", "rolledback"):
            try deployment(event, context, isRollback: true, output)
        case ("service", "removed"):
            output.remove(
                service: event.at("subject.id")?.text, from: CDEventsReader.environment(of: event)?.text,
                at: try CDEventsReader.time(of: event, context).instant)
        case ("incident", "detected"), ("incident", "reported"):
            try incident(event, context, isEnd: false, output)
        case ("incident", "resolved"):
            try incident(event, context, isEnd: true, output)
        case ("change", "merged"):
            if let id = event.at("subject.id")?.text {
                merged.insert(id)
                hasNewChanges = true
            }
        case ("change", _):
            output.remark("change events other than merged ones are not counted")
        case ("artifact", "packaged"):
            if let change = event.at("subject.content.change.id")?.text, let artifact = event.at("subject.id")?.text {
                changesOf[artifact, default: []].insert(change)
                hasNewChanges = true
            }
        default:
            let name = SafeText(cleaning: words[2] + " " + words[3])
            output.remark("CDEvents of \(name) are not counted")
        }
    }

    func finish(into output: ImportOutput) {
        if hasNewChanges { tellChanges(output, deployed, changesOf) }
        hasNewChanges = false
        guard isDirty else { return }
        isDirty = false
        output.replace([.incidents]) { hand(order.compactMap { incidents[$0] }, output) }
    }

    private func hand(_ incidents: [Incident], _ output: ImportOutput) {
        for incident in incidents {
            guard let opened = incident.opened else { continue }
            var record = ImportedRecord(.incidents, at: incident.offset)
            record.line = incident.line
            record.columns = incident.columns
            record.set(IncidentField.id, incident.id)
            record.set(IncidentField.time, opened.time)
            record.set(IncidentField.service, incident.service)
            if let resolved = incident.resolved, resolved.instant >= opened.instant {
                record.set(IncidentField.resolved, resolved.time)
            }
            output.add(record)
        }
        let unopened = incidents.filter { $0.opened == nil }.count
        if unopened > 0 { output.remarkNow("\(unopened) incidents are resolved that no event opened", .warning) }
    }

    static func settle(_ files: [JoinedFile]) {
        let files = readers(files)
        var all: [String: Incident] = [:]
        var owners: [String: Int] = [:]
        var deployed: Set<String> = []
        var changesOf: [String: Set<String>] = [:]
        for (number, file) in files.enumerated() {
            deployed.formUnion(file.reader.deployed)
            changesOf.merge(file.reader.changesOf) { $0.union($1) }
            for (key, incident) in file.reader.incidents {
                guard var known = all[key] else {
                    all[key] = incident
                    owners[key] = number
                    continue
                }
                // The file with the beginning owns the incident: its place is told.
                if known.opened == nil, incident.opened != nil {
                    owners[key] = number
                    (known.offset, known.line, known.columns) = (incident.offset, incident.line, incident.columns)
                }
                if let opened = incident.opened { known.open(opened) }
                if let resolved = incident.resolved { known.close(resolved) }
                known.service = known.service ?? incident.service
                all[key] = known
            }
        }
        for (number, file) in files.enumerated() {
            file.reader.isDirty = false
            file.reader.hasNewChanges = false
            file.reader.tellChanges(file.output, deployed, changesOf)
            file.output.replace([.incidents]) {
                file.reader.hand(
                    file.reader.order.filter { owners[$0] == number }.compactMap { all[$0] }, file.output)
            }
        }
    }

    private func deployment(
        _ event: DataNode, _ context: DataNode, isRollback: Bool, _ output: ImportOutput
    ) throws(RecordError) {
        var record = ImportedRecord(.deployments, at: event.offset)
        record.set(DeploymentField.id, context["id"])
        record.setTime(DeploymentField.time, context["timestamp"])
        record.set(DeploymentField.service, event.at("subject.id"))
        record.set(DeploymentField.environment, CDEventsReader.environment(of: event))
        record.set(DeploymentField.version, event.at("subject.content.artifactId"))
        record.set(DeploymentField.status, "succeeded")
        if isRollback { record.set(DeploymentField.kind, "rollback") }
        output.add(record)
        if let artifact = event.at("subject.content.artifactId")?.text, deployed.insert(artifact).inserted {
            hasNewChanges = true
        }
    }

    /// Tells the changes of this file, and which of them are in no artifact that was deployed.
    private func tellChanges(_ output: ImportOutput, _ deployed: Set<String>, _ changesOf: [String: Set<String>]) {
        guard !merged.isEmpty else { return }
        var waiting = merged
        for artifact in deployed { waiting.subtract(changesOf[artifact] ?? []) }
        output.changes = ChangeTally(count: merged.count, undeployed: waiting.count)
    }

    /// The environment's id; early versions of the specification allow a text in its place.
    private static func environment(of event: DataNode) -> DataNode? {
        let node = event.at("subject.content.environment")
        return node?["id"] ?? (node?.text == nil ? nil : node)
    }

    private static func time(
        of event: DataNode, _ context: DataNode
    ) throws(RecordError) -> (text: String, instant: Instant) {
        guard let text = context["timestamp"]?.text, let time = ImportTime.canonical(text),
            let instant = ImportTime.wall(time).flatMap({ ImportTime.instant($0, zone: nil) })
        else {
            throw RecordError(
                "context.timestamp is no time with a zone", at: context["timestamp"]?.offset ?? event.offset)
        }
        return (time, instant)
    }

    private func incident(
        _ event: DataNode, _ context: DataNode, isEnd: Bool, _ output: ImportOutput
    ) throws(RecordError) {
        guard let id = event.at("subject.id")?.text else {
            throw RecordError("subject.id is missing", at: event.offset)
        }
        let (time, instant) = try CDEventsReader.time(of: event, context)
        // A source tells its incidents apart by subject.id; two sources may use the same one.
        let source = event.at("subject.source")?.text ?? context["source"]?.text ?? ""
        let key = source + "\u{1F}" + id
        var incident =
            incidents[key] ?? Incident(id: id, offset: event.offset, line: output.line(of: event.offset))
        if incidents[key] == nil { order.append(key) }
        incident.service = event.at("subject.content.service.id")?.text ?? incident.service
        if isEnd {
            incident.close((time, instant))
        } else {
            incident.open((time, instant))
            if incident.columns.isEmpty { incident.columns = output.columns(for: .incidents) }
        }
        incidents[key] = incident
        isDirty = true
    }
}
