import Metrics
import SafeText

/// Reads time zones from the system's compiled zone files (RFC 8536), since the names are otherwise unknown to a
/// statically linked program.
public struct ZoneFolder: Hashable, Sendable {
    /// Why there is no such zone.
    struct Failure: Error {
        let message: SafeText
    }

    /// The folders to look in, first one first.
    private let folders: [String]

    /// Zones in some folders.
    public init(folders: [String] = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"]) {
        self.folders = folders
    }

    /// The zone of a name such as `Europe/Berlin`.
    func zone(named name: String) -> Result<Zone, Failure> {
        if ["UTC", "Z", "Etc/UTC", "GMT"].contains(name) { return .success(.utc) }
        let isName =
            !name.isEmpty && name.utf8.count < 64 && !name.hasPrefix("/") && !name.contains("..")
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789/_+-".unicodeScalars.contains($0))
            }
        guard isName else { return .failure(Failure(message: "\(SafeText(cleaning: name)) is no zone's name")) }
        for folder in folders {
            guard let bytes = SmallFile.bytes(at: folder + "/" + name, limit: 1 << 20) else { continue }
            guard let zone = CompiledZone.zone(name: name, bytes: bytes) else {
                return .failure(Failure(message: "the zone file of \(SafeText(cleaning: name)) is damaged"))
            }
            return .success(zone)
        }
        return .failure(
            Failure(message: "no zone \(SafeText(cleaning: name)) on this machine (is the package tzdata installed?)"))
    }
}
