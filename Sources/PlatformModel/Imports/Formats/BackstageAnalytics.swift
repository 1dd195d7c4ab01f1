import SafeText

extension ImportFormat {
    /// Analytics events of Backstage, as a sink of its Analytics API writes them.
    static let backstageAnalytics = ImportFormat(
        name: "backstage-analytics",
        marks: [[.has("action"), .has("subject"), .map("context")]],
        deviation: """
            Backstage counts events; here a person is active on a day, however many events there \
            are, and events without a user count as nothing.
            """,
        makeReader: { _ in BackstageAnalyticsReader() })
}

/// Reads Backstage's analytics events as usage: the plugin is the capability.
final class BackstageAnalyticsReader: ElementReader {
    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        let context = element["context"]
        guard
            let user = element[first: "userEntityRef", "user", "userId"]?.text
                ?? context?[first: "userEntityRef", "userName", "user"]?.text
        else { return output.remark("events without a user are not counted") }
        var record = ImportedRecord(.usage, at: element.offset)
        let time = element[first: "timestamp", "time", "created_at"]
        if let number = time?.text.flatMap(ImportTime.unix) {
            record.set(UsageField.time, number, at: time?.offset)
        } else {
            record.setTime(UsageField.time, time)
        }
        record.set(UsageField.developer, EntityReference(user, kind: "user")?.shortName ?? user)
        record.set(UsageField.capability, context?["pluginId"]?.text ?? "backstage")
        record.set(UsageField.action, element["action"])
        output.add(record)
    }
}
