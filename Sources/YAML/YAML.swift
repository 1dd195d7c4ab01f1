/// Reads YAML text into nodes that know their places.
///
/// The grammar is libyaml's; what is built of its events, how deep and how much, is bounded here, because a few lines
/// of aliases can stand for any number of values.
public enum YAML {
    /// What one document may hold.
    public struct Bounds: Sendable {
        /// The most values of a document, those that aliases repeat included.
        public var values: Int
        /// The deepest nesting of lists and mappings.
        public var depth: Int

        /// Bounds of a document.
        public init(values: Int = 1 << 18, depth: Int = 64) {
            self.values = values
            self.depth = depth
        }
    }

    /// The first document of a text; nil for a text without one.
    ///
    /// - Throws: ``YAMLError`` for what is no YAML, for an alias of nothing, and for what exceeds the bounds.
    public static func compose(_ text: String, within bounds: Bounds = Bounds()) throws(YAMLError) -> YAMLNode? {
        var text = text
        let result: Result<YAMLNode?, YAMLError> = text.withUTF8 { bytes in
            // An empty buffer has no address, and the parser wants one.
            guard !bytes.isEmpty else { return .success(nil) }
            return Result { () throws(YAMLError) in
                var composer = Composer(EventSource(bytes), bounds)
                return try composer.document()
            }
        }
        return try result.get()
    }
}
