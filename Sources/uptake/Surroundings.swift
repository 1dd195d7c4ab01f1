import Glibc
import Metrics
import SafeText

/// What the program finds around itself, so that nothing below reads it from the process.
struct Surroundings: Sendable {
    /// The value of an environment variable; nil when unset.
    var variable: @Sendable (String) -> String?
    /// The present moment.
    var clock: @Sendable () -> Instant
    /// The working folder.
    var folder: String
    /// Whether standard input and output are a terminal.
    var isInteractive: Bool
    /// Whether standard error is a terminal, where progress can be shown.
    var showsProgress: Bool

    /// The surroundings of this process.
    static func process() -> Surroundings {
        Surroundings(
            variable: { name in getenv(name).map { String(cString: $0) } }, clock: presentMoment,
            folder: workingFolder(), isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
            showsProgress: isatty(STDERR_FILENO) == 1)
    }

    /// An environment variable that counts when it is not empty.
    func setting(_ name: String) -> String? {
        variable(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether the terminal says, by COLORTERM, that it shows colours of 24 bits.
    var asksForDirectColour: Bool { ["truecolor", "24bit"].contains(setting("COLORTERM")) }

    /// Prints a complaint on standard error.
    func complain(_ message: SafeText) {
        StandardOutput.complain("uptake: \(message)")
    }

    /// Prints a line of help after a complaint.
    func complain(hint: SafeText) {
        StandardOutput.complain(hint)
    }

    @Sendable private static func presentMoment() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    private static func workingFolder() -> String {
        guard let path = getcwd(nil, 0) else { return "." }
        defer { free(path) }
        return String(cString: path)
    }
}
