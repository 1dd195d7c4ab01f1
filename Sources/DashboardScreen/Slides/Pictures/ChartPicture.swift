import Canvas
import SafeText

/// A chart beside the figure, with what it says in words.
struct ChartPicture: SlidePicture {
    /// The smallest area that the chart can be read in.
    var minimum = Size(width: 30, height: 7)
    /// The chart for a size.
    var chart: (Size) -> LineChart
    var sentences: [SafeText]
    /// Rows below the chart, drawn where it keeps enough height.
    var footRows = 0
    var foot: (Rect, inout Canvas) -> Void = { _, _ in }

    func draw(into canvas: inout Canvas, _ rect: Rect, _ fit: inout SlideFit) {
        guard rect.width >= minimum.width, rect.height >= minimum.height else { return fit.clip("the chart") }
        var area = rect
        if footRows > 0, rect.height - footRows - 1 >= minimum.height {
            area = rect.inset(bottom: footRows + 1)
            foot(Rect(x: rect.x, y: rect.maxY - footRows, width: rect.width, height: footRows), &canvas)
        }
        chart(area.size).draw(into: &canvas, area)
    }
}
