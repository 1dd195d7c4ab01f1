import Canvas
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// Slides as they were looked at and found good.
@Suite struct SlideGoldenTests {
    @Test(arguments: SlideName.allCases, [(80, 24), (120, 40), (200, 60)])
    func `a slide with data`(_ name: SlideName, _ size: (width: Int, height: Int)) {
        Golden.expect(
            Slides.frame(name, Fixture.meeting, size.width, size.height),
            "slide-\(name.rawValue)-\(size.width)x\(size.height)")
    }

    @Test(arguments: SlideName.allCases, [(80, 24), (120, 40), (200, 60)])
    func `a slide without data says what is missing`(_ name: SlideName, _ size: (width: Int, height: Int)) {
        Golden.expect(
            Slides.frame(name, Fixture.empty, size.width, size.height),
            "slide-\(name.rawValue)-empty-\(size.width)x\(size.height)")
    }

    @Test(arguments: SlideName.allCases) func `a slide in ASCII`(_ name: SlideName) {
        let canvas = Slides.frame(name, Fixture.meeting, 80, 24, form: .ascii)
        #expect(canvas.plainText().utf8.allSatisfy { $0 < 0x80 })
        Golden.expect(canvas, "slide-\(name.rawValue)-80x24-ascii")
    }

    @Test func `a window too small for a slide says so, the keys, and before the first figures`() {
        Golden.expect(Slides.frame(.adoption, Fixture.meeting, 50, 12), "slide-small-50x12")
        Golden.expect(
            Frame.draw(Slides.state(Fixture.meeting, 80, 24, keys: "?")), "slide-keys-80x24")
        #expect(Frame.text(Slides.state(nil, 80, 24)).contains("reading"))
    }
}
