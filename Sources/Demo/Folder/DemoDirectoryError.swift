/// Why the demo's folder could not be made, written or removed.
public struct DemoDirectoryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was being done.
    public enum Step: String, Hashable, Sendable {
        /// The folder was being made.
        case make
        /// A file was being written.
        case write
        /// A line was being appended.
        case append
        /// The folder was being removed.
        case remove
    }

    /// What was being done.
    public let step: Step
    /// The folder or file.
    public let path: String
    /// What the system says.
    public let reason: String

    /// A failure.
    public init(step: Step, path: String, reason: String) {
        self.step = step
        self.path = path
        self.reason = reason
    }

    /// The failure in one sentence, without a full stop.
    public var description: String {
        switch step {
        case .make: "the demo's folder cannot be made in \(path): \(reason)"
        case .write: "the demo's file \(path) cannot be written: \(reason)"
        case .append: "the demo cannot append to \(path): \(reason)"
        case .remove: "the demo's folder \(path) cannot be removed: \(reason)"
        }
    }
}
