import Testing

/// One export of each format, made up by hand after the formats' documentation.
enum ImportsFixtures {
    /// A file of some format.
    struct Fixture: Sendable, CustomTestStringConvertible {
        var format: String
        var name: String
        var text: String
        var testDescription: String { name }
    }

    static let all: [Fixture] = [
        Fixture(format: "cdevents", name: "events.log", text: cdevents),
        Fixture(format: "devlake-webhook", name: "posted.json", text: devLake),
        Fixture(format: "github-deployments", name: "gh.json", text: gitHub),
        Fixture(format: "gitlab-deployments", name: "gl.json", text: gitLab),
        Fixture(format: "argocd", name: "apps.json", text: argoCD),
        Fixture(format: "backstage-catalog", name: "org.yaml", text: backstageCatalog),
        Fixture(format: "backstage-analytics", name: "clicks.ndjson", text: backstageAnalytics),
        Fixture(format: "pelorus", name: "pelorus.ndjson", text: pelorus),
        Fixture(format: "typeform", name: "responses.csv", text: typeform),
        Fixture(format: "google-forms", name: "form.csv", text: googleForms),
        Fixture(format: "surveymonkey", name: "monkey.csv", text: surveyMonkey),
        Fixture(format: "qualtrics", name: "export.csv", text: qualtrics),
        Fixture(format: "formbricks", name: "bricks.csv", text: formbricks),
        Fixture(format: "delighted", name: "delighted.json", text: delighted),
        Fixture(format: "posthog", name: "hog.json", text: postHog),
        Fixture(format: "usage", name: "native.txt", text: nativeUsage),
        Fixture(format: "deployments", name: "sheet.csv", text: nativeSheet),
    ]

    /// Records of each kind that a fixture's file gives.
    static let records: [String: [String: Int]] = [
        // Five events of services that deploy, two of which are the same; two incidents.
        "cdevents": ["deployments": 5, "incidents": 2],
        "devlake-webhook": ["deployments": 5, "incidents": 2],
        "github-deployments": ["deployments": 5],
        "gitlab-deployments": ["deployments": 4],
        "argocd": ["deployments": 5],
        "backstage-catalog": ["developers": 4],
        "backstage-analytics": ["usage": 2],
        "pelorus": ["deployments": 2, "incidents": 1],
        "typeform": ["surveys": 3],
        "google-forms": ["surveys": 3],
        "surveymonkey": ["surveys": 3],
        "qualtrics": ["surveys": 3],
        "formbricks": ["surveys": 3],
        "delighted": ["surveys": 2],
        "posthog": ["surveys": 3],
        "usage": ["usage": 2],
        "deployments": ["deployments": 3],
    ]

    /// Versions 0.1 to 0.6-draft, an envelope, a custom event, and events that are no deployments.
    static let cdevents = #"""
        {"context":{"version":"0.1.0","id":"c-1","source":"/tekton","type":"dev.cdevents.service.deployed.0.1.0","timestamp":"2026-03-02T08:00:00Z"},"subject":{"id":"checkout","source":"/tekton","type":"service","content":{"environment":{"id":"production"},"artifactId":"pkg:oci/checkout@1"}}}
        {"context":{"version":"0.3.0","id":"c-2","source":"/tekton","type":"dev.cdevents.service.upgraded.0.1.1","timestamp":"2026-03-03T10:00:00+02:00"},"subject":{"id":"checkout","type":"service","content":{"environment":{"id":"production","source":"/cloud"},"artifactId":"pkg:oci/checkout@2"}},"customData":{"ticket":7},"customDataContentType":"application/json"}
        {"specversion":"1.0","id":"outer","source":"/broker","type":"dev.cdevents.service.rolledback.0.2.0","time":"2026-03-04T09:00:01Z","datacontenttype":"application/json","data":{"context":{"version":"0.4.1","id":"c-3","source":"/tekton","type":"dev.cdevents.service.rolledback.0.2.0","timestamp":"2026-03-04T09:00:00Z"},"subject":{"id":"checkout","type":"service","content":{"environment":{"id":"production"},"artifactId":"pkg:oci/checkout@1"}}}}
        {"context":{"specversion":"0.6.0-draft","id":"c-4","source":"/tekton","chainId":"chain","type":"dev.cdevents.service.deployed.0.3.0","timestamp":"2026-03-05T09:00:00.250Z","links":[{"linkType":"END","from":{"contextId":"c-0"}}]},"subject":{"id":"search","source":"/tekton","content":{"environment":{"id":"staging"},"artifactId":"pkg:oci/search@9"}}}
        {"context":{"version":"0.5.0","id":"c-5","source":"/tekton","type":"dev.cdevents.service.published.0.2.0","timestamp":"2026-03-05T09:30:00Z"},"subject":{"id":"search","type":"service","content":{"environment":{"id":"staging"}}}}
        {"context":{"version":"0.4.0","id":"c-6","source":"/tekton","type":"dev.cdevents.service.removed.0.1.1","timestamp":"2026-03-06T09:30:00Z"},"subject":{"id":"legacy","type":"service","content":{"environment":{"id":"production"}}}}
        {"context":{"version":"0.4.0","id":"c-7","source":"/pager","type":"dev.cdevents.incident.resolved.0.2.0","timestamp":"2026-03-03T11:45:00+01:00"},"subject":{"id":"inc-1","source":"/pager","type":"incident","content":{"environment":{"id":"production"},"service":{"id":"checkout"}}}}
        {"context":{"version":"0.4.0","id":"c-8","source":"/pager","type":"dev.cdevents.incident.detected.0.2.0","timestamp":"2026-03-03T09:15:00Z"},"subject":{"id":"inc-1","source":"/pager","type":"incident","content":{"description":"slow","environment":{"id":"production"},"service":{"id":"checkout"}}}}
        {"context":{"version":"0.4.0","id":"c-9","source":"/desk","type":"dev.cdevents.incident.reported.0.2.0","timestamp":"2026-03-07T09:15:00Z"},"subject":{"id":"inc-2","source":"/desk","type":"incident","content":{"environment":{"id":"production"},"ticketURI":"https://desk.example/2"}}}
        {"context":{"version":"0.5.0-draft","id":"c-10","source":"/git","type":"dev.cdevents.change.merged.0.3.0-draft","timestamp":"2026-03-07T10:00:00Z"},"subject":{"id":"change-1","type":"change","content":{"repository":{"id":"acme/checkout"}}}}
        {"context":{"version":"0.4.1","id":"c-11","source":"/acme","type":"dev.cdeventsx.acme-quality.gate.passed.0.1.0","timestamp":"2026-03-07T10:00:00Z"},"subject":{"id":"gate","type":"acme-quality","content":{}}}
        {"context":{"version":"0.1.0","id":"c-1","source":"/tekton","type":"dev.cdevents.service.deployed.0.1.0","timestamp":"2026-03-02T08:00:00Z"},"subject":{"id":"checkout","source":"/tekton","type":"service","content":{"environment":{"id":"production"},"artifactId":"pkg:oci/checkout@1"}}}
        {"context":{"version":"0.2.0","id":"c-12","source":"/tekton","type":"dev.cdevents.service.deployed.0.1.0","timestamp":"2026-03-08T08:00:00Z"},"subject":{"id":"profile","type":"service","content":{}}}

        """#

    /// Camel case with two repositories, one of them with two commits; snake case; the oldest form; incidents.
    static let devLake = """
        {"id": "rel-1", "createdDate": "2026-03-02T08:00:00+00:00", "startedDate": "2026-03-02T08:01:00+00:00",
         "finishedDate": "2026-03-02T08:11:00+00:00", "environment": "PRODUCTION", "result": "SUCCESS",
         "displayTitle": "March", "deploymentCommits": [
           {"repoUrl": "https://git.example/acme/checkout.git", "refName": "v1", "commitSha": "aaa1", "commitMsg": "one"},
           {"repoUrl": "https://git.example/acme/checkout.git", "refName": "v1", "commitSha": "aaa2"},
           {"repoUrl": "git@git.example:acme/search.git", "commitSha": "bbb1", "result": "FAILURE"}]}
        {"pipeline_id": "rel-2", "start_time": "2026-03-03T10:00:00+02:00", "end_time": "2026-03-03T10:20:00+02:00",
         "environment": "STAGING", "result": "FAILURE",
         "deployment_commits": [{"repo_url": "https://git.example/acme/search", "commit_sha": "bbb2", "ref_name": "main"}]}
        {"repo_url": "https://git.example/acme/profile", "commit_sha": "ccc1", "start_time": "2026-03-04T10:00:00Z"}
        {"id": "rel-3", "startedDate": "2026-03-05T10:00:00Z", "finishedDate": "2026-03-05T10:05:00Z", "result": "ABORT",
         "deploymentCommits": [{"repoUrl": "https://git.example/acme/profile", "commitSha": "ccc2"}]}
        {"issueKey": "INC-1", "title": "Checkout slow", "status": "DONE", "originalStatus": "closed", "type": "INCIDENT",
         "component": "checkout", "severity": "2", "createdDate": "2026-03-02T09:00:00Z", "resolutionDate": "2026-03-02T10:30:00Z"}
        {"issue_key": "INC-2", "title": "Search empty", "status": "TODO", "created_date": "2026-03-06T09:00:00+00:00"}
        {"issueKey": "BUG-1", "title": "Typo", "type": "BUG", "status": "TODO", "createdDate": "2026-03-06T09:00:00+00:00"}

        """

    /// A list of deployments, of statuses (the newest first, as the interface gives them), and a webhook body.
    static let gitHub = """
        [
          {"url": "https://api.github.example/repos/acme/checkout/deployments/11", "id": 11, "node_id": "x1", "sha": "aaa1",
           "ref": "main", "task": "deploy", "environment": "production", "creator": {"login": "ada"},
           "created_at": "2026-03-02T08:00:00Z", "updated_at": "2026-03-09T08:00:00Z",
           "statuses_url": "https://api.github.example/repos/acme/checkout/deployments/11/statuses",
           "repository_url": "https://api.github.example/repos/acme/checkout"},
          {"id": 12, "sha": "aaa2", "ref": "aaa2", "task": "deploy:rollback", "environment": "production", "creator": null,
           "created_at": "2026-03-03T08:00:00Z", "updated_at": "2026-03-03T08:10:00Z",
           "statuses_url": "https://api.github.example/repos/acme/checkout/deployments/12/statuses"},
          {"id": 13, "sha": "aaa3", "ref": "main", "environment": "staging",
           "created_at": "2026-03-04T08:00:00Z", "updated_at": "2026-03-04T08:10:00Z",
           "statuses_url": "https://api.github.example/repos/acme/search/deployments/13/statuses",
           "repository_url": "https://api.github.example/repos/acme/search"},
          {"id": 905, "state": "inactive", "created_at": "2026-03-09T08:00:00Z", "environment": "production",
           "deployment_url": "https://api.github.example/repos/acme/checkout/deployments/11"},
          {"id": 904, "state": "success", "created_at": "2026-03-02T09:30:00Z", "environment": "production",
           "deployment_url": "https://api.github.example/repos/acme/checkout/deployments/11"},
          {"id": 903, "state": "success", "created_at": "2026-03-02T08:12:00Z", "environment": "production",
           "deployment_url": "https://api.github.example/repos/acme/checkout/deployments/11"},
          {"id": 902, "state": "in_progress", "created_at": "2026-03-02T08:01:00Z", "environment": "production",
           "deployment_url": "https://api.github.example/repos/acme/checkout/deployments/11"},
          {"id": 906, "state": "error", "created_at": "2026-03-03T08:09:00Z", "environment": "production",
           "deployment_url": "https://api.github.example/repos/acme/checkout/deployments/12"},
          {"id": 907, "state": "success", "created_at": "2026-03-05T08:09:00Z", "environment": "production",
           "deployment_url": "https://api.github.example/repos/acme/profile/deployments/14",
           "repository_url": "https://api.github.example/repos/acme/profile"},
          {"action": "created", "deployment_status": {"id": 908, "state": "failure", "created_at": "2026-03-06T08:09:00Z"},
           "deployment": {"id": 15, "sha": "ddd1", "ref": "main", "environment": "production",
             "created_at": "2026-03-06T08:00:00Z"},
           "repository": {"name": "billing", "full_name": "acme/billing"}}
        ]

        """

    /// A list with a job that succeeded although its deployment failed, one without a job, and two webhooks of one.
    static let gitLab = """
        [{"id": 41, "iid": 1, "ref": "main", "sha": "a1", "created_at": "2026-03-02T08:00:00.000Z",
          "updated_at": "2026-03-02T08:30:00.000Z", "status": "success", "user": {"username": "ada"},
          "environment": {"id": 9, "name": "production"},
          "deployable": {"id": 7, "status": "success", "finished_at": "2026-03-02T08:10:00.000Z",
            "started_at": "2026-03-02T08:02:00.000Z", "commit": {"id": "a1", "created_at": "2026-03-01T09:00:00.000+01:00"},
            "web_url": "https://gitlab.example/acme/shop/checkout/-/jobs/7"}},
         {"id": 42, "iid": 2, "ref": "main", "sha": "a2", "created_at": "2026-03-03T08:00:00.000Z",
          "updated_at": "2026-03-03T08:40:00.000Z", "status": "failed", "environment": {"name": "production"},
          "deployable": {"status": "success", "finished_at": "2026-03-03T08:40:00.000Z",
            "web_url": "https://gitlab.example/acme/shop/checkout/-/jobs/8"}},
         {"id": 43, "iid": 3, "ref": "main", "sha": "a3", "created_at": "2026-03-04T08:00:00.000Z",
          "updated_at": "2026-03-04T08:05:00.000Z", "status": "running", "environment": {"name": "staging"}, "deployable": null},
         {"object_kind": "deployment", "status": "running", "status_changed_at": "2026-03-05 10:00:00 +0200",
          "deployment_id": 44, "deployable_id": 796, "environment": "production", "environment_tier": "production",
          "project": {"id": 30, "name": "Search Service", "path_with_namespace": "acme/search"}, "short_sha": "279484c0",
          "user": {"username": "ben"}, "commit_url": "https://gitlab.example/acme/search/-/commit/279484c09fbe69ededfced8c1bb6e6d24616b468"},
         {"object_kind": "deployment", "status": "success", "status_changed_at": "2026-03-05 10:20:00 +0200",
          "deployment_id": 44, "deployable_id": 796, "environment": "production",
          "project": {"id": 30, "name": "Search Service", "path_with_namespace": "acme/search"}, "short_sha": "279484c0",
          "user": {"username": "ben"}, "commit_url": "https://gitlab.example/acme/search/-/commit/279484c09fbe69ededfced8c1bb6e6d24616b468"}]

        """

    /// A list of two applications: the last operation of the first is the newest entry of its history, that of the second
    /// failed and is not.
    static let argoCD = """
        {"apiVersion": "v1", "kind": "List", "metadata": {"resourceVersion": ""}, "items": [
          {"apiVersion": "argoproj.io/v1alpha1", "kind": "Application",
           "metadata": {"name": "checkout", "namespace": "argocd", "labels": {"env": "production"}},
           "spec": {"destination": {"namespace": "checkout", "server": "https://kubernetes.default.svc"}},
           "status": {"history": [
             {"id": 0, "revision": "a1", "deployStartedAt": "2026-03-02T08:00:00Z", "deployedAt": "2026-03-02T08:00:30Z"},
             {"id": 1, "revision": "a2", "deployStartedAt": "2026-03-03T08:00:00Z", "deployedAt": "2026-03-03T08:00:40Z"}],
             "operationState": {"phase": "Succeeded", "startedAt": "2026-03-03T08:00:00Z", "finishedAt": "2026-03-03T08:00:41Z",
               "operation": {"sync": {"revision": "a2"}}, "syncResult": {"revision": "a2"}}}},
          {"apiVersion": "argoproj.io/v1alpha1", "kind": "Application",
           "metadata": {"name": "search", "namespace": "argocd", "labels": {"environment": "staging"}},
           "status": {"history": [
             {"id": 4, "revisions": ["b1", "c1"], "deployedAt": "2026-03-02T09:00:00Z"},
             {"id": 5, "revision": "b2", "deployedAt": "2026-03-03T09:00:00Z"}],
             "operationState": {"phase": "Failed", "startedAt": "2026-03-04T09:00:00Z", "finishedAt": "2026-03-04T09:02:00Z",
               "message": "one or more objects failed to apply", "syncResult": {"revision": "b3"}}}}
        ]}

        """

    /// A tree of three groups; four users, two of which are one person; memberships from both sides.
    static let backstageCatalog = """
        # The organisation
        apiVersion: backstage.io/v1alpha1
        kind: Group
        metadata:
          name: engineering
        spec:
          type: department
          children: [core]
        ---
        apiVersion: backstage.io/v1alpha1
        kind: Group
        metadata:
          name: core
        spec:
          type: team
          parent: group:default/engineering
          members: [cleo]
          children: []
        ---
        apiVersion: backstage.io/v1alpha1
        kind: Group
        metadata:
          name: web
          namespace: shop
        spec: {type: team, parent: engineering, children: []}
        ---
        apiVersion: backstage.io/v1alpha1
        kind: User
        metadata: {name: ada}
        spec:
          profile: {displayName: Ada, email: Ada@Example.com}
          memberOf: [engineering, Core]
        ---
        apiVersion: backstage.io/v1alpha1
        kind: User
        metadata: {name: ada.l, annotations: {note: "an older account: the same person"}}
        spec:
          profile: {email: ada@example.com}
          memberOf: ["group:default/core"]
        ---
        apiVersion: backstage.io/v1alpha1
        kind: User
        metadata: {name: ben}
        spec:
          memberOf: [shop/web]
        ---
        apiVersion: backstage.io/v1alpha1
        kind: User
        metadata: {name: cleo}
        spec: {memberOf: []}
        ---
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata: {name: checkout}
        spec: {type: service, lifecycle: production, owner: shop/web}
        ---
        apiVersion: scaffolder.backstage.io/v1beta3
        kind: Template
        metadata: {name: service}
        spec: {owner: core, type: service, steps: []}

        """

    static let backstageAnalytics = """
        {"timestamp":"2026-03-02T08:00:00.120Z","action":"navigate","subject":"/catalog","value":1,"context":{"extension":"App","pluginId":"catalog","routeRef":"unknown","userName":"user:default/ada"}}
        {"timestamp":"2026-03-02T08:01:00Z","action":"create","subject":"service","attributes":{"to":"x"},"context":{"extension":"App","pluginId":"scaffolder","userName":"user:default/ben"}}
        {"timestamp":"2026-03-02T08:02:00Z","action":"navigate","subject":"/","context":{"pluginId":"home"}}

        """

    static let pelorus = """
        {"app":"checkout","commit_hash":"a1","image_sha":"sha256:1","namespace":"prod","timestamp":"1772438400"}
        {"app":"checkout","image_sha":"sha256:1","namespace":"prod","timestamp":"1772445600"}
        {"app":"search","image_sha":"sha256:2","namespace":"prod","timestamp":1772449200}
        {"app":"checkout","failure_id":"F-1","failure_event":"created","timestamp":"1772446200"}
        {"app":"checkout","failure_id":"F-1","failure_event":"resolved","timestamp":"1772449800"}

        """

    /// The last row has no line end; a comment spans lines.
    static let typeform = #"""
        #,"How satisfied are you with the docs, from 0 to 10?","How likely is it that you recommend the platform to a colleague?",Why?,Your team,email,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags
        t1,3,9,"Fast.
        Mostly ""golden""",core,ada@example.com,completed,2026-03-02 23:10:00,,2026-03-02 23:30:00,n1,
        t2,10,6,,web,ben@example.com,completed,2026-03-03 08:00:00,,2026-03-03 08:05:00,n2,
        t3,8,,skipped it,web,,completed,2026-03-03 09:00:00,,2026-03-03 09:05:00,n3,
        """#

    static let googleForms = """
        Timestamp,Email Address,On a scale of 0 to 10 how much do you like the portal?,"How likely are you to recommend the platform, from 0 to 10?",What is the main reason?,Which team are you in?
        2026/03/02 11:30:00 PM GMT+1,ada@example.com,2,10,It is there,core
        2026/03/03 9:05:00 AM GMT+1,ben@example.com,9,7,,web
        2026/03/03 12:15:00 PM GMT+1,cleo@example.com,9,0,"slow, slow",web

        """

    /// Two header rows; the month stands first, as the second answer's date shows.
    static let surveyMonkey = """
        Respondent ID,Collector ID,Date Created,Date Modified,IP Address,Email Address,First Name,Last Name,Custom Data 1,How likely is it that you would recommend our platform to a colleague?,,What slows you down?,
        ,,,,,,,,,,Tell us more,Waiting,Other (please specify)
        118000000001,400,03/02/2026 08:00:00 AM,03/02/2026 08:05:00 AM,,ada@example.com,,,,10 - Extremely likely,Great,,
        118000000002,400,03/25/2026 01:00:00 PM,03/25/2026 01:05:00 PM,,,,,,8,,Waiting,
        118000000003,400,04/05/2026 01:00:00 PM,04/05/2026 01:05:00 PM,,,,,,0 - Not at all likely,,,The queue

        """

    /// Names, questions and import ids; a preview and an answer that was broken off.
    static let qualtrics = #"""
        StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientEmail,ExternalReference,DistributionChannel,UserLanguage,Q1_NPS_GROUP,Q1,Q2
        Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,Recipient Email,External Data Reference,Distribution Channel,User Language,"How likely are you to recommend the platform? - Group","How likely are you to recommend the platform?",Which team are you in?
        "{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""endDate"",""timeZone"":""America/Denver""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""progress""}","{""ImportId"":""duration""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate"",""timeZone"":""America/Denver""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""externalDataReference""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
        2026-03-02 20:00:00,2026-03-02 20:05:00,IP Address,,100,300,True,2026-03-02 20:05:01,R_1,,,anonymous,EN,Promoter,9,core
        2026-03-02 20:00:00,2026-03-02 20:05:00,Survey Preview,,100,300,True,2026-03-02 20:05:01,R_2,,,preview,EN,Detractor,0,core
        2026-03-03 08:00:00,2026-03-03 08:05:00,IP Address,,100,300,True,2026-03-03 08:05:01,R_3,ben@example.com,,email,EN,Passive,8,web
        2026-03-03 08:00:00,2026-03-03 08:05:00,IP Address,,40,300,False,2026-03-03 08:05:01,R_4,,,anonymous,EN,,,
        2026-03-04 08:00:00,2026-03-04 08:05:00,IP Address,,100,300,True,2026-03-04 08:05:01,R_5,,,anonymous,EN,Detractor,2,web

        """#

    static let formbricks = """
        "No.","Response ID","Timestamp","Finished","Survey ID","Formbricks ID (internal)","User ID","Tags","url","1. How likely are you to recommend the platform?","2. What should we improve?","team"
        "1","r1","2026-03-02 08:00:00","Yes","s1","","ada","","https://portal.example","9","nothing","core"
        "2","r2","2026-03-03 08:00:00","Yes","s1","","","","https://portal.example","3","docs","web"
        "3","r3","2026-03-03 09:00:00","No","s1","","","","https://portal.example","","","web"
        "4","r4","Wed Mar 04 2026","Yes","s1","","ben","","https://portal.example","","later","web"

        """

    static let delighted = """
        [{"id":"d1","person":{"id":"1","email":"Ada@example.com"},"survey_type":"nps","score":10,"comment":"yes","permalink":"https://app.example/r/1","created_at":1772438400,"updated_at":null,"person_properties":{"team":"core"},"notes":[],"tags":[]},
         {"id":"d2","person":"2","survey_type":"nps","score":4,"comment":null,"permalink":"https://app.example/r/2","created_at":1772524800,"person_properties":null,"notes":[],"tags":[]},
         {"id":"d3","person":"3","survey_type":"csat","score":5,"comment":null,"created_at":1772524800}]

        """

    /// Scores are texts.
    static let postHog = """
        {"event":"survey sent","timestamp":"2026-03-02T08:00:00Z","distinct_id":"ada","properties":{"$survey_id":"1","$survey_name":"Platform NPS","$survey_response":"9","$survey_response_1":"fast"}}
        {"event":"survey dismissed","timestamp":"2026-03-02T08:05:00Z","distinct_id":"ben","properties":{"$survey_id":"1","$survey_name":"Platform NPS"}}
        {"event":"survey sent","timestamp":"2026-03-03T08:00:00+01:00","distinct_id":"cleo","properties":{"$survey_id":"2","$survey_name":"Quarter","$survey_questions":[{"id":"q1","question":"What is good?"},{"id":"q2","question":"Would you recommend it?"}],"$survey_response_q1":"8","$survey_response_q2":"2"}}
        {"event":"survey shown","timestamp":"2026-03-02T08:05:00Z","distinct_id":"ben","properties":{"$survey_id":"1"}}

        """

    static let nativeUsage = """
        {"time":"2026-03-02T08:00:00Z","developer":"ada","capability":"deploy","action":"run"}
        {"time":"2026-03-02T08:00:00Z","developer":"ben","capability":"deploy","action":"run","team":"web"}

        """

    /// A sheet with other names and words than the native ones.
    static let nativeSheet = """
        ID;Finished At;App;Env;Result;Release
        1;2026-03-02T08:00:00Z;checkout;production;success;v1
        2;2026-03-03T08:00:00Z;checkout;production;Failure;v2
        3;2026-03-04T08:00:00Z;checkout;staging;Rolled back;v2

        """
}
