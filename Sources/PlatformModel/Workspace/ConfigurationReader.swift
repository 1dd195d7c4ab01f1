import Metrics
import SafeText
import YAML

/// Reads `uptake.yaml`: every complaint names its line and column, what was expected, and the nearest key.
struct ConfigurationReader {
    var configuration = Configuration()
    private(set) var diagnostics: [Diagnostic] = []
    let file: SafeText
    let zones: ZoneFolder

    /// Reads the text of a configuration file.
    ///
    /// - Parameters:
    ///   - text: YAML.
    ///   - file: The file's name, for complaints.
    ///   - zones: Where time zones are found.
    ///   - only: The keys that may stand in this file; nil for all.
    init(_ text: String, file: SafeText, zones: ZoneFolder, only: [String]? = nil) {
        self.file = file
        self.zones = zones
        configuration.zones = zones
        do {
            guard let root = try YAML.compose(text), !root.isNull else { return }
            guard let mapping = root.mapping else {
                complain(root, "expected keys and values, such as `platform: Acme`")
                return
            }
            complainOfRepeatedKeys(root)
            read(mapping, only)
        } catch {
            complain(at: error.place, "no YAML: \(SafeText(cleaning: error.problem))")
        }
    }

    private mutating func read(_ mapping: YAMLMapping, _ only: [String]?) {
        let names = only ?? ConfigurationKey.all.map(\.name)
        for (key, value) in mapping {
            let name = key.text ?? ""
            guard let entry = ConfigurationKey.all.first(where: { $0.name == name }), names.contains(name) else {
                complainOfUnknown(key, among: names)
                continue
            }
            entry.read(&self, value)
        }
    }

    /// Names every key that stands twice in its mapping, wherever that is; the first of a list or mapping counts.
    private mutating func complainOfRepeatedKeys(_ node: YAMLNode) {
        for element in node.sequence ?? [] { complainOfRepeatedKeys(element) }
        guard let mapping = node.mapping else { return }
        for key in mapping.repeatedKeys { complain(key, "\(SafeText(cleaning: key.text ?? "")) stands twice") }
        for (_, value) in mapping { complainOfRepeatedKeys(value) }
    }

    /// Names a key that is none of some, and the nearest of them.
    mutating func complainOfUnknown(_ key: YAMLNode, in place: SafeText = "", among names: [String]) {
        let name = key.text ?? ""
        let nearest = Nearest.name(to: name, among: names)
        let all = names.dropFirst().reduce(SafeText(cleaning: names.first ?? "")) { $0 + ", " + SafeText(cleaning: $1) }
        complain(
            key, "\(place)\(place.isEmpty ? "" : ": ")unknown key \(SafeText(cleaning: name))", severity: .warning,
            hint: nearest.map { "did you mean \(SafeText(cleaning: $0))?" }
                ?? (names.count <= 12 ? "the keys are \(all)" : nil))
    }

    /// Names the keys of a mapping that are none of some.
    mutating func refuseUnknown(_ mapping: YAMLMapping, _ place: SafeText, _ names: [String]) {
        for (key, _) in mapping where !names.contains(key.text ?? "") {
            complainOfUnknown(key, in: place, among: names)
        }
    }

    // MARK: Values

    mutating func text(_ node: YAMLNode, _ key: SafeText) -> String? {
        guard let text = node.text, !text.isEmpty else {
            complain(node, "\(key): expected a text")
            return nil
        }
        return text
    }

    mutating func texts(_ node: YAMLNode, _ key: SafeText) -> [String]? {
        guard let sequence = node.sequence else {
            complain(node, "\(key): expected a list of texts")
            return nil
        }
        return sequence.compactMap { text($0, key) }
    }

    mutating func day(_ node: YAMLNode, _ key: SafeText) -> CivilDay? {
        guard let text = node.text, let day = CivilDay(text) else {
            complain(node, "\(key): expected a day, such as 2026-06-01")
            return nil
        }
        return day
    }

    private mutating func number(_ node: YAMLNode, _ key: SafeText, _ range: ClosedRange<Double>, _ expected: SafeText)
        -> Double?
    {
        guard let text = node.text, let number = Double(text), range.contains(number) else {
            complain(node, "\(key): expected \(expected)")
            return nil
        }
        return number
    }

    mutating func readZone(_ node: YAMLNode) {
        guard let name = text(node, "timezone") else { return }
        switch zones.zone(named: name) {
        case .success(let zone): configuration.zone = zone
        case .failure(let failure):
            complain(node, "timezone: \(failure.message)", hint: "a name such as Europe/Berlin; UTC is used instead")
        }
    }

    mutating func readProduction(_ node: YAMLNode) {
        let names = node.sequence == nil ? text(node, "production").map { [$0] } : texts(node, "production")
        if let names, !names.isEmpty { configuration.production = Set(names.map { $0.lowercased() }) }
    }

    mutating func readThresholds(_ node: YAMLNode) {
        guard let mapping = node.mapping else {
            complain(node, "thresholds: expected the keys adoption, nps_low and nps_high")
            return
        }
        var thresholds = configuration.thresholds
        for (key, value) in mapping {
            switch key.text {
            case "adoption":
                if let share = number(value, "adoption", 0...100, "a percentage from 0 to 100") {
                    thresholds.adoption = share / 100
                }
            case "nps_low":
                if let score = number(value, "nps_low", -100...100, "a score from -100 to 100") {
                    thresholds.low = score
                }
            case "nps_high":
                if let score = number(value, "nps_high", -100...100, "a score from -100 to 100") {
                    thresholds.high = score
                }
            default: complainOfUnknown(key, in: "thresholds", among: ConfigurationKey.members(of: "thresholds"))
            }
        }
        guard thresholds.low <= thresholds.high else {
            complain(node, "thresholds: nps_low is above nps_high")
            return
        }
        configuration.thresholds = thresholds
    }

    mutating func readSmallestGroup(_ node: YAMLNode) {
        guard let text = node.text, let size = Int(text), (3...1000).contains(size) else {
            complain(node, "smallest_group: expected a whole number from 3 to 1000")
            return
        }
        configuration.smallestGroup = size
    }

    mutating func readEnforcement(_ node: YAMLNode) {
        guard let sequence = node.sequence else {
            complain(node, "enforcement: expected a list of date and what")
            return
        }
        for entry in sequence {
            guard let mapping = entry.mapping, let date = mapping["date"], let what = mapping["what"] else {
                complain(entry, "enforcement: expected the keys date and what")
                continue
            }
            refuseUnknown(mapping, "enforcement", ConfigurationKey.members(of: "enforcement"))
            if let day = day(date, "date"), let what = text(what, "what") {
                configuration.enforcement.append(Configuration.Enforcement(day: day, what: what))
            }
        }
        configuration.enforcement.sort { ($0.day, $0.what) < ($1.day, $1.what) }
    }

    mutating func readWaves(_ node: YAMLNode) {
        guard let sequence = node.sequence else {
            complain(node, "waves: expected a list of quarter and invited")
            return
        }
        for entry in sequence {
            guard let mapping = entry.mapping, let quarter = mapping["quarter"]?.text?.asQuarter else {
                complain(entry, "waves: expected a quarter, such as 2026-Q4, and invited")
                continue
            }
            refuseUnknown(mapping, "waves", ConfigurationKey.members(of: "waves"))
            guard let invited = mapping["invited"] else { continue }
            guard let text = invited.text, let count = Int(text), count >= 0 else {
                complain(invited, "invited: expected a whole number")
                continue
            }
            configuration.invited[quarter] = count
        }
    }

    mutating func readInterval(_ node: YAMLNode) {
        configuration.interval = number(node, "interval", 0.1...3600, "seconds from 0.1 to 3600")
    }

    // MARK: Complaints

    mutating func complain(
        _ node: YAMLNode, _ message: SafeText, severity: Diagnostic.Severity = .error, hint: SafeText? = nil
    ) {
        complain(at: node.place, message, severity: severity, hint: hint)
    }

    private mutating func complain(
        at place: YAMLPlace?, _ message: SafeText, severity: Diagnostic.Severity = .error, hint: SafeText? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                file: file, line: place?.line, column: place?.column, severity: severity, message: message, hint: hint))
    }
}

extension String {
    /// The quarter of a text such as `2026-Q4`; nil for another text.
    fileprivate var asQuarter: Quarter? {
        let parts = split(separator: "-")
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), parts[1].count == 2,
            parts[1].first == "Q", let number = Int(parts[1].dropFirst()), (1...4).contains(number)
        else { return nil }
        return Quarter(year: year, quarter: number)
    }
}
