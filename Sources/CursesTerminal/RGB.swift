/// The parts of a 24-bit colour, for measuring.
struct RGB: Hashable {
    let red: Int
    let green: Int
    let blue: Int

    init(_ hex: UInt32) {
        self.init(red: Int(hex >> 16 & 0xFF), green: Int(hex >> 8 & 0xFF), blue: Int(hex & 0xFF))
    }

    init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// How different two colours look: the squared distance weighted by the mean red, a cheap approximation of distance in
    /// a perceptual space (T. Riemersma, "Colour metric").
    func distance(to other: RGB) -> Int {
        let mean = (red + other.red) / 2
        let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
        return ((512 + mean) * r * r) >> 8 + 4 * g * g + ((767 - mean) * b * b) >> 8
    }

    /// Perceived brightness, 0 to 255, with the luma weights of ITU-R BT.601.
    var brightness: Int { (299 * red + 587 * green + 114 * blue) / 1000 }

    /// How far the colour is from grey, 0 to 255.
    var chroma: Int { max(red, green, blue) - min(red, green, blue) }

    /// The angle of the hue in degrees, 0 (red) to 359; 0 for greys.
    var hue: Int {
        let span = chroma
        guard span > 0 else { return 0 }
        let top = max(red, green, blue)
        let angle =
            if top == red {
                60 * (green - blue) / span
            } else if top == green {
                120 + 60 * (blue - red) / span
            } else {
                240 + 60 * (red - green) / span
            }
        return (angle + 360) % 360
    }
}
