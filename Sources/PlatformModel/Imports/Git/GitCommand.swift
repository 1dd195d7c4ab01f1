import Glibc
import SafeText
import Synchronization

/// Runs git on a repository: fixed arguments, no shell, nothing of the caller's environment, bounded time and output.
///
/// A repository's own configuration may name programs to run. None of the two commands used here runs any of them, and
/// hooks, the file system monitor, signatures, locks, replacements and every transport are turned off besides.
struct GitCommand {
    /// Why git gave no answer.
    struct Failure: Error, Hashable {
        var message: SafeText
    }

    /// The most bytes of an answer.
    static let mostBytes = 64 << 20
    /// Milliseconds after which git is stopped.
    static let mostMilliseconds = 30_000

    /// Where git is looked for.
    private static let places = ["/usr/bin/git", "/usr/local/bin/git", "/bin/git"]
    private static let environment = [
        "PATH=/usr/bin:/bin", "LC_ALL=C", "HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
        "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1",
        "GIT_ALLOW_PROTOCOL=", "GIT_PAGER=cat", "TZ=UTC",
    ]

    /// The repository's folder.
    let folder: String

    /// What git prints.
    func run(_ arguments: [String]) throws(Failure) -> [UInt8] {
        let (bytes, isSuccess) = try end(of: arguments)
        guard isSuccess else { throw Failure(message: "git finds no repository there that this user may read") }
        return bytes
    }

    /// Whether git ends well, whatever it prints.
    func succeeds(_ arguments: [String]) throws(Failure) -> Bool { try end(of: arguments).isSuccess }

    /// What git prints, and whether it ended well.
    private func end(of arguments: [String]) throws(Failure) -> (bytes: [UInt8], isSuccess: Bool) {
        guard let program = GitCommand.places.first(where: { access($0, X_OK) == 0 }) else {
            throw Failure(message: "git is not installed")
        }
        let fixed = [
            program, "--no-pager", "--no-optional-locks", "-C", folder, "-c", "safe.directory=\(folder)", "-c",
            "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false", "-c",
            "protocol.allow=never",
        ]
        let (process, output) = try GitCommand.turn.withLock { _ throws(Failure) in
            try GitCommand.start(program, fixed + arguments, below: folder)
        }
        defer { close(output) }
        let (bytes, refusal) = GitCommand.read(output)
        // With whatever it has started: it has a group of its own.
        if refusal != nil { kill(-process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        if let refusal { throw Failure(message: refusal) }
        return (bytes, status == 0)
    }

    /// Held while a git is started, so that none of two that start at one moment holds the other's pipe open.
    private static let turn = Mutex(())

    /// Starts git; gives the process and the end of the pipe that it writes to.
    private static func start(
        _ program: String, _ arguments: [String], below folder: String
    ) throws(Failure) -> (process: pid_t, output: Int32) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure(message: "git: \(lastError)") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        do throws(Failure) {
            return (try spawn(program, arguments, output: ends[1], below: folder), ends[0])
        } catch {
            close(ends[0])
            throw error
        }
    }

    private static var lastError: SafeText { SafeText(cleaning: FileStatus.lastError) }

    private static func spawn(
        _ program: String, _ arguments: [String], output: Int32, below folder: String
    ) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        // A group of its own, so that ^C on the dashboard does not reach it.
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        // Git is not to look for a repository above the folder.
        let parent = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
        let words = environment + ["GIT_CEILING_DIRECTORIES=\(parent.isEmpty ? "/" : parent)"]
        var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for word in argv + envp { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, program, &actions, &attributes, &argv, &envp)
        guard code == 0 else { throw Failure(message: "git: \(SafeText(cleaning: String(cString: strerror(code))))") }
        return process
    }

    /// Reads to the end, or says why not.
    private static func read(_ descriptor: Int32) -> (bytes: [UInt8], refusal: SafeText?) {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let end = milliseconds() + Int64(mostMilliseconds)
        while true {
            let left = end - milliseconds()
            guard left > 0 else { return ([], "git took more than \(mostMilliseconds / 1000) seconds") }
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wait, 1, Int32(clamping: left))
            if ready < 0, errno != EINTR { return ([], "git: \(lastError)") }
            guard ready > 0 else { continue }
            let got = Glibc.read(descriptor, &block, block.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { return ([], "git: \(lastError)") }
            if got == 0 { return (bytes, nil) }
            bytes.append(contentsOf: block.prefix(got))
            guard bytes.count <= mostBytes else { return ([], "the history is more than \(mostBytes >> 20) MiB") }
        }
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
