import ArgumentParser
import CursesTerminal
import Glibc
import SafeText

/// The program: finds the command, runs it, and says in one line what went wrong.
enum Program {
    /// The version that `--version` prints.
    static let version = "0.1.0"

    /// What the program is for.
    static let purpose = "Is the internal developer platform compelling, or merely mandated?"

    /// Exit codes that scripts can rely on, besides 128 and the number of a signal from outside.
    enum ExitCode {
        static let success: Int32 = 0
        static let failure: Int32 = 1
        static let usage: Int32 = 2
        static let breached: Int32 = 3
    }

    /// Runs the command that the arguments name.
    ///
    /// - Returns: The exit code of the process.
    static func run(_ arguments: some Sequence<String>, in surroundings: Surroundings) -> Int32 {
        Terminal.unblockSignals()
        // A reader that has gone shows as a failed write, and so the demo's folder can still be removed.
        signal(SIGPIPE, SIG_IGN)
        let choice = CommandChoice(Array(arguments))
        let command: any ParsableCommand
        do {
            command = try choice.root.parseAsRoot(choice.arguments)
        } catch {
            return answer(error, of: choice, in: surroundings)
        }
        guard let command = command as? any ProgramCommand else {
            // ArgumentParser's own `help` command answers by throwing.
            var command = command
            do {
                try command.run()
                return ExitCode.success
            } catch {
                return answer(error, of: choice, in: surroundings)
            }
        }
        do throws(CommandFailure) {
            return try command.run(in: surroundings)
        } catch {
            if error.isQuiet { return ExitCode.success }
            surroundings.complain(error.message)
            return error.exitCode
        }
    }

    /// Prints help or version, or complains about the arguments.
    private static func answer(_ error: any Error, of choice: CommandChoice, in surroundings: Surroundings) -> Int32 {
        guard choice.root.exitCode(for: error).rawValue != ExitCode.success else {
            let text = choice.root.fullMessage(for: error)
            do throws(CommandFailure) {
                try StandardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
            } catch {
                return error.isQuiet ? ExitCode.success : error.exitCode
            }
            return ExitCode.success
        }
        surroundings.complain(SafeText(cleaning: firstLowered(choice.root.message(for: error)), limit: 2000))
        surroundings.complain(hint: "see \(SafeText(cleaning: choice.name)) --help")
        return ExitCode.usage
    }

    /// The sentence as it reads after the program's name.
    private static func firstLowered(_ message: String) -> String {
        message.prefix(1).lowercased() + message.dropFirst()
    }
}
