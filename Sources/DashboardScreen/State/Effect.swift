public import Metrics
public import PlatformModel

/// What the program is to do after an event; drawing anew is understood and not listed.
public enum Effect: Hashable, Sendable {
    /// Leave with exit code 0.
    case quit
    /// Read every file again.
    case refresh
    /// Hand the terminal back to the shell until continued.
    case suspend
    /// Send the whole screen again.
    case redraw
    /// Stop or resume following the files.
    case setPaused(Bool)
    /// Compute windowed figures for another window.
    case setWindow(Window.Span)
    /// Look for the records behind a figure, and end the search for others; nil only ends it.
    case findRecords(EvidenceQuestion?)
    /// Compute figures as of the end of a day; nil follows the clock.
    case setAsOf(CivilDay?)
}
