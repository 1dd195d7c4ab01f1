/// How figures are said, the same on the screen and in reports.
///
/// Every function takes what it is given, NaN and infinities included: a figure that is unknown or too large to say
/// exactly is ``unknown``, never a zero and never a trap.
public enum Wording {
    /// What stands for a figure that does not exist, such as a share of nothing.
    public static let unknown: SafeText = "n/a"
}
