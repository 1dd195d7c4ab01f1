internal import Glibc

extension Colour {
    /// Light intensity, 0 to 1, of an sRGB part: the inverse of sRGB's transfer curve (IEC 61966-2-1).
    static func linear(_ part: UInt8) -> Double {
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
