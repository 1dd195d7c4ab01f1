import Canvas
import PlatformModel
import SafeText

extension Outline {
    /// The failure pattern's signs: those that are there with the day they began, then what is not known, then the others.
    mutating func putSigns(_ signs: [FailureSign]) {
        guard !signs.isEmpty else { return }
        let present = signs.filter { $0.state == .present }
        heading(.signs, "Signs of the failure pattern", note: "\(present.count) of \(signs.count) present")
        for sign in present {
            let since: SafeText = sign.since.map { " since \($0.long)" } ?? ""
            put("\(sign.state.symbol.text(form)) \(sign.name.word)\(since): \(sign.detail)", hanging: 2)
        }
        for state in [FailureSign.State.unknown, .absent] {
            let names = signs.filter { $0.state == state }.map(\.name.word)
            if !names.isEmpty { put(items: names, after: "\(state.symbol.text(form)) \(state.word):") }
        }
    }
}
