/// The keys and values of a mapping in the order of the file.
///
/// YAML wants each key once; whether a second one costs the key or the file is for the reader of a file to say, so
/// both are kept.
public struct YAMLMapping: Sequence, Sendable {
    private let pairs: [(key: YAMLNode, value: YAMLNode)]

    init(_ pairs: [(key: YAMLNode, value: YAMLNode)]) {
        self.pairs = pairs
    }

    /// Goes through the keys and values in the order of the file.
    public func makeIterator() -> IndexingIterator<[(key: YAMLNode, value: YAMLNode)]> {
        pairs.makeIterator()
    }

    /// The value of the first key with a name.
    public subscript(name: String) -> YAMLNode? {
        pairs.first { $0.key.text == name }?.value
    }

    /// The keys that stood before already, each as often as it does so again.
    public var repeatedKeys: [YAMLNode] {
        var seen: Set<String> = []
        return pairs.compactMap { pair in
            guard let name = pair.key.text, !seen.insert(name).inserted else { return nil }
            return pair.key
        }
    }
}
