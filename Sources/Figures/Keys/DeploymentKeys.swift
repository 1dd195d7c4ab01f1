import Metrics
import PlatformModel
import SafeText

extension DeploymentFigures {
    /// Read from the whole snapshot, for the age of the data.
    static let keys = Keys<Snapshot> {
        rows(
            "status", by: "service|environment", { [$0.value.service.string, $0.value.environment.string] },
            over: { _ in nil }, DatedStatus.all, statusKeys)
        rows(
            "counts", by: "service|environment|status",
            { [$0.service.string, $0.environment.string, $0.status.rawValue] }, { $0.deployments.counts }, countKeys)
        rows("services", by: "service", { [$0.service.string] }, { $0.deployments.services }, serviceKeys)
        values("environments", .name, "an environment, in the order of a change's way, production last") {
            $0.deployments.environments
        }
        values("production", .name, "an environment that counts as production") { $0.deployments.production }
        group("freshness", over: { _ in nil }, { Aged($0.deployments.freshness, at: $0.asOf.instant) }, Aged.keys)
    }

    /// A status with its age.
    private struct DatedStatus {
        var value: Status
        var age: Double

        static let all: @Sendable (Snapshot) -> [DatedStatus] = { snapshot in
            snapshot.deployments.status.map {
                DatedStatus(value: $0, age: max(0, snapshot.asOf.instant.seconds(since: $0.time)))
            }
        }
    }

    private static let statusKeys = Keys<DatedStatus> {
        key("service", .name, "a service, with its newest deployment in an environment") { $0.value.service }
        key("environment", .name, "the environment, in lower case") { $0.value.environment }
        key("status", .word, "`succeeded`, `failed`, `rolled_back`, `in_progress` or `cancelled`") {
            $0.value.status.rawValue
        }
        key("time", .time, "the newest deployment's finish, else its start") { $0.value.time }
        key("version", .name, "the version deployed; null when the records do not say") { $0.value.version }
        key("deployedBy", .name, "who deployed it, or else what it went by (`via`); null when the records do not say") {
            $0.value.deployedBy
        }
        key("started", .time, "when it started; null when the records do not say") { $0.value.started }
        key("inProgressSeconds", .seconds, "seconds since its start while it is in progress; null otherwise") {
            $0.value.timeInProgress
        }
        key("id", .name, "the newest deployment's id") { $0.value.id }
        key(
            "stuck", .truth,
            "whether it is in progress for more than 4 times the service's median duration, and at least an hour"
        ) {
            $0.value.isStuck
        }
        key("ageSeconds", .seconds, "seconds from that time to the as-of moment") { $0.age }
    }

    private static let countKeys = Keys<Count> {
        key("service", .name, "a service") { $0.service }
        key("environment", .name, "an environment, in lower case") { $0.environment }
        key("status", .word, "how the deployments ended, as in `deployments.status[].status`") { $0.status.rawValue }
        key("count", .deployments, "deployments of the service to the environment that ended so, in the window") {
            $0.count
        }
    }

    private static let serviceKeys = Keys<Service> {
        key("service", .name, "a service: those that need a look first, then the most recently deployed") { $0.service }
        key("deployments", .deployments, "successful production deployments in the window") { $0.deployments }
        key("leadTimeSeconds", .seconds, "median change lead time in the window") { $0.leadTime }
        key("failedShare", .share, "failed or rolled back / finished in the window") { $0.failedShare }
        key("newest", .time, "the newest deployment anywhere", over: { _ in nil }) { $0.newest }
    }
}
