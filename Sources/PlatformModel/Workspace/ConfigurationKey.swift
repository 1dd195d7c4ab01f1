import SafeText
import YAML

/// A key of `uptake.yaml`: what reads it, and what there is to know about it.
///
/// The reader, the default file that is printed, and the reference derive from one table of these.
struct ConfigurationKey: Sendable {
    /// A key in the value of another one.
    struct Member: Sendable {
        let name: String
        /// What it has to be.
        let type: String
        /// What it says; code in backquotes.
        let meaning: String
    }

    let name: String
    /// What the value has to be, such as `a text`.
    let type: String
    /// What counts without the key.
    let standard: String
    /// What it says; code in backquotes.
    let meaning: String
    /// Keys within it.
    var members: [Member] = []
    /// The key as it stands in a file: with the default where that can be written, else with an example.
    let lines: [String]
    /// Whether the lines say what counts without them, so that they may stand in a file of defaults.
    var isDefault = false
    /// Reads the value.
    let read: @Sendable (inout ConfigurationReader, YAMLNode) -> Void
}

extension ConfigurationKey {
    /// All keys, in the order in which they are printed.
    static let all: [ConfigurationKey] = [
        ConfigurationKey(
            name: "platform", type: "a text", standard: "the folder's name", meaning: "what the platform is called",
            lines: ["platform: Acme Platform"]
        ) { $0.configuration.platform = $0.text($1, "platform") },
        ConfigurationKey(
            name: "launch", type: "a day", standard: "the first usage", meaning: "the day of the launch",
            lines: ["launch: 2026-06-01"]
        ) { $0.configuration.launch = $0.day($1, "launch") },
        ConfigurationKey(
            name: "timezone", type: "the name of a zone", standard: "UTC",
            meaning:
                "the zone whose midnight parts days, weeks, months and quarters; a name of the system's zone files",
            lines: ["timezone: UTC"], isDefault: true
        ) { $0.readZone($1) },
        ConfigurationKey(
            name: "production", type: "a name or a list of names", standard: "production, prod, live",
            meaning: "the environments that are production: a name or a list",
            lines: ["production: [production, prod, live]"], isDefault: true
        ) { $0.readProduction($1) },
        ConfigurationKey(
            name: "value_actions", type: "a list of texts", standard: "every action",
            meaning: "the actions of `usage` that count as use", lines: ["value_actions: [run, create, query]"]
        ) { $0.configuration.valueActions = $0.texts($1, "value_actions").map(Set.init) },
        ConfigurationKey(
            name: "thresholds", type: "keys and numbers", standard: "50, 20, 40",
            meaning: "the edges of the verdict: `adoption` in percent, `nps_low` and `nps_high`",
            members: [
                Member(name: "adoption", type: "a percentage from 0 to 100", meaning: "from here on adoption is high"),
                Member(name: "nps_low", type: "a score from -100 to 100", meaning: "below it NPS is low"),
                Member(name: "nps_high", type: "a score from -100 to 100", meaning: "from here on NPS is high"),
            ], lines: ["thresholds:", "  adoption: 50", "  nps_low: 20", "  nps_high: 40"], isDefault: true
        ) { $0.readThresholds($1) },
        ConfigurationKey(
            name: "checks", type: "a list of figures and their limits", standard: "none",
            meaning: "thresholds for `uptake report --check configured`: a list, see <doc:Thresholds>",
            lines: ["checks: [nps>=40, leadTime.p50<1d]"]
        ) { $0.readChecks($1) },
        ConfigurationKey(
            name: "smallest_group", type: "a whole number from 3 to 1000", standard: "5",
            meaning: "the smallest group whose survey answers are shown; from 3 to 1000", lines: ["smallest_group: 5"],
            isDefault: true
        ) { $0.readSmallestGroup($1) },
        ConfigurationKey(
            name: "attribution_days", type: "a whole number from 1 to 365", standard: "7",
            meaning: "days within which an incident is attributed to the deployment before it; from 1 to 365",
            lines: ["attribution_days: 7"], isDefault: true
        ) { $0.readAttributionDays($1) },
        ConfigurationKey(
            name: "dora_bands_2023", type: "true or false", standard: "false",
            meaning: "whether the clusters of DORA's 2023 report are shown", lines: ["dora_bands_2023: false"],
            isDefault: true
        ) { $0.read($1, "dora_bands_2023", into: \.showsBands2023) },
        ConfigurationKey(
            name: "sampled_roster", type: "true or false", standard: "false",
            meaning: """
                whether the roster is a sample of the people who could use the platform: adoption then has a 95 % \
                interval
                """, lines: ["sampled_roster: false"], isDefault: true
        ) { $0.read($1, "sampled_roster", into: \.isRosterSampled) },
        ConfigurationKey(
            name: "advanced_features", type: "a list of texts", standard: "the third distinct one",
            meaning: "the capabilities of which the first use is the first advanced feature: a list",
            lines: ["advanced_features: [tracing, canary]"]
        ) { $0.readAdvancedFeatures($1) },
        ConfigurationKey(
            name: "programme", type: "keys and days", standard: "by the data",
            meaning: """
                days of the four steps: `baseline`, the first day of measuring, and the last days for `fix`, \
                `communicate` and `board`
                """,
            members: [
                Member(name: "baseline", type: "a day", meaning: "the first day of measuring"),
                Member(name: "fix", type: "a day", meaning: "the last day for resolving the top three"),
                Member(name: "communicate", type: "a day", meaning: "the last day for telling the reporters"),
                Member(name: "board", type: "a day", meaning: "the last day for the board's first meeting"),
            ],
            lines: [
                "programme:", "  baseline: 2026-06-01", "  fix: 2026-09-30", "  communicate: 2026-10-15",
                "  board: 2026-10-31",
            ]
        ) { $0.readProgramme($1) },
        ConfigurationKey(
            name: "enforcement", type: "a list of date and what", standard: "none",
            meaning: "when use became compulsory: a list of `date` and `what`",
            members: [
                Member(name: "date", type: "a day", meaning: "the day"),
                Member(name: "what", type: "a text", meaning: "what began"),
            ], lines: ["enforcement:", "  - date: 2026-09-07", "    what: New services must use templates"]
        ) { $0.readEnforcement($1) },
        ConfigurationKey(
            name: "waves", type: "a list of quarter and invited", standard: "none",
            meaning: "a list of `quarter` and `invited`, the number of people asked",
            members: [
                Member(name: "quarter", type: "a quarter, such as 2026-Q4", meaning: "the wave"),
                Member(name: "invited", type: "a whole number", meaning: "people who were asked"),
            ], lines: ["waves:", "  - quarter: 2026-Q4", "    invited: 400"]
        ) { $0.readWaves($1) },
        ConfigurationKey(
            name: "sources", type: "a list of path, format and what else a source needs", standard: "none",
            meaning: "further files and how they are read, see below",
            members: [
                Member(
                    name: "path", type: "a text",
                    meaning: """
                        a glob, in the workspace or absolute: `*` for any part of a name, `?` for one character, `**` \
                        for any folders
                        """),
                Member(
                    name: "format", type: "the name of a format",
                    meaning: """
                        a format of <doc:Imports>, a kind of <doc:DataFiles>, or `auto`, the default: told by the content
                        """),
                Member(name: "service", type: "a text", meaning: "the service of records that name none"),
                Member(name: "environment", type: "a text", meaning: "the environment of records that name none"),
                Member(name: "timezone", type: "the name of a zone", meaning: "the zone of times that have none"),
                Member(
                    name: "tags", type: "a text",
                    meaning: """
                        of `format: git`: the names of tags that are deployments, with `*` and `?`; `v*` unless set
                        """),
                Member(
                    name: "map", type: "native fields and the columns that hold them",
                    meaning: """
                        how native fields are filled: the name of a column, or the keys `column`, `value` (the same for \
                        every record) and `values` (native values by those of the export)
                        """),
            ],
            lines: [
                "sources:", "  - path: exports/pipelines-*.json", "    format: gitlab-deployments",
                "    service: checkout",
            ]
        ) { $0.readSources($1) },
        ConfigurationKey(
            name: "theme", type: "the name of a theme", standard: "by the terminal's ground",
            meaning: "the theme's name, as `uptake theme list` shows it", lines: ["theme: dark"]
        ) { $0.configuration.theme = $0.text($1, "theme") },
        ConfigurationKey(
            name: "interval", type: "seconds from 0.1 to 3600", standard: "2",
            meaning: "seconds between looks at the files, from 0.1 to 3600", lines: ["interval: 2"], isDefault: true
        ) { $0.readInterval($1) },
        ConfigurationKey(
            name: "mouse", type: "true or false", standard: "true", meaning: "whether the dashboard uses the mouse",
            lines: ["mouse: true"], isDefault: true
        ) { $0.readMouse($1) },
        ConfigurationKey(
            name: "keys", type: "actions and their keys", standard: "see below",
            meaning: "other keys for actions of the dashboard", lines: ["keys:", "  refresh: [r, F5]"]
        ) { $0.readKeys($1) },
    ]

    /// The names of the members of a key.
    static func members(of name: String) -> [String] {
        all.first { $0.name == name }?.members.map(\.name) ?? []
    }
}

extension Configuration {
    /// A configuration file with every key, its meaning and its default, as a beginning.
    ///
    /// Keys whose default can be written stand with it; the others are examples behind one `#`, explanations behind two.
    public static var printed: String {
        var lines = [
            "## uptake.yaml: what Uptake has to know about the workspace beside its data.",
            "## Every key may be left out. Lines behind one # are an example: take it away to use them.",
        ]
        for key in ConfigurationKey.all {
            lines.append("")
            lines += comment("\(key.meaning). Expected: \(key.type); without it: \(key.standard).")
            for member in key.members { lines += comment("\(member.name): \(member.meaning).", indent: "  ") }
            lines += key.isDefault ? key.lines : key.lines.map { "#" + $0 }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// A sentence as comments of at most 100 columns; its code is bare there.
    private static func comment(_ text: String, indent: String = "") -> [String] {
        let plain = text.replacing("<doc:Imports>", with: "exports").replacing("<doc:DataFiles>", with: "data files")
            .filter { $0 != "`" }
        var lines: [String] = []
        var line = ""
        let capital = indent.isEmpty ? plain.prefix(1).uppercased() + plain.dropFirst() : plain
        for word in capital.split(separator: " ") {
            if !line.isEmpty, line.count + word.count + indent.count > 92 {
                lines.append(line)
                line = lines.isEmpty ? "" : indent.isEmpty ? "" : "  "
            }
            line += (line.isEmpty || line == "  " ? "" : " ") + word
        }
        return (lines + [line]).map { "## " + indent + $0 }
    }
}
