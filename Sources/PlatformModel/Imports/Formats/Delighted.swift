import SafeText

extension ImportFormat {
    /// Survey responses as Delighted's interface lists them.
    static let delighted = ImportFormat(
        name: "delighted",
        marks: [[.names("survey_type"), .names("score"), .names("person"), .has("created_at")]],
        deviation: """
            Delighted counts every response; here a person's latest answer of each quarter counts.
            """,
        makeReader: { _ in DelightedReader() })
}

/// Reads Delighted's responses to NPS surveys; times are unix seconds.
final class DelightedReader: ElementReader {
    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        if let type = element["survey_type"]?.text, type.lowercased() != "nps" {
            return output.remark("responses to surveys of another type than NPS are not counted")
        }
        guard let created = element["created_at"], let time = created.text.flatMap(ImportTime.unix) else {
            throw RecordError(
                "created_at is no time in unix seconds", at: element["created_at"]?.offset ?? element.offset)
        }
        var record = ImportedRecord(.surveys, at: element.offset)
        record.set(SurveyField.date, time, at: created.offset)
        record.set(SurveyField.score, element["score"])
        record.set(SurveyField.developer, element.text("person.email")?.lowercased() ?? element["person"]?.text)
        record.set(SurveyField.team, element.at("person_properties.team") ?? element.at("person_properties.Team"))
        record.set(SurveyField.comment, element["comment"])
        output.add(record)
    }
}
