/// What people write beside their score.
enum Comments {
    static let promotersEarly = [
        "Finally somebody asks", "The pilot template saved me a week", "Endlich ein Anfang 👏",
        "Small team, fast answers",
        "よくなりそうです", "I like where this is going",
    ]
    static let promotersLate = [
        "My service was in production before lunch",
        "Sandbox environments are a joy 🎉", "Keine Tickets mehr für Umgebungen. Großartig!", "開発が楽しくなりました",
        "Ça marche, tout simplement", "好用，继续加油 👍🏽",
        "The golden path is the \"easy\" path now", "Fast, clear, and the errors say what to do",
        "Þetta er frábært", "I moved two services without asking anyone",
    ]
    static let passivesEarly = [
        "Ganz okay, nur langsam", "Good idea, unfinished",
        "Works for web, not yet for data", "まだ様子見です", "Needs docs",
    ]
    static let passivesLate = [
        "Good, but staging is down on Mondays", "Secrets still need a ticket, why?",
        "Gut, nur die Suche in den Logs ist träge",
        "Almost there", "Would like preview environments", "概ね満足しています", "Fine for services, clumsy for batch jobs",
        "Docs could be fresher; the rest is good",
    ]
    static let detractorsEarly = [
        "Too many approvals, too many forms", "Wir warten. Und warten. 😴",
        "Nobody asked us what we need", "I use my own script instead", "Neun Freigaben für einen Zugang",
        "It fails and does not say why:\nread the log, find nothing", "Slower than what we had, \"modern\" or not",
        "No sirve para mi equipo",
    ]
    static let detractorsLate = [
        "Staging. Mondays. Please.", "Our batch jobs do not fit the template", "Für Datenteams noch nicht gedacht",
        "Integration tests fail at random 🎲", "Secrets take two days", "月曜日のステージングを直してください",
        "Migration cost us a sprint",
    ]
    /// What those who are not promoters add as long as deployments take 25 minutes.
    static let waiting = [
        "25 minutes for one deployment, every time", "Better than the old pipeline, but 25 minutes is 25 minutes",
        "デプロイに25分かかる", "Para cambiar una línea espero media hora",
    ]
    /// What promoters add once they do not.
    static let thanks = [
        "Deployments went from 25 minutes to 4, thank you!",
        "You told me when my complaint was fixed; nobody ever did that",
        "デプロイが本当に速くなりました 🚀", "4 Minuten statt 25 😍",
    ]
}
