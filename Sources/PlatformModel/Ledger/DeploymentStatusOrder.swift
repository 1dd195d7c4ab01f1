extension DeploymentStatus {
    /// The statuses in the order a deployment moves through them.
    static let inOrder: [DeploymentStatus] = [.inProgress, .cancelled, .failed, .succeeded, .rolledBack]

    /// The status's place in ``inOrder``.
    var place: Int {
        switch self {
        case .inProgress: 0
        case .cancelled: 1
        case .failed: 2
        case .succeeded: 3
        case .rolledBack: 4
        }
    }

    /// The place of a status by its name; nil for another word.
    @inline(__always)
    static func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        switch name.first {
        case UInt8(ascii: "s"): ByteScan.isEqual(name, "succeeded") ? 3 : nil
        case UInt8(ascii: "f"): ByteScan.isEqual(name, "failed") ? 2 : nil
        case UInt8(ascii: "i"): ByteScan.isEqual(name, "in_progress") ? 0 : nil
        case UInt8(ascii: "r"): ByteScan.isEqual(name, "rolled_back") ? 4 : nil
        case UInt8(ascii: "c"): ByteScan.isEqual(name, "cancelled") ? 1 : nil
        default: nil
        }
    }
}
