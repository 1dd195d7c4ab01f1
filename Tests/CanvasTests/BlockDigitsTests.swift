import Canvas
import SafeText
import Testing

@Suite("Block digits")
struct BlockDigitsTests {
    @Test("Three rows")
    func three() {
        #expect(
            drawing(BlockDigits("0123456789"), 48, 3) == """
                ▟▀▀▙ ▟█ ▀▀▀▙ ▀▀▀▙ █  █ █▀▀▀ ▟▀▀▀ ▀▀▀█ ▟▀▀▙ ▟▀▀▙
                █  █  █ ▟▀▀▘  ▀▀▙ █▄▄█ ▀▀▀▙ █▀▀▙   ▟▘ ▟▀▀▙ ▜▄▄█
                ▜▄▄▛  █ █▄▄▄ ▄▄▄▛    █ ▄▄▄▛ ▜▄▄▛  ▟▘  ▜▄▄▛ ▄▄▄▛

                """)
        #expect(
            drawing(BlockDigits("+37 -8.5 %"), 44, 3) == """
                    ▀▀▀▙ ▀▀▀█       ▟▀▀▙   █▀▀▀   ██ ▄▀
                ▄█▄  ▀▀▙   ▟▘   ▄▄▄ ▟▀▀▙   ▀▀▀▙    ▗▞▘
                 ▀  ▄▄▄▛  ▟▘        ▜▄▄▛ ▄ ▄▄▄▛   ▄▀ ██

                """)
    }

    @Test("Three rows of ASCII are the strokes of a pocket calculator")
    func threeASCII() {
        #expect(
            drawing(BlockDigits("+37 -8.5 %"), 44, 3, .ascii) == """
                     __   __         __     __
                 |   __|    |       |__|   |__    o /
                -+-  __|    |   --- |__| .  __|    / o

                """)
    }

    @Test("Four to seven rows")
    func larger() {
        #expect(
            drawing(BlockDigits("71 %", height: 4), 26, 4) == """
                ▀▀▀▀█ ▟█   ██ ▗▛
                   ▟▘  █     ▗▛
                  ▟▘   █    ▟▘
                 ▟▘    █   ▟▘ ██

                """)
        #expect(
            drawing(BlockDigits("26%", height: 5), 34, 5) == """
                ██████▖  ▗██████  ▟█▙    ▄█▀
                     ██  ██       ▝▀▘  ▗█▛
                ▗█████▘  ██████▖     ▗▟▛▘
                ██       ██   ██    ▟█▘  ▗▄▖
                ███████  ▝█████▘  ▄█▀    ▜█▛

                """)
        #expect(
            drawing(BlockDigits("980", height: 6), 32, 6) == """
                ▗██████▖  ▗██████▖  ▗██████▖
                ██    ██  ██    ██  ██    ██
                ▜█▄▄▄▄██  ▜█▄▄▄▄█▛  ██    ██
                 ▀▀▀▀▀██  ▟█▀▀▀▀█▙  ██    ██
                      ██  ██    ██  ██    ██
                ███████▘  ▝██████▘  ▝██████▘

                """)
        #expect(
            drawing(BlockDigits("543", height: 7), 32, 7) == """
                █████████  ██     ██  ████████▖
                ██         ██     ██         ██
                ██         ██     ██         ██
                ████████▖  █████████    ██████▌
                       ██         ██         ██
                       ██         ██         ██
                ████████▘         ██  ████████▘

                """)
        #expect(
            drawing(BlockDigits("n/a", height: 5), 30, 5) == """
                            ▗█▛
                           ▗█▛
                ██████▖    ██    ▗██████
                ██   ██   ▟█▘    ██   ██
                ██   ██  ▟█▘     ▝██████

                """)
    }

    @Test("Five rows and more of ASCII fill whole cells")
    func largerASCII() {
        #expect(
            drawing(BlockDigits("26%", height: 5), 34, 5, .ascii) == """
                #######  #######  ###    ###
                     ##  ##       ###  ###
                #######  #######     ####
                ##       ##   ##    ###  ###
                #######  #######  ###    ###

                """)
        #expect(
            drawing(BlockDigits("980", height: 6), 32, 6, .ascii) == """
                ########  ########  ########
                ##    ##  ##    ##  ##    ##
                ########  ########  ##    ##
                      ##  ##    ##  ##    ##
                      ##  ##    ##  ##    ##
                ########  ########  ########

                """)
    }

    @Test("A figure knows its size, takes the largest height that fits, and is plain text when none does")
    func sizes() {
        let figure = BlockDigits("71 %", height: 7)
        #expect(figure.size == Size(width: 31, height: 7))
        #expect(BlockDigits("71 %", fitting: Size(width: 40, height: 6))?.height == 6)
        #expect(BlockDigits("71 %", fitting: Size(width: 15, height: 9))?.height == 3)
        #expect(BlockDigits("71 %", fitting: Size(width: 10, height: 9)) == nil)
        #expect(BlockDigits("2 h", fitting: Size(width: 90, height: 9)) == nil)
        #expect(BlockDigits("", fitting: Size(width: 90, height: 9)) == nil)
        #expect(drawing(figure, 10, 9) == "71 %" + String(repeating: "\n", count: 9))
        #expect(drawing(figure, 3, 1) == "71…\n")
        #expect(BlockDigits("1", height: 99).height == 7)
        #expect(drawing(figure, 40, 3).contains("▀▀▀█"))
    }

    @Test("Every height and form draws exactly the size it names", arguments: GlyphForm.allCases)
    func exact(form: GlyphForm) {
        for height in 3...7 {
            for text in ["0123456789", "+37", "-8.5 %", "n/a"] as [SafeText] {
                let digits = BlockDigits(text, height: height)
                let rows = drawing(digits, 200, height, form).split(separator: "\n", omittingEmptySubsequences: false)
                let widths = rows.map { $0.unicodeScalars.count }
                #expect(widths.max() ?? 0 <= digits.size.width)
                #expect(rows.count == height + 1 && !rows[height - 1].isEmpty)
            }
        }
    }
}
