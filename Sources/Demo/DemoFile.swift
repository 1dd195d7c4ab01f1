/// A file of the made-up workspace.
public struct DemoFile: Hashable, Sendable {
    /// Its path in the workspace, such as `usage/2026-11.ndjson`.
    public let path: String
    /// Its content, UTF-8.
    public let bytes: [UInt8]

    /// A file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// A line that a live event appends to a file of the made-up workspace.
public struct DemoLine: Hashable, Sendable {
    /// The file's path in the workspace; the file may be new.
    public let path: String
    /// The line with its line feed, UTF-8.
    public let bytes: [UInt8]

    /// A line.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
