/// A team of the made-up company.
struct Team: Sendable {
    /// Its name in the records.
    let name: String
    /// Its people at the end of the story.
    let size: Int
    /// How early it takes to the platform: people of a team with a smaller number start earlier.
    let hesitation: Double
    /// How its answers differ from the average, in points of the score from 0 to 10.
    let mood: Double
}

/// A service of the made-up company.
struct Service: Sendable {
    /// Its name in the records.
    let name: String
    /// The place of its team in ``Company/teams``.
    let team: Int
    /// Its production deployments a week at the end of the story.
    let pace: Double
    /// The first part of its version.
    let major: Int
}

/// Who works where, and on what.
enum Company {
    /// The teams. Three are small enough for their answers to be hidden, and the last never takes to the platform.
    static let teams: [Team] = [
        Team(name: "checkout", size: 27, hesitation: 0, mood: 0.5),
        Team(name: "payments", size: 26, hesitation: 0.1, mood: 1),
        Team(name: "web", size: 25, hesitation: 0.15, mood: 0.3),
        Team(name: "search", size: 22, hesitation: 0.2, mood: 0.7),
        Team(name: "mobile", size: 21, hesitation: 0.35, mood: -0.4),
        Team(name: "fulfilment", size: 20, hesitation: 0.4, mood: -0.2),
        Team(name: "billing", size: 19, hesitation: 0.45, mood: 0),
        Team(name: "identity", size: 18, hesitation: 0.55, mood: -0.8),
        Team(name: "catalogue", size: 17, hesitation: 0.3, mood: 0.2),
        Team(name: "data", size: 16, hesitation: 0.6, mood: -0.6),
        Team(name: "pricing", size: 14, hesitation: 0.5, mood: 0.1),
        Team(name: "growth", size: 4, hesitation: 0.2, mood: 0.4),
        Team(name: "localisation", size: 4, hesitation: 0.6, mood: 0),
        Team(name: "facilities", size: 3, hesitation: 9, mood: -0.5),
    ]

    /// The services, busiest first.
    static let services: [Service] = [
        Service(name: "web", team: 2, pace: 11, major: 7),
        Service(name: "checkout", team: 0, pace: 9, major: 4),
        Service(name: "search", team: 3, pace: 6, major: 3),
        Service(name: "ledger", team: 1, pace: 5, major: 2),
        Service(name: "pricing", team: 10, pace: 5, major: 1),
        Service(name: "mobile-api", team: 4, pace: 4, major: 5),
        Service(name: "catalogue", team: 8, pace: 4, major: 2),
        Service(name: "billing", team: 6, pace: 3, major: 3),
        Service(name: "identity", team: 7, pace: 2, major: 6),
    ]

    static let environments = ["dev", "staging", "production"]
    static let production = 2
    static let roles = ["backend", "frontend", "data", "mobile", "operations"]
}
