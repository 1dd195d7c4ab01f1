import Glibc
import Testing

/// Where the programs built next to the tests are, and the environment they run in.
enum Programs {
    /// The folder the tests were built into.
    ///
    /// The tests run as the bundle's own executable or, where the runner loads the bundle, with its path as an argument.
    static let folder: String = {
        var candidates = CommandLine.arguments.filter { $0.contains(".xctest") }
        var link = [UInt8](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &link, link.count)
        if length > 0 { candidates.append(String(decoding: link.prefix(length), as: UTF8.self)) }
        for candidate in candidates {
            var path = candidate[...]
            while let slash = path.lastIndex(of: "/") {
                path = path[..<slash]
                if access("\(path)/TerminalProbe", X_OK) == 0 { return String(path) }
            }
        }
        return "."
    }()

    /// The program of a name.
    static func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// A small environment with a type of terminal and UTF-8.
    static func environment(_ terminal: String = "xterm-256color", _ more: [String: String] = [:]) -> [String: String] {
        var environment = [
            "TERM": terminal, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
        ]
        environment.merge(more) { $1 }
        return environment.filter { !$0.value.isEmpty }
    }

    /// The probe, running in a terminal and having painted.
    static func probe(
        _ terminal: String = "xterm-256color", width: Int = 80, height: Int = 32, arguments: [String] = [],
        _ more: [String: String] = [:]
    ) throws -> PtyProgram {
        let program = try PtyProgram(
            [path("TerminalProbe")] + arguments, width: width, height: height,
            environment: environment(terminal, more))
        try program.wait(for: "probe")
        return program
    }
}

extension Programs {
    /// The state of a process by the letter that Linux gives it: R runs, S waits, T is stopped.
    static func state(of process: pid_t) -> Character? {
        guard let file = fopen("/proc/\(process)/stat", "r") else { return nil }
        defer { fclose(file) }
        var line = [UInt8](repeating: 0, count: 512)
        let count = fread(&line, 1, line.count, file)
        let text = String(decoding: line.prefix(count), as: UTF8.self)
        return text.split(separator: ")").last?.dropFirst().first
    }

    /// The only child of a process.
    static func child(of parent: pid_t) -> pid_t? {
        guard let file = fopen("/proc/\(parent)/task/\(parent)/children", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, 64, file) != nil else { return nil }
        return String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            .split(separator: " ").first.flatMap { pid_t($0) }
    }
}
