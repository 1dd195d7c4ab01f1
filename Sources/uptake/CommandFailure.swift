import SafeText

/// Why a command ends without having done what it was asked.
struct CommandFailure: Error {
    /// One line for a person, without the program's name and without a full stop.
    var message: SafeText
    /// The exit code.
    var exitCode = Program.ExitCode.failure
    /// Whether nobody is left to read the answer, which is no failure and needs no words.
    var isQuiet = false

    init(_ message: SafeText, exitCode: Int32 = Program.ExitCode.failure) {
        self.message = message
        self.exitCode = exitCode
    }

    /// The reader of standard output has gone.
    static let readerGone: CommandFailure = {
        var failure = CommandFailure("the reader has gone")
        failure.isQuiet = true
        return failure
    }()
}
