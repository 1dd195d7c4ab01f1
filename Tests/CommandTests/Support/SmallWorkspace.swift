/// A workspace whose answers as of 31 March 2026 are worked out by hand in the tests.
enum SmallWorkspace {
    static let files: [String: String] = [
        "developers.csv": """
        id,team,joined
        ada,core,2026-01-01
        bo,core,2026-01-01
        cy,web,2026-03-01
        di,web,2026-04-01

        """,
        "usage.ndjson": """
        {"time":"2026-02-01T10:00:00Z","developer":"cy","capability":"docs","action":"open"}
        {"time":"2026-03-05T10:00:00Z","developer":"bo","capability":"deploy","action":"run"}
        {"time":"2026-03-20T10:00:00Z","developer":"zed","capability":"deploy","action":"run"}
        {"time":"2026-03-30T10:00:00Z","developer":"ada","capability":"deploy","action":"run"}

        """,
        "surveys.csv": """
        date,team,score,comment
        2026-02-01,core,10,good
        2026-02-02,core,9,good
        2026-02-03,web,8,fine
        2026-02-04,web,6,slow
        2026-02-05,web,3,"slow, again"

        """,
        "deployments.ndjson": """
        {"id":"d1","time":"2026-03-10T12:00:00Z","service":"api","environment":"production","status":"succeeded","commit":"c1","commit_time":"2026-03-10T10:00:00Z"}
        {"id":"d2","time":"2026-03-11T12:00:00Z","service":"api","environment":"production","status":"failed","commit":"c2","commit_time":"2026-03-11T10:00:00Z"}
        {"id":"d3","time":"2026-03-12T12:00:00Z","service":"api","environment":"production","status":"succeeded","commit":"c3","commit_time":"2026-03-12T08:00:00Z"}
        {"id":"d4","time":"2026-03-31T12:00:00Z","service":"api","environment":"dev","status":"in_progress","commit":"c4","commit_time":"2026-03-31T08:00:00Z"}

        """,
        "friction.ndjson": """
        {"id":"f1","time":"2026-02-10T10:00:00Z","developer":"ada","team":"core","category":"slow builds","minutes_lost":30,"text":""}
        {"id":"f2","time":"2026-03-10T10:00:00Z","developer":"bo","team":"core","category":"slow builds","minutes_lost":20,"text":""}
        {"id":"f3","time":"2026-03-11T10:00:00Z","developer":"bo","team":"core","category":"slow builds","minutes_lost":10,"text":""}
        {"id":"f4","time":"2026-03-12T10:00:00Z","developer":"ada","team":"core","category":"docs","minutes_lost":5,"text":""}

        """,
    ]
}
