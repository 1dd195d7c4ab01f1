import SafeText

/// How a file is to be read.
enum FileRule: Hashable {
    /// A file of the native layout, its kind told by its name.
    case native(RecordKind, RecordStream.Format)
    /// A file that its content has to tell.
    case imported(SourceRule)
    /// A git repository.
    case repository(SourceRule)

    /// What reads a file of this rule, with nothing read yet.
    func makeContent(path: String, name: SafeText, options: FoldOptions) -> any FileContent {
        switch self {
        case .native(let kind, let format): RecordStream(kind: kind, format: format, options: options, file: name)
        case .imported(let rule): ImportedContent(rule: rule, stem: FileRule.stem(path), options: options, file: name)
        case .repository(let rule):
            RepositoryContent(rule: rule, stem: FileRule.folder(path), options: options, file: name)
        }
    }

    /// A folder's name, without the ending of a bare repository.
    private static func folder(_ path: String) -> String {
        let name = path.split(separator: "/").last { $0 != "." } ?? "repository"
        return String(name.hasSuffix(".git") && name.count > 4 ? name.dropLast(4) : name)
    }

    /// A file's name without its folder and all behind its first dot.
    private static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let stem = name.prefix { $0 != "." }
        return String(stem.isEmpty ? name : stem)
    }
}
