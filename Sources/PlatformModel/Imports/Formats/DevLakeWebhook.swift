import SafeText

extension ImportFormat {
    /// What is posted to the incoming webhook of Apache DevLake: deployments and incidents, with keys in camel case or,
    /// before version 1.0, in snake case.
    static let devLakeWebhook = ImportFormat(
        name: "devlake-webhook",
        marks: [
            [.names("deploymentCommits")], [.names("deployment_commits")],
            [.has("issueKey"), .names("title")], [.has("issue_key"), .names("title")],
            [.has("repo_url"), .has("commit_sha"), .has("start_time")],
        ],
        deviation: """
            DevLake counts a payload as one deployment; here each of its repositories is one, of \
            the service with the repository's name. A payload without a result is a success in \
            both.
            """,
        makeReader: { _ in DevLakeReader() })
}

/// Reads DevLake's webhook payloads: one record for each deployment and repository.
final class DevLakeReader: ElementReader {
    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        if element[first: "issueKey", "issue_key"] != nil { return try incident(element, output) }
        let commits = element[first: "deploymentCommits", "deployment_commits"]?.list ?? []
        if commits.isEmpty {
            guard element[first: "repoUrl", "repo_url"] != nil else {
                throw RecordError("deploymentCommits is missing", at: element.offset)
            }
            return try deployment(element, commit: element, output)
        }
        var repositories: Set<String> = []
        for commit in commits {
            guard let repository = commit[first: "repoUrl", "repo_url"]?.text else {
                throw RecordError("repoUrl is missing", at: commit.offset)
            }
            if repositories.insert(repository).inserted { try deployment(element, commit: commit, output) }
        }
    }

    private func deployment(_ element: DataNode, commit: DataNode, _ output: ImportOutput) throws(RecordError) {
        let repository = commit[first: "repoUrl", "repo_url"]?.text ?? ""
        let sha = commit[first: "commitSha", "commit_sha"]
        let started = element[first: "startedDate", "started_date", "start_time"]
        let finished = element[first: "finishedDate", "finished_date", "end_time"]
        var record = ImportedRecord(.deployments, at: commit.offset)
        let id = element[first: "id", "pipelineId", "pipeline_id"]?.text ?? sha?.text ?? ""
        record.set(DeploymentField.id, id + "@" + repository)
        record.setTime(DeploymentField.started, started)
        record.setTime(DeploymentField.time, finished ?? started ?? element[first: "createdDate", "create_time"])
        record.set(DeploymentField.service, RepositoryName.last(of: repository))
        record.set(DeploymentField.environment, element["environment"])
        record.set(DeploymentField.commit, sha)
        record.set(DeploymentField.version, commit[first: "refName", "ref_name"])
        record.set(DeploymentField.status, try status(commit["result"] ?? element["result"]))
        output.add(record)
    }

    /// A payload without a result tells of a success.
    private func status(_ result: DataNode?) throws(RecordError) -> String {
        switch result?.text?.uppercased() {
        case nil, "SUCCESS": return "succeeded"
        case "FAILURE", "FAILED": return "failed"
        case "ABORT", "ABORTED": return "cancelled"
        default: throw RecordError("result is none of SUCCESS, FAILURE and ABORT", at: result?.offset)
        }
    }

    private func incident(_ element: DataNode, _ output: ImportOutput) throws(RecordError) {
        if let type = element["type"]?.text, type.uppercased() != "INCIDENT" {
            return output.remark("issues of DevLake that are no incidents are not counted")
        }
        var record = ImportedRecord(.incidents, at: element.offset)
        record.set(IncidentField.id, element[first: "issueKey", "issue_key"])
        record.setTime(IncidentField.time, element[first: "createdDate", "created_date"])
        record.setTime(IncidentField.resolved, element[first: "resolutionDate", "resolution_date"])
        record.set(IncidentField.service, element["component"])
        record.set(IncidentField.severity, element["severity"])
        output.add(record)
    }
}

/// Names of repositories.
enum RepositoryName {
    /// The last part of a repository's address, such as `shop` of `https://git.example/acme/shop.git`; nil for none.
    static func last(of address: String) -> String? {
        var parts = address.split(whereSeparator: { $0 == "/" || $0 == ":" })
        while let last = parts.last, last.isEmpty { parts.removeLast() }
        guard var name = parts.last else { return nil }
        if name.hasSuffix(".git"), name.count > 4 { name = name.dropLast(4) }
        return String(name)
    }
}
