/// Other names for native fields and values that tables made by hand or by other tools use.
enum NativeNames {
    /// Names of columns and keys by field.
    private static let fields: [String: [String]] = [
        "time": ["timestamp", "finished", "finished_at", "finish", "date_time", "datetime", "created_at"],
        "started": ["started_at", "start", "start_time"],
        "resolved": ["resolved_at", "closed_at"],
        "service": ["app", "application", "project", "repository", "repo"],
        "environment": ["env", "stage"],
        "status": ["state", "result", "outcome"],
        "version": ["release", "tag"],
        "commit": ["sha", "commit_sha"],
        "commit_time": ["committed_at", "commit_date", "authored_at"],
        "developer": ["user", "username", "user_id", "employee"],
        "capability": ["feature", "tool", "plugin"],
        "action": ["event_name"],
        "team": ["squad"],
        "score": ["nps", "nps_score", "rating"],
        "comment": ["comments", "feedback", "reason"],
        "joined": ["joined_at", "start_date", "hired"],
        "left": ["left_at", "end_date"],
    ]

    /// Words for the status of a deployment.
    private static let statuses: [String: String] = [
        "success": "succeeded", "successful": "succeeded", "passed": "succeeded", "ok": "succeeded",
        "deployed": "succeeded", "complete": "succeeded", "completed": "succeeded",
        "failure": "failed", "error": "failed", "errored": "failed", "fail": "failed",
        "canceled": "cancelled", "aborted": "cancelled", "skipped": "cancelled",
        "running": "in_progress", "in progress": "in_progress", "pending": "in_progress", "queued": "in_progress",
        "started": "in_progress", "rolledback": "rolled_back", "rolled back": "rolled_back",
        "rollback": "rolled_back", "reverted": "rolled_back",
    ]

    /// A name as native fields are written: in lower case, with underscores for blanks and dashes.
    static func plain(_ name: String) -> String {
        String(name.trimmed.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }

    /// The slots of a kind by the names they may have, native names first.
    static func slots(of kind: RecordKind) -> [String: Int] {
        var slots: [String: Int] = [:]
        let names = kind.schema.names.map { String(decoding: $0, as: UTF8.self) }
        for (slot, name) in names.enumerated() { slots[name] = slot }
        for (slot, name) in names.enumerated() {
            for other in fields[name] ?? [] where slots[other] == nil { slots[other] = slot }
        }
        return slots
    }

    /// The native word for the status of a deployment; another word as it is.
    static func status(_ word: String) -> String {
        let word = word.trimmed.lowercased()
        return statuses[word] ?? word
    }

    /// The slots of a kind that hold times.
    static func times(of kind: RecordKind) -> Set<Int> {
        let names: Set<String> = [
            "time", "started", "commit_time", "resolved", "fulfilled", "created", "accepted", "date", "joined", "left",
        ]
        return Set(
            kind.schema.names.enumerated().filter { names.contains(String(decoding: $0.element, as: UTF8.self)) }
                .map(\.offset))
    }
}
