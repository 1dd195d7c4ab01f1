import Canvas
import SafeText
import Testing

@testable import DashboardScreen

/// Whoever holds the page of definitions against the screen finds each of them there under its own name.
@Suite struct DefinitionTests {
    /// The names that a screen has to show, by the keys that lead to it.
    private static let names: [(keys: String, names: [String])] = [
        (
            "1z",
            [
                "eligible", "active", "not eligible", "teams", "retention", "new", "returning", "resurrected",
                "dormant",
                "stickiness", "capabilities", "team", "product", "mandate", "forecast", "under mandate",
            ]
        ),
        (
            "2z",
            [
                "promoters", "passives", "detractors", "response rate", "dismissed", "95 %", "rose", "uncertain",
                "detectable", "n < 5", "comments",
            ]
        ),
        (
            "3z",
            [
                "range", "reported", "planned", "started", "resolved", "told", "not concrete", "loop closed",
                "top 3", "coincides with",
            ]
        ),
        (
            "4z",
            [
                "deployment frequency", "lead time", "failed share", "change fail rate", "recovery", "rework rate",
                "stuck", "undeployed", "service", "team",
            ]
        ),
        (
            "5",
            ["idea to production", "infrastructure", "unclassified", "undifferentiated work", "self-service", "bypass"]
        ),
        ("6", ["access", "first value", "staging", "production", "advanced", "5 minutes", "60 minutes", "2-3", "4+"]),
        (
            "7",
            ["top 3", "reported", "planned", "started", "resolved", "told", "loop closed", "merged", "coincides with"]
        ),
        ("8", ["members", "teams", "meeting", "decisions", "interviews", "5-8"]),
        ("9", ["measure first", "top 3", "communicate", "advisory board", "overdue", "since"]),
    ]

    @Test("definitions stand on their screens by name", arguments: names.indices)
    func stand(index: Int) {
        let (keys, names) = DefinitionTests.names[index]
        let screen = Frame.text(Frame.state(Fixture.complete, 200, 400, keys: keys)).lowercased()
        #expect(names.filter { !screen.contains($0) } == [], "screen \(keys)")
    }
}
