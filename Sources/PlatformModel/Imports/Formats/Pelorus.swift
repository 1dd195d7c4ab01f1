import SafeText

extension ImportFormat {
    /// What is posted to Pelorus's webhook exporter: deployments, commits and failures, with times in unix seconds.
    static let pelorus = ImportFormat(
        name: "pelorus",
        marks: [
            [.has("app"), .has("image_sha"), .has("timestamp")],
            [.has("app"), .has("failure_id"), .has("failure_event"), .has("timestamp")],
        ],
        deviation: """
            Pelorus reckons recovery from failures alone; here an incident is also attributed to \
            the deployment before it. Lead time runs from the commit of the image in both.
            """,
        makeReader: { _ in PelorusReader() })
}

/// Reads Pelorus's events; a commit's time joins the deployments of the image built from it.
final class PelorusReader: JoiningReader {
    private struct Failure {
        var app: String
        var offset: Int
        var line: Int
        var created: String?
        var resolved: String?
        /// What the columns that a rule maps hold.
        var columns: [ImportedRecord.Value] = []

        mutating func open(_ time: String) { created = min(created ?? time, time) }
        mutating func close(_ time: String) { resolved = max(resolved ?? time, time) }
    }

    private var deployments: [(record: ImportedRecord, image: String)] = []
    private var commits: [String: (hash: String, time: String)] = [:]
    private var failures: [String: Failure] = [:]
    private var order: [String] = []
    private var isDirty = false

    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        guard let app = element["app"]?.text else { throw RecordError("app is missing", at: element.offset) }
        guard let time = element["timestamp"]?.text.flatMap({ ImportTime.unix($0) ?? ImportTime.canonical($0) }) else {
            throw RecordError(
                "timestamp is no time in unix seconds", at: element["timestamp"]?.offset ?? element.offset)
        }
        isDirty = true
        if let id = element["failure_id"]?.text {
            var failure =
                failures[id] ?? Failure(app: app, offset: element.offset, line: output.line(of: element.offset))
            if failures[id] == nil { order.append(id) }
            if element["failure_event"]?.text?.lowercased() == "resolved" {
                failure.close(time)
            } else {
                failure.open(time)
                if failure.columns.isEmpty { failure.columns = output.columns(for: .incidents) }
            }
            failures[id] = failure
            return
        }
        guard let image = element["image_sha"]?.text else {
            throw RecordError("image_sha is missing", at: element.offset)
        }
        if let hash = element["commit_hash"]?.text {
            commits[image] = (hash, time)
            return
        }
        var record = ImportedRecord(.deployments, at: element.offset)
        record.line = output.line(of: element.offset)
        record.columns = output.columns(for: .deployments)
        let namespace = element["namespace"]?.text ?? ""
        record.set(DeploymentField.id, "pelorus/" + namespace + "/" + app + "/" + image + "@" + time)
        record.set(DeploymentField.time, time)
        record.set(DeploymentField.service, app)
        record.set(DeploymentField.status, "succeeded")
        record.set(DeploymentField.version, image)
        deployments.append((record, image))
    }

    func finish(into output: ImportOutput) {
        guard isDirty else { return }
        isDirty = false
        hand(order, failures, commits, Set(deployments.map(\.image)), output)
    }

    static func settle(_ files: [JoinedFile]) {
        let files = readers(files)
        var commits: [String: (hash: String, time: String)] = [:]
        var deployed: Set<String> = []
        var failures: [String: Failure] = [:]
        var owners: [String: Int] = [:]
        for (number, file) in files.enumerated() {
            commits.merge(file.reader.commits) { known, _ in known }
            deployed.formUnion(file.reader.deployments.map(\.image))
            for (id, failure) in file.reader.failures {
                guard var known = failures[id] else {
                    failures[id] = failure
                    owners[id] = number
                    continue
                }
                if known.created == nil, failure.created != nil {
                    owners[id] = number
                    (known.app, known.offset, known.line) = (failure.app, failure.offset, failure.line)
                    known.columns = failure.columns
                }
                if let created = failure.created { known.open(created) }
                if let resolved = failure.resolved { known.close(resolved) }
                failures[id] = known
            }
        }
        for (number, file) in files.enumerated() {
            file.reader.isDirty = false
            file.reader.hand(
                file.reader.order.filter { owners[$0] == number }, failures, commits, deployed, file.output)
        }
    }

    /// Hands over this file's deployments and some failures, with what is known of commits and images.
    private func hand(
        _ ids: [String], _ failures: [String: Failure], _ known: [String: (hash: String, time: String)],
        _ deployed: Set<String>, _ output: ImportOutput
    ) {
        output.changes =
            commits.isEmpty
            ? nil : ChangeTally(count: commits.count, undeployed: commits.keys.filter { !deployed.contains($0) }.count)
        output.replace([.deployments, .incidents]) {
            for (deployment, image) in deployments {
                var record = deployment
                if let commit = known[image] {
                    record.set(DeploymentField.commit, commit.hash)
                    record.set(DeploymentField.commitTime, commit.time)
                }
                output.add(record)
            }
            for id in ids {
                guard let failure = failures[id], let created = failure.created else { continue }
                var record = ImportedRecord(.incidents, at: failure.offset)
                record.line = failure.line
                record.columns = failure.columns
                record.set(IncidentField.id, id)
                record.set(IncidentField.time, created)
                record.set(IncidentField.resolved, failure.resolved)
                record.set(IncidentField.service, failure.app)
                output.add(record)
            }
        }
    }
}
