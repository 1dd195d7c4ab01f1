/// Builds the nodes of one document out of its events.
struct Composer {
    /// A node and what it stands for once its aliases are followed.
    private struct Composed {
        var node: YAMLNode
        /// Values in it, itself included.
        var values = 1
        /// Levels below it: 0 for a scalar and for an empty list.
        var height = 0

        mutating func contain(_ inner: Composed) {
            values += inner.values
            height = max(height, inner.height + 1)
        }
    }

    private let events: EventSource
    private let bounds: YAML.Bounds
    private var anchors: [String: Composed] = [:]

    init(_ events: EventSource, _ bounds: YAML.Bounds) {
        self.events = events
        self.bounds = bounds
    }

    /// The first document; nil when there is none.
    mutating func document() throws(YAMLError) -> YAMLNode? {
        while true {
            switch try events.next().kind {
            case .streamStart: continue
            case .documentStart: return try composed(try events.next(), depth: 0).node
            default: return nil
            }
        }
    }

    /// - Parameter depth: Lists and mappings around the value.
    private mutating func composed(_ event: EventSource.Event, depth: Int) throws(YAMLError) -> Composed {
        guard depth <= bounds.depth else { throw YAMLError("nested too deeply", at: event.place) }
        let composed: Composed
        let name: String?
        switch event.kind {
        case .alias(let alias):
            guard let target = anchors[alias] else {
                throw YAMLError("the alias \(alias) names nothing before it", at: event.place)
            }
            guard depth + target.height <= bounds.depth else {
                throw YAMLError("nested too deeply", at: event.place)
            }
            return target
        case .scalar(let text, let isPlain, let anchor):
            composed = Composed(node: YAMLNode(content: .scalar(text, isPlain: isPlain), place: event.place))
            name = anchor
        case .sequenceStart(let anchor):
            composed = try sequence(event.place, depth)
            name = anchor
        case .mappingStart(let anchor):
            composed = try mapping(event.place, depth)
            name = anchor
        default:
            throw YAMLError("a value is missing", at: event.place)
        }
        if let name { anchors[name] = composed }
        return composed
    }

    private mutating func sequence(_ place: YAMLPlace, _ depth: Int) throws(YAMLError) -> Composed {
        var whole = Composed(node: YAMLNode(content: .sequence([]), place: place))
        var elements: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .sequenceEnd = event.kind { break }
            let element = try composed(event, depth: depth + 1)
            try join(element, to: &whole)
            elements.append(element.node)
        }
        whole.node = YAMLNode(content: .sequence(elements), place: place)
        return whole
    }

    private mutating func mapping(_ place: YAMLPlace, _ depth: Int) throws(YAMLError) -> Composed {
        var whole = Composed(node: YAMLNode(content: .mapping(YAMLMapping([])), place: place))
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        while true {
            let event = try events.next()
            if case .mappingEnd = event.kind { break }
            let key = try composed(event, depth: depth + 1)
            try join(key, to: &whole)
            let value = try composed(try events.next(), depth: depth + 1)
            try join(value, to: &whole)
            pairs.append((key.node, value.node))
        }
        whole.node = YAMLNode(content: .mapping(YAMLMapping(pairs)), place: place)
        return whole
    }

    private func join(_ inner: Composed, to whole: inout Composed) throws(YAMLError) {
        whole.contain(inner)
        guard whole.values <= bounds.values else {
            throw YAMLError("more values than a document can have", at: inner.node.place)
        }
    }
}
