import DashboardScreen
import PlatformModel

/// Keys, theme and mouse: what the workspace says, and after it the user's own configuration.
struct OwnSettings {
    /// The keys.
    let keys: KeyMap
    /// The configured theme; nil leaves it to the terminal.
    let theme: String?
    /// Whether the mouse is used.
    let usesMouse: Bool
    /// Complaints about keys and about the user's own configuration.
    let diagnostics: [Diagnostic]

    /// Reads the user's own configuration beside that of a workspace.
    init(_ configuration: Configuration, in surroundings: Surroundings) {
        let own = surroundings.userConfigurationFile.map { UserConfiguration(path: $0) } ?? UserConfiguration()
        keys = KeyMap(configuration.keys + own.keys)
        theme = own.theme ?? configuration.theme
        usesMouse = own.usesMouse ?? configuration.usesMouse ?? true
        diagnostics = own.diagnostics + keys.diagnostics
    }
}
