import Glibc
import Testing

/// One run of the built program without a terminal, with what it printed.
struct ProgramRun {
    let exitCode: Int32
    let output: String
    let complaints: String

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - arguments: The arguments.
    ///   - environment: All of its environment; UTF-8 is asked for unless it says otherwise.
    ///   - folder: Its working folder.
    ///   - output: Where standard output goes; nil is a file that is read back.
    init(
        _ arguments: [String], environment: [String: String] = [:], in folder: String = "/", output: Int32? = nil
    ) throws {
        let room = try TemporaryFolder()
        let (outPath, errorPath) = (room.path + "/out", room.path + "/err")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        if let output {
            posix_spawn_file_actions_adddup2(&actions, output, 1)
        } else {
            posix_spawn_file_actions_addopen(&actions, 1, outPath, O_WRONLY | O_CREAT, 0o600)
        }
        posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_WRONLY | O_CREAT, 0o600)

        let all = ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"].merging(environment) { $1 }
        let shell = "/bin/sh"
        let words = [shell, "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder, ProgramRun.program] + arguments
        var argv = words.map { strdup($0) } + [nil]
        var variables = all.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + variables { free(pointer) } }
        var process: pid_t = 0
        let error = posix_spawn(&process, shell, &actions, nil, &argv, &variables)
        guard error == 0 else {
            throw Failure(description: "cannot start the program: \(String(cString: strerror(error)))")
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        exitCode = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
        self.output = output == nil ? TemporaryFolder.text(of: outPath) : ""
        complaints = TemporaryFolder.text(of: errorPath)
    }

    /// The program, built next to the tests.
    private static let program: String = {
        var candidates = CommandLine.arguments.filter { $0.contains(".xctest") }
        if let real = realpath("/proc/self/exe", nil) {
            candidates.append(String(cString: real))
            free(real)
        }
        for candidate in candidates {
            var path = candidate[...]
            while let slash = path.lastIndex(of: "/") {
                path = path[..<slash]
                if access("\(path)/uptake", X_OK) == 0 { return "\(path)/uptake" }
            }
        }
        return "uptake"
    }()
}
