/// Formulas that several figures share, in words, with their sources.
enum Formula {
    /// Of a share of a sample. Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
    /// Inference" (1927).
    static let wilson = "95 % interval: Wilson score (Wilson, 1927)"
    /// Of a difference of two shares. Source: A. Agresti and B. Caffo, "Simple and Effective Confidence Intervals for
    /// Proportions and Differences of Proportions" (2000).
    static let agrestiCaffo =
        "95 % interval: one success and one failure added to each group (Agresti and Caffo, 2000)"
    /// Of NPS. Source: J. Sauro and J. R. Lewis, "Confidence intervals for Net Promoter Scores", after A. Agresti and
    /// B. A. Coull (1998).
    static let adjustedWald =
        "95 % interval: adjusted Wald with .75 detractors, 1.5 passives and .75 promoters added, cut to -100...100 (Sauro and Lewis, after Agresti and Coull, 1998)"
    /// Of a mean. Source: "Student", "The Probable Error of a Mean" (1908).
    static let student = "95 % interval: Student's t (Student, 1908), cut to 0...100"
    /// Of a rank. Source: B. Efron, "Bootstrap Methods: Another Look at the Jackknife" (1979).
    static let bootstrap =
        "range: 2.5th to 97.5th percentile of its ranks when the reporters are drawn again with a fixed seed (bootstrap; Efron, 1979)"
    /// Of quantiles. Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages" (1996), type 7.
    static let type7 = "interpolated linearly (type 7 of Hyndman and Fan, 1996)"
    /// Where a deployment's failure is known from.
    static let failedInProduction =
        "one failed when it was rolled back, when a later rollback reverted it, or when an incident is attributed to it (the deployment that the incident names, else the last successful one of the service in the days before)"
}
