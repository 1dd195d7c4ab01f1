import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// What the records of each format become; the working stands beside what is not plain from the fixture.
@Suite struct ImportsFormatTests {
    /// A file's content, read to its end after it has been left alone.
    private func read(
        _ text: String, _ rule: SourceRule = SourceRule(), options: FoldOptions = FoldOptions()
    ) -> ImportedContent {
        let content = ImportedContent(rule: rule, stem: "file", options: options, file: "file")
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: ByteScan.padding)
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            let count = buffer.count - ByteScan.padding
            let consumed = content.consume(base, count: count)
            if consumed < count { _ = content.consumeRest(base + consumed, count: count - consumed) }
            _ = content.finish(isQuiet: true)
        }
        return content
    }

    private func read(fixture format: String, _ rule: SourceRule = SourceRule(), options: FoldOptions = FoldOptions())
        -> ImportedContent
    {
        read(ImportsFixtures.all.first { $0.format == format }?.text ?? "", rule, options: options)
    }

    /// Deployments as `service environment status time`, by id.
    private func deployments(_ content: ImportedContent) -> [String: String] {
        guard let fold = content.folds[.deployments]?.first as? DeploymentFold else { return [:] }
        var found: [String: String] = [:]
        for index in 0..<fold.count {
            let row = fold.table.row(index)
            let (service, environment) = fold.table.series[row.series]
            found[fold.table.ids.id(row.code)] = [
                fold.table.services.text(service), fold.table.environments.text(environment),
                DeploymentStatus.inOrder[row.status].rawValue,
                ImportTime.string(Instant(milliseconds: row.milliseconds)),
            ].joined(separator: " ")
        }
        return found
    }

    /// Minutes from commit to production deployment, by id, of those whose commit's time is known.
    private func leads(_ content: ImportedContent) -> [String: Int64] {
        guard let fold = content.folds[.deployments]?.first as? DeploymentFold else { return [:] }
        var found: [String: Int64] = [:]
        for index in 0..<fold.table.detailCount {
            let detail = fold.table.detail(index)
            guard detail.commitTime != .min else { continue }
            let row = fold.table.row(Int(detail.row))
            found[fold.table.ids.id(row.code)] = (row.milliseconds - detail.commitTime) / 60_000
        }
        return found
    }

    /// Ids of the production deployments that are marked as rollbacks.
    private func rollbacks(_ content: ImportedContent) -> [String] {
        guard let fold = content.folds[.deployments]?.first as? DeploymentFold else { return [] }
        return (0..<fold.table.detailCount).map { fold.table.detail($0) }.filter { $0.marks.contains(.rollback) }
            .map { fold.table.ids.id(fold.table.row(Int($0.row)).code) }.sorted()
    }

    /// Incidents as `service from to`, by id.
    private func incidents(_ content: ImportedContent) -> [String: String] {
        guard let fold = content.folds[.incidents]?.first as? IncidentFold else { return [:] }
        var found: [String: String] = [:]
        for (index, incident) in fold.incidents.values.enumerated() {
            found[fold.incidents.id(at: index)] = [
                incident.service, ImportTime.string(incident.time), incident.resolved.map(ImportTime.string) ?? "open",
            ].joined(separator: " ")
        }
        return found
    }

    /// Answers as `day score team person`, sorted.
    private func answers(_ content: ImportedContent) -> [String] {
        guard let fold = content.folds[.surveys]?.first as? SurveyFold else { return [] }
        let people = fold.identified.flatMap { identity, given in given.map { ($0.answer, identity.developer) } }
        return (people + fold.anonymous.map { ($0, "-") }).map { answer, person in
            [ImportTime.string(answer.day), answer.score.map(String.init) ?? "blank", answer.team ?? "-", person]
                .joined(separator: " ")
        }.sorted()
    }

    private func remarks(_ content: ImportedContent) -> [String] {
        content.remarks.map { "\($0.severity.rawValue): \($0.text)" }
    }

    // MARK: Deployments and incidents

    @Test func cdevents() {
        let content = read(fixture: "cdevents")
        #expect(
            deployments(content) == [
                "c-1": "checkout production succeeded 2026-03-02T08:00:00Z",
                "c-2": "checkout production succeeded 2026-03-03T08:00:00Z",
                "c-3": "checkout production succeeded 2026-03-04T09:00:00Z",
                "c-4": "search staging succeeded 2026-03-05T09:00:00.250Z",
                "c-12": "profile production succeeded 2026-03-08T08:00:00Z",
            ])
        #expect(rollbacks(content) == ["c-3"])
        // The end comes before the beginning in the file; an incident without a service is the file's.
        #expect(
            incidents(content) == [
                "inc-1": "checkout 2026-03-03T09:15:00Z 2026-03-03T10:45:00Z",
                "inc-2": "file 2026-03-07T09:15:00Z open",
            ])
        #expect(content.taken[.deployments] == 6, "one event stands twice")
        #expect(
            remarks(content) == [
                "note: CDEvents of service published are not counted",
                "note: custom CDEvents are not counted",
            ])
        #expect(content.changes == ChangeTally(count: 1, undeployed: 1))
    }

    @Test func `a removed service has no status there until it is deployed again`() throws {
        func event(_ type: String, _ id: Int, _ day: String, _ environment: String = "Production") -> String {
            #"{"context":{"version":"0.4.1","id":"e\#(id)","source":"/ci","type":"dev.cdevents.service.\#(type).0.2.0","#
                + #""timestamp":"2026-03-\#(day)T08:00:00Z"},"subject":{"id":"shop","content":{"environment":{"id":"\#(environment)"}}}}"#
                + "\n"
        }
        let folder = TemporaryFolder()
        folder.write("imports/a.json", event("deployed", 1, "02") + event("deployed", 2, "02", "staging"))
        func environments(_ day: String) throws -> [SafeText] {
            try folder.snapshot(asOf: "2026-03-" + day).deployments.status.map(\.environment)
        }
        #expect(try environments("03") == ["production", "staging"])
        // The event may stand in another file, and the environment be written in another case.
        folder.write("imports/b.json", event("removed", 3, "04", "production"))
        #expect(try environments("03") == ["production", "staging"])
        #expect(try environments("05") == ["staging"])
        folder.append("imports/a.json", event("deployed", 4, "06"))
        #expect(try environments("07") == ["production", "staging"])
    }

    @Test func `a service is removed under the names that its source maps`() throws {
        func event(_ type: String, _ id: Int) -> String {
            #"{"context":{"version":"0.4.1","id":"e\#(id)","source":"/ci","type":"dev.cdevents.service.\#(type).0.2.0","#
                + #""timestamp":"2026-03-0\#(id)T08:00:00Z"},"subject":{"id":"shop","content":{"environment":{"id":"prd"}}}}"#
                + "\n"
        }
        let folder = TemporaryFolder()
        folder.write(
            "uptake.yaml",
            "sources:\n  - path: e.json\n    format: cdevents\n    map: {environment: {values: {prd: production}}}\n")
        folder.write("e.json", event("deployed", 1) + event("removed", 2))
        #expect(try folder.snapshot(asOf: "2026-03-01").deployments.status.map(\.environment) == ["production"])
        #expect(try folder.snapshot(asOf: "2026-03-03").deployments.status.isEmpty)
    }

    @Test func `a change is deployed once an artifact packaged from it is`() {
        func event(_ type: String, _ subject: String, _ content: String) -> String {
            #"{"context":{"version":"0.4.1","id":"\#(type)\#(subject)","source":"/ci","type":"dev.cdevents.\#(type).0.2.0","#
                + #""timestamp":"2026-03-02T08:00:00Z"},"subject":{"id":"\#(subject)","content":\#(content)}}"# + "\n"
        }
        let deployed = event(
            "service.deployed", "shop", #"{"environment":{"id":"production"},"artifactId":"pkg:oci/shop@1"}"#)
        let packaged = event("artifact.packaged", "pkg:oci/shop@1", #"{"change":{"id":"c-1"}}"#)
        let merged = event("change.merged", "c-1", "{}") + event("change.merged", "c-2", "{}")
        #expect(read(deployed + packaged + merged).changes == ChangeTally(count: 2, undeployed: 1))
        #expect(read(packaged + merged).changes == ChangeTally(count: 2, undeployed: 2))
        #expect(read(merged + packaged + deployed).changes == ChangeTally(count: 2, undeployed: 1))
        #expect(read(deployed).changes == nil)
    }

    @Test func cdeventsThatAreNone() {
        let good =
            #"{"context":{"id":"a","type":"dev.cdevents.service.deployed.0.1.0","timestamp":"2026-03-02T08:00:00Z"},"subject":{"id":"s","content":{}}}"#
        let content = read(
            [
                good, #"{"context":{"id":"b","type":"com.example","timestamp":"2026-03-02T08:00:00Z"}}"#,
                #"{"context":{"id":"c","type":"dev.cdevents.service.deployed.0.1.0","timestamp":"2026-03-02 08:00"},"subject":{"id":"s"}}"#,
                #"{"context":{"id":"d","type":"dev.cdevents.incident.detected.0.1.0","timestamp":7},"subject":{"id":"i"}}"#,
                "[1]",
                #"{"context":{"id":["e"],"type":"dev.cdevents.service.deployed.0.1.0","timestamp":"2026-03-02T08:00:00Z"},"subject":{"id":"s"}}"#,
            ].joined(separator: "\n") + "\n")
        #expect(deployments(content).count == 1)
        #expect(
            content.complaints.first.map { "\($0.line):\(($0.error.offset ?? -1) + 1) \($0.error.message)" } == [
                "2:1 no CDEvent: context.type does not begin with dev.cdevents",
                "3:79 time is no RFC 3339 time with a zone, such as 2026-11-23T14:02:00Z",
                "4:80 context.timestamp is no time with a zone", "5:1 no CDEvent: context.type is missing",
                "6:1 id is missing",
            ])
    }

    @Test func devLake() {
        let content = read(fixture: "devlake-webhook")
        #expect(
            deployments(content) == [
                "rel-1@https://git.example/acme/checkout.git": "checkout production succeeded 2026-03-02T08:11:00Z",
                "rel-1@git@git.example:acme/search.git": "search production failed 2026-03-02T08:11:00Z",
                "rel-2@https://git.example/acme/search": "search staging failed 2026-03-03T08:20:00Z",
                "ccc1@https://git.example/acme/profile": "profile production succeeded 2026-03-04T10:00:00Z",
                "rel-3@https://git.example/acme/profile": "profile production cancelled 2026-03-05T10:05:00Z",
            ])
        #expect(
            incidents(content) == [
                "INC-1": "checkout 2026-03-02T09:00:00Z 2026-03-02T10:30:00Z",
                "INC-2": "file 2026-03-06T09:00:00Z open",
            ])
        #expect(remarks(content) == ["note: issues of DevLake that are no incidents are not counted"])
    }

    @Test func gitHub() {
        let content = read(fixture: "github-deployments")
        #expect(
            deployments(content) == [
                // The first of two successes; neither the later inactive nor updated_at.
                "github/11": "checkout production succeeded 2026-03-02T08:12:00Z",
                "github/12": "checkout production failed 2026-03-03T08:09:00Z",
                "github/13": "search staging in_progress 2026-03-04T08:00:00Z",
                "github/14": "profile production succeeded 2026-03-05T08:09:00Z",
                "github/15": "billing production failed 2026-03-06T08:09:00Z",
            ])
        #expect(rollbacks(content) == ["github/12"])
    }

    /// Statuses in any order, among the lines of a file, give the same.
    @Test func gitHubStatusesInAnyOrder() throws {
        let deployment =
            #"{"id":1,"sha":"a","environment":"production","created_at":"2026-03-02T08:00:00Z","statuses_url":"https://x/repos/acme/shop/deployments/1/statuses"}"#
        func status(_ state: String, _ minute: Int) -> String {
            #"{"state":"\#(state)","created_at":"2026-03-02T08:1\#(minute):00Z","deployment_url":"https://x/repos/acme/shop/deployments/1"}"#
        }
        let lines = [
            status("failure", 1), status("in_progress", 2), status("success", 3), status("success", 5),
            status("error", 4),
            deployment, status("inactive", 6),
        ]
        for turn in lines.indices {
            let text = (lines[turn...] + lines[..<turn]).joined(separator: "\n") + "\n"
            #expect(deployments(read(text)) == ["github/1": "shop production succeeded 2026-03-02T08:13:00Z"])
            #expect(deployments(read(text + text)).count == 1)
        }
        // Appended, and read as they come.
        let folder = TemporaryFolder()
        folder.write("imports/gh.ndjson", deployment + "\n")
        let reader = try folder.reader()
        for line in lines {
            folder.append("imports/gh.ndjson", line + "\n")
            reader.poll(now: farFuture)
        }
        let question = Question(asOf: .day(day("2026-03-31")), window: .all)
        #expect(
            reader.snapshot(question, now: farFuture).delivery == (try folder.snapshot(asOf: "2026-03-31")).delivery)
        #expect(reader.snapshot(question, now: farFuture).delivery.deployments == 1)
    }

    @Test func gitLab() {
        let content = read(fixture: "gitlab-deployments")
        #expect(
            deployments(content) == [
                "gitlab/41": "checkout production succeeded 2026-03-02T08:10:00Z",
                // Its job succeeded, the deployment did not.
                "gitlab/42": "checkout production failed 2026-03-03T08:40:00Z",
                "gitlab/43": "file staging in_progress 2026-03-04T08:00:00Z",
                // 10:20 at +02:00, in GitLab's notation.
                "gitlab/44": "search production succeeded 2026-03-05T08:20:00Z",
            ])
        // The commit was made at 08:00 the day before, the deployment finished at 08:10.
        #expect(leads(content)["gitlab/41"] == 1450)
    }

    @Test func argoCD() {
        let content = read(fixture: "argocd")
        #expect(
            deployments(content) == [
                "argocd/argocd/checkout/0": "checkout production succeeded 2026-03-02T08:00:30Z",
                // The last operation is this entry, and no deployment more.
                "argocd/argocd/checkout/1": "checkout production succeeded 2026-03-03T08:00:40Z",
                "argocd/argocd/search/4": "search staging succeeded 2026-03-02T09:00:00Z",
                "argocd/argocd/search/5": "search staging succeeded 2026-03-03T09:00:00Z",
                "argocd/argocd/search@2026-03-04T09:00:00Z": "search staging failed 2026-03-04T09:02:00Z",
            ])
    }

    @Test func argoCDInYAML() {
        let content = read(
            """
            apiVersion: v1
            items:
            - apiVersion: argoproj.io/v1alpha1
              kind: Application
              metadata:
                name: shop
                namespace: apps
              status:
                history:
                - deployStartedAt: "2026-03-02T08:00:00Z"
                  deployedAt: "2026-03-02T08:00:30Z"
                  id: 3
                  revision: a1
                operationState:
                  phase: Running
                  startedAt: "2026-03-03T08:00:00Z"
            kind: List

            """)
        #expect(content.formatName == "argocd")
        #expect(
            deployments(content) == [
                "argocd/apps/shop/3": "shop production succeeded 2026-03-02T08:00:30Z",
                "argocd/apps/shop@2026-03-03T08:00:00Z": "shop production in_progress 2026-03-03T08:00:00Z",
            ])
        #expect(
            remarks(content) == [
                "note: applications without a label env or environment are taken for production"
            ])
    }

    @Test func pelorus() {
        let content = read(fixture: "pelorus")
        // 1772445600 is 10:00 on 2 March 2026, the commit's 1772438400 is 08:00.
        #expect(
            Set(deployments(content).values) == [
                "checkout production succeeded 2026-03-02T10:00:00Z",
                "search production succeeded 2026-03-02T11:00:00Z",
            ])
        #expect(Array(leads(content).values) == [120])
        #expect(incidents(content) == ["F-1": "checkout 2026-03-02T10:10:00Z 2026-03-02T11:10:00Z"])
    }

    // MARK: People and usage

    @Test func backstageCatalog() throws {
        let content = read(fixture: "backstage-catalog")
        let fold = try #require(content.folds[.developers]?.first as? RosterFold)
        var teams: [String: String] = [:]
        for (index, person) in fold.people.values.enumerated() { teams[fold.people.id(at: index)] = person.team }
        // Ada is in a department and in a team of it: the team. Cleo's membership stands with the group.
        #expect(teams == ["ada": "core", "ada.l": "core", "ben": "shop/web", "cleo": "core"])
        #expect(Roster([fold]).people.count == 3, "one address, one person")
        #expect(
            remarks(content) == [
                "note: 4 users are 3 people by their e-mail addresses",
                "note: 1 components, 0 of them without an owner",
            ])
    }

    @Test func backstageCatalogInJSON() throws {
        let content = read(
            """
            {"items": [{"apiVersion": "backstage.io/v1beta1", "kind": "User", "metadata": {"name": "Dan", "namespace": "Ops"},
              "spec": {"profile": {}, "memberOf": ["Group:Ops/night"]}}], "totalItems": 1, "pageInfo": {}}
            """)
        let fold = try #require(content.folds[.developers]?.first as? RosterFold)
        #expect(fold.people.values.map(\.team) == ["night"])
        #expect(fold.people.id(at: 0) == "ops/dan")
    }

    @Test(
        arguments: [
            ("ada", "user:default/ada"), ("User:Ada", "user:default/ada"), ("ops/ada", "user:ops/ada"),
            ("group:ops/ada", "group:ops/ada"), ("component:ops/", nil), ("", nil),
        ] as [(String, String?)])
    func entityReferences(text: String, expected: String?) {
        let reference = EntityReference(text, kind: "user")
        #expect(reference.map { "\($0.kind):\($0.namespace)/\($0.name)" } == expected)
    }

    @Test func aBadDocumentOfMany() throws {
        let content = read(
            ImportsFixtures.backstageCatalog
                + "---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {name: [\n---\n"
                + "apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {name: eve}\n")
        #expect((content.folds[.developers]?.first as? RosterFold)?.count == 5)
        #expect(content.complaints.count == 1)
    }

    @Test func backstageAnalytics() throws {
        let fold = try #require(read(fixture: "backstage-analytics").folds[.usage]?.first as? UsageFold)
        #expect((0..<fold.people.count).map { fold.people.text($0) } == ["ada", "ben"])
        #expect(fold.count == 2)
    }

    // MARK: Surveys

    @Test func typeform() throws {
        // The last answer is blank, though another column of it holds an 8.
        #expect(
            answers(read(fixture: "typeform")) == [
                "2026-03-02 9 core ada@example.com", "2026-03-03 6 web ben@example.com", "2026-03-03 blank web -",
            ])
        // 23:30 UTC is the next day in Berlin.
        guard case .success(let berlin) = ZoneFolder().zone(named: "Europe/Berlin") else { return }
        #expect(
            answers(read(fixture: "typeform", options: FoldOptions(zone: berlin))).first
                == "2026-03-03 6 web ben@example.com")
    }

    @Test func googleForms() {
        // Another column holds numbers from 0 to 10 too.
        #expect(
            answers(read(fixture: "google-forms")) == [
                "2026-03-02 10 core ada@example.com", "2026-03-03 0 web cleo@example.com",
                "2026-03-03 7 web ben@example.com",
            ])
    }

    @Test func surveyMonkey() {
        let content = read(fixture: "surveymonkey")
        #expect(
            answers(content) == ["2026-03-02 10 - ada@example.com", "2026-03-25 8 - -", "2026-04-05 0 - -"])
        #expect(remarks(content).isEmpty, "the second date tells which number is the month")
    }

    @Test func datesThatCanBeReadTwoWays() {
        let header = "Respondent ID,Collector ID,Date Created,Would you recommend us?\n,,,\n"
        let open = read(header + "1,2,03/04/2026,9\n")
        #expect(answers(open) == ["2026-03-04 9 - -"])
        #expect(remarks(open) == ["warning: dates can be read two ways: the month is taken to stand first"])
        #expect(
            answers(read(header + "1,2,03/04/2026,9\n1,2,13/04/2026,8\n")) == ["2026-04-03 9 - -", "2026-04-13 8 - -"])
    }

    @Test func qualtrics() {
        let content = read(fixture: "qualtrics")
        // 20:05 in Denver on 2 March is 03:05 UTC on 3 March; the column of groups is no score.
        #expect(
            answers(content) == ["2026-03-03 8 web ben@example.com", "2026-03-03 9 core -", "2026-03-04 2 web -"])
        #expect(
            remarks(content) == [
                "note: answers from trying the survey out are left out",
                "note: answers broken off before the score are left out",
            ])
    }

    @Test func formbricks() {
        #expect(
            answers(read(fixture: "formbricks")) == [
                "2026-03-02 9 core ada", "2026-03-03 3 web -", "2026-03-04 blank web ben",
            ])
    }

    @Test func delighted() {
        #expect(answers(read(fixture: "delighted")) == ["2026-03-02 10 core ada@example.com", "2026-03-03 4 - 2"])
    }

    @Test func postHog() {
        #expect(
            answers(read(fixture: "posthog")) == [
                "2026-03-02 9 - ada", "2026-03-02 blank - ben", "2026-03-03 2 - cleo",
            ])
    }

    @Test func anNPSColumnIsNeverGuessed() {
        let content = read("#,Rate us from 0 to 10,Submit Date (UTC)\nt1,9,2026-03-02 08:00:00\n")
        #expect(answers(content).isEmpty)
        #expect(
            content.complaints.first.map(\.error.message) == [
                "no column holds the NPS answers: none asks whether people would recommend"
            ])
        let mapped = SourceRule(fields: ["score": SourceRule.FieldRule(column: "Rate us from 0 to 10")])
        #expect(
            answers(read("#,Rate us from 0 to 10,Submit Date (UTC)\nt1,9,2026-03-02 08:00:00\n", mapped)).count == 1)
    }

    // MARK: Mappings

    @Test func otherNamesAndWords() {
        #expect(
            deployments(read(fixture: "deployments")) == [
                "1": "checkout production succeeded 2026-03-02T08:00:00Z",
                "2": "checkout production failed 2026-03-03T08:00:00Z",
                "3": "checkout staging rolled_back 2026-03-04T08:00:00Z",
            ])
    }

    @Test func aMappedSource() throws {
        guard case .success(let berlin) = ZoneFolder().zone(named: "Europe/Berlin") else { return }
        let rule = SourceRule(
            format: "deployments", service: "shop", environment: "live", zone: berlin,
            fields: [
                "id": SourceRule.FieldRule(column: "run.number"), "time": SourceRule.FieldRule(column: "run.ended"),
                "status": SourceRule.FieldRule(column: "verdict", values: ["green": "succeeded", "red": "failed"]),
            ])
        let content = read(
            """
            {"run":{"number":7,"ended":"2026-07-01 10:00:00"},"verdict":"Green"}
            {"run":{"number":8,"ended":"2026-01-01T10:00:00Z"},"verdict":"red","environment":"test"}
            {"run":{"number":9,"ended":"2026-01-01T10:00:00Z"},"verdict":"blue"}

            """, rule)
        #expect(
            deployments(content) == [
                "7": "shop live succeeded 2026-07-01T08:00:00Z", "8": "shop test failed 2026-01-01T10:00:00Z",
            ])
        #expect(content.complaints.first.map(\.line) == [3])
    }
}
