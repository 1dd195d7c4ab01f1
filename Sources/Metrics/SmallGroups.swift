/// The rule that keeps single answers from being told apart in a table of groups and their sum.
///
/// Source: primary and complementary cell suppression as in L. Willenborg and T. de Waal, "Elements of Statistical
/// Disclosure Control", Springer 2001, chapter 2.
public enum SmallGroups {
    /// A count of people that may be shown; nil when it is one of fewer than `smallest` and not zero.
    public static func shown(_ count: Int, smallest: Int) -> Int? { count == 0 || count >= smallest ? count : nil }

    /// Which of some groups are to be hidden when their sum is shown.
    ///
    /// A group of fewer than `smallest` is hidden, and then the next smallest ones until what is hidden is nothing or is
    /// itself no smaller than that: else the sum less the shown groups would tell.
    ///
    /// - Parameters:
    ///   - sizes: The groups' sizes, in ascending order.
    ///   - remainder: Answers in the sum that belong to no group.
    ///   - smallest: The smallest group that may be shown.
    /// - Returns: How many of the groups are hidden, from the first on; and what of the sum is hidden in all.
    public static func hidden(sizes: [Int], remainder: Int = 0, smallest: Int) -> (groups: Int, answers: Int) {
        var answers = max(0, remainder)
        var groups = 0
        for size in sizes {
            guard size < smallest || (answers > 0 && answers < smallest) else { break }
            answers += size
            groups += 1
        }
        return (groups, answers)
    }
}
