import SafeText

extension ImportFormat {
    /// Survey events of PostHog.
    static let postHog = ImportFormat(
        name: "posthog",
        marks: [
            [.value("event", in: ["survey sent", "survey dismissed", "survey shown"]), .map("properties")],
            [.has("event"), .has("properties.$survey_id")],
        ],
        deviation: """
            PostHog counts every submission; here a person's latest answer of each quarter counts.
            """,
        makeReader: { _ in PostHogReader() })
}

/// Reads PostHog's survey events. Scores are texts; the answer to the NPS question is the one whose question asks whether
/// people would recommend, or the only answer of a survey that calls itself NPS.
final class PostHogReader: ElementReader {
    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        guard let event = element["event"]?.text, let properties = element["properties"] else {
            throw RecordError("event or properties is missing", at: element.offset)
        }
        guard event == "survey sent" || event == "survey dismissed" else {
            return output.remark("events that are no answers to a survey are not counted")
        }
        var record = ImportedRecord(.surveys, at: element.offset)
        record.setTime(SurveyField.date, element["timestamp"])
        record.set(
            SurveyField.developer,
            properties.text("$set.email")?.lowercased() ?? element.text("person.properties.email")?.lowercased()
                ?? element["distinct_id"]?.text)
        record.set(SurveyField.team, properties["team"])
        if event == "survey sent" {
            guard let score = score(properties) else {
                return output.remark("answers to surveys without a question whether people would recommend", .warning)
            }
            record.set(SurveyField.score, score)
        }
        output.add(record)
    }

    private func score(_ properties: DataNode) -> DataNode? {
        for question in properties["$survey_questions"]?.list ?? [] {
            guard question["question"]?.text?.lowercased().contains("recommend") ?? false else { continue }
            if let response = question["response"] { return response }
            if let id = question["id"]?.text, let response = properties["$survey_response_" + id] { return response }
        }
        let name = properties["$survey_name"]?.text?.lowercased() ?? ""
        guard name.contains("nps") || name.contains("net promoter") || name.contains("recommend") else { return nil }
        return properties["$survey_response"]
    }
}
