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
