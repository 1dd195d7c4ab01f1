import Metrics

/// Where the deployments of all files come from: version, deployer and start, for the newest of a series on each of its
/// last days.
final class ProvenanceBook {
    /// Where a deployment comes from, as its record says.
    struct Provenance {
        /// Empty when the record does not say.
        var version: String
        /// Who deployed it, or else what; empty when the record does not say.
        var deployer: String
        var started: Instant?
    }

    /// A series in one fold, by the number it has there.
    typealias Source = (fold: Int, series: Int)

    private let folds: [DeploymentFold]
    /// By fold, where its deployments' provenance is found, once that has been asked for.
    private var indexes: [Int: ProvenanceTable.Index] = [:]

    /// The provenance that some folds keep.
    init(_ folds: [DeploymentFold]) { self.folds = folds }

    /// Lets the parts of a file but the last go of the provenance that a later part makes too old. They come and go
    /// together, so it is not missed.
    ///
    /// - Parameters:
    ///   - seriesOf: By fold, the numbers of its series among all.
    ///   - sources: By series, the folds that have it.
    func trim(_ seriesOf: [[Int]], _ sources: [[Source]]) {
        for (fold, next) in zip(folds.indices, folds.dropFirst()) where folds[fold].source == next.source {
            folds[fold].forgetProvenance(
                before: seriesOf[fold].map { series in
                    newestDay(of: sources[series].filter { folds[$0.fold].source == next.source }) ?? .min
                })
        }
    }

    /// Where the newest deployment of a series on a day comes from, when that is the given one: nil when its record of that
    /// day is not the last word on it, and for days long before the series' newest.
    ///
    /// - Parameter sources: The folds that have the series.
    func provenance(of sources: [Source], on day: CivilDay, fold: Int, row: DeploymentTable.Row) -> Provenance? {
        // However the deployments lie in files, the same days are known.
        guard let newest = newestDay(of: sources), day.number > Int(newest - ProvenanceTable.days) else { return nil }
        var found: ProvenanceTable.Entry?
        for (number, series) in sources {
            let entry = folds[number].table.provenance(of: series, on: day) {
                let index = indexes[number] ?? folds[number].table.provenance.makeIndex()
                indexes[number] = index
                return index
            }
            guard let entry else { continue }
            if entry.milliseconds > row.order >> 3 { return nil }
            if number == fold, entry.code == row.code, entry.order == row.order { found = entry }
        }
        return found.map { entry in
            Provenance(
                version: entry.version.string, deployer: folds[fold].table.deployer(entry.deployer),
                started: entry.started == .min ? nil : Instant(milliseconds: entry.started))
        }
    }

    private func newestDay(of sources: [Source]) -> Int32? {
        sources.compactMap { folds[$0.fold].table.provenance.newestDay(of: $0.series) }.max()
    }
}
