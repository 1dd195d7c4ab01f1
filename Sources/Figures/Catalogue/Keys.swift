import Metrics

/// The keys of the figures of values of one type, in their order: each declared once, with its unit, its meaning
/// and how its figure is read.
package struct Keys<Subject>: Sendable {
    /// A key, an object of keys or a list.
    struct Member: Sendable {
        /// Its name in JSON.
        let name: String
        /// The keys in it, by their paths from here.
        let declared: [FigureKey]
        /// The figures of a value over some days; of nil all are unknown and lists are empty.
        let node: @Sendable (Subject?, FigureDays?) -> FigureNode
    }

    let members: [Member]

    init(@KeyList<Subject> _ members: () -> [Member]) {
        self.members = members()
    }

    /// All keys, by their paths from here.
    package var declared: [FigureKey] { members.flatMap(\.declared) }

    /// The figures of a value; of nil all are unknown.
    func node(_ subject: Subject?, over days: FigureDays? = nil, isNull: Bool = false) -> FigureNode {
        .object(members.map { ($0.name, $0.node(subject, days)) }, isNull: isNull)
    }
}

/// Collects the members of ``Keys``.
@resultBuilder enum KeyList<Subject> {
    static func buildExpression(_ member: Keys<Subject>.Member) -> [Keys<Subject>.Member] { [member] }
    static func buildExpression(_ members: [Keys<Subject>.Member]) -> [Keys<Subject>.Member] { members }
    static func buildBlock(_ members: [Keys<Subject>.Member]...) -> [Keys<Subject>.Member] { members.flatMap(\.self) }
}

/// Declares a key.
///
/// - Parameters:
///   - name: Its name in JSON.
///   - unit: What its values are measured in.
///   - meaning: What it means, in a sentence without its full stop.
///   - formula: How it is reckoned and where the formula is from, where the meaning does not say it.
///   - estimate: The key beside it of whose interval it is an end.
///   - interval: The 95 % interval, in the unit.
///   - n: How many observations it rests on; of a proportion the denominator unless given.
///   - parts: The counts that a share is made of.
///   - days: The days it covers, where they are not those of the object around it.
///   - value: Its value.
func key<Subject, Value: FigureConvertible>(
    _ name: String, _ unit: FigureUnit, _ meaning: String, formula: String? = nil, endOf estimate: String? = nil,
    interval: (@Sendable (Subject) -> Interval?)? = nil,
    n: (@Sendable (Subject) -> Int?)? = nil, parts: (@Sendable (Subject) -> FigureParts?)? = nil,
    over days: (@Sendable (Subject) -> FigureDays?)? = nil, _ value: @escaping @Sendable (Subject) -> Value
) -> Keys<Subject>.Member {
    let declared = FigureKey(path: name, unit: unit, meaning: meaning, formula: formula, endOf: estimate)
    return Keys<Subject>.Member(name: name, declared: [declared]) { subject, around in
        guard let subject else { return .figure(Figure(unit: unit, days: around)) }
        let parts = parts?(subject)
        return .figure(
            Figure(
                value: value(subject).figureValue, unit: unit, interval: interval?(subject),
                n: n?(subject) ?? (unit.isProportion ? parts?.denominator : nil), parts: parts,
                days: days.map { $0(subject) } ?? around))
    }
}

/// Declares an object of keys.
///
/// - Parameters:
///   - isNullable: Whether JSON says null for an object whose value is nil; else its members are null.
///   - days: The days its figures cover, where they are not those of the object around it.
///   - child: What the keys are read from.
func group<Subject, Child>(
    _ name: String, isNullable: Bool = false, over days: (@Sendable (Subject) -> FigureDays?)? = nil,
    _ child: @escaping @Sendable (Subject) -> Child?, _ keys: Keys<Child>
) -> Keys<Subject>.Member {
    Keys<Subject>.Member(name: name, declared: keys.declared.map { $0.below(name + ".") }) { subject, around in
        let value = subject.flatMap(child)
        let days = subject.flatMap { subject in days.map { $0(subject) } ?? around }
        return keys.node(value, over: days, isNull: isNullable && value == nil)
    }
}

/// Keys that are read from a part of the value and stand beside the others.
func inline<Subject, Child>(
    _ child: @escaping @Sendable (Subject) -> Child?, _ keys: Keys<Child>
) -> [Keys<Subject>.Member] {
    keys.members.map { member in
        Keys<Subject>.Member(name: member.name, declared: member.declared) { subject, days in
            member.node(subject.flatMap(child), days)
        }
    }
}

/// Declares a list of objects.
///
/// - Parameters:
///   - kind: What tells the elements apart: `team`, `service|environment`.
///   - names: The parts of an element's natural key.
///   - days: The days an element's figures cover, where they are not those of the object around the list.
///   - elements: The elements in their order.
func rows<Subject, Child>(
    _ name: String, by kind: String, _ names: @escaping @Sendable (Child) -> [String],
    over days: (@Sendable (Child) -> FigureDays?)? = nil, _ elements: @escaping @Sendable (Subject) -> [Child],
    _ keys: Keys<Child>
) -> Keys<Subject>.Member {
    Keys<Subject>.Member(name: name, declared: keys.declared.map { $0.below(name + "[].") }) { subject, around in
        let elements = subject.map(elements) ?? []
        let nodes = elements.map { element in keys.node(element, over: days.map { $0(element) } ?? around) }
        return .list(Array(zip(ElementName.names(elements.map(names)), nodes)), kind: kind, .array)
    }
}

/// Declares a list of values, which are told apart by their position, from 1.
func values<Subject, Value: FigureConvertible>(
    _ name: String, _ unit: FigureUnit, _ meaning: String, _ elements: @escaping @Sendable (Subject) -> [Value]
) -> Keys<Subject>.Member {
    Keys<Subject>.Member(name: name, declared: [FigureKey(path: name + "[]", unit: unit, meaning: meaning)]) {
        subject, days in
        let values = subject.map(elements) ?? []
        let nodes = values.map { FigureNode.figure(Figure(value: $0.figureValue, unit: unit, days: days)) }
        let names = ElementName.names(values.indices.map { [String($0 + 1)] })
        return .list(Array(zip(names, nodes)), kind: "position", .array)
    }
}

/// Declares an object whose keys come from the data.
///
/// - Parameter kind: What the keys are; in the reference it stands in capitals.
func counts<Subject>(
    _ name: String, by kind: String, _ unit: FigureUnit, _ meaning: String,
    _ elements: @escaping @Sendable (Subject) -> [(name: String, count: Int)]
) -> Keys<Subject>.Member {
    let path = "\(name).\(kind.uppercased())"
    return Keys<Subject>.Member(name: name, declared: [FigureKey(path: path, unit: unit, meaning: meaning)]) {
        subject, _ in
        let elements = subject.map(elements) ?? []
        let nodes = elements.map { FigureNode.figure(Figure(value: .count($0.count), unit: unit)) }
        return .list(Array(zip(ElementName.names(elements.map { [$0.name] }), nodes)), kind: kind, .keyed)
    }
}
