import Metrics

/// `uptake.yaml` of the made-up workspace.
enum ConfigurationFile {
    static let platform = "Acme Platform"

    static func file(timeline: Timeline, invited: [(quarter: Quarter, count: Int)]) -> DemoFile {
        var text = """
            # Made up by `uptake demo`: nobody here exists, and the folder is removed when the demo ends.

            platform: \(platform)
            launch: \(timeline.launch)
            timezone: UTC

            # What counts as use. Looking at the documentation does not.
            value_actions: [\(UsageRecords.valueActions.joined(separator: ", "))]

            # Nobody was ever made to use the platform. A mandate would be listed so:
            # enforcement:
            #   - date: \(timeline.launch)
            #     what: New services must deploy through the platform

            # Whom the quarterly survey was sent to.
            waves:

            """
        for wave in invited { text += "  - quarter: \(wave.quarter)\n    invited: \(wave.count)\n" }
        return DemoFile(path: "uptake.yaml", bytes: Array(text.utf8))
    }
}
