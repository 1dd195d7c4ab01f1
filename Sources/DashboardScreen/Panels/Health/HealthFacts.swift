import Canvas
import Metrics
import PlatformModel
import SafeText

/// What there is to know about one file or one complaint.
enum HealthFacts {
    /// A file in full.
    static func source(_ source: HealthFigures.Source, _ scene: Scene) -> Section {
        var facts = [
            Fact("format", source.format ?? Wording.unknown, .title, source.format == nil ? "not recognised" : ""),
            Fact("records", Wording.count(source.recordCount), .title, HealthWords.records(source)),
        ]
        if let age = source.freshness.age(at: scene.moment) {
            let gap = Wording.duration(seconds: Double(source.freshness.cadence))
            let isStale = source.freshness.isStale(at: scene.moment)
            facts.append(
                Fact(
                    "newest", Wording.age(seconds: Double(age)), isStale ? .stale : .title,
                    isStale ? "more than twice the longest usual gap of \(gap)" : "the longest usual gap is \(gap)"))
        }
        if let failure = source.failure {
            facts.append(Fact("unreadable", "now", .bad, "\(failure); what was read before stays"))
        }
        facts.append(
            Fact(
                "rejected", Wording.count(source.rejectedLines), HealthWords.role(source.rejectedLines, .bad),
                source.rejectedLines > 0 ? "lines left out, each named among the complaints" : "every line was read"))
        facts.append(
            Fact(
                "twice", Wording.count(source.duplicates), HealthWords.role(source.duplicates, .title),
                "records of an id that another record of the file has"))
        facts.append(
            Fact(
                "future", Wording.count(source.futureTimes), HealthWords.role(source.futureTimes, .middle),
                "records that count once their time has come"))
        if let unlinked = source.unlinkedIncidents {
            facts.append(
                Fact(
                    "unlinked", Wording.count(unlinked), HealthWords.role(unlinked, .middle),
                    "incidents without a deployment that they can be attributed to"))
        }
        if let undeployed = source.undeployedChanges, let changes = source.changes {
            facts.append(
                Fact(
                    "undeployed", Wording.count(undeployed), HealthWords.role(undeployed, .title),
                    "of \(Wording.count(changes, "change")), in no deployment that is known"))
        }
        if let deviation = source.deviation { facts.append(Fact("counting", "differs", .title, deviation)) }
        var section = Section(source.path, facts: facts)
        section.isNamed = true
        return section
    }

    /// A complaint in full.
    static func complaint(_ diagnostic: Diagnostic) -> Section {
        Section("the complaint in full", sentences: [diagnostic.text], missing: "", .text)
    }

    /// What the records of a kind are.
    static func records(_ records: HealthFigures.Records, _ health: HealthFigures) -> Section {
        let files = health.sources.filter { $0.records.contains { $0.kind == records.kind && $0.count > 0 } }
        return Section(
            "\(records.kind), the files", sentences: files.map(\.path), missing: "No file holds any.", .text, mark: "· "
        )
    }
}
