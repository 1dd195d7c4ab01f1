import ArgumentParser
import Canvas
import DashboardScreen
import Metrics
import PlatformModel
import SafeText
import Themes

/// Slides by name.
struct SlideNames: Equatable {
    var names: [SlideName]
}

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

    /// A stretch of time such as `20`, `20s` or `1m`, in seconds.
    @Sendable static func rotation(_ text: String) throws -> Double {
        let unit: Double = text.hasSuffix("m") ? 60 : 1
        let digits = text.hasSuffix("m") || text.hasSuffix("s") ? text.dropLast() : text[...]
        let isPlain = !digits.isEmpty && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard isPlain, let number = Double(digits), (1...86_400).contains(number * unit) else {
            throw ValidationError("expected a time from 1 second to a day, such as 20s or 1m.")
        }
        return number * unit
    }

    /// Names of slides, separated by commas.
    @Sendable static func slides(_ text: String) throws -> SlideNames {
        let known = SlideName.allCases.map(\.rawValue)
        let words = text.split(separator: ",", omittingEmptySubsequences: false).map { word in
            String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        let names = try words.map { word in
            guard let name = SlideName(rawValue: word.lowercased()) else {
                let shown = SafeText(cleaning: word).string
                let hint = Nearest.name(to: word, among: known).map { "; did you mean \($0)?" } ?? "."
                throw ValidationError(
                    "there is no slide called '\(shown)'\(hint) The slides are \(known.joined(separator: ", ")).")
            }
            return name
        }
        return SlideNames(names: names)
    }

    /// A size such as `80x24`.
    @Sendable static func size(_ text: String) throws -> Size {
        let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let width = parts[0], let height = parts[1], (1...500).contains(width),
            (1...200).contains(height)
        else { throw ValidationError("expected columns and rows such as 80x24, at most 500x200.") }
        return Size(width: width, height: height)
    }

    @Sendable static func seed(_ text: String) throws -> UInt64 {
        guard let seed = UInt64(text) else { throw ValidationError("expected a whole number from 0 on.") }
        return seed
    }
}
