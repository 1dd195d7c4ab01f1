public import Canvas
public import Metrics
public import PlatformModel
public import SafeText

/// Something that happened and may change the screen.
public enum ScreenEvent: Sendable {
    /// A key was pressed.
    case key(Key)
    /// The model published a snapshot.
    case snapshot(Snapshot)
    /// The model is reading; sent while that takes long enough to be seen.
    case reading(ReadingProgress)
    /// The records behind a figure were found.
    case evidence(RecordEvidence, EvidenceQuestion)
    /// The search for records has come this far, 0...1.
    case searching(Double)
    /// The workspace as a whole cannot be read; the text says why and names the path.
    case readingFailed(SafeText)
    /// The clock, at least once a minute.
    case tick(Instant)
    /// The mouse was clicked or its wheel turned.
    case pointer(PointerEvent)
    /// The themes there are by name.
    case themes([String])
    /// The theme in use; also after one could not be used.
    case theme(String)
    /// The figures of the day that is compared with.
    case baseline(Snapshot, CivilDay)
    /// The screen has a new size.
    case resize(Size)
    /// The program has something to say in one line; it goes with the next key.
    case notice(SafeText)
}

/// How far the reading of the workspace is.
public struct ReadingProgress: Hashable, Sendable {
    /// Bytes read.
    public var bytes: Int64
    /// Bytes to read.
    public var totalBytes: Int64
    /// Files done.
    public var files: Int
    /// Files to read.
    public var totalFiles: Int

    /// A state of reading.
    public init(bytes: Int64, totalBytes: Int64, files: Int, totalFiles: Int) {
        self.bytes = bytes
        self.totalBytes = totalBytes
        self.files = files
        self.totalFiles = totalFiles
    }

    /// The share read, 0...1; by files where the bytes are not known.
    public var share: Double {
        let share =
            totalBytes > 0
            ? Double(bytes) / Double(totalBytes) : totalFiles > 0 ? Double(files) / Double(totalFiles) : 0
        return min(max(share, 0), 1)
    }
}
