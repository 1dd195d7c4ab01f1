import Metrics
import PlatformModel
import SafeText

/// The sentences for what differs between two snapshots.
struct LinearChange {
    /// The most sentences of one kind; what is more is counted.
    static let most = 12

    let old: Snapshot
    let new: Snapshot

    var verdict: [SafeText] {
        let (before, after) = (LinearWords.verdict(old.verdict), LinearWords.verdict(new.verdict))
        var sentences: [SafeText] = before == after ? [] : ["The verdict is now \(after); it was \(before)."]
        for (sign, was) in zip(new.verdict.signs, old.verdict.signs) where sign.state != was.state {
            sentences.append("The sign \(sign.name.word) is now \(sign.state.word).")
        }
        return sentences
    }

    var action: [SafeText] {
        let text = new.nextAction.text
        return text == old.nextAction.text ? [] : [LinearWords.sentence("The next action is now: \(text)")]
    }

    var adoption: [SafeText] {
        let (before, after) = (old.adoption, new.adoption)
        var sentences: [SafeText] = []
        if before.active != after.active || before.eligible != after.eligible {
            let (was, now) = (Wording.percent(before.ratio), Wording.percent(after.ratio))
            let move: SafeText = was == now ? "Adoption stays at \(now)" : "Adoption moved from \(was) to \(now)"
            sentences.append("\(move): \(LinearWords.active(after)), \(Wording.count(before.active)) before.")
        }
        for enforcement in after.enforcement where !before.enforcement.contains(enforcement) {
            sentences.append(LinearWords.sentence("Enforcement on \(enforcement.day.long): \(enforcement.what)"))
        }
        return sentences
    }

    var nps: [SafeText] {
        let known = old.nps.waves
        return LinearChange.limited(new.nps.waves) { wave in
            let words = LinearWords.score(wave, smallestGroup: new.nps.smallestGroup)
            guard let before = known.first(where: { $0.quarter == wave.quarter }) else {
                return "A new survey wave: the NPS of \(words)."
            }
            guard before.result != wave.result else { return nil }
            guard let was = before.result?.score else { return "The NPS of \(words)." }
            return "The NPS of \(words); it was \(LinearWords.signed(was))."
        }
    }

    var friction: [SafeText] {
        let known = Dictionary(old.friction.points.map { ($0.point, $0) }) { first, _ in first }
        var sentences = LinearChange.limited(new.friction.points) { point in
            guard let before = known[point.point] else {
                return
                    "A friction point came in: \(point.point), rank \(point.rank), reported by \(LinearWords.people(point.reporters))."
            }
            var news: [SafeText] = []
            if before.state != point.state { news.append("is now \(point.state.word), after \(before.state.word)") }
            if before.reporters != point.reporters {
                news.append(
                    "was reported by \(LinearWords.people(point.reporters)), \(Wording.count(before.reporters)) before")
            }
            if before.rank != point.rank { news.append("moved from rank \(before.rank) to rank \(point.rank)") }
            if before.told != point.told, before.state == point.state {
                news.append("was answered to \(LinearWords.people(point.told))")
            }
            return news.isEmpty ? nil : "\(point.point) \(news.joined(separator: " and "))."
        }
        let names = Set(new.friction.points.map(\.point))
        sentences += LinearChange.limited(old.friction.points.filter { !names.contains($0.point) }) {
            "\($0.point) has no reports any more in \(new.friction.window.words)."
        }
        return sentences
    }

    var deployments: [SafeText] {
        struct Series: Hashable {
            var service: SafeText
            var environment: SafeText
        }
        let known = Dictionary(
            old.deployments.status.map { (Series(service: $0.service, environment: $0.environment), $0) }
        ) { first, _ in first }
        // What went wrong comes first, and is told even when much else happened.
        let news = new.deployments.status.filter { status in
            let before = known[Series(service: status.service, environment: status.environment)]
            return before?.id != status.id || before?.status != status.status || before?.isStuck != status.isStuck
        }.sorted { ($0.grief, $1.time, $0.service.string) < ($1.grief, $0.time, $1.service.string) }
        return LinearChange.limited(news) { "\(LinearWords.status($0))." }
    }

    var programme: [SafeText] {
        zip(new.programme.steps, old.programme.steps).compactMap { step, before in
            step.state == before.state ? nil : "The programme step \(step.name.word) is now \(step.state.word)."
        }
    }

    /// Data that has become too old since, or is not any more.
    var freshness: [SafeText] {
        let kinds: [(SafeText, (Snapshot) -> Freshness)] = [
            ("usage", \.adoption.freshness), ("survey", \.nps.freshness), ("friction", \.friction.freshness),
            ("deployment", \.deployments.freshness),
        ]
        return kinds.compactMap { name, freshness in
            let was = freshness(old).isStale(at: old.asOf.instant)
            let isStale = freshness(new).isStale(at: new.asOf.instant)
            guard was != isStale else { return nil }
            guard isStale else { return "The \(name) data is fresh again." }
            if freshness(new).isHeld { return "The \(name) data is stale: a file cannot be read." }
            let age = freshness(new).age(at: new.asOf.instant).map(Double.init)
            return "The \(name) data is stale: \(Wording.age(seconds: age)) old."
        }
    }

    var health: [SafeText] {
        var sentences: [SafeText] = []
        let (before, after) = (old.health.skippedLines, new.health.skippedLines)
        if before != after {
            sentences.append(
                "\(Wording.count(after, "line")) skipped, \(Wording.count(before)) before; uptake check says why.")
        }
        let known = Set(old.health.diagnostics.map(\.text))
        let failures = new.health.diagnostics.filter { $0.line == nil && !known.contains($0.text) }
        return sentences + LinearChange.limited(failures) { LinearWords.sentence($0.text) }
    }

    /// A sentence for each element that has one, and a last one that counts those left out.
    private static func limited<Element>(
        _ elements: some Sequence<Element>, _ sentence: (Element) -> SafeText?
    ) -> [SafeText] {
        let all = elements.compactMap(sentence)
        guard all.count > most else { return all }
        return all.prefix(most) + ["\(Wording.count(all.count - most)) more of the kind."]
    }
}

extension DeploymentFigures.Status {
    /// The smaller, the sooner somebody wants to hear of it.
    fileprivate var grief: Int {
        switch status {
        case .failed: 0
        case .rolledBack: 1
        case .inProgress: isStuck ? 2 : 4
        case .succeeded: 3
        case .cancelled: 5
        }
    }
}
