import Metrics
import PlatformModel
import Reports

/// The snapshots of one reading, for reports that compare moments.
struct Moments {
    let reader: PlatformReader
    let now: Instant
    /// What is asked for.
    let question: Question
    /// The answer to it.
    let later: Snapshot

    /// Reads the files once.
    init(_ workspace: Workspace, _ question: Question, _ surroundings: Surroundings) {
        reader = workspace.reader(surroundings)
        now = surroundings.clock()
        self.question = question
        later = reader.snapshot(question, now: now)
    }

    /// The same question at another moment or of other days.
    func snapshot(asOf day: CivilDay? = nil, window: Window.Span? = nil) -> Snapshot {
        reader.snapshot(
            Question(asOf: day.map { .day($0) } ?? question.asOf, window: window ?? question.window), now: now)
    }

    /// The state now with the friction points of all time.
    func history() -> Snapshot { snapshot(window: .all) }
}

extension ReportCommand {
    /// What changed since a day.
    func changes(
        since: SinceDay, in workspace: Workspace, _ question: Question, _ surroundings: Surroundings
    ) throws(CommandFailure) -> String {
        let moments = Moments(workspace, question, surroundings)
        let day = try since.day(before: moments.later)
        let earlier = moments.snapshot(asOf: day)
        let baselineDay = SnapshotChanges.baselineDay(of: moments.later, since: day)
        let changes = SnapshotChanges(
            earlier: earlier, baseline: baselineDay == day ? earlier : moments.snapshot(asOf: baselineDay),
            later: moments.later, history: moments.history())
        return switch format {
        case .markdown: MarkdownReport(changes).text
        case .html: HTMLReport(changes).text
        case .json: JSONReport(changes).text
        default: TextReport(changes, form: characters.plainForm(in: surroundings)).text
        }
    }
}
