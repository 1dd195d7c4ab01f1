import ArgumentParser
import Metrics
import PlatformModel

/// Values of options, read with a sentence for what is wrong.
enum ArgumentValues {
    @Sendable static func day(_ text: String) throws -> CivilDay {
        guard let day = CivilDay(text) else { throw ValidationError("expected a day such as 2026-11-23.") }
        return day
    }

    @Sendable static func span(_ text: String) throws -> Window.Span {
        guard let span = Window.Span(rawValue: text) else {
            let names = Window.Span.allCases.map(\.rawValue)
            throw ValidationError("expected \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "").")
        }
        return span
    }

    /// One of a few names, or a complaint with the nearest one.
    @Sendable static func named<Name: CaseIterable & RawRepresentable<String>>(_ text: String) throws -> Name {
        if let name = Name(rawValue: text) { return name }
        let near = Nearest.name(to: text, among: Name.allCases.map(\.rawValue))
        throw ValidationError("expected \(list(Name.self))\(near.map { "; did you mean \($0)?" } ?? ".")")
    }

    /// The names in a sentence: `text, json or csv`.
    static func list<Name: CaseIterable & RawRepresentable<String>>(_ type: Name.Type) -> String {
        let names = type.allCases.map(\.rawValue)
        return names.count < 2
            ? names.joined() : "\(names.dropLast().joined(separator: ", ")) or \(names[names.count - 1])"
    }

    @Sendable static func interval(_ text: String) throws -> Double {
        guard let seconds = Double(text), (0.1...3600).contains(seconds) else {
            throw ValidationError("expected seconds from 0.1 to 3600.")
        }
        return seconds
    }

    @Sendable static func seed(_ text: String) throws -> UInt64 {
        guard let seed = UInt64(text) else { throw ValidationError("expected a whole number from 0 on.") }
        return seed
    }
}
