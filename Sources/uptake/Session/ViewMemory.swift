import DashboardScreen
import Glibc
import SafeText

/// Keeps where the user left the screen until the program starts again, in a file of the user's own.
struct ViewMemory {
    private let path: String

    /// Bytes that the file may have.
    private static let limit = 4096

    /// The memory in a user's folder for state; nil without such a folder.
    init?(in surroundings: Surroundings) {
        guard let folder = surroundings.stateFolder else { return nil }
        path = folder + "/view"
    }

    /// What was kept, and what is wrong with the file; without a file neither.
    func recall() -> (view: RememberedView?, complaint: SafeText?) {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            return (nil, errno == ENOENT || errno == ENOTDIR ? nil : "the view of the last time cannot be read")
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: ViewMemory.limit + 1)
        let count = read(file, &bytes, bytes.count)
        guard count >= 0, count <= ViewMemory.limit,
            let text = String(validating: bytes.prefix(count), as: UTF8.self), let view = RememberedView(text)
        else { return (nil, "the view of the last time is damaged, and left out") }
        return (view, nil)
    }

    /// Keeps a view. What cannot be written is not worth a word on the way out.
    func keep(_ view: RememberedView) {
        ViewMemory.makeFolders(above: path)
        let mask = umask(0o077)
        defer { umask(mask) }
        try? AtomicFile.write(view.text, to: path)
    }

    private static func makeFolders(above path: String) {
        for (place, character) in zip(path.indices, path) where character == "/" && place > path.startIndex {
            mkdir(String(path[..<place]), 0o700)
        }
    }
}

extension Surroundings {
    /// The user's folder for what the program keeps by itself; nil when none can be told.
    var stateFolder: String? {
        if let state = setting("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/uptake" }
        return setting("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.local/state/uptake" : nil }
    }

    /// The user's own configuration, which holds for every workspace; nil when no folder can be told.
    var userConfigurationFile: String? {
        if let folder = setting("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/uptake/config.yaml" }
        return setting("HOME").map { $0 + "/.config/uptake/config.yaml" }
    }
}
