/// What stands for a character on a terminal that shows ASCII only: one table for everything the program draws.
///
/// Letters of western names lose their accents; whatever the table does not know becomes `?`, and a blank follows it
/// where the character was two columns wide.
enum ASCIIForm {
    /// The character that stands for a glyph's base.
    static func character(for base: UInt32) -> UInt8 {
        switch base {
        case 0..<0x80: return UInt8(base)
        // A braille pattern is a few dots wherever it stands.
        case 0x2800...0x28FF: return base == 0x2800 ? UInt8(ascii: " ") : UInt8(ascii: ":")
        default: return table[base] ?? unknown
        }
    }

    /// What stands for a character that the table does not know.
    static let unknown = UInt8(ascii: "?")

    private static let table: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [:]
        for (characters, replacement) in rows {
            for scalar in characters.unicodeScalars { table[scalar.value] = replacement }
        }
        for (base, letters) in letters {
            for scalar in letters.unicodeScalars { table[scalar.value] = base }
        }
        return table
    }()

    private static let rows: [(characters: String, replacement: UInt8)] = [
        // Lines of frames, rules, scales and tables.
        ("─╌┄┈╴╶⎯‐‑‒–—―−", UInt8(ascii: "-")),
        ("━═╍┅┉╸╺", UInt8(ascii: "=")),
        ("│┃║╎┆┊╏┇┋╵╷╹╻", UInt8(ascii: "|")),
        ("┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋╂┿╪╫╬╔╗╚╝╠╣╦╩╞╡╟╢╤╧", UInt8(ascii: "+")),
        ("╱⊘", UInt8(ascii: "/")),
        ("╲", UInt8(ascii: "\\")),
        ("╳", UInt8(ascii: "X")),
        // Blocks: the fuller a column, the higher and denser.
        ("▁▂", UInt8(ascii: "_")),
        ("▃▄", UInt8(ascii: "-")),
        ("▅▆", UInt8(ascii: "=")),
        ("▖▗", UInt8(ascii: ".")),
        ("▔▀▘▝", UInt8(ascii: "'")),
        ("▇█▉▊▋▌▐▙▛▜▟■▓", UInt8(ascii: "#")),
        ("▍▎▏▕", UInt8(ascii: "|")),
        ("▞▚", UInt8(ascii: "%")),
        ("▒░", UInt8(ascii: ":")),
        // States and marks.
        ("✔✓☑", UInt8(ascii: "+")),
        ("✖✗✘✕×☒", UInt8(ascii: "x")),
        ("▶▸►❯›»→⇒⟶", UInt8(ascii: ">")),
        ("◀◂◄❮‹«←⇐⟵↩↵⏎↶", UInt8(ascii: "<")),
        ("▲△▴↑⇑⌃⬆", UInt8(ascii: "^")),
        ("▼▽▾↓⇓⌄⬇", UInt8(ascii: "v")),
        ("↕↔⇄⇅⟳↻", UInt8(ascii: "~")),
        ("●◆⬤◉◍", UInt8(ascii: "@")),
        ("○◇◯◌□☐◦", UInt8(ascii: "o")),
        ("◐◑◒◓◔◕◴◵◶◷", UInt8(ascii: "O")),
        ("★☆✱✶✳", UInt8(ascii: "*")),
        ("⚠↺", UInt8(ascii: "!")),
        ("⏸‖", UInt8(ascii: "|")),
        // Punctuation and signs.
        ("…", UInt8(ascii: "~")),
        ("·•∙⋅‧", UInt8(ascii: "*")),
        ("‘’‚‛′´", UInt8(ascii: "'")),
        ("“”„‟″", UInt8(ascii: "\"")),
        ("≤", UInt8(ascii: "<")),
        ("≥", UInt8(ascii: ">")),
        ("≈∼", UInt8(ascii: "~")),
        ("≠¬", UInt8(ascii: "!")),
        ("±", UInt8(ascii: "+")),
        ("÷∕⁄", UInt8(ascii: "/")),
        ("¹", UInt8(ascii: "1")),
        ("²", UInt8(ascii: "2")),
        ("³", UInt8(ascii: "3")),
        ("°º", UInt8(ascii: "o")),
        ("ª", UInt8(ascii: "a")),
        ("¦", UInt8(ascii: "|")),
        ("¡", UInt8(ascii: "!")),
        ("£", UInt8(ascii: "L")),
        ("¥", UInt8(ascii: "Y")),
        ("€", UInt8(ascii: "E")),
        ("¢©", UInt8(ascii: "c")),
        ("®", UInt8(ascii: "r")),
        ("§", UInt8(ascii: "S")),
        ("µ", UInt8(ascii: "u")),
    ]

    private static let letters: [(base: UInt8, letters: String)] = [
        (UInt8(ascii: "A"), "ÀÁÂÃÄÅÆĀĂĄǍ"), (UInt8(ascii: "a"), "àáâãäåæāăąǎ"),
        (UInt8(ascii: "C"), "ÇĆĈĊČ"), (UInt8(ascii: "c"), "çćĉċč"),
        (UInt8(ascii: "D"), "ÐĎĐ"), (UInt8(ascii: "d"), "ðďđ"),
        (UInt8(ascii: "E"), "ÈÉÊËĒĔĖĘĚ"), (UInt8(ascii: "e"), "èéêëēĕėęě"),
        (UInt8(ascii: "G"), "ĜĞĠĢ"), (UInt8(ascii: "g"), "ĝğġģ"),
        (UInt8(ascii: "H"), "ĤĦ"), (UInt8(ascii: "h"), "ĥħ"),
        (UInt8(ascii: "I"), "ÌÍÎÏĨĪĬĮİĲ"), (UInt8(ascii: "i"), "ìíîïĩīĭįıĳ"),
        (UInt8(ascii: "J"), "Ĵ"), (UInt8(ascii: "j"), "ĵ"),
        (UInt8(ascii: "K"), "Ķ"), (UInt8(ascii: "k"), "ķĸ"),
        (UInt8(ascii: "L"), "ĹĻĽĿŁ"), (UInt8(ascii: "l"), "ĺļľŀł"),
        (UInt8(ascii: "N"), "ÑŃŅŇŊ"), (UInt8(ascii: "n"), "ñńņňŉŋ"),
        (UInt8(ascii: "O"), "ÒÓÔÕÖØŌŎŐŒǑ"), (UInt8(ascii: "o"), "òóôõöøōŏőœǒ"),
        (UInt8(ascii: "R"), "ŔŖŘ"), (UInt8(ascii: "r"), "ŕŗř"),
        (UInt8(ascii: "S"), "ŚŜŞŠȘẞ"), (UInt8(ascii: "s"), "śŝşšșßſ"),
        (UInt8(ascii: "T"), "ÞŢŤŦȚ"), (UInt8(ascii: "t"), "þţťŧț"),
        (UInt8(ascii: "U"), "ÙÚÛÜŨŪŬŮŰŲǓ"), (UInt8(ascii: "u"), "ùúûüũūŭůűųǔ"),
        (UInt8(ascii: "W"), "Ŵ"), (UInt8(ascii: "w"), "ŵ"),
        (UInt8(ascii: "Y"), "ÝŶŸ"), (UInt8(ascii: "y"), "ýÿŷ"),
        (UInt8(ascii: "Z"), "ŹŻŽ"), (UInt8(ascii: "z"), "źżž"),
    ]
}
