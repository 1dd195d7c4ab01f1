import Dispatch
public import Metrics
import Synchronization

/// Which records to find: the filters of a figure, and the moment it stands for.
public struct EvidenceQuestion: Hashable, Sendable {
    /// Which records; one that several find counts once.
    public var filters: [RecordFilter]
    /// The as-of moment; records after it are of no figure.
    public var until: Instant

    /// A question.
    public init(filters: [RecordFilter], until: Instant) {
        self.filters = filters
        self.until = until
    }
}

/// Looks for the records behind figures on a thread of its own.
///
/// The newest question counts: asking another one ends the search for the one before.
public final class EvidenceSearch: Sendable {
    private struct State {
        /// Counts questions; a search whose number is no longer this one ends.
        var number = 0
        var answer: (question: EvidenceQuestion, evidence: RecordEvidence)?
        var progress: ReadingProgress?
    }

    private let finder: EvidenceFinder
    private let onChange: @Sendable () -> Void
    private let queue = DispatchQueue(label: "evidence", qos: .userInitiated)
    private let state = Mutex(State())

    /// A search that looks for nothing yet.
    ///
    /// - Parameter onChange: Called on the search's thread after an answer or new progress.
    public init(workspace: Workspace, onChange: @escaping @Sendable () -> Void) {
        finder = EvidenceFinder(workspace: workspace)
        self.onChange = onChange
    }

    /// Looks for the records of another question.
    public func ask(_ question: EvidenceQuestion) {
        let number = state.withLock { state in
            state.number += 1
            state.progress = nil
            state.answer = nil
            return state.number
        }
        queue.async { self.search(question, number) }
    }

    /// Ends the search.
    public func cancel() {
        state.withLock { state in
            state.number += 1
            state.progress = nil
            state.answer = nil
        }
    }

    /// The records of the last question; nil while they are looked for.
    public func latest() -> (question: EvidenceQuestion, evidence: RecordEvidence)? { state.withLock { $0.answer } }

    /// How far the search has come; nil before it has read much and after its end.
    public func progress() -> ReadingProgress? { state.withLock { $0.progress } }

    private func search(_ question: EvidenceQuestion, _ number: Int) {
        let isCancelled = { self.state.withLock { $0.number != number } }
        let evidence = finder.find(
            question.filters, until: question.until,
            progress: { progress in
                let isNews = self.state.withLock { state in
                    let told = state.progress?.bytesRead ?? 0
                    guard state.number == number, progress.bytesRead - told >= 16 << 20 else { return false }
                    state.progress = progress
                    return true
                }
                if isNews { self.onChange() }
            }, isCancelled: isCancelled)
        guard let evidence else { return }
        let isCurrent = state.withLock { state in
            guard state.number == number else { return false }
            state.progress = nil
            state.answer = (question, evidence)
            return true
        }
        if isCurrent { onChange() }
    }
}
