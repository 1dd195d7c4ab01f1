import Metrics
import SafeText

extension ImportFormat {
    /// Deployments of GitHub: lists of deployments and of their statuses, and the bodies of webhooks.
    static let gitHubDeployments = ImportFormat(
        name: "github-deployments",
        marks: [
            [.has("sha"), .has("statuses_url")],
            [.has("state"), .has("deployment_url")],
            [.map("deployment_status"), .map("deployment")],
            [.value("deployment.url", begins: "http"), .has("repository.full_name")],
        ],
        deviation: """
            GitHub counts every deployment that was asked for; here one is finished with its first \
            success, else its last failure, and one without either is in progress. Inactive counts \
            as nothing: it only says that a newer one took its place.
            """,
        makeReader: { _ in GitHubReader() })
}

/// Reads GitHub's deployments and joins their statuses by the deployment's number.
///
/// A deployment's finish is its first status of success; without one, its last failure. `updated_at` moves for other
/// reasons, and `inactive` only says that a newer deployment took its place.
final class GitHubReader: JoiningReader {
    /// A status that counts: from its time on, a deployment is in progress, has failed or has succeeded.
    private struct Status {
        var instant: Instant
        var status: DeploymentStatus
        var offset: Int
    }

    private struct Deployment {
        var offset: Int
        var line: Int
        var created: Instant?
        var commit: String?
        var version: String?
        var environment: String?
        var service: String?
        var developer: String?
        var isRollback = false
        var outcome: Status?
        /// What the columns that a rule maps hold.
        var columns: [ImportedRecord.Value] = []

        /// Takes a status; success is final, and the first of several; a failure outlasts what came before it.
        mutating func take(_ new: Status) {
            guard let known = outcome else {
                outcome = new
                return
            }
            let wins =
                switch (known.status, new.status) {
                case (.succeeded, .succeeded): new.instant < known.instant
                case (.succeeded, _): false
                case (_, .succeeded): true
                case (.failed, .inProgress): new.instant > known.instant
                case (.inProgress, .failed): new.instant >= known.instant
                default: new.instant > known.instant
                }
            if wins { outcome = new }
        }

        /// Takes in what another file knows of the deployment.
        mutating func join(_ other: Deployment) {
            if created == nil, other.created != nil {
                version = other.version
                isRollback = other.isRollback
            }
            created = created ?? other.created
            commit = commit ?? other.commit
            environment = environment ?? other.environment
            service = service ?? other.service
            developer = developer ?? other.developer
            if columns.isEmpty { columns = other.columns }
            if let outcome = other.outcome { take(outcome) }
        }
    }

    private var deployments: [String: Deployment] = [:]
    private var order: [String] = []
    private var isDirty = false

    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        let repository = element["repository"]
        if let status = element["deployment_status"] {
            guard let deployment = element["deployment"] else {
                throw RecordError("deployment is missing", at: element.offset)
            }
            let id = try take(deployment, repository: repository, output)
            return try take(status, of: id)
        }
        if let deployment = element["deployment"] {
            _ = try take(deployment, repository: repository, output)
        } else if let url = element["deployment_url"] {
            guard let id = url.text?.split(separator: "/").last.map(String.init) else {
                throw RecordError("deployment_url names no deployment", at: url.offset)
            }
            note(id, at: element, output)
            if deployments[id]?.service == nil {
                deployments[id]?.service = GitHubReader.repository(of: element["repository_url"] ?? url)
            }
            if deployments[id]?.environment == nil { deployments[id]?.environment = element["environment"]?.text }
            try take(element, of: id)
        } else if element["statuses_url"] != nil {
            _ = try take(element, repository: repository, output)
        } else {
            throw RecordError("neither a deployment nor a status of one", at: element.offset)
        }
    }

    func finish(into output: ImportOutput) {
        guard isDirty else { return }
        isDirty = false
        output.replace([.deployments]) {
            for id in order {
                if let deployment = deployments[id] { hand(id, deployment, output) }
            }
        }
    }

    static func settle(_ files: [JoinedFile]) {
        let files = readers(files)
        var all: [String: Deployment] = [:]
        var owners: [String: Int] = [:]
        for (number, file) in files.enumerated() {
            for (id, deployment) in file.reader.deployments {
                if var known = all[id], known.created != nil || deployment.created == nil {
                    known.join(deployment)
                    all[id] = known
                } else {
                    // The file that has the deployment itself owns it, not one that has a status of it alone.
                    var joined = deployment
                    if let known = all[id] { joined.join(known) }
                    all[id] = joined
                    owners[id] = number
                }
            }
        }
        for (number, file) in files.enumerated() {
            file.reader.isDirty = false
            file.output.replace([.deployments]) {
                for id in file.reader.order where owners[id] == number {
                    if let deployment = all[id] { file.reader.hand(id, deployment, file.output) }
                }
            }
        }
    }

    private func hand(_ id: String, _ deployment: Deployment, _ output: ImportOutput) {
        var record = ImportedRecord(.deployments, at: deployment.offset)
        record.line = deployment.line
        record.columns = deployment.columns
        record.set(DeploymentField.id, "github/" + id)
        record.set(DeploymentField.started, deployment.created.map(ImportTime.string))
        record.set(DeploymentField.time, (deployment.outcome?.instant ?? deployment.created).map(ImportTime.string))
        record.set(DeploymentField.status, (deployment.outcome?.status ?? .inProgress).rawValue)
        record.set(DeploymentField.service, deployment.service)
        record.set(DeploymentField.environment, deployment.environment)
        record.set(DeploymentField.commit, deployment.commit)
        record.set(DeploymentField.version, deployment.version)
        record.set(DeploymentField.developer, deployment.developer)
        if deployment.isRollback { record.set(DeploymentField.kind, "rollback") }
        output.add(record)
    }

    private func note(_ id: String, at element: DataNode, _ output: ImportOutput) {
        isDirty = true
        guard deployments[id] == nil else { return }
        deployments[id] = Deployment(offset: element.offset, line: output.line(of: element.offset))
        order.append(id)
    }

    /// Takes what a deployment says of itself; gives its number.
    private func take(_ node: DataNode, repository: DataNode?, _ output: ImportOutput) throws(RecordError) -> String {
        guard let id = node["id"]?.text else { throw RecordError("id is missing", at: node.offset) }
        let created = try GitHubReader.time(node)
        note(id, at: node, output)
        deployments[id]?.created = created
        deployments[id]?.columns = output.columns(for: .deployments)
        deployments[id]?.commit = node["sha"]?.text
        deployments[id]?.version = node["ref"]?.text == node["sha"]?.text ? nil : node["ref"]?.text
        deployments[id]?.environment = node[first: "environment", "original_environment"]?.text
        deployments[id]?.developer = node.text("creator.login")
        deployments[id]?.isRollback = node["task"]?.text.map { $0.lowercased().contains("rollback") } ?? false
        deployments[id]?.service =
            repository?["name"]?.text ?? GitHubReader.repository(of: node[first: "repository_url", "statuses_url"])
        return id
    }

    private func take(_ node: DataNode, of id: String) throws(RecordError) {
        let status: DeploymentStatus
        switch node["state"]?.text?.lowercased() {
        case "success": status = .succeeded
        case "failure", "error": status = .failed
        case "queued", "pending", "in_progress", "waiting": status = .inProgress
        case "inactive", "destroyed": return
        default: throw RecordError("state is none of a deployment's", at: node["state"]?.offset ?? node.offset)
        }
        let new = Status(instant: try GitHubReader.time(node), status: status, offset: node.offset)
        deployments[id]?.take(new)
    }

    private static func time(_ node: DataNode) throws(RecordError) -> Instant {
        guard let text = node["created_at"]?.text, let wall = ImportTime.wall(text),
            let instant = ImportTime.instant(wall, zone: nil)
        else { throw RecordError("created_at is no time with a zone", at: node["created_at"]?.offset ?? node.offset) }
        return instant
    }

    /// The repository's name in an address of the interface, `…/repos/OWNER/NAME/…`.
    private static func repository(of address: DataNode?) -> String? {
        guard let parts = address?.text?.split(separator: "/"), let place = parts.firstIndex(of: "repos"),
            place + 2 < parts.count
        else { return nil }
        return String(parts[place + 2])
    }
}
