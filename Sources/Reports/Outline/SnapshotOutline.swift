import Canvas
import PlatformModel

extension Outline {
    /// The report of a snapshot, with every section.
    init(_ snapshot: Snapshot, form: GlyphForm) {
        self.init(form: form)
        putHead(snapshot)
        putSigns(snapshot.verdict.signs)
        putAdoption(snapshot)
        putNPS(snapshot)
        putFriction(snapshot)
        putDeployments(snapshot)
        putDelivery(snapshot)
        putOutcomes(snapshot)
        putOnboarding(snapshot)
        putImprovements(snapshot)
        putBoard(snapshot)
        putProgramme(snapshot.programme)
        putHealth(snapshot.health)
    }
}
