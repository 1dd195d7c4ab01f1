public import Canvas
public import Metrics
public import PlatformModel
public import SafeText

/// Everything the screen shows, and nothing else: ``draw(_:_:)`` is a function of it.
public struct ScreenState: Sendable {
    /// A window that lies over the panels.
    public enum Overlay: Hashable, Sendable {
        /// The keys and what they do.
        case help
        /// The next action: what, why and how.
        case nextAction
        /// A figure: its formula, and what it rests on.
        case explain
        /// Commands and everything else that can be gone to, by a few letters.
        case commands
        /// The themes.
        case themes
        /// The figures beside those of an earlier day.
        case compare
    }

    /// A panel's list: on the overview and zoomed it may hold different rows.
    struct ListName: Hashable, Sendable {
        var panel: PanelName
        var isZoomed: Bool
    }

    /// The screen's size.
    public internal(set) var size: Size
    /// The time of the last tick.
    public internal(set) var now: Instant
    /// The newest snapshot; nil until the first arrives.
    public internal(set) var snapshot: Snapshot?
    /// How far reading is; nil when nothing is being read.
    public internal(set) var reading: ReadingProgress?
    /// Why the workspace cannot be read; nil while it can.
    public internal(set) var failure: SafeText?
    /// A line that goes with the next key.
    public internal(set) var notice: SafeText?
    /// The panel that keys speak to.
    public internal(set) var focus = PanelName.adoption
    /// Whether the focused panel has the whole screen.
    public internal(set) var isZoomed = false
    /// The window over the panels.
    public internal(set) var overlay: Overlay?
    /// Lines the overlay is scrolled by.
    public internal(set) var overlayScroll = 0
    /// Whether the files are followed.
    public internal(set) var isPaused = false
    /// The window asked for; the snapshot shows it once it has arrived.
    public internal(set) var span: Window.Span
    /// The day asked for; nil follows the clock.
    public internal(set) var asOf: CivilDay?
    /// The keys.
    let keys: KeyMap
    /// The names of the themes; empty until they are looked up.
    public internal(set) var themes: [String] = []
    /// The theme in use.
    public internal(set) var theme: String
    /// Whether the mouse is used.
    public internal(set) var usesMouse: Bool
    /// The day of the programme's baseline.
    let baselineDay: CivilDay?
    /// What is looked for in a panel.
    var filter: Filter?
    /// The line of a page that was found last.
    var matchLine: Int?
    /// How the panels' tables are sorted.
    var sorts: [PanelName: Arrangement] = [:]
    /// The list of commands; nil while its window is not open.
    var commands: CommandList?
    /// The choice of a theme; nil while its window is not open.
    var themePicker: ThemePicker?
    /// The comparison; nil while its window is not open.
    var comparison: Comparison?
    /// Look-ups into the snapshot.
    var index = SnapshotIndex.empty
    /// How many snapshots have arrived.
    var snapshotNumber = 0
    /// How far the focused page reaches; nil when no page has the focus.
    var pageExtent: PageExtent?
    /// The slides shown in place of the dashboard; nil while it is shown.
    var presentation: Presentation?
    /// The figure explained in the window over the panels; nil while that window is not open.
    var explained: ExplainedFigure?
    /// Selected rows.
    var selection: [ListName: Int] = [:]
    /// The focus to return to from a panel that has no place on the overview.
    var overviewFocus = PanelName.adoption

    /// A screen before the first snapshot.
    ///
    /// - Parameters:
    ///   - size: The screen's size.
    ///   - now: The time.
    ///   - span: The window that the model was started with.
    ///   - asOf: The day that the model was started with; nil follows the clock.
    ///   - settings: Keys, theme, and where the user left the screen last.
    ///   - presentation: The slides to begin with; nil begins with the dashboard.
    public init(
        size: Size, now: Instant, span: Window.Span = .days28, asOf: CivilDay? = nil,
        settings: ScreenSettings = ScreenSettings(), presenting presentation: Presentation? = nil
    ) {
        self.presentation = presentation
        self.size = size
        self.now = now
        self.span = span
        self.asOf = asOf
        keys = settings.keys
        theme = settings.theme
        usesMouse = settings.usesMouse
        baselineDay = settings.baseline
        guard let view = settings.view else { return }
        focus = view.panel
        isZoomed = view.isZoomed
        overviewFocus = view.overviewPanel
        sorts = view.sorts
    }

    /// Where the user is now, for the next start.
    public var view: RememberedView { RememberedView(self) }

    /// What keys mean now.
    var mode: Mode {
        switch overlay {
        case .explain: return .explaining
        case .commands: return .choosing
        case .themes: return .theming
        case .help, .nextAction, .compare: return .overlay
        case nil: break
        }
        if snapshot == nil { return .waiting }
        if filter?.isTyped ?? false { return .filtering }
        return isZoomed ? .zoomed : .overview
    }

    /// The list that the arrows move through.
    var list: ListName { ListName(panel: focus, isZoomed: isZoomed) }

    /// Whether the snapshot on screen is not yet the one asked for.
    var isAwaiting: Bool {
        guard let snapshot else { return false }
        if snapshot.window.span != span { return true }
        if let asOf {
            // No figures are later than now, whatever day was asked for.
            return today.map { asOf < $0 } ?? true && (snapshot.isLive || snapshot.asOf.day != asOf)
        }
        return !snapshot.isLive
    }

    /// The moment that ages count from: the clock for live figures, else the figures' own moment.
    var ageMoment: Instant {
        guard let snapshot else { return now }
        return snapshot.isLive ? max(now, snapshot.asOf.instant) : snapshot.asOf.instant
    }

    /// Today in the snapshot's zone.
    var today: CivilDay? {
        guard let snapshot else { return nil }
        let (local, overflow) = now.seconds.addingReportingOverflow(Int64(snapshot.asOf.utcOffset))
        guard !overflow, let seconds = Int(exactly: local) else { return nil }
        return CivilDay(number: (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400)
    }
}

/// What keys mean: the table of bindings names the modes in which each holds.
enum Mode: Hashable, Sendable {
    /// No snapshot yet.
    case waiting
    /// All panels.
    case overview
    /// One panel with the whole screen.
    case zoomed
    /// A window over the panels.
    case overlay
    /// The window that explains a figure.
    case explaining
    /// The window in which a command is chosen by a few letters.
    case choosing
    /// The window in which a theme is chosen.
    case theming
    /// A text to look for is being typed.
    case filtering

    /// Whether characters are typed there, instead of meaning something.
    var isTyped: Bool { self == .choosing || self == .filtering }
}
