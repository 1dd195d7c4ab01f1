import Glibc
import Metrics
import SafeText

@testable import PlatformModel

/// A moment long after every record of the tests.
let farFuture = Instant(seconds: 1_900_000_000)

/// A moment by its RFC 3339 text.
func instant(_ text: String) -> Instant {
    var reader = TimestampReader(zone: .utc)
    var text = text
    return text.withUTF8 { reader.instant($0) } ?? Instant(milliseconds: .min)
}

/// A day by its date.
func day(_ text: String) -> CivilDay { CivilDay(text) ?? CivilDay(number: .min) }

extension TemporaryFolder {
    /// A reader that has read the folder once.
    func reader(now: Instant = farFuture, plan: ReadingPlan = .forThisMachine()) throws -> PlatformReader {
        let reader = PlatformReader(workspace: try Workspace.open(path: path), plan: plan)
        reader.poll(now: now)
        return reader
    }

    /// The answers of a cold reading.
    func snapshot(
        asOf: String = "2025-12-31", window: Window.Span? = .all, now: Instant = farFuture
    ) throws -> Snapshot {
        try reader(now: now).snapshot(Question(asOf: .day(day(asOf)), window: window), now: now)
    }
}

/// Runs `body` on the bytes of a line, with the padding that scanners need.
func withLine<Result>(_ bytes: [UInt8], _ body: (UnsafeRawPointer, Int) throws -> Result) rethrows -> Result {
    try (bytes + [UInt8](repeating: 0x22, count: ByteScan.padding)).withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { preconditionFailure("a padded line is never empty") }
        return try body(base, bytes.count)
    }
}

extension Snapshot {
    /// The snapshot without the name it has from its folder and without what it says of single files.
    var unnamed: Snapshot {
        var snapshot = self
        snapshot.platform = ""
        snapshot.health.sources = []
        return snapshot
    }
}
