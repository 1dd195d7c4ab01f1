import Metrics
import SafeText

extension ImportFormat {
    /// Applications of Argo CD, as Kubernetes or its command line lists them.
    static let argoCD = ImportFormat(
        name: "argocd",
        marks: [
            [.value("apiVersion", begins: "argoproj.io/")],
            [.list("status.history", of: "deployedAt")],
        ],
        deviation: """
            Argo CD keeps the newest revisions of an application alone, ten unless it is set \
            otherwise: older deployments are in no export. Each kept revision is a success; of \
            operations that failed only the last is known.
            """,
        makeReader: { _ in ArgoCDReader() })
}

/// Reads Argo CD applications: each entry of the history is a deployment that succeeded, and the last operation is one
/// more when the history does not have it.
final class ArgoCDReader: ElementReader {
    /// Labels that name an application's environment.
    private static let labels = ["environment", "env", "app.kubernetes.io/environment", "stage"]

    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        if let kind = element["kind"]?.text, kind != "Application" {
            return output.remark("objects of Argo CD other than applications are not counted")
        }
        guard let name = element.text("metadata.name") else {
            throw RecordError("metadata.name is missing", at: element.offset)
        }
        let id = (element.text("metadata.namespace") ?? "argocd") + "/" + name
        let labels = element.at("metadata.labels")
        let environment = ArgoCDReader.labels.lazy.compactMap { labels?[$0]?.text }.first
        if environment == nil, output.rule.environment == nil, output.rule.fields["environment"] == nil {
            output.remark("applications without a label env or environment are taken for production")
        }
        var known: [(started: Instant?, deployed: Instant, revision: String?)] = []
        for entry in element.at("status.history")?.list ?? [] {
            var record = ImportedRecord(.deployments, at: entry.offset)
            let revision = ArgoCDReader.revision(of: entry)
            record.set(DeploymentField.id, "argocd/" + id + "/" + (entry["id"]?.text ?? entry.text("deployedAt") ?? ""))
            record.setTime(DeploymentField.time, entry["deployedAt"])
            record.setTime(DeploymentField.started, entry["deployStartedAt"])
            record.set(DeploymentField.status, "succeeded")
            record.set(DeploymentField.service, name)
            record.set(DeploymentField.environment, environment)
            record.set(DeploymentField.version, revision)
            record.set(DeploymentField.commit, revision)
            record.set(DeploymentField.developer, entry.at("initiatedBy.username"))
            output.add(record)
            if let deployed = time(entry["deployedAt"]) {
                known.append((time(entry["deployStartedAt"]), deployed, revision))
            }
        }
        if let operation = element.at("status.operationState") {
            try self.operation(operation, id: id, service: name, environment: environment, known, output)
        }
    }

    private func operation(
        _ operation: DataNode, id: String, service: String, environment: String?,
        _ known: [(started: Instant?, deployed: Instant, revision: String?)], _ output: ImportOutput
    ) throws(RecordError) {
        guard operation.text("operation.sync.dryRun") != "true" else { return }
        let status: String
        switch operation["phase"]?.text {
        case "Succeeded": status = "succeeded"
        case "Failed", "Error": status = "failed"
        case "Running", "Terminating": status = "in_progress"
        default:
            throw RecordError("phase is none of an operation's", at: operation["phase"]?.offset ?? operation.offset)
        }
        let revision =
            operation["syncResult"].flatMap(ArgoCDReader.revision) ?? operation.text("operation.sync.revision")
        let started = time(operation["startedAt"])
        let finished = time(operation["finishedAt"])
        let isKnown = known.contains { entry in
            if let begin = entry.started, begin == started { return true }
            // Without a start in the history: the same revision, finished when the entry was made.
            return entry.revision == revision
                && finished.map { abs($0.milliseconds - entry.deployed.milliseconds) <= 60_000 } ?? false
        }
        guard !(status == "succeeded" && isKnown) else { return }
        var record = ImportedRecord(.deployments, at: operation.offset)
        record.set(DeploymentField.id, "argocd/" + id + "@" + (started.map(ImportTime.string) ?? ""))
        record.setTime(DeploymentField.time, operation["finishedAt"] ?? operation["startedAt"])
        record.setTime(DeploymentField.started, operation["startedAt"])
        record.set(DeploymentField.status, status)
        record.set(DeploymentField.service, service)
        record.set(DeploymentField.environment, environment)
        record.set(DeploymentField.version, revision)
        record.set(DeploymentField.commit, revision)
        record.set(DeploymentField.developer, operation.at("operation.initiatedBy.username"))
        output.add(record)
    }

    /// The revision of an application with one source, or those of all its sources.
    private static func revision(of node: DataNode) -> String? {
        node["revision"]?.text ?? node["revisions"]?.list.map { $0.compactMap(\.text).joined(separator: " ") }
    }

    private func time(_ node: DataNode?) -> Instant? {
        node?.text.flatMap { ImportTime.wall($0) }.flatMap { ImportTime.instant($0, zone: nil) }
    }
}
