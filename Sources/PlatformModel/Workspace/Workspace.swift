import Glibc
import Metrics
public import SafeText

/// Why a workspace cannot be opened, in one line.
public struct WorkspaceError: Error, Hashable, Sendable {
    /// What is wrong and what to do.
    public let message: SafeText
}

/// A folder of data files and what its `uptake.yaml` says.
public struct Workspace: Sendable {
    /// The configuration file's name.
    public static let configurationName = "uptake.yaml"

    /// The folder whose files are recognised by their content.
    public static let importsName = WorkspaceFiles.imports

    /// The folder.
    public let path: String
    /// What the configuration says.
    public let configuration: Configuration
    /// Complaints about the configuration.
    public private(set) var diagnostics: [Diagnostic]

    /// Opens a folder.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - configuration: A configuration file to read instead of the folder's own.
    ///   - zones: Where time zones are found.
    /// - Throws: When the folder or the named configuration file is missing or cannot be read.
    public static func open(
        path: String, configuration: String? = nil, zones: ZoneFolder = ZoneFolder()
    ) throws(WorkspaceError) -> Workspace {
        let shown = SafeText(cleaning: path)
        guard let status = FileStatus(path: path) else {
            throw WorkspaceError(message: "no workspace at \(shown): \(SafeText(cleaning: FileStatus.lastError))")
        }
        guard status.form == .folder else { throw WorkspaceError(message: "\(shown) is no folder") }
        guard access(path, R_OK | X_OK) == 0 else {
            throw WorkspaceError(
                message: "the workspace \(shown) cannot be read: \(SafeText(cleaning: FileStatus.lastError))")
        }
        let file = configuration ?? path + "/" + configurationName
        guard FileStatus(path: file) != nil else {
            if configuration != nil {
                throw WorkspaceError(
                    message:
                        "no configuration at \(SafeText(cleaning: file)): \(SafeText(cleaning: FileStatus.lastError))")
            }
            return Workspace(path: path, configuration: Configuration(), diagnostics: [])
        }
        let name = SafeText(cleaning: configuration ?? configurationName)
        guard let bytes = SmallFile.bytes(at: file, limit: 1 << 20) else {
            if configuration != nil { throw WorkspaceError(message: "the configuration \(name) cannot be read") }
            return Workspace(
                path: path, configuration: Configuration(),
                diagnostics: [Diagnostic(file: name, severity: .error, message: "cannot be read; defaults are used")])
        }
        let reader = ConfigurationReader(String(decoding: bytes, as: UTF8.self), file: name, zones: zones)
        return Workspace(path: path, configuration: reader.configuration, diagnostics: reader.diagnostics)
    }

    /// Adds complaints about parts of the configuration that others read, such as the keys.
    public mutating func add(_ diagnostics: [Diagnostic]) {
        self.diagnostics += diagnostics
    }

    /// What the platform is called: by the configuration, else by the folder.
    public var platform: SafeText {
        if let name = configuration.platform { return SafeText(cleaning: name) }
        let folder = path.split(separator: "/").last.map(String.init) ?? path
        guard folder == "." || folder == "..", let real = realpath(path, nil) else { return SafeText(cleaning: folder) }
        defer { free(real) }
        return SafeText(cleaning: String(cString: real).split(separator: "/").last.map(String.init) ?? "/")
    }

    /// The nearest folder at or above `start` that holds a configuration file; nil when none does.
    ///
    /// A file that somebody else could have planted is passed over: it and its folder must belong to the user or root, and
    /// nobody else may write them.
    public static func nearest(above start: String) -> String? {
        var folder = start
        while true {
            if isTrusted(folder + "/" + configurationName), isTrusted(folder) { return folder }
            guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    private static func isTrusted(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return (status.st_uid == getuid() || status.st_uid == 0) && status.st_mode & (S_IWGRP | S_IWOTH) == 0
    }
}
