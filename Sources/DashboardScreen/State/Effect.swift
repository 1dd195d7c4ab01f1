public import Metrics
public import PlatformModel
public import SafeText

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
    /// Show another theme.
    case showTheme(String)
    /// Remember the shown theme for the next start.
    case keepTheme(String)
    /// Use the mouse, or leave it to the terminal.
    case setMouse(Bool)
    /// Put a text on the user's clipboard.
    case copy(SafeText)
    /// Compute the figures of an earlier day as well, and keep them up to date; nil ends that.
    case compare(CivilDay?)
    /// Compute figures as of the end of a day; nil follows the clock.
    case setAsOf(CivilDay?)
}
