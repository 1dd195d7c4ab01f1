import SafeText

/// A format of exports: how it is known by its content, and how a record of it becomes native ones.
///
/// A format is declared in one file of its own and entered in ``all``; recognition, `uptake.yaml`, Data health and the
/// diagnostics derive from the table.
struct ImportFormat: Sendable {
    /// The name in `uptake.yaml` and in Data health.
    let name: String
    /// Of JSON and YAML: signs that a record of the format bears; any one of the sets will do, all of its marks holding.
    var marks: [[Mark]] = []
    /// Of tables: signs of the header; any one will do.
    var tables: [TableMark] = []
    /// Rows of a table above the first record.
    var headerRows = 1
    /// In what the counts differ from those that the tool itself shows; nil where they do not.
    var deviation: SafeText?
    /// A reader for one file.
    let makeReader: @Sendable (ImportOutput) -> any ElementReader

    /// All formats, in the order in which they are tried.
    static let all: [ImportFormat] = [
        .cdevents, .devLakeWebhook, .gitHubDeployments, .gitLabDeployments, .argoCD, .backstageCatalog,
        .backstageAnalytics, .pelorus, .typeform, .qualtrics, .surveyMonkey, .formbricks, .googleForms, .delighted,
        .postHog,
    ]

    /// The format of a name; nil for another name.
    static func named(_ name: String) -> ImportFormat? { all.first { $0.name == name } }
}

/// Turns the records of one file of some format into native ones.
protocol ElementReader: AnyObject {
    /// Takes the header of a table, before its first row.
    ///
    /// - Throws: When the table lacks what the format needs.
    func begin(_ header: TableHeader) throws(RecordError)

    /// Reads one record of the format: a JSON value, a YAML document, or a row as a map of its columns.
    ///
    /// - Throws: When it is no record of the format; its line is then left out.
    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError)

    /// Hands over what could not be told before all records that are there now had been read.
    func finish(into output: ImportOutput)
}

extension ElementReader {
    func begin(_ header: TableHeader) throws(RecordError) {}
    func finish(into output: ImportOutput) {}
}
