import Metrics

/// Ideas on their way to production: six weeks at first, a week and a half at the end.
struct IdeaRecords: Sendable {
    private static let titles = [
        "Show the delivery window before payment", "Save a basket for later", "Refund by one click",
        "Search by picture",
        "Gift cards", "Dark mode", "Price history", "Faster address entry", "Reorder from the last order",
        "Warn before a voucher runs out", "Filter by size in stock", "Pay by instalments", "Passkeys", "Sort by rating",
        "Invoice by mail", "Share a wish list", "Round up for charity", "Pick-up points on a map",
        "Compare two products",
        "Notify when back in stock", "Keep me signed in", "Cheaper shipping for bundles", "Undo after deleting",
        "Size advice",
    ]

    private struct Idea {
        var created: Int64
        var accepted: Int64?
        var title: String
        var service: Int
        var deployment: String?
    }

    private var ideas: [Idea] = []

    init(deployments: DeploymentRecords, course: Course, seed: UInt64) {
        var random = DemoRandom(seed: seed &+ 3, for: .programme)
        let timeline = course.timeline
        let done = deployments.deployments.filter {
            $0.environment == Company.production && $0.outcome == .succeeded && !$0.isRollback && !$0.isHotfix
        }
        let recent = done.filter { $0.time > timeline.now - 27 * 86_400 }
        for (place, title) in random.shuffled(IdeaRecords.titles).enumerated() {
            // Five are still open.
            guard place >= 5, !done.isEmpty else {
                let created = timeline.now - Int64(random.from(2...50)) * 86_400
                ideas.append(
                    Idea(
                        created: created, accepted: random.chance(0.6) ? created + 86_400 : nil, title: title,
                        service: random.below(Company.services.count), deployment: nil))
                continue
            }
            // Two in five have arrived in the last four weeks.
            let from = place % 5 < 2 && !recent.isEmpty ? recent : done
            let deployment = from[random.below(from.count)]
            let days = 42 - 32 * course.progress(at: deployment.time)
            let created = deployment.time - Int64(wholeNumber(days * 86_400 * (0.6 + 0.8 * random.unit())))
            ideas.append(
                Idea(
                    created: created, accepted: created + (deployment.time - created) / 5, title: title,
                    service: deployment.service, deployment: deployment.id))
        }
        ideas.sort { ($0.created, $0.title) < ($1.created, $1.title) }
    }

    /// `ideas.ndjson`.
    func file() -> DemoFile {
        var writer = LineWriter(capacity: ideas.count * 200)
        for (place, idea) in ideas.enumerated() {
            writer.begin()
            writer.field("id", "idea-", number: place + 1, digits: 3)
            writer.field("created", time: idea.created)
            writer.field("accepted", time: idea.accepted)
            writer.field("title", idea.title)
            writer.field("service", Company.services[idea.service].name)
            writer.field("deployment", idea.deployment)
            writer.end()
        }
        return DemoFile(path: "ideas.ndjson", bytes: writer.bytes)
    }
}
