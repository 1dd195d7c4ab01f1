/// A set of digests: open addressing with linear probing, emptied and used again without giving its memory back.
struct DigestSet {
    /// 0 is free; the digest 0 itself counts as 1.
    private var slots: [UInt64] = Array(repeating: 0, count: 64)
    private var count = 0

    /// Takes all digests out.
    mutating func removeAll() {
        for place in slots.indices { slots[place] = 0 }
        count = 0
    }

    /// Adds a digest; says whether it was not in the set.
    mutating func insert(_ digest: UInt64) -> Bool {
        if (count + 1) * 2 > slots.count { grow() }
        guard place(digest) else { return false }
        count += 1
        return true
    }

    /// Whether a digest is in the set.
    func contains(_ digest: UInt64) -> Bool {
        let digest = max(1, digest)
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: ByteScan.mix(digest, 0xA076_1D64_78BD_642F)) & mask
        while slots[place] != 0 {
            if slots[place] == digest { return true }
            place = (place + 1) & mask
        }
        return false
    }

    @inline(__always)
    private mutating func place(_ digest: UInt64) -> Bool {
        let digest = max(1, digest)
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: ByteScan.mix(digest, 0xA076_1D64_78BD_642F)) & mask
        while slots[place] != 0 {
            if slots[place] == digest { return false }
            place = (place + 1) & mask
        }
        slots[place] = digest
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for digest in old where digest != 0 { _ = place(digest) }
    }
}
