import SafeText
import YAML

/// What a user's own `uptake/config.yaml` says, for every workspace: looks and keys, never figures.
public struct UserConfiguration: Sendable {
    /// The theme's name; nil leaves it to the workspace.
    public var theme: String?
    /// Whether the mouse is used; nil leaves it to the program.
    public var usesMouse: Bool?
    /// Keys of actions, after those of the workspace.
    public var keys: [Configuration.KeyChoice] = []
    /// What was wrong with it.
    public var diagnostics: [Diagnostic] = []

    /// Nothing said.
    public init() {}

    /// Reads a file; without one nothing is said.
    ///
    /// - Parameter path: The file, which complaints name in full.
    public init(path: String) {
        guard FileStatus(path: path) != nil else { return }
        let name = SafeText(cleaning: path)
        guard let bytes = SmallFile.bytes(at: path, limit: 1 << 20) else {
            diagnostics = [Diagnostic(file: name, severity: .warning, message: "cannot be read")]
            return
        }
        let reader = ConfigurationReader(
            String(decoding: bytes, as: UTF8.self), file: name, zones: ZoneFolder(),
            only: ["theme", "mouse", "keys"])
        theme = reader.configuration.theme
        usesMouse = reader.configuration.usesMouse
        keys = reader.configuration.keys
        diagnostics = reader.diagnostics
    }
}
