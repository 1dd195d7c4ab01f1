internal import CNcurses
internal import Glibc

/// Reads what was typed: ncurses turns escape sequences into key codes, and the bytes that remain become characters here.
final class KeyReader {
    /// Whether keys may be left that `poll` does not know of.
    private(set) var hasMore = false
    /// A pad, because reading from a window would first paint it.
    private let pad: UnsafeMutablePointer<WINDOW>?
    private var decoder = KeyDecoder()
    private var fruitless = 0

    /// Keys taken at once at most, so that pasted text cannot keep the program from painting.
    private static let batch = 2048

    init() {
        pad = newpad(1, 1)
        keypad(pad, true)
        nodelay(pad, true)
        KeySequences.define()
    }

    /// Whether reading kept finding nothing although `poll` promised something: the input has ended.
    var hasEnded: Bool { fruitless >= 3 }

    /// Starts counting reads that find nothing anew; only several without a pause between them mean an end.
    func startWaiting() {
        fruitless = 0
    }

    /// Turns the keypad mode on again after the screen was given away; ncurses itself waits for the next key with it.
    func resume() {
        keypad(pad, true)
    }

    func close() {
        delwin(pad)
    }

    /// Takes every key, and everything of the mouse, that has arrived.
    func read() -> [TerminalEvent] {
        var found: [TerminalEvent] = []
        hasMore = false
        fruitless += 1
        while true {
            let code = wgetch(pad)
            guard code != ERR else { break }
            fruitless = 0
            if code == KEY_MOUSE {
                decoder.pause { found.append(.key($0)) }
                if let event = Mouse.next() { found.append(.mouse(event)) }
            } else {
                decoder.take(code) { found.append(.key($0)) }
            }
            if found.count >= KeyReader.batch {
                hasMore = true
                break
            }
        }
        if !hasMore { decoder.pause { found.append(.key($0)) } }
        return found
    }
}
