import PlatformModel
import SafeText

extension JSONValue {
    init(_ health: HealthFigures) {
        self = [
            "records": .object(health.records.map { (key: $0.kind.string, value: .init($0.count)) }),
            "diagnostics": .init(health.diagnostics) { diagnostic in
                [
                    "file": .init(diagnostic.file), "line": .init(diagnostic.line),
                    "column": .init(diagnostic.column), "severity": .init(name: diagnostic.severity),
                    "message": .init(diagnostic.message), "hint": .init(diagnostic.hint),
                ]
            },
            "diagnosticCount": .init(health.diagnosticCount),
            "skippedLines": .init(health.skippedLines),
            "files": .init(health.files),
        ]
    }
}
