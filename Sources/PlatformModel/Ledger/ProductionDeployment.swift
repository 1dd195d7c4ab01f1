extension DeploymentHistory {
    /// A deployment to production, in sixteen bytes.
    struct Production: BitwiseCopyable {
        /// Team (11 bits), milliseconds since 1970 (42 bits), status (3 bits), traits (8 bits).
        private var packed: UInt64
        /// Milliseconds from its commit to it; -1 when it brought no change or the commit's time is unknown.
        private(set) var lead: Int64 = -1

        /// Teams past this number share the last.
        static let lastTeam = (1 << 11) - 1

        init(milliseconds: Int64, status: Int, team: Int) {
            packed =
                UInt64(truncatingIfNeeded: min(team, Production.lastTeam)) << 53 | UInt64(milliseconds) << 11
                | UInt64(status) << 8
        }

        /// A deployment that carries the number of its detail until its neighbours are known.
        init(milliseconds: Int64, status: Int, team: Int, detail: Int) {
            self.init(milliseconds: milliseconds, status: status, team: team)
            lead = Int64(detail)
        }

        /// The number of its detail, as long as it carries one.
        var detail: UInt32 { UInt32(truncatingIfNeeded: lead) }

        /// Lets go of the number of its detail.
        mutating func forgetDetail() { lead = -1 }

        /// The number of its team.
        @inline(__always) var team: Int { Int(truncatingIfNeeded: packed >> 53) }

        /// Its finish, or its start while it is in progress.
        @inline(__always) var milliseconds: Int64 { Int64(truncatingIfNeeded: packed >> 11 & (1 << 42 - 1)) }
        /// The place of its status in ``DeploymentStatus/inOrder``.
        @inline(__always) var status: Int { Int(truncatingIfNeeded: packed >> 8 & 7) }
        /// What is known of it from its neighbours.
        @inline(__always) var traits: Traits { Traits(rawValue: UInt8(truncatingIfNeeded: packed)) }
        /// Whether it reached production: it succeeded, or it did and was rolled back.
        @inline(__always) var reached: Bool { status >= DeploymentStatus.succeeded.place }
        /// Whether it has ended other than by being cancelled.
        @inline(__always) var finished: Bool { status >= DeploymentStatus.failed.place }
        @inline(__always) var succeeded: Bool { status == DeploymentStatus.succeeded.place }

        /// Change lead time in seconds, of a deployment that was the first of its service to bring a commit to
        /// production.
        @inline(__always) var leadTime: Double? { lead >= 0 ? Double(lead) / 1000 : nil }

        mutating func mark(_ traits: Traits) { packed |= UInt64(traits.rawValue) }

        /// Notes that it brought a commit to production.
        mutating func bringsChange(committed: Int64) { lead = max(0, milliseconds - committed) }
    }

    /// What is known of a deployment from its neighbours.
    struct Traits: OptionSet {
        let rawValue: UInt8
        /// It was not planned: a hotfix or a rollback.
        static let unplanned = Traits(rawValue: 1)
        /// A later rollback reverted it.
        static let reverted = Traits(rawValue: 2)
        /// It went by the platform.
        static let platform = Traits(rawValue: 4)
        /// It went round the platform.
        static let bypass = Traits(rawValue: 8)
    }
}
