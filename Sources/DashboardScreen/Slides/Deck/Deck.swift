import Canvas
import PlatformModel

/// Which slides are shown, in which order, and whether what people wrote is among them.
public struct Deck: Hashable, Sendable {
    /// The slides in their order; never empty.
    public let names: [SlideName]
    /// Orders what people wrote; nil hides it.
    public let verbatimSeed: UInt64?

    /// A deck.
    ///
    /// - Parameters:
    ///   - names: The slides; an empty list is the usual one.
    ///   - verbatimSeed: Orders what people wrote, so that the order is the same as long as the seed is; nil hides it.
    public init(_ names: [SlideName] = [], verbatimSeed: UInt64? = nil) {
        self.verbatimSeed = verbatimSeed
        let usual = verbatimSeed == nil ? SlideName.usual : SlideName.allCases
        self.names = names.isEmpty ? usual : names
    }

    /// What a slide shows of a snapshot.
    ///
    /// - Parameter firstVerbatim: How many of what people wrote have been shown already.
    func slide(_ name: SlideName, _ snapshot: Snapshot, firstVerbatim: Int = 0, form: GlyphForm) -> Slide {
        let source = SlideSource(snapshot: snapshot, form: form)
        switch name {
        case .verdict: return VerdictSlide.slide(source)
        case .adoption: return AdoptionSlide.slide(source)
        case .nps: return NPSSlide.slide(source)
        case .verbatims: return VerbatimsSlide.slide(source, seed: verbatimSeed, first: firstVerbatim)
        case .fixed: return FixedSlide.slide(source)
        case .top3: return TopThreeSlide.slide(source)
        case .delivery: return DeliverySlide.slide(source)
        case .outcomes: return OutcomesSlide.slide(source)
        case .candidates: return CandidatesSlide.slide(source)
        case .decisions: return DecisionsSlide.slide(source)
        }
    }
}
