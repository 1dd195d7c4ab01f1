import SafeText

extension ImportFormat {
    /// Deployments of GitLab: the list of its interface, and the bodies of webhooks.
    static let gitLabDeployments = ImportFormat(
        name: "gitlab-deployments",
        marks: [
            [.has("iid"), .names("deployable"), .has("status")],
            [.value("object_kind", in: ["deployment"]), .has("status")],
        ],
        deviation: """
            GitLab counts the environments of its production tier; here those that are named as \
            production count. A deployment has its own status, not that of its job.
            """,
        makeReader: { _ in GitLabReader() })
}

/// Reads GitLab's deployments. The status is the deployment's own, not its job's: a job may succeed and its deployment
/// not, or be retried later.
final class GitLabReader: ElementReader {
    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        var record = ImportedRecord(.deployments, at: element.offset)
        let status = try status(element)
        record.set(DeploymentField.status, status)
        if element["object_kind"] != nil {
            record.set(DeploymentField.id, element["deployment_id"]?.text.map { "gitlab/" + $0 })
            record.setTime(DeploymentField.time, element["status_changed_at"])
            record.set(DeploymentField.environment, element["environment"])
            record.set(
                DeploymentField.service,
                element.text("project.path_with_namespace").flatMap(RepositoryName.last) ?? element.text("project.name")
            )
            record.set(DeploymentField.commit, commit(element))
            record.set(DeploymentField.developer, element.at("user.username") ?? element["user"])
            return output.add(record)
        }
        let job = element["deployable"]
        record.set(DeploymentField.id, element["id"]?.text.map { "gitlab/" + $0 })
        let isFinished = status != "in_progress"
        let finish = isFinished ? job?["finished_at"] ?? element["updated_at"] : nil
        record.setTime(DeploymentField.time, finish ?? element["created_at"])
        record.setTime(DeploymentField.started, job?["started_at"] ?? element["created_at"])
        record.set(DeploymentField.environment, element.at("environment.name") ?? element["environment"])
        record.set(DeploymentField.service, service(job))
        record.set(DeploymentField.commit, element["sha"])
        record.set(DeploymentField.version, job?["tag"]?.text == "true" ? element["ref"] : nil)
        record.setTime(DeploymentField.commitTime, job?.at("commit.authored_date") ?? job?.at("commit.created_at"))
        record.set(DeploymentField.developer, element.at("user.username"))
        output.add(record)
    }

    private func status(_ element: DataNode) throws(RecordError) -> String {
        switch element["status"]?.text?.lowercased() {
        case "success": return "succeeded"
        case "failed": return "failed"
        case "canceled", "cancelled", "skipped": return "cancelled"
        case "running", "created", "blocked", "pending": return "in_progress"
        default:
            throw RecordError(
                "status is none of created, running, success, failed, canceled, skipped and blocked",
                at: element["status"]?.offset ?? element.offset)
        }
    }

    /// The whole commit of a webhook is at the end of its address; the short one is only a part of it.
    private func commit(_ element: DataNode) -> String? {
        element["commit_url"]?.text.flatMap(RepositoryName.last) ?? element["short_sha"]?.text
    }

    /// The project's name in the address of the job, `…/GROUP/NAME/-/jobs/1`.
    private func service(_ job: DataNode?) -> String? {
        guard let address = job?[first: "web_url"]?.text ?? job?.text("pipeline.web_url") else { return nil }
        let parts = address.split(separator: "/")
        guard let place = parts.firstIndex(of: "-"), place > 2 else { return nil }
        return String(parts[place - 1])
    }
}
