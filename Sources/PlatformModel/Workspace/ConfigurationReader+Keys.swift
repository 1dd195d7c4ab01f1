import SafeText
import YAML

extension Configuration {
    /// Keys chosen for an action of the dashboard, as written: which actions and keys there are, the screen knows.
    public struct KeyChoice: Hashable, Sendable {
        /// The action's name.
        public var action: Word
        /// The names of its keys; none takes the usual ones away.
        public var keys: [Word]

        /// A choice.
        public init(action: Word, keys: [Word]) {
            self.action = action
            self.keys = keys
        }
    }
}

extension ConfigurationReader {
    /// `keys: {action: [key, ...]}`.
    mutating func readKeys(_ node: YAMLNode) {
        guard let mapping = node.mapping else {
            return complain(node, "keys: expected actions and their keys, such as `refresh: [r, F5]`")
        }
        for (key, value) in mapping {
            let action = word(key.text ?? "", key)
            let nodes = value.sequence ?? (value.isNull ? [] : [value])
            let keys = nodes.compactMap { node in text(node, "keys").map { word($0, node) } }
            if keys.isEmpty, !nodes.isEmpty { continue }
            configuration.keys.append(Configuration.KeyChoice(action: action, keys: keys))
        }
    }

    /// `mouse: false`.
    mutating func readMouse(_ node: YAMLNode) {
        switch node.text {
        case "true", "yes": configuration.usesMouse = true
        case "false", "no": configuration.usesMouse = false
        default: complain(node, "mouse: expected true or false")
        }
    }

    private func word(_ text: String, _ node: YAMLNode) -> Configuration.Word {
        Configuration.Word(text: text, file: file, line: node.place.line, column: node.place.column)
    }
}
