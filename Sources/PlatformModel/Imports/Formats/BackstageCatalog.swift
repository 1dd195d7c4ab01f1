import SafeText

extension ImportFormat {
    /// Entities of a Backstage catalog: YAML documents of a repository, or JSON of the catalog's interface.
    static let backstageCatalog = ImportFormat(
        name: "backstage-catalog",
        marks: [[.value("apiVersion", begins: "backstage.io/"), .has("kind")]],
        deviation: """
            Backstage lists every user entity; here users with the same e-mail are one person.
            """,
        makeReader: { _ in BackstageCatalogReader() })
}

/// A reference to an entity, `[kind:][namespace/]name`; references are the same in any case.
struct EntityReference: Hashable {
    var kind: String
    var namespace: String
    var name: String

    /// A reference as written, with the kind that its place implies.
    init?(_ text: String, kind defaultKind: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = (parts.count == 2 ? parts[1] : parts[0]).split(
            separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let name = rest.count == 2 ? rest[1] : rest[0]
        guard !name.isEmpty else { return nil }
        self.init(
            kind: parts.count == 2 ? String(parts[0]) : defaultKind,
            namespace: rest.count == 2 ? String(rest[0]) : "default", name: String(name))
    }

    /// The name, after its namespace unless that is the default one.
    var shortName: String { namespace == "default" ? name : namespace + "/" + name }

    init(kind: String, namespace: String, name: String) {
        self.kind = kind.lowercased()
        self.namespace = namespace.lowercased()
        self.name = name.lowercased()
    }
}

/// Reads a Backstage catalog: its users are the roster, each in the innermost team of the group tree.
final class BackstageCatalogReader: ElementReader {
    private struct Group {
        var name: String
        var type: String
        var parent: EntityReference?
        var place: Int
    }

    private struct User {
        var id: String
        var name: String?
        var email: String?
        var groups: [EntityReference]
        var offset: Int
        var line: Int
    }

    private var groups: [EntityReference: Group] = [:]
    private var users: [EntityReference: User] = [:]
    private var order: [EntityReference] = []
    /// The groups that name a user as a member.
    private var members: [EntityReference: [EntityReference]] = [:]
    private var components = 0
    private var ownerless = 0
    private var isDirty = false

    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        guard let kind = element["kind"]?.text, let name = element.text("metadata.name") else {
            throw RecordError("kind or metadata.name is missing", at: element.offset)
        }
        let namespace = element.text("metadata.namespace") ?? "default"
        let reference = EntityReference(kind: kind, namespace: namespace, name: name)
        isDirty = true
        switch reference.kind {
        case "group":
            groups[reference] = Group(
                name: namespace == "default" ? name : namespace + "/" + name,
                type: element.text("spec.type")?.lowercased() ?? "",
                parent: element.text("spec.parent").flatMap { EntityReference($0, kind: "group") }, place: groups.count)
            for child in references(element.at("spec.children"), kind: "group") {
                childParents[child] = reference
            }
            for member in references(element.at("spec.members"), kind: "user") {
                members[member, default: []].append(reference)
            }
        case "user":
            if users[reference] == nil { order.append(reference) }
            users[reference] = User(
                id: reference.shortName, name: element.text("spec.profile.displayName"),
                email: element.text("spec.profile.email")?.lowercased(),
                groups: references(element.at("spec.memberOf"), kind: "group"), offset: element.offset,
                line: output.line(of: element.offset))
        case "component":
            components += 1
            if element.text("spec.owner").flatMap({ EntityReference($0, kind: "group") }) == nil { ownerless += 1 }
        default:
            break
        }
    }

    func finish(into output: ImportOutput) {
        guard isDirty else { return }
        isDirty = false
        output.replace([.developers]) {
            for reference in order {
                guard let user = users[reference] else { continue }
                var record = ImportedRecord(.developers, at: user.offset)
                record.line = user.line
                record.set(RosterField.id, user.id)
                record.set(RosterField.name, user.name)
                record.set(RosterField.email, user.email)
                record.set(RosterField.team, team(of: user, reference))
                // A catalog tells who is there, not since when.
                record.set(RosterField.joined, "1970-01-01")
                output.add(record)
            }
            let people = Set(order.map { users[$0]?.email ?? users[$0]?.id ?? "" }).count
            if people < order.count {
                output.remarkNow("\(order.count) users are \(people) people by their e-mail addresses")
            }
            if components > 0 {
                output.remarkNow("\(components) components, \(ownerless) of them without an owner")
            }
        }
    }

    /// Parents that are named by their children's lists alone.
    private var childParents: [EntityReference: EntityReference] = [:]

    private func references(_ node: DataNode?, kind: String) -> [EntityReference] {
        (node?.list ?? []).compactMap { $0.text.flatMap { EntityReference($0, kind: kind) } }
    }

    /// The group of a user that counts as the team: one of the type team before others, the innermost before its
    /// parents, then by name.
    private func team(of user: User, _ reference: EntityReference) -> String {
        var candidates: [EntityReference] = []
        for group in user.groups + (members[reference] ?? []) where !candidates.contains(group) {
            candidates.append(group)
        }
        let best = candidates.min { left, right in
            rank(left) != rank(right) ? rank(left) < rank(right) : left.name < right.name
        }
        return best.map { groups[$0]?.name ?? $0.name } ?? "no team"
    }

    private func rank(_ reference: EntityReference) -> Int {
        let isTeam = groups[reference]?.type == "team"
        return (isTeam ? 0 : 1000) - depth(of: reference)
    }

    /// Groups above one; a circle ends after a hundred.
    private func depth(of reference: EntityReference) -> Int {
        var depth = 0
        var place = reference
        while depth < 100, let parent = groups[place]?.parent ?? childParents[place] {
            depth += 1
            place = parent
        }
        return depth
    }
}
