import Glibc

/// How much of the machine a reading may use.
struct ReadingPlan: Sendable {
    /// Files, and parts of a file, that are read at the same time.
    var threads: Int
    /// Bytes below which a part of a file is not worth a thread of its own.
    var smallestPart = 16 << 20

    /// One thread, each file as a whole.
    static let oneByOne = ReadingPlan(threads: 1)

    /// As many threads as the process has processors, four at the most: beyond that the merge is what takes time.
    static func forThisMachine() -> ReadingPlan {
        ReadingPlan(threads: min(4, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))))
    }

    /// The parts in which to read a file of `size` bytes.
    func parts(of size: Int) -> Int { max(1, min(threads, size / max(1, smallestPart))) }
}
