import Metrics
import SafeText
import YAML

extension ConfigurationReader {
    private static let fieldKeys = ["column", "value", "values"]

    /// Reads `sources:`, a list of globs and how the files they name are read.
    mutating func readSources(_ node: YAMLNode) {
        guard let sequence = node.sequence else {
            complain(node, "sources: expected a list of path, format and what else a source needs")
            return
        }
        for entry in sequence {
            guard let mapping = entry.mapping else {
                complain(entry, "sources: expected keys and values, such as `path: exports/*.json`")
                continue
            }
            if let source = source(entry, mapping) { configuration.sources.append(source) }
        }
    }

    private mutating func source(_ entry: YAMLNode, _ mapping: YAMLMapping) -> Configuration.Source? {
        refuseUnknown(mapping, "sources", ConfigurationKey.members(of: "sources"))
        guard let node = mapping["path"] else {
            complain(entry, "sources: expected the key path")
            return nil
        }
        guard let path = text(node, "path") else { return nil }
        guard !Glob(path).leavesFolder else {
            complain(node, "path: a glob stays in the workspace, or is absolute", hint: "leave out the ..")
            return nil
        }
        var rule = SourceRule()
        if let node = mapping["format"] {
            guard let name = text(node, "format") else { return nil }
            guard name == "auto" || ConfigurationReader.formatNames.contains(name) else {
                let nearest = Nearest.name(to: name, among: ["auto"] + ConfigurationReader.formatNames)
                complain(
                    node, "format: there is no format \(SafeText(cleaning: name))",
                    hint: nearest.map { "did you mean \(SafeText(cleaning: $0))?" })
                return nil
            }
            rule.format = name == "auto" ? nil : name
        }
        rule.service = mapping["service"].flatMap { text($0, "service") }
        rule.environment = mapping["environment"].flatMap { text($0, "environment") }
        if let node = mapping["tags"] {
            rule.tags = text(node, "tags")
            if rule.format != RepositoryContent.format {
                complain(node, "tags: only a source of format git has tags", severity: .warning)
            }
        }
        if let node = mapping["timezone"], let name = text(node, "timezone") {
            switch zones.zone(named: name) {
            case .success(let zone): rule.zone = zone
            case .failure(let failure):
                complain(node, "timezone: \(failure.message)", hint: "a name such as Europe/Berlin")
            }
        }
        if let node = mapping["map"] { rule.fields = fields(node, format: rule.format) }
        return Configuration.Source(path: path, rule: rule)
    }

    /// The formats a source may have: those of exports, and the kinds of native records.
    private static var formatNames: [String] {
        ImportFormat.all.map(\.name) + [RepositoryContent.format] + RecordKind.allCases.map(\.rawValue)
    }

    private mutating func fields(_ node: YAMLNode, format: String?) -> [String: SourceRule.FieldRule] {
        guard let mapping = node.mapping else {
            complain(node, "map: expected native fields and the columns that hold them, such as `score: Rating`")
            return [:]
        }
        let kinds = format.flatMap(RecordKind.init(rawValue:)).map { [$0] } ?? RecordKind.allCases
        let names = Set(kinds.flatMap { $0.schema.names.map { String(decoding: $0, as: UTF8.self) } }).sorted()
        refuseUnknown(mapping, "map", names)
        var fields: [String: SourceRule.FieldRule] = [:]
        for (key, value) in mapping {
            guard let name = key.text, names.contains(name) else { continue }
            if let field = field(value, SafeText(cleaning: name)) { fields[name] = field }
        }
        return fields
    }

    private mutating func field(_ node: YAMLNode, _ name: SafeText) -> SourceRule.FieldRule? {
        var field = SourceRule.FieldRule()
        guard let mapping = node.mapping else {
            guard let column = text(node, name) else { return nil }
            field.column = column
            return field
        }
        refuseUnknown(mapping, name, ConfigurationReader.fieldKeys)
        field.column = mapping["column"].flatMap { text($0, "column") }
        field.constant = mapping["value"].flatMap { text($0, "value") }
        guard let values = mapping["values"] else { return field }
        guard let pairs = values.mapping else {
            complain(values, "values: expected the export's values and the native ones, such as `success: succeeded`")
            return field
        }
        for (from, to) in pairs {
            if let word = from.text, let native = text(to, name) { field.values[word.lowercased()] = native }
        }
        return field
    }
}
