import Metrics
import SafeText
import Testing

@testable import PlatformModel

@Suite struct ConfigurationTests {
    private func read(_ text: String) -> ConfigurationReader {
        ConfigurationReader(text, file: "uptake.yaml", zones: ZoneFolder())
    }

    @Test func everyKey() {
        let reader = read(
            """
            platform: Acme Platform
            launch: 2026-05-18
            timezone: Europe/Berlin
            production: [Production, eu-live]
            value_actions:
              - deploy
              - create
            thresholds:
              adoption: 60
              nps_low: 10
              nps_high: 50
            smallest_group: 7
            attribution_days: 14
            dora_bands_2023: true
            sampled_roster: yes
            advanced_features: [sandbox, tracing]
            programme:
              baseline: 2026-04-01
              fix: 2026-09-30
              communicate: 2026-10-15
              board: 2026-10-31
            enforcement:
              - {date: 2026-09-01, what: second}
              - date: 2026-08-01
                what: first
            waves:
              - {quarter: 2026-Q4, invited: 400}
            theme: light
            interval: 0.5
            """)
        #expect(reader.diagnostics.isEmpty)
        let configuration = reader.configuration
        #expect(configuration.platform == "Acme Platform")
        #expect(configuration.launch == day("2026-05-18"))
        #expect(configuration.zone.name == "Europe/Berlin")
        #expect(configuration.production == ["production", "eu-live"])
        #expect(configuration.valueActions == ["deploy", "create"])
        #expect(configuration.thresholds == Quadrant.Thresholds(adoption: 0.6, low: 10, high: 50))
        #expect(configuration.smallestGroup == 7)
        #expect(configuration.attributionDays == 14)
        #expect(configuration.showsBands2023 && configuration.isRosterSampled)
        #expect(configuration.advancedFeatures == ["sandbox", "tracing"])
        #expect(
            configuration.programme.baseline == day("2026-04-01") && configuration.programme.fix == day("2026-09-30"))
        #expect(
            configuration.programme.communicate == day("2026-10-15")
                && configuration.programme.board == day("2026-10-31"))
        #expect(configuration.enforcement.map(\.what) == ["first", "second"])
        #expect(configuration.invited == [Quarter(year: 2026, quarter: 4): 400])
        #expect(configuration.theme == "light")
        #expect(configuration.interval == 0.5)
    }

    @Test(
        arguments: [
            ("platfrom: x", "uptake.yaml:1:1: warning: unknown key platfrom (did you mean platform?)"),
            ("platform: x\nlaunch: soon", "uptake.yaml:2:9: error: launch: expected a day, such as 2026-06-01"),
            ("launch: 2026-02-30", "uptake.yaml:1:9: error: launch: expected a day, such as 2026-06-01"),
            ("smallest_group: 2", "uptake.yaml:1:17: error: smallest_group: expected a whole number from 3 to 1000"),
            (
                "thresholds:\n  adoption: 1e400",
                "uptake.yaml:2:13: error: adoption: expected a percentage from 0 to 100"
            ),
            (
                "thresholds:\n  nps_hihg: 3",
                "uptake.yaml:2:3: warning: thresholds: unknown key nps_hihg (did you mean nps_high?)"
            ),
            (
                "attribution_days: 0",
                "uptake.yaml:1:19: error: attribution_days: expected a whole number from 1 to 365"
            ),
            (
                "attribution_days: soon",
                "uptake.yaml:1:19: error: attribution_days: expected a whole number from 1 to 365"
            ),
            (
                "attributon_days: 7",
                "uptake.yaml:1:1: warning: unknown key attributon_days (did you mean attribution_days?)"
            ),
            ("dora_bands_2023: 2023", "uptake.yaml:1:18: error: dora_bands_2023: expected true or false"),
            ("sampled_roster: [yes]", "uptake.yaml:1:17: error: sampled_roster: expected true or false"),
            ("advanced_features: sandbox", "uptake.yaml:1:20: error: advanced_features: expected a list of texts"),
            ("advanced_features: []", "uptake.yaml:1:20: error: advanced_features: expected the name of a capability"),
            (
                "programme: soon",
                "uptake.yaml:1:12: error: programme: expected the keys baseline, fix, communicate and board"
            ),
            (
                "programme:\n  basline: 2026-01-01",
                "uptake.yaml:2:3: warning: programme: unknown key basline (did you mean baseline?)"
            ),
            ("programme:\n  fix: 30.9.", "uptake.yaml:2:8: error: fix: expected a day, such as 2026-06-01"),
            ("enforcement:\n  - what: x", "uptake.yaml:2:5: error: enforcement: expected the keys date and what"),
            (
                "waves:\n  - quarter: 2026-Q5",
                "uptake.yaml:2:5: error: waves: expected a quarter, such as 2026-Q4, and invited"
            ),
            ("- a\n- b", "uptake.yaml:1:1: error: expected keys and values, such as `platform: Acme`"),
        ] as [(String, SafeText)])
    func complaintsNameTheirPlace(text: String, expected: SafeText) {
        #expect(read(text).diagnostics.map(\.text) == [expected])
    }

    @Test func brokenYAMLIsNamedAndDefaultsHold() {
        let reader = read("platform: [x")
        #expect(reader.diagnostics.count == 1)
        #expect(reader.diagnostics.first?.line != nil)
        #expect(reader.configuration.smallestGroup == 5)
    }

    @Test func anUnknownZoneFallsBackToUTC() {
        let reader = read("timezone: Europe/Atlantis")
        #expect(reader.configuration.zone == .utc)
        #expect(reader.diagnostics.first?.line == 1 && reader.diagnostics.first?.column == 11)
        for name in ["../../etc/passwd", "/etc/passwd", "Europe/..", ""] {
            #expect(read("timezone: \"\(name)\"").configuration.zone == .utc)
        }
    }

    @Test func zonesHaveTheirSummerTime() throws {
        let berlin = try ZoneFolder().zone(named: "Europe/Berlin").get()
        // Summer time 2026: 29 March to 25 October, each at 01:00 UTC; and by the rule, far ahead: 2090, 26 March.
        #expect(berlin.offset(at: instant("2026-03-29T00:59:59Z")) == 3600)
        #expect(berlin.offset(at: instant("2026-03-29T01:00:00Z")) == 7200)
        #expect(berlin.offset(at: instant("2026-10-25T00:59:59Z")) == 7200)
        #expect(berlin.offset(at: instant("2026-10-25T01:00:00Z")) == 3600)
        #expect(berlin.offset(at: instant("2090-03-26T00:59:59Z")) == 3600)
        #expect(berlin.offset(at: instant("2090-03-26T01:00:00Z")) == 7200)
        // Before standard time: local mean time, 53 minutes and 28 seconds.
        #expect(berlin.offset(at: instant("1890-01-01T00:00:00Z")) == 3208)
        // The southern half of the year, and a zone without summer time.
        let sydney = try ZoneFolder().zone(named: "Australia/Sydney").get()
        #expect(sydney.offset(at: instant("2060-01-15T00:00:00Z")) == 11 * 3600)
        #expect(sydney.offset(at: instant("2060-07-15T00:00:00Z")) == 10 * 3600)
        #expect(
            try ZoneFolder().zone(named: "Asia/Kolkata").get().offset(at: instant("2050-01-01T00:00:00Z")) == 19_800)
    }

    @Test func quarterEdgesFollowTheZone() throws {
        let folder = TemporaryFolder()
        folder.write("uptake.yaml", "timezone: Europe/Berlin\n")
        // 30 June, 22:30 UTC is 1 July, 00:30 in Berlin: the third quarter.
        folder.write(
            "friction.ndjson",
            """
            {"id":"1","time":"2026-06-30T22:30:00Z","developer":"ada","category":"late","text":""}
            {"id":"2","time":"2026-06-30T21:30:00Z","developer":"ada","category":"early","text":""}

            """)
        #expect(try folder.snapshot(asOf: "2026-07-15", window: nil).friction.points.map(\.point) == ["late"])
        #expect(try folder.snapshot(asOf: "2026-06-30", window: nil).friction.points.map(\.point) == ["early"])
    }

    @Test func workspacesThatCannotBe() {
        func message(_ path: String, _ configuration: String? = nil) -> SafeText? {
            do {
                _ = try Workspace.open(path: path, configuration: configuration)
                return nil
            } catch {
                return error.message
            }
        }
        let folder = TemporaryFolder()
        folder.write("file", "")
        #expect(message("/nonexistent/x") == "no workspace at /nonexistent/x: No such file or directory")
        #expect(message(folder.path + "/file") == "\(SafeText(cleaning: folder.path))/file is no folder")
        #expect(
            message(folder.path, "/nonexistent.yaml")
                == "no configuration at /nonexistent.yaml: No such file or directory")
        #expect(message(folder.path) == nil)
    }
}
