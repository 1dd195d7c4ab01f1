import Glibc
import Themes

/// How colours look to eyes without one kind of cones.
enum ColourVision: String, CaseIterable, Sendable {
    case protanopia, deuteranopia, tritanopia

    /// The colour's light as such eyes see it: red, green and blue, linear, 0 to 1.
    ///
    /// Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color
    /// Vision Deficiency", IEEE TVCG 15 (2009), the matrices of severity 1.0, applied to linear light.
    func seen(_ colour: Colour) -> [Double] {
        let light = ColourVision.light(colour)
        return matrix.map { row in min(max(zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
    }

    /// Red, green and blue as linear light, 0 to 1.
    static func light(_ colour: Colour) -> [Double] {
        [colour.red, colour.green, colour.blue].map { part in
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
    }

    private var matrix: [[Double]] {
        switch self {
        case .protanopia:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranopia:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritanopia:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }
}

/// A colour in CIELAB under the white D65.
struct Lab {
    let l: Double
    let a: Double
    let b: Double

    init(l: Double, a: Double, b: Double) { (self.l, self.a, self.b) = (l, a, b) }

    /// The colour of linear sRGB light (IEC 61966-2-1).
    init(light: [Double]) {
        func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
        let (red, green, blue) = (light[0], light[1], light[2])
        let x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
        let y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
        let z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
        self.init(l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }

    /// The CIEDE2000 difference; 1 is about what a trained eye just sees between two patches side by side.
    ///
    /// Source: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and Application 30
    /// (2005).
    func difference(to other: Lab) -> Double {
        let degrees = 180 / Double.pi
        let mean = (hypot(a, b) + hypot(other.a, other.b)) / 2
        let g = 0.5 * (1 - (pow(mean, 7) / (pow(mean, 7) + pow(25, 7))).squareRoot())
        let (a1, a2) = ((1 + g) * a, (1 + g) * other.a)
        let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
        func hue(_ a: Double, _ b: Double) -> Double {
            a == 0 && b == 0 ? 0 : (atan2(b, a) * degrees + 360).truncatingRemainder(dividingBy: 360)
        }
        let (h1, h2) = (hue(a1, b), hue(a2, other.b))
        let isGrey = c1 * c2 == 0
        var turn = isGrey ? 0 : h2 - h1
        if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        let dL = other.l - l
        let dC = c2 - c1
        let dH = 2 * (c1 * c2).squareRoot() * sin(turn / 2 / degrees)
        let (lm, cm) = ((l + other.l) / 2, (c1 + c2) / 2)
        let hm = isGrey ? h1 + h2 : abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2
        let t =
            1 - 0.17 * cos((hm - 30) / degrees) + 0.24 * cos(2 * hm / degrees)
            + 0.32 * cos((3 * hm + 6) / degrees) - 0.20 * cos((4 * hm - 63) / degrees)
        let square = pow(lm - 50, 2)
        let sl = 1 + 0.015 * square / (20 + square).squareRoot()
        let sc = 1 + 0.045 * cm
        let sh = 1 + 0.015 * cm * t
        let rc = 2 * (pow(cm, 7) / (pow(cm, 7) + pow(25, 7))).squareRoot()
        let rt = -sin(2 * 30 * exp(-pow((hm - 275) / 25, 2)) / degrees) * rc
        let (x, y, z) = (dL / sl, dC / sc, dH / sh)
        return (x * x + y * y + z * z + rt * y * z).squareRoot()
    }
}
