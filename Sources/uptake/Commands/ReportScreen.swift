import ArgumentParser
import Canvas
import DashboardScreen
import Metrics
import PlatformModel
import Reports
import SafeText
import Themes

/// A screen that `uptake report --format svg` draws.
///
/// One case a picture: the overview, or a panel that has the whole screen. What it draws comes from the same states that
/// the dashboard goes through; a deck of slides would be one more way to a canvas.
enum PicturedScreen: String, CaseIterable {
    case overview, adoption, nps, friction, deployments, outcomes, onboarding, improvements, board, programme, health

    /// What the picture is called.
    var title: SafeText {
        guard let panel else { return "Overview" }
        return panel.title
    }

    /// The panel that has the screen; nil is the overview.
    private var panel: PanelName? {
        switch self {
        case .overview: nil
        case .adoption: .adoption
        case .nps: .nps
        case .friction: .friction
        case .deployments: .deployments
        case .outcomes: .outcomes
        case .onboarding: .onboarding
        case .improvements: .improvements
        case .board: .board
        case .programme: .programme
        case .health: .health
        }
    }

    /// The screen of a snapshot, drawn.
    func canvas(_ snapshot: Snapshot, size: Size, form: GlyphForm) -> Canvas {
        let asOf = snapshot.isLive ? nil : snapshot.asOf.day
        var state = ScreenState(size: size, now: snapshot.asOf.instant, span: snapshot.window.span, asOf: asOf)
        _ = update(&state, .snapshot(snapshot))
        if let panel, let digit = Unicode.Scalar(UInt32(0x30 + panel.rawValue)) {
            _ = update(&state, .key(.character(digit)))
            if PanelName.overview.contains(panel) { _ = update(&state, .key(.enter)) }
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
        let name = theme ?? workspace.configuration.theme ?? ThemeLibrary.builtInNames[0]
        let theme: Theme
        do {
            theme = try ThemeLibrary(folder: surroundings.themeFolder).theme(named: name)
        } catch {
            throw CommandFailure(
                error.problems.first?.oneLine ?? "the theme \(SafeText(cleaning: name)) cannot be used")
        }
        let screen = screen ?? .overview
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

    @Sendable static func size(_ text: String) throws -> Size {
        let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let width = parts[0], let height = parts[1] else {
            throw ValidationError("expected columns and rows, such as 120x40.")
        }
        guard columns.contains(width), rows.contains(height) else {
            throw ValidationError("a screen has 40 to 500 columns and 10 to 200 rows.")
        }
        return Size(width: width, height: height)
    }
}
