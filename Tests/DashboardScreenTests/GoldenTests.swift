import Canvas
import DashboardScreen
import Metrics
import PlatformModel
import SafeText
import Testing

/// Frames as they were looked at and found good.
@Suite struct GoldenTests {
    struct Shot: Sendable, CustomTestStringConvertible {
        var name: String
        var fixture: Fixture.Case
        var width: Int
        var height: Int
        var keys = ""
        var form = GlyphForm.braille
        var testDescription: String { file }
        var file: String {
            "\(name)-\(fixture.rawValue)-\(width)x\(height)\(form == .braille ? "" : "-\(form.rawValue)")"
        }
    }

    static let shots: [Shot] = [
        // The overview in every size and state.
        Shot(name: "overview", fixture: .normal, width: 40, height: 10),
        Shot(name: "overview", fixture: .normal, width: 80, height: 24),
        Shot(name: "overview", fixture: .normal, width: 80, height: 24, form: .ascii),
        Shot(name: "overview", fixture: .normal, width: 80, height: 24, form: .blocks),
        Shot(name: "overview", fixture: .normal, width: 120, height: 40),
        Shot(name: "overview", fixture: .normal, width: 200, height: 60),
        Shot(name: "overview", fixture: .normal, width: 46, height: 50),
        Shot(name: "overview", fixture: .normal, width: 120, height: 14),
        Shot(name: "overview", fixture: .empty, width: 40, height: 10),
        Shot(name: "overview", fixture: .empty, width: 80, height: 24),
        Shot(name: "overview", fixture: .one, width: 80, height: 24),
        Shot(name: "overview", fixture: .one, width: 120, height: 40),
        Shot(name: "overview", fixture: .stale, width: 80, height: 24),
        Shot(name: "overview", fixture: .overflowing, width: 80, height: 24),
        Shot(name: "overview", fixture: .overflowing, width: 120, height: 40),
        Shot(name: "overview", fixture: .mandated, width: 120, height: 40),
        Shot(name: "overview", fixture: .tied, width: 120, height: 40, keys: "3j"),

        // Each panel alone at the smallest size, and zoomed.
        Shot(name: "nps", fixture: .normal, width: 40, height: 10, keys: "2"),
        Shot(name: "friction", fixture: .normal, width: 40, height: 10, keys: "3j"),
        Shot(name: "deployments", fixture: .overflowing, width: 40, height: 10, keys: "4jj"),
        Shot(name: "adoption-zoomed", fixture: .normal, width: 80, height: 24, keys: "<Enter>"),
        Shot(name: "adoption-zoomed", fixture: .normal, width: 120, height: 40, keys: "<Enter>"),
        Shot(name: "adoption-zoomed", fixture: .normal, width: 200, height: 60, keys: "<Enter>"),
        Shot(name: "adoption-zoomed", fixture: .normal, width: 120, height: 40, keys: "<Enter>", form: .ascii),
        Shot(name: "adoption-zoomed", fixture: .normal, width: 40, height: 10, keys: "<Enter>j"),
        Shot(name: "adoption-zoomed", fixture: .overflowing, width: 80, height: 24, keys: "<Enter><PgDn>"),
        Shot(name: "adoption-zoomed", fixture: .overflowing, width: 120, height: 40, keys: "<Enter><PgDn><PgDn>"),
        Shot(name: "adoption-zoomed", fixture: .overflowing, width: 200, height: 60, keys: "<Enter>jjj"),
        Shot(name: "adoption-zoomed", fixture: .refused, width: 120, height: 40, keys: "<Enter>"),
        Shot(name: "nps-zoomed", fixture: .normal, width: 80, height: 24, keys: "2<Enter>"),
        Shot(name: "nps-zoomed", fixture: .normal, width: 120, height: 40, keys: "2<Enter>"),
        Shot(name: "nps-zoomed", fixture: .normal, width: 200, height: 60, keys: "2<Enter>"),
        Shot(name: "nps-zoomed", fixture: .normal, width: 120, height: 40, keys: "2<Enter>", form: .ascii),
        Shot(name: "nps-zoomed", fixture: .normal, width: 40, height: 10, keys: "2<Enter>j"),
        Shot(name: "nps-zoomed", fixture: .overflowing, width: 80, height: 24, keys: "2<Enter><PgDn>"),
        Shot(name: "nps-zoomed", fixture: .overflowing, width: 120, height: 40, keys: "2<Enter><PgDn><PgDn>"),
        Shot(name: "nps-zoomed", fixture: .overflowing, width: 200, height: 60, keys: "2<Enter>jjj"),
        Shot(name: "nps-zoomed", fixture: .refused, width: 120, height: 40, keys: "2<Enter>"),
        Shot(name: "friction-zoomed", fixture: .normal, width: 80, height: 24, keys: "3<Enter>j"),
        Shot(name: "friction-zoomed", fixture: .normal, width: 120, height: 40, keys: "3<Enter>j"),
        Shot(name: "friction-zoomed", fixture: .normal, width: 200, height: 60, keys: "3<Enter>j"),
        Shot(name: "friction-zoomed", fixture: .normal, width: 120, height: 40, keys: "3<Enter>j", form: .ascii),
        Shot(name: "friction-zoomed", fixture: .normal, width: 40, height: 10, keys: "3<Enter>jj"),
        Shot(name: "friction-zoomed", fixture: .overflowing, width: 80, height: 24, keys: "3<Enter>j<PgDn>"),
        Shot(name: "friction-zoomed", fixture: .overflowing, width: 120, height: 40, keys: "3<Enter>j<PgDn><PgDn>"),
        Shot(name: "friction-zoomed", fixture: .overflowing, width: 200, height: 60, keys: "3<Enter>jjjj"),
        Shot(name: "friction-zoomed", fixture: .refused, width: 120, height: 40, keys: "3<Enter>j"),
        Shot(name: "deployments-zoomed", fixture: .normal, width: 80, height: 24, keys: "4<Enter>"),
        Shot(name: "deployments-zoomed", fixture: .normal, width: 120, height: 40, keys: "4<Enter>"),
        Shot(name: "deployments-zoomed", fixture: .normal, width: 200, height: 60, keys: "4<Enter>"),
        Shot(name: "deployments-zoomed", fixture: .normal, width: 120, height: 40, keys: "4<Enter>", form: .ascii),
        Shot(name: "deployments-zoomed", fixture: .normal, width: 40, height: 10, keys: "4<Enter>j"),
        Shot(name: "deployments-zoomed", fixture: .overflowing, width: 80, height: 24, keys: "4<Enter><PgDn>"),
        Shot(name: "deployments-zoomed", fixture: .overflowing, width: 120, height: 40, keys: "4<Enter><PgDn><PgDn>"),
        Shot(name: "deployments-zoomed", fixture: .overflowing, width: 200, height: 60, keys: "4<Enter>jjj"),
        Shot(name: "deployments-zoomed", fixture: .refused, width: 120, height: 40, keys: "4<Enter>"),
        Shot(name: "adoption-zoomed", fixture: .empty, width: 80, height: 24, keys: "<Enter>"),
        Shot(name: "adoption-zoomed", fixture: .one, width: 120, height: 40, keys: "<Enter>"),
        Shot(name: "adoption-zoomed", fixture: .normal, width: 120, height: 40, keys: "<Enter>", form: .blocks),
        Shot(name: "adoption-zoomed-end", fixture: .normal, width: 80, height: 24, keys: "<Enter>G"),
        Shot(name: "nps-zoomed", fixture: .suppressed, width: 120, height: 40, keys: "2<Enter>"),
        Shot(name: "nps-zoomed", fixture: .suppressed, width: 80, height: 24, keys: "2<Enter>G", form: .ascii),
        Shot(name: "nps-zoomed", fixture: .one, width: 80, height: 24, keys: "2z"),
        Shot(name: "nps-zoomed", fixture: .empty, width: 120, height: 40, keys: "2z"),
        Shot(name: "friction-zoomed", fixture: .tied, width: 120, height: 40, keys: "3<Enter>jjj"),
        Shot(name: "friction-zoomed", fixture: .empty, width: 80, height: 24, keys: "3z"),
        Shot(name: "deployments-zoomed", fixture: .stale, width: 80, height: 24, keys: "4<Enter>j"),
        Shot(name: "deployments-zoomed", fixture: .empty, width: 120, height: 40, keys: "4z"),
        Shot(name: "deployments-zoomed", fixture: .normal, width: 80, height: 24, keys: "4<Enter><PgDn>", form: .ascii),
        Shot(name: "health", fixture: .normal, width: 120, height: 40, keys: "0"),
        Shot(name: "health", fixture: .normal, width: 80, height: 24, keys: "0jjjjjjj"),
        Shot(name: "health", fixture: .normal, width: 40, height: 10, keys: "0j"),
        Shot(name: "health", fixture: .normal, width: 200, height: 60, keys: "0jjjjjjjjj"),
        Shot(name: "health", fixture: .normal, width: 120, height: 40, keys: "0jjjjjjjjjj", form: .ascii),
        Shot(name: "health", fixture: .empty, width: 80, height: 24, keys: "0"),
        Shot(name: "health", fixture: .overflowing, width: 80, height: 24, keys: "0<PgDn>"),

        // Screens of their own: nothing, all of it, too much of it; narrow, wide and in ASCII.
        Shot(name: "outcomes", fixture: .empty, width: 80, height: 24, keys: "5"),
        Shot(name: "outcomes", fixture: .complete, width: 40, height: 10, keys: "5j"),
        Shot(name: "outcomes", fixture: .complete, width: 80, height: 24, keys: "5"),
        Shot(name: "outcomes", fixture: .complete, width: 120, height: 40, keys: "5"),
        Shot(name: "outcomes", fixture: .complete, width: 120, height: 40, keys: "5", form: .ascii),
        Shot(name: "outcomes", fixture: .complete, width: 200, height: 60, keys: "5"),
        Shot(name: "outcomes", fixture: .overflowing, width: 80, height: 24, keys: "5<PgDn><PgDn>"),
        Shot(name: "onboarding", fixture: .empty, width: 80, height: 24, keys: "6"),
        Shot(name: "onboarding", fixture: .complete, width: 40, height: 10, keys: "6"),
        Shot(name: "onboarding", fixture: .complete, width: 80, height: 24, keys: "6G"),
        Shot(name: "onboarding", fixture: .complete, width: 120, height: 40, keys: "6"),
        Shot(name: "onboarding", fixture: .complete, width: 120, height: 40, keys: "6", form: .ascii),
        Shot(name: "onboarding", fixture: .complete, width: 200, height: 60, keys: "6"),
        Shot(name: "onboarding", fixture: .overflowing, width: 120, height: 40, keys: "6<PgDn>"),
        Shot(name: "improvements", fixture: .empty, width: 80, height: 24, keys: "7"),
        Shot(name: "improvements", fixture: .complete, width: 40, height: 10, keys: "7<PgDn>"),
        Shot(name: "improvements", fixture: .complete, width: 80, height: 24, keys: "7<PgDn><PgDn>"),
        Shot(name: "improvements", fixture: .complete, width: 120, height: 40, keys: "7"),
        Shot(name: "improvements", fixture: .complete, width: 120, height: 40, keys: "7", form: .ascii),
        Shot(name: "improvements", fixture: .complete, width: 200, height: 60, keys: "7"),
        Shot(name: "improvements", fixture: .stale, width: 80, height: 24, keys: "7"),
        Shot(name: "improvements", fixture: .overflowing, width: 120, height: 40, keys: "7<PgDn>"),
        Shot(name: "board", fixture: .empty, width: 80, height: 24, keys: "8"),
        Shot(name: "board", fixture: .complete, width: 40, height: 10, keys: "8"),
        Shot(name: "board", fixture: .complete, width: 80, height: 24, keys: "8<PgDn>"),
        Shot(name: "board", fixture: .complete, width: 120, height: 40, keys: "8"),
        Shot(name: "board", fixture: .complete, width: 120, height: 40, keys: "8", form: .ascii),
        Shot(name: "board", fixture: .complete, width: 200, height: 60, keys: "8"),
        Shot(name: "board", fixture: .overflowing, width: 120, height: 40, keys: "8<PgDn>"),
        Shot(name: "programme", fixture: .empty, width: 80, height: 24, keys: "9"),
        Shot(name: "programme", fixture: .complete, width: 40, height: 10, keys: "9"),
        Shot(name: "programme", fixture: .complete, width: 80, height: 24, keys: "9"),
        Shot(name: "programme", fixture: .complete, width: 120, height: 40, keys: "9"),
        Shot(name: "programme", fixture: .complete, width: 120, height: 40, keys: "9", form: .ascii),
        Shot(name: "programme", fixture: .complete, width: 200, height: 60, keys: "9"),

        // Windows over the panels.
        Shot(name: "help", fixture: .normal, width: 120, height: 40, keys: "?"),
        Shot(name: "help", fixture: .normal, width: 80, height: 24, keys: "?jjj"),
        Shot(name: "next-action", fixture: .normal, width: 120, height: 40, keys: "a"),
        Shot(name: "next-action", fixture: .empty, width: 80, height: 24, keys: "a"),
    ]

    @Test(arguments: shots) func frame(_ shot: Shot) {
        let state = Frame.state(shot.fixture.snapshot, shot.width, shot.height, keys: shot.keys)
        Golden.expect(Frame.draw(state, form: shot.form), shot.file)
    }

    @Test func beforeTheFirstSnapshot() {
        var state = Frame.state(nil, 80, 24)
        _ = update(&state, .reading(ReadingProgress(bytes: 420, totalBytes: 1000, files: 3, totalFiles: 9)))
        Golden.expect(Frame.draw(state), "reading-80x24")
        _ = update(&state, .readingFailed("/srv/platform/uptake: Permission denied"))
        Golden.expect(Frame.draw(state), "unreadable-80x24")
    }

    @Test func theLastGoodFiguresOfAnUnreadableWorkspace() {
        var state = Frame.state(Fixture.normal, 80, 24)
        _ = update(&state, .readingFailed("/srv/platform/uptake: No such file or directory"))
        Golden.expect(Frame.draw(state), "overview-unreadable-80x24")
    }

    @Test func anotherDayPausedWithANotice() {
        var snapshot = Fixture.normal
        snapshot.isLive = false
        snapshot.asOf = ZonedTime(
            instant: Fixture.now, day: Fixture.day(2026, 11, 16), minuteOfDay: 1439, utcOffset: 3600)
        var state = Frame.state(snapshot, 120, 40)
        _ = update(&state, .notice("TERM is not known; xterm-256color is used"))
        Golden.expect(Frame.draw(state), "overview-past-120x40")
    }
}
