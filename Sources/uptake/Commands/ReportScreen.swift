import ArgumentParser
import Canvas
import DashboardScreen
import Metrics
import PlatformModel
import Reports
import SafeText
import Themes

/// A screen or slide that `uptake report --format svg` draws, from the same states that the dashboard goes through.
enum PicturedScreen: Hashable, CaseIterable, RawRepresentable {
    /// The overview.
    case overview
    /// A panel that has the whole screen.
    case panel(PanelName)
    /// A slide of a board meeting; what people wrote is shown by `uptake present --verbatims` alone.
    case slide(SlideName)

    /// What the name of a slide begins with.
    private static let slidePrefix = "slide-"

    /// Names of the panels.
    private static let panels: [(name: String, panel: PanelName)] = [
        ("adoption", .adoption), ("nps", .nps), ("friction", .friction), ("deployments", .deployments),
        ("outcomes", .outcomes), ("onboarding", .onboarding), ("improvements", .improvements), ("board", .board),
        ("programme", .programme), ("health", .health),
    ]

    static let allCases: [PicturedScreen] =
        [.overview] + panels.map { .panel($0.panel) } + SlideName.usual.map { .slide($0) }

    /// The name as it is asked for.
    var rawValue: String {
        switch self {
        case .overview: "overview"
        case .panel(let panel): PicturedScreen.panels.first { $0.panel == panel }?.name ?? ""
        case .slide(let name): PicturedScreen.slidePrefix + name.rawValue
        }
    }

    init?(rawValue: String) {
        guard let screen = PicturedScreen.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = screen
    }

    /// What the picture is called.
    var title: SafeText {
        switch self {
        case .overview: "Overview"
        case .panel(let panel): panel.title
        case .slide(let name): "Slide \(SafeText(cleaning: name.rawValue))"
        }
    }

    /// The built-in theme where none is asked for: slides are to be read from far away.
    func usualTheme(_ configured: String?) -> String {
        if case .slide = self { return "high-contrast" }
        return configured ?? ThemeLibrary.builtInNames[0]
    }

    /// The screen of a snapshot, drawn.
    func canvas(_ snapshot: Snapshot, size: Size, form: GlyphForm) -> Canvas {
        let asOf = snapshot.isLive ? nil : snapshot.asOf.day
        var presentation: Presentation?
        if case .slide = self { presentation = Presentation(Deck()) }
        var state = ScreenState(
            size: size, now: snapshot.asOf.instant, span: snapshot.window.span, asOf: asOf, presenting: presentation)
        _ = update(&state, .snapshot(snapshot))
        switch self {
        case .overview: break
        case .panel(let panel):
            guard let digit = Unicode.Scalar(UInt32(0x30 + panel.rawValue)) else { break }
            _ = update(&state, .key(.character(digit)))
            if PanelName.overview.contains(panel) { _ = update(&state, .key(.enter)) }
        case .slide(let name):
            for _ in 0..<(SlideName.usual.firstIndex(of: name) ?? 0) { _ = update(&state, .key(.right)) }
        }
        var canvas = Canvas(size: size, form: form)
        draw(state, &canvas)
        return canvas
    }
}

extension ReportCommand {
    /// The picture of a screen in a theme's colours.
    func picture(
        of snapshot: Snapshot, in workspace: Workspace, _ surroundings: Surroundings
    ) throws(CommandFailure) -> String {
        let screen = screen ?? .overview
        let name = theme ?? screen.usualTheme(workspace.configuration.theme)
        let theme: Theme
        do {
            theme = try ThemeLibrary(folder: surroundings.themeFolder).theme(named: name)
        } catch {
            throw CommandFailure(
                error.problems.first?.oneLine ?? "the theme \(SafeText(cleaning: name)) cannot be used")
        }
        let canvas = screen.canvas(
            snapshot, size: size ?? Size(width: 120, height: 40), form: characters.ascii ? .ascii : .braille)
        return ScreenPicture(
            canvas, title: "\(snapshot.platform): \(screen.title)", colours: ScreenColours(theme)
        ).text
    }
}

extension ScreenColours {
    /// The looks that a theme gives the roles.
    init(_ theme: Theme) {
        self.init(isDark: theme.isDark) { role in
            Look(colour: theme.colour(role)?.hex, emphasis: theme.emphasis(role))
        }
    }
}

extension ArgumentValues {
    /// Sizes that a picture of a screen can have.
    private static let columns = 40...500
    private static let rows = 10...200

    @Sendable static func screenSize(_ text: String) throws -> Size {
        let size = try size(text)
        guard columns.contains(size.width), rows.contains(size.height) else {
            throw ValidationError("a screen has 40 to 500 columns and 10 to 200 rows.")
        }
        return size
    }
}
