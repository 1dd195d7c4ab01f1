import ArgumentParser
import PlatformModel
import SafeText

/// Which workspace to read.
struct WorkspaceOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The folder of data files.",
            discussion:
                "Without it: $UPTAKE_WORKSPACE, else the nearest folder at or above this one that holds uptake.yaml."),
        completion: .directory)
    var workspace: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The configuration, in place of the workspace's uptake.yaml.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    /// Opens the workspace.
    func open(in surroundings: Surroundings) throws(CommandFailure) -> Workspace {
        let named = workspace ?? surroundings.setting("UPTAKE_WORKSPACE")
        guard let path = named ?? Workspace.nearest(above: surroundings.folder) else {
            throw CommandFailure(
                "no workspace: name a folder of data files, or try uptake demo")
        }
        do {
            var workspace = try Workspace.open(path: path, configuration: config)
            workspace.add(OwnSettings(workspace.configuration, in: surroundings).diagnostics)
            return workspace
        } catch {
            throw CommandFailure("\(error.message); uptake demo shows a made-up workspace")
        }
    }
}
