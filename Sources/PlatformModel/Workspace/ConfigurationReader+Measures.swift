import Metrics
import SafeText
import YAML

/// The keys that say how figures are reckoned.
extension ConfigurationReader {
    private static var programmeKeys: [(name: String, path: WritableKeyPath<Configuration.Programme, CivilDay?>)] {
        [("baseline", \.baseline), ("fix", \.fix), ("communicate", \.communicate), ("board", \.board)]
    }

    /// Days within which an incident is attributed to the deployment before it.
    mutating func readAttributionDays(_ node: YAMLNode) {
        guard let text = node.text, let days = Int(text), (1...365).contains(days) else {
            return complain(node, "attribution_days: expected a whole number from 1 to 365")
        }
        configuration.attributionDays = days
    }

    /// A truth value.
    mutating func read(_ node: YAMLNode, _ key: SafeText, into path: WritableKeyPath<Configuration, Bool>) {
        switch node.text {
        case "true", "yes": configuration[keyPath: path] = true
        case "false", "no": configuration[keyPath: path] = false
        default: complain(node, "\(key): expected true or false")
        }
    }

    /// Thresholds that reports check; what they are about is known to the reports.
    mutating func readChecks(_ node: YAMLNode) {
        guard let sequence = node.sequence else {
            return complain(node, "checks: expected a list of thresholds, such as nps>=40")
        }
        for entry in sequence {
            guard let text = text(entry, "checks") else { continue }
            guard text.contains(where: { "<>=".contains($0) }) else {
                complain(entry, "checks: expected a figure, an operator and a limit, such as nps>=40")
                continue
            }
            configuration.checks.append(
                Configuration.Word(
                    text: text, file: file, line: entry.place.line, column: entry.place.column))
        }
    }

    /// The capabilities of which the first use is the first advanced feature.
    mutating func readAdvancedFeatures(_ node: YAMLNode) {
        guard let names = texts(node, "advanced_features") else { return }
        guard !names.isEmpty else { return complain(node, "advanced_features: expected the name of a capability") }
        configuration.advancedFeatures = Set(names)
    }

    /// Days of the four-step programme.
    mutating func readProgramme(_ node: YAMLNode) {
        let names = ConfigurationReader.programmeKeys.map(\.name)
        guard let mapping = node.mapping else {
            return complain(node, "programme: expected the keys baseline, fix, communicate and board")
        }
        for (key, value) in mapping {
            guard let entry = ConfigurationReader.programmeKeys.first(where: { $0.name == key.text }) else {
                complainOfUnknown(key, in: "programme", among: names)
                continue
            }
            configuration.programme[keyPath: entry.path] = day(value, SafeText(cleaning: entry.name))
        }
    }
}
