import Glibc
import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Deployments from the tags of a repository.
@Suite(.enabled(if: access("/usr/bin/git", X_OK) == 0, "git is not installed")) struct GitTests {
    private func tag(_ name: String, _ commit: String, _ time: String) -> GitHistory.Tag {
        GitHistory.Tag(name: name, commit: commit, time: time, instant: instant(time))
    }

    private func commit(_ parents: [String], _ time: String) -> GitHistory.Commit {
        GitHistory.Commit(parents: parents, authored: time, instant: instant(time))
    }

    /// a - b - m(erge of b and c) - d, c from a; v1 is at b, v2 at m, d has no tag.
    @Test func `a tag brings what no earlier one holds`() {
        let history = GitHistory(
            tags: [tag("v2", "m", "2026-03-05T00:00:00Z"), tag("v1", "b", "2026-03-03T00:00:00Z")],
            commits: [
                "a": commit([], "2026-03-01T00:00:00Z"), "b": commit(["a"], "2026-03-02T00:00:00Z"),
                "c": commit(["a"], "2026-03-02T12:00:00Z"), "m": commit(["b", "c"], "2026-03-04T00:00:00Z"),
                "d": commit(["m"], "2026-03-06T00:00:00Z"),
            ])
        #expect(history.releases.map(\.tag.name) == ["v1", "v2"])
        #expect(history.releases.map(\.changes) == [2, 1])
        // Of a and b the earlier stands for both; the merge is no change.
        #expect(history.releases.map { $0.change?.commit } == ["a", "c"])
        #expect(history.changes == 4)
        #expect(history.undeployed == 1)
    }

    @Test func `a tag that brings nothing, and one whose commit is not there`() {
        let history = GitHistory(
            tags: [
                tag("v1", "a", "2026-03-03T00:00:00Z"), tag("v1-again", "a", "2026-03-04T00:00:00Z"),
                tag("v9", "gone", "2026-03-05T00:00:00Z"),
            ],
            commits: ["a": commit([], "2026-03-01T00:00:00Z")])
        #expect(history.releases.map(\.changes) == [1, 0, 0])
        #expect(history.releases.map { $0.change?.commit } == ["a", nil, nil])
    }

    @Test func `a commit whose date is none is counted and passed, and stands for no release`() {
        var odd = commit(["a"], "2026-03-02T00:00:00Z")
        odd.instant = nil
        let history = GitHistory(
            tags: [tag("v1", "b", "2026-03-03T00:00:00Z")],
            commits: ["a": commit([], "2026-03-01T00:00:00Z"), "b": odd])
        #expect(history.releases.map(\.changes) == [2])
        #expect(history.releases.map { $0.change?.commit } == ["a"])
        #expect(history.undeployed == 0)
    }

    /// Runs a script with git in a folder; false when a line of it failed.
    private func script(_ folder: TemporaryFolder, _ lines: String) -> Bool {
        folder.write(
            "script",
            """
            set -e
            cd '\(folder.path)'
            export HOME='\(folder.path)' GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org
            export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
            at() { export GIT_AUTHOR_DATE="$1" GIT_COMMITTER_DATE="$2"; }
            \(lines)
            """)
        guard let shell = popen("/bin/sh '\(folder.path)/script' >/dev/null 2>&1", "r") else { return false }
        return pclose(shell) == 0
    }

    private static let repository = """
        git init -q -b main shop
        cd shop
        at 2026-03-01T08:00:00+01:00 2026-03-01T09:00:00+01:00
        git commit -q --allow-empty -m one
        at 2026-03-02T08:00:00+01:00 2026-03-02T20:00:00+01:00
        git commit -q --allow-empty -m two
        at 2026-03-03T08:00:00+01:00 2026-03-03T08:00:00+01:00
        git tag -a v1.0 -m first
        git tag nightly-1
        at 2026-03-04T08:00:00+01:00 2026-03-05T08:00:00+01:00
        git commit -q --allow-empty -m three
        git tag v1.1
        git commit -q --allow-empty -m four
        """

    private func snapshot(_ reader: PlatformReader) -> Snapshot {
        reader.snapshot(Question(asOf: .day(day("2026-03-31")), window: .all), now: farFuture)
    }

    @Test func `tags of a pattern are deployments with lead times from authored dates`() throws {
        let folder = TemporaryFolder()
        try #require(script(folder, GitTests.repository))
        folder.write("uptake.yaml", "sources:\n  - path: shop\n    format: git\n")
        let reader = try folder.reader()
        let shown = snapshot(reader)
        let source = try #require(shown.health.sources.first)
        #expect(source.format == "git")
        #expect(source.recordCount == 2)
        #expect(source.changes == 4)
        #expect(source.undeployedChanges == 1)
        let status = try #require(shown.deployments.status.first)
        #expect(status.service == "shop")
        #expect(status.version == "v1.1")
        // A plain tag was made when its commit was committed.
        #expect(status.time == instant("2026-03-05T07:00:00Z"))
        // v1.0 after 48 hours, since of its two commits the earlier is the median; v1.1 after 24.
        #expect(shown.delivery.leadTime?.p50 == 129_600)
        #expect(!reader.poll(now: farFuture), "nothing has changed")
        // A new tag is seen, and so is one that is taken away.
        #expect(script(folder, "cd shop\nat 2026-03-06T08:00:00Z 2026-03-06T08:00:00Z\ngit tag -a v1.2 -m next"))
        #expect(reader.poll(now: farFuture))
        #expect(snapshot(reader).health.sources.first?.recordCount == 3)
        #expect(snapshot(reader).health.sources.first?.undeployedChanges == 0)
        #expect(script(folder, "cd shop\ngit pack-refs --all\ngit tag -d v1.2"))
        #expect(reader.poll(now: farFuture))
        #expect(snapshot(reader).health.sources.first?.recordCount == 2)
    }

    @Test func `repositories in folders of the same name are two`() throws {
        let folder = TemporaryFolder()
        try #require(
            script(
                folder,
                "mkdir a b\ncd a\n" + GitTests.repository + "\ncd ../../b\n" + GitTests.repository))
        folder.write(
            "uptake.yaml",
            "sources:\n  - {path: a/shop, format: git, service: one}\n  - {path: b/shop, format: git, service: two}\n")
        let shown = snapshot(try folder.reader())
        #expect(shown.deployments.status.map(\.service) == ["one", "two"])
        #expect(shown.health.records.first { $0.kind == "deployments" }?.count == 4)
    }

    @Test func `a repository that was away is read again`() throws {
        let folder = TemporaryFolder()
        try #require(script(folder, GitTests.repository))
        folder.write("uptake.yaml", "sources:\n  - path: shop\n    format: git\n")
        let reader = try folder.reader()
        folder.move("shop/.git", "shop/away")
        #expect(reader.poll(now: farFuture))
        #expect(snapshot(reader).health.diagnosticCount > 0)
        folder.move("shop/away", "shop/.git")
        #expect(reader.poll(now: farFuture))
        #expect(snapshot(reader).health == snapshot(try folder.reader()).health)
    }

    @Test func `another pattern, a bare repository, and a working folder beside its repository`() throws {
        let folder = TemporaryFolder()
        let more = "cd ..\ngit clone -q --bare shop store.git\ngit -C shop worktree add -q ../beside v1.0"
        try #require(script(folder, GitTests.repository + "\n" + more))
        folder.write(
            "uptake.yaml",
            """
            sources:
              - {path: store.git, format: git, tags: nightly-*, service: night}
              - {path: beside, format: git, environment: staging}
            """)
        let shown = snapshot(try folder.reader())
        #expect(shown.deployments.status.map(\.service) == ["beside", "night"])
        #expect(shown.deployments.status.map(\.environment) == ["staging", "production"])
        #expect(shown.health.sources.map(\.recordCount) == [1, 2])
    }

    @Test func `programs that a repository's configuration names are not run`() throws {
        let folder = TemporaryFolder()
        let trap = """

            printf '#!/bin/sh\\ntouch "%s"\\n' "$HOME/ran" >"$HOME/evil"
            chmod +x "$HOME/evil"
            mkdir -p .git/hooks
            cp "$HOME/evil" .git/hooks/post-index-change
            cp "$HOME/evil" .git/hooks/reference-transaction
            git config core.fsmonitor "$HOME/evil"
            git config core.pager "$HOME/evil"
            git config pager.log "$HOME/evil"
            git config gpg.program "$HOME/evil"
            git config log.showSignature true
            git config diff.external "$HOME/evil"
            git config core.sshCommand "$HOME/evil"
            git config core.alternateRefsCommand "$HOME/evil"
            git config alias.log "!$HOME/evil"
            rm -f "$HOME/ran"
            """
        try #require(script(folder, GitTests.repository + trap))
        folder.write("uptake.yaml", "sources:\n  - path: shop\n    format: git\n")
        #expect(snapshot(try folder.reader()).health.sources.first?.recordCount == 2)
        #expect(FileStatus(path: folder.path + "/ran") == nil)
    }

    @Test func `what is no repository is named, and one above it is not taken`() throws {
        let folder = TemporaryFolder()
        guard
            script(
                folder,
                "git init -q .\ngit commit -q --allow-empty -m x\ngit tag v1\nmkdir plain empty\ngit init -q empty")
        else { return }
        folder.write(
            "uptake.yaml", "sources:\n  - {path: plain, format: git}\n  - {path: empty, format: git}\n")
        let health = snapshot(try folder.reader()).health
        #expect(
            health.diagnostics.map { "\($0.text)" } == [
                "plain: error: cannot be read: no git repository (what was read before stays)",
                "empty: warning: no tag matches v*: set tags to the pattern of those that are deployments",
            ])
    }

    @Test func `tags belong to git alone`() {
        let reader = ConfigurationReader(
            "sources:\n  - {path: x, format: cdevents, tags: v*}", file: "uptake.yaml", zones: ZoneFolder())
        #expect(
            reader.diagnostics.map { "\($0.text)" } == [
                "uptake.yaml:2:39: warning: tags: only a source of format git has tags"
            ])
    }
}
