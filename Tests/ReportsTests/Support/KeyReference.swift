import Figures

/// The page of the reference that lists the keys, made of the catalogue.
enum KeyReference {
    static var text: String {
        """
        # Keys of the report

        Every key of `uptake report --format json` and of `--format csv`, with what it is measured in and what it means.

        ## Overview

        In JSON `[]` is an array; in CSV the brackets hold what tells its elements apart, which is the first member of each
        where nothing else is said: `nps.waves[2025-Q4].score`. A name in capitals comes from the data. <doc:JSONReport> and
        <doc:CSVReport> say how the values are written, <doc:Metrics> how they are reckoned.

        What is not known is null, and so is a group that is too small to be shown. Figures cover the window unless their
        meaning says otherwise.


        """ + FigureCatalogue.sections.map(section).joined(separator: "\n")
    }

    private static func section(_ section: FigureCatalogue.Section) -> String {
        "## \(section.title)\n\n| key | unit | meaning |\n| --- | --- | --- |\n"
            + section.keys.declared.map { "| `\($0.path)` | \($0.unit.rawValue) | \($0.meaning) |\n" }.joined()
    }
}
