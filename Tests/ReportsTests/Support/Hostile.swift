import FigureFixtures
import PlatformModel
import SafeText

/// A snapshot whose names are what nobody should be able to plant in a report.
enum Hostile {
    /// Markup, formulas, mentions, addresses, references, escape sequences and bidi controls.
    static let texts = [
        "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "&lt;b&gt;",
        "[here](javascript:alert(1))", "![x](http://evil.example/x.png)", "http://evil.example", "www.evil.example",
        "@channel", "someone@evil.example", "#12 and GH-12", ":tada: :1234:", "`code` **bold** __it__ ~~no~~",
        "a | b | c", "- [ ] task", "1. one", "# heading", "> quote", "$x^2$", "=HYPERLINK(\"http://evil.example\")",
        "+1+2", "-2-3", "\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7}", "\u{202E}gnp.exe\u{202C}", "a\u{200B}b\tc\r\nd",
    ]

    static let snapshot: Snapshot = {
        var snapshot = Fixture.normal
        snapshot.platform = SafeText(cleaning: texts[0])
        let names = texts.map { SafeText(cleaning: $0) }
        var points: [FrictionFigures.Point] = []
        for (place, name) in names.enumerated() where place < 15 {
            var point = snapshot.friction.points[0]
            point.point = name
            point.rank = place + 1
            point.plan?.measure = names[(place + 10) % names.count]
            points.append(point)
        }
        snapshot.friction.points = points
        snapshot.adoption.capabilities = names.suffix(8).map { .init(name: $0, people: 3) }
        for place in snapshot.nps.teams.indices { snapshot.nps.teams[place].team = names[place] }
        snapshot.deployments.services = names.map { name in
            var service = snapshot.deployments.services[0]
            service.service = name
            return service
        }
        snapshot.nextAction.text = names[4]
        snapshot.verdict.evidence = Array(names.prefix(12))
        return snapshot
    }()
}
