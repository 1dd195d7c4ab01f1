public import Metrics
public import PlatformModel
import SafeText

/// What changed between two moments, with noise filtered: a figure rose or fell only where the interval of the difference
/// excludes zero, or where everyone is counted.
public struct SnapshotChanges: Sendable {
    /// A service whose delivery became slower, faster, worse or better.
    struct ServiceChange {
        var service: SafeText
        var change: Change
    }

    /// The moment to compare with.
    let earlier: Snapshot
    /// The moment whose windows do not share a day with those of the later one; the same as `earlier` where that is so.
    let baseline: Snapshot
    /// The later moment.
    let later: Snapshot
    /// The later moment with the friction points of all time.
    let history: Snapshot

    /// Figures of the whole platform.
    let figures: [Change]
    /// Figures of services that clearly changed, worse ones first.
    let services: [ServiceChange]
    /// How many figures of services were compared.
    let comparedServices: Int

    /// The changes between two moments.
    ///
    /// - Parameters:
    ///   - earlier: The state to compare with.
    ///   - baseline: The state as of ``baselineDay(of:since:)``, with the same window.
    ///   - later: The state now.
    ///   - history: The state now, of all time.
    public init(earlier: Snapshot, baseline: Snapshot, later: Snapshot, history: Snapshot) {
        self.earlier = earlier
        self.baseline = baseline
        self.later = later
        self.history = history
        figures = PlatformChanges(earlier: earlier, baseline: baseline, later: later).changes
        let compared = ServiceChanges.changes(from: baseline.delivery, to: later.delivery)
        comparedServices = compared.count { $0.change.interval != nil }
        services = compared.filter { $0.change.isGood != nil }.sorted {
            ($0.change.isGood == true ? 1 : 0, $0.service) < ($1.change.isGood == true ? 1 : 0, $1.service)
        }
    }

    /// The day whose windows are to be compared with those of a later snapshot: the day asked for, or the last one before
    /// the later window where that is earlier, since a day in both windows would count twice.
    public static func baselineDay(of later: Snapshot, since day: CivilDay) -> CivilDay {
        min(day, CivilDay(number: later.window.first.number - 1))
    }

    /// Points reported for the first time since.
    var newPoints: [FrictionFigures.Point] {
        history.friction.points.filter { $0.firstReport > earlier.asOf.instant }
    }

    /// Points resolved since, told or not.
    var resolvedPoints: [FrictionFigures.Resolution] {
        later.friction.resolutions.filter { $0.time > earlier.asOf.instant }
    }

    /// Points opened again since.
    var reopenedPoints: [FrictionFigures.Point] {
        history.friction.points.filter { point in
            point.state == .reopened && point.since.map { $0 > earlier.asOf.instant } ?? false
        }
    }

    /// Signs of the failure pattern that are there now and were not, and the other way round.
    var signs: (new: [FailureSign], gone: [FailureSign]) {
        func present(_ snapshot: Snapshot) -> [FailureSign] { snapshot.verdict.signs.filter { $0.state == .present } }
        let (before, after) = (present(earlier), present(later))
        return (
            after.filter { sign in !before.contains { $0.name == sign.name } },
            before.filter { sign in
                later.verdict.signs.contains { $0.name == sign.name && $0.state == .absent }
            }
        )
    }
}
