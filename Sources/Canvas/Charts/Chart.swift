/// A picture of figures: a value that draws itself into a rectangle, in the canvas' form, and leaves out what the
/// rectangle has no room for.
public protocol Chart: Sendable {
    /// Draws into a rectangle; nothing outside it is touched.
    func draw(into canvas: inout Canvas, _ rect: Rect)
}
