import ArgumentParser
import Glibc
import PlatformModel
import SafeText

/// `uptake init`: a new workspace, or the configuration it would begin with.
struct InitCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a workspace, or print its configuration.",
        discussion: """
            Makes the folder, uptake.yaml with every key explained, and imports/ for exports of other tools. Nothing that \
            is there is changed: a folder with an uptake.yaml is refused.
            """)

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "workspace"), completion: .directory)
    var path: String?

    @Flag(name: .customLong("print-config"), help: "Print uptake.yaml with every key, its meaning and its default.")
    var printsConfiguration = false

    func validate() throws {
        if path == nil, !printsConfiguration {
            throw ValidationError("Missing expected argument '<workspace>', or --print-config.")
        }
        if path != nil, printsConfiguration { throw ValidationError("--print-config makes no workspace.") }
    }

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        guard let path else {
            try StandardOutput.write(Configuration.printed)
            return Program.ExitCode.success
        }
        try InitCommand.make(path)
        let shown = SafeText(cleaning: path)
        try StandardOutput.write("made \(shown): put exports into \(shown)/imports, then run uptake \(shown)\n")
        return Program.ExitCode.success
    }

    private static func make(_ path: String) throws(CommandFailure) {
        guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw failure(path) }
        // The file is made new or not at all, so that nobody's configuration is lost.
        let file = path + "/" + Workspace.configurationName
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw CommandFailure("\(SafeText(cleaning: file)) is there already; nothing was changed")
            }
            throw failure(file)
        }
        var rest = Array(Configuration.printed.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = failure(file)
                close(descriptor)
                unlink(file)
                throw failure
            }
            rest = rest.dropFirst(count)
        }
        guard close(descriptor) == 0 else { throw failure(file) }
        let imports = path + "/" + Workspace.importsName
        guard mkdir(imports, 0o750) == 0 || errno == EEXIST else { throw failure(imports) }
    }

    private static func failure(_ path: String) -> CommandFailure {
        CommandFailure("\(SafeText(cleaning: path)): \(SafeText(cleaning: String(cString: strerror(errno))))")
    }
}
