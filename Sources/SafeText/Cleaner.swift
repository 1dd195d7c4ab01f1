/// Builds clean text scalar by scalar, by an allow-list.
///
/// - Kept: letters, numbers, punctuation, symbols and spaces by their general category, when their width is agreed; and
///   marks, at most two on a base character that can carry them.
/// - White space of any kind, a blank braille pattern included, becomes one space; CR LF becomes one together.
/// - Dropped, because nothing of them would be seen: format characters (bidi controls, zero-width characters, tags,
///   interlinear marks), other default-ignorable characters (variation selectors, Hangul fillers), marks without a base
///   or past the second, enclosing marks, skin tones after an emoji.
/// - An emoji sequence with zero-width joiners becomes its first emoji; regional indicators become plain letters, since
///   terminals do not agree on the width of flags.
/// - U+FFFD stands for all else: control characters, private use, unassigned, and characters without an agreed width.
///
/// No clean text begins with something that joins what stands before it, so clean texts can be put together.
struct Cleaner {
    /// What stands before the next scalar.
    private enum Base {
        /// Nothing a mark could join: the beginning, a space or U+FFFD.
        case none
        case plain
        /// A Hangul syllable or leading consonant, which a vowel or trailing consonant joins.
        case hangul
        case emoji
        /// U+FFFD in the place of an emoji without an agreed width.
        case lostEmoji
    }

    private let limit: Int
    private var kept = String.UnicodeScalarView()
    private var count = 0
    private var base = Base.none
    private var marks = 0
    private var isJoining = false
    private var isAfterReturn = false
    /// Whether the limit was passed; what follows changes nothing.
    private(set) var isFull = false

    init(limit: Int) {
        self.limit = limit
    }

    /// The clean text so far.
    var text: String { String(kept) }

    /// Takes the next scalar of the raw text.
    mutating func take(_ scalar: Unicode.Scalar) {
        guard !isFull else { return }
        let wasJoining = isJoining
        let wasAfterReturn = isAfterReturn
        isJoining = false
        isAfterReturn = false
        switch scalar.value {
        case 0x21..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFC:
            // Latin, kana and Han need no look at their properties.
            append(scalar, .plain)
        case 0xAC00...0xD7A3: append(scalar, .hangul)
        case 0x0A where wasAfterReturn: break
        case 0x20, 0x2800: append(" ", .none)
        case 0x200D: isJoining = base == .emoji || base == .lostEmoji
        case 0x1F1E6...0x1F1FF: append(Cleaner.letter(ofIndicator: scalar), .plain)
        case 0x1F3FB...0x1F3FF: if base != .emoji, base != .lostEmoji { append("\u{FFFD}", .none) }
        case 0xFFFD: append(scalar, .none)
        default:
            if scalar.properties.isWhitespace {
                isAfterReturn = scalar.value == 0x0D
                append(" ", .none)
            } else {
                sort(scalar, wasJoining: wasJoining)
            }
        }
    }

    /// Decides on a scalar by its category.
    private mutating func sort(_ scalar: Unicode.Scalar, wasJoining: Bool) {
        let properties = scalar.properties
        guard !properties.isDefaultIgnorableCodePoint else { return keepJoining(wasJoining) }
        switch properties.generalCategory {
        case .format, .enclosingMark: keepJoining(wasJoining)
        case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            append("\u{FFFD}", .none)
        default:
            let isEmoji = Cleaner.isEmoji(scalar)
            if isEmoji, wasJoining { return }
            switch CharacterWidth.of(scalar) {
            case CharacterWidth.none: append("\u{FFFD}", isEmoji ? .lostEmoji : .none)
            case CharacterWidth.mark: appendMark(scalar)
            default: append(scalar, isEmoji ? .emoji : Cleaner.isHangul(scalar) ? .hangul : .plain)
            }
        }
    }

    /// An invisible scalar between a joiner and the next emoji does not part them.
    private mutating func keepJoining(_ wasJoining: Bool) {
        isJoining = wasJoining
    }

    private mutating func appendMark(_ mark: Unicode.Scalar) {
        if Cleaner.isConjoining(mark), base != .hangul {
            append("\u{FFFD}", .none)
        } else if base != .none, base != .lostEmoji, marks < 2 {
            marks += 1
            keep(mark)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ base: Base) {
        self.base = base
        marks = 0
        keep(scalar)
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
        guard count >= limit else {
            kept.append(scalar)
            count += 1
            return
        }
        isFull = true
        guard !kept.isEmpty else { return }
        kept.removeLast()
        kept.append("…")
    }

    private static func letter(ofIndicator scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) ?? "\u{FFFD}"
    }

    /// Whether joiners build sequences from the scalar; digits and ASCII signs count as emoji only in keycaps.
    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x203C && scalar.properties.isEmoji
    }

    /// A Hangul syllable or leading consonant.
    private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0xA960...0xA97C, 0xAC00...0xD7A3: true
        default: false
        }
    }

    /// A Hangul vowel or trailing consonant, drawn into the syllable before it.
    private static func isConjoining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1160...0x11FF, 0xD7B0...0xD7FB: true
        default: false
        }
    }
}
