/// A friction point of the story: how many report it, and what they write.
struct FrictionPoint: Sendable {
    /// Its name, which is the reports' category.
    let name: String
    /// Distinct reporters in each of the four quarters up to today's.
    let reporters: [Int]
    /// Minutes that one report says were lost.
    let minutes: ClosedRange<Int>
    /// What reporters write.
    let texts: [String]
}

extension FrictionPoint {
    /// The point whose resolution the story is about.
    static let deployments = FrictionPoint(
        name: "Deployments take 25 minutes", reporters: [14, 27, 31, 23], minutes: 60...480,
        texts: [
            "25 minutes for a one-line change", "Three deployments a day, more than an hour gone",
            "Ich hole Kaffee, bei jedem Deployment ☕", "デプロイのたびに25分待ちます",
            "By the time it is out I have lost the thread",
            "Se tarda más en desplegar que en programar", "The image is rebuilt from nothing every time", "⏳⏳⏳",
        ])
    /// A point that is being worked on.
    static let staging = FrictionPoint(
        name: "Staging is down on Mondays", reporters: [3, 8, 13, 17], minutes: 30...240,
        texts: [
            "Down until ten, again", "Every Monday the nightly refresh wins", "Montags geht auf Staging nichts",
            "Kan ikke teste før lunsj på mandager", "月曜日はステージングが使えない", "Blocked the whole team's review",
            "Could not show the customer anything 😬",
        ])
    /// A point that is planned.
    static let secrets = FrictionPoint(
        name: "Secrets need a ticket", reporters: [5, 9, 12, 15], minutes: 15...180,
        texts: [
            "Two days for one API key", "Ticket, approval, second ticket", "Für jedes Passwort ein Formular",
            "Had to wait for someone to come back from leave", "申请一个密钥要等两天",
            "Why is rotating one different from creating one?",
        ])
    /// A point that was resolved in the story's early days; not all of its reporters were told.
    static let onboarding = FrictionPoint(
        name: "Onboarding needs nine approvals", reporters: [10, 9, 0, 0], minutes: 60...600,
        texts: [
            "Nine people had to say yes before I could log in", "First commit on day twelve",
            "Neun Freigaben, eine davon im Urlaub",
            "New colleague waited a week for access",
        ])
    /// Points that are only reported.
    static let others: [FrictionPoint] = [
        FrictionPoint(
            name: "Docs are out of date", reporters: [4, 6, 9, 11], minutes: 10...90,
            texts: [
                "The quick start names a command that is gone", "Screenshots from two versions ago", "ドキュメントが古い",
                "Die Anleitung passt nicht mehr", "I asked in chat instead",
            ]),
        FrictionPoint(
            name: "Flaky integration tests", reporters: [6, 7, 8, 10], minutes: 20...200,
            texts: [
                "Green on the third try", "Same commit, three results", "Der Test ist rot, grün, rot 🎲", "테스트가 불안정해요",
                "We have stopped looking at the result",
            ]),
        FrictionPoint(
            name: "No preview environments", reporters: [0, 2, 4, 6], minutes: 20...150,
            texts: [
                "Designers cannot see a branch", "Reviewing a screen means checking it out",
                "Por favor, entornos de vista previa",
                "One shared staging for fourteen teams",
            ]),
        FrictionPoint(
            name: "Log search is slow", reporters: [2, 3, 3, 5], minutes: 10...120,
            texts: [
                "A minute for a query over one hour", "Suche läuft in ein Timeout", "Faster to ssh and grep", "検索が遅い 🐌",
            ]),
    ]
    /// All points.
    static let all = [deployments, staging, secrets, onboarding] + others
    /// The points that nothing has been done about, or not enough, so that they go on being reported.
    static let open = [staging, secrets] + others
}
