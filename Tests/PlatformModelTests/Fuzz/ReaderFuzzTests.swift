import Glibc
import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Made-up input does no harm: the kept corpus, and changes of it.
///
/// With `UPTAKE_FUZZ_SECONDS` every target runs for that long from a new seed, which is printed; the input being tried
/// stands in `UPTAKE_FUZZ_FOLDER`, so that it is there after a trap.
@Suite(.serialized) struct ReaderFuzzTests {
    private static let folder = String("\(#filePath)".dropLast("ReaderFuzzTests.swift".count)) + "Corpus/"

    private static func corpus(_ target: FuzzTarget) -> [(name: String, bytes: [UInt8])] {
        let folder = folder + target.rawValue
        return (FolderListing.names(in: folder) ?? []).compactMap { name in
            SmallFile.bytes(at: folder + "/" + name, limit: 1 << 20).map { (name, $0) }
        }
    }

    /// Inputs to begin with: the corpus, and for imports an export of each format.
    private static func seeds(_ target: FuzzTarget) -> [[UInt8]] {
        var seeds = corpus(target).map(\.bytes)
        if target == .imports { seeds += ImportsFixtures.all.map { Array($0.text.utf8) } }
        if target == .yaml { seeds.append(Array(Configuration.printed.utf8)) }
        return seeds
    }

    @Test(arguments: FuzzTarget.allCases)
    func `the corpus`(target: FuzzTarget) {
        let corpus = ReaderFuzzTests.corpus(target)
        #expect(!corpus.isEmpty)
        for (name, bytes) in corpus {
            #expect(target.problem(with: bytes) == nil, "\(target)/\(name)")
        }
    }

    @Test(arguments: FuzzTarget.allCases)
    func `changes of known inputs`(target: FuzzTarget) {
        let seeds = ReaderFuzzTests.seeds(target)
        guard !seeds.isEmpty else { return }
        let seconds = getenv("UPTAKE_FUZZ_SECONDS").flatMap { Int64(String(cString: $0)) }
        let seed: UInt64 = seconds == nil ? 1 : UInt64(ReaderFuzzTests.now())
        let slate = seconds == nil ? nil : FuzzSlate(target)
        var mutator = Mutator(seed: seed, words: target.words)
        let end = ReaderFuzzTests.now() + (seconds ?? 0) * 1000
        var inputs = 0
        while seconds == nil ? inputs < 300 : ReaderFuzzTests.now() < end {
            let input = mutator.next(from: seeds)
            slate?.write(input)
            inputs += 1
            if let problem = target.problem(with: input) {
                Issue.record("\(target), seed \(seed), input \(inputs): \(problem)\n\(input)")
                return
            }
        }
        if let seconds { print("fuzz \(target.rawValue): \(inputs) inputs in \(seconds) s, seed \(seed), no problem") }
    }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// A file that holds the input being tried, written through memory so that it costs nothing and outlives a trap.
private final class FuzzSlate {
    private let memory: UnsafeMutableRawPointer

    init?(_ target: FuzzTarget) {
        let folder = getenv("UPTAKE_FUZZ_FOLDER").map { String(cString: $0) } ?? "/tmp"
        let descriptor = open("\(folder)/\(target.rawValue).input", O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard ftruncate(descriptor, off_t(Mutator.longest + 8)) == 0,
            let memory = mmap(nil, Mutator.longest + 8, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
            memory != MAP_FAILED
        else { return nil }
        self.memory = memory
    }

    deinit { munmap(memory, Mutator.longest + 8) }

    /// The count in eight bytes, then the input.
    func write(_ input: [UInt8]) {
        memory.storeBytes(of: input.count, as: Int.self)
        input.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { (memory + 8).copyMemory(from: base, byteCount: bytes.count) }
        }
    }
}
