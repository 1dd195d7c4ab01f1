import Canvas
import DashboardScreen
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
        Shot(name: "overview", fixture: .normal, width: 40, height: 10),
        Shot(name: "overview", fixture: .normal, width: 80, height: 24),
        Shot(name: "overview", fixture: .normal, width: 120, height: 40),
        Shot(name: "overview", fixture: .normal, width: 200, height: 60),
    ]

    @Test(arguments: shots) func frame(_ shot: Shot) {
        let state = Frame.state(shot.fixture.snapshot, shot.width, shot.height, keys: shot.keys)
        Golden.expect(Frame.draw(state, form: shot.form), shot.file)
    }
}
