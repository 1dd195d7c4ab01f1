public import Canvas

extension Theme {
    /// A role on a ground that it is drawn on, and how well it stands out.
    public struct Pair: Hashable, Sendable {
        /// The role of the characters.
        public let role: Role
        /// The role of what is behind them.
        public let ground: Role
        /// The contrast ratio, 1 to 21.
        public let contrast: Double
        /// What the guidelines ask for.
        public let least: Double
    }

    /// The pairs of a role and a ground whose contrast is below level AA of the Web Content Accessibility Guidelines 2.2:
    /// 4.5 for roles that text is drawn in (criterion 1.4.3), 3 for those of lines and areas alone (1.4.11).
    ///
    /// Pairs of which a colour is the terminal's own cannot be judged and are left out.
    ///
    /// - Parameter text: What is asked for text.
    public func hardToRead(text least: Double = 4.5) -> [Pair] {
        [Role.ground, .selection].flatMap { ground in
            Role.allCases.compactMap { role -> Pair? in
                guard role != .ground, role != .selection, let colour = colour(role), let below = self.colour(ground)
                else { return nil }
                let pair = Pair(
                    role: role, ground: ground, contrast: colour.contrast(with: below),
                    least: Theme.graphicRoles.contains(role) ? 3 : least)
                return pair.contrast < pair.least ? pair : nil
            }
        }
    }

    /// Roles that lines and areas are drawn in, and no words.
    public static let graphicRoles: Set<Role> = [.faint, .border, .borderFocused, .band]
}
