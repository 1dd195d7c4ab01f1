import SafeText

extension ImportFormat {
    /// Typeform's table of responses.
    static let typeform = survey(
        "typeform", TableMark(columns: ["#", "Submit Date (UTC)"]),
        SurveyExport(
            dates: ["Submit Date (UTC)", "Start Date (UTC)"], timeZone: .utc, people: ["email", "email address"]))

    /// The table of a Google form, from the form or from its sheet.
    static let googleForms = survey(
        "google-forms", TableMark(columns: ["Timestamp"], containing: ["recommend"], without: ["Response ID"]),
        SurveyExport(dates: ["Timestamp"], timeZone: .unstated, people: ["Email Address", "Username"]))

    /// SurveyMonkey's table: a second header row holds the parts of questions.
    static let surveyMonkey = survey(
        "surveymonkey", TableMark(columns: ["Respondent ID", "Collector ID"]), headerRows: 2,
        SurveyExport(
            dates: ["Date Created", "StartDate", "Start Date", "Date Modified", "End Date"], timeZone: .unstated,
            people: ["Email Address"]))

    /// Qualtrics's table: names, questions and import ids stand above the answers.
    static let qualtrics = survey(
        "qualtrics", TableMark(columns: ["ResponseId"], containing: ["importid"]), headerRows: 3,
        SurveyExport(
            dates: ["RecordedDate", "EndDate", "StartDate"], timeZone: .importIDs,
            people: ["RecipientEmail", "ExternalReference"], finished: ("Finished", ["false", "0"]),
            preview: ("Status", ["survey preview", "1", "survey test", "2"])))

    /// Formbricks's table of responses.
    static let formbricks = survey(
        "formbricks", TableMark(columns: ["Response ID", "Survey ID", "Timestamp", "Finished"]),
        SurveyExport(
            dates: ["Timestamp"], timeZone: .unstated, people: ["email", "userId", "User ID"],
            finished: ("Finished", ["no", "false"])))

    private static func survey(
        _ name: String, _ mark: TableMark, headerRows: Int = 1, _ export: SurveyExport
    ) -> ImportFormat {
        ImportFormat(
            name: name, tables: [mark], headerRows: headerRows,
            deviation: """
                The survey tool counts every response; here a person's latest answer of each quarter counts, and answers \
                broken off before the score are left out.
                """, makeReader: { SurveyReader(export, output: $0) })
    }
}
