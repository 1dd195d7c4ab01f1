import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Imported files as they come, grow and break.
@Suite struct ImportsFollowingTests {
    private func event(_ id: Int, _ type: String = "service.deployed.0.1.0") -> String {
        #"{"context":{"version":"0.4.1","id":"e\#(id)","source":"/ci","type":"dev.cdevents.\#(type)","#
            + #""timestamp":"2026-06-01T10:0\#(id):00Z"},"subject":{"id":"shop","type":"service","#
            + #""content":{"environment":{"id":"production"},"artifactId":"pkg:oci/shop@\#(id)"}}}"# + "\n"
    }

    private func deployments(_ reader: PlatformReader) -> Int {
        reader.snapshot(Question(asOf: .day(day("2026-06-30")), window: .all), now: farFuture).delivery.deployments
    }

    @Test func anAppendedEventIsReadWithoutReadingTheRestAgain() throws {
        let folder = TemporaryFolder()
        folder.write("imports/events.json", event(1) + event(2))
        let reader = try folder.reader()
        #expect(deployments(reader) == 2)
        #expect(!reader.poll(now: farFuture), "nothing changed")
        folder.append("imports/events.json", event(3))
        #expect(reader.poll(now: farFuture))
        #expect(deployments(reader) == 3)
    }

    @Test func aBadLineCostsItselfOnly() throws {
        let folder = TemporaryFolder()
        folder.write("imports/events.json", event(1) + "{\"context\":\n" + event(2) + "[]\n{\"a\":1,\"a\":2}\n")
        let snapshot = try folder.snapshot(asOf: "2026-06-30")
        #expect(snapshot.delivery.deployments == 2)
        #expect(
            snapshot.health.diagnostics.map(\.text) == [
                "imports/events.json:2:12: error: expected a value",
                "imports/events.json:4:1: error: no CDEvent: context.type is missing",
                "imports/events.json:5:8: error: a stands twice",
            ])
    }

    @Test func anEventWrittenByteByByteIsOneRecord() throws {
        let folder = TemporaryFolder()
        let writing = instant("2026-06-02T00:00:00Z")
        let reader = try folder.reader(now: writing)
        for byte in event(1) {
            folder.append("imports/events.json", String(byte))
            reader.poll(now: writing)
        }
        #expect(deployments(reader) == 1)
        let health = reader.snapshot(Question(), now: farFuture).health
        #expect(health.skippedLines == 0)
        #expect(health.diagnostics.isEmpty)
    }

    @Test func aDocumentThatIsBeingRewrittenKeepsWhatItSaid() throws {
        let folder = TemporaryFolder()
        let writing = instant("2026-06-02T00:00:00Z")
        let list = "[\n" + event(1).dropLast() + ",\n" + event(2) + "]\n"
        folder.write("imports/events.json", list)
        let reader = try folder.reader(now: writing)
        #expect(deployments(reader) == 2)
        folder.write("imports/events.json", String(list.dropLast(20)))
        reader.poll(now: writing)
        #expect(deployments(reader) == 2, "it breaks off, and may still be being written")
        reader.poll(now: farFuture)
        #expect(deployments(reader) == 1, "it stays broken off: what is whole counts")
        folder.write("imports/events.json", list)
        reader.poll(now: writing)
        #expect(deployments(reader) == 2)
    }
}
