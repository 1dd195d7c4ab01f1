import Glibc
import Testing

/// `--output`: the file has the old content or the new, never a part, and nothing else is left.
@Suite struct OutputFileTests {
    @Test func `a new file holds the report alone`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let target = try TemporaryFolder()
        let run = try ProgramRun(
            ["report", folder.path, "--as-of", "2026-03-31", "--output", target.path + "/report.txt"])
        #expect(run.exitCode == 0)
        #expect(run.output == "")
        #expect(target.names == ["report.txt"])
        let printed = try ProgramRun(["report", folder.path, "--as-of", "2026-03-31"])
        #expect(TemporaryFolder.text(of: target.path + "/report.txt") == printed.output)
    }

    @Test(arguments: ["json", "csv"]) func `every format goes into the file as it is printed`(_ format: String) throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let target = try TemporaryFolder(["report": "old"])
        let arguments = ["report", folder.path, "--as-of", "2026-03-31", "--format", format]
        let run = try ProgramRun(arguments + ["-o", target.path + "/report"])
        #expect(run.exitCode == 0 && run.output == "")
        #expect(target.names == ["report"])
        #expect(TemporaryFolder.text(of: target.path + "/report") == (try ProgramRun(arguments)).output)
    }

    @Test func `an existing file keeps its permissions, and a link stays a link`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let target = try TemporaryFolder(["old.txt": "old"])
        let file = target.path + "/old.txt"
        chmod(file, 0o640)
        symlink("old.txt", target.path + "/link.txt")
        let run = try ProgramRun(["report", folder.path, "-o", "link.txt"], in: target.path)
        #expect(run.exitCode == 0)
        #expect(target.names == ["link.txt", "old.txt"])
        var status = stat()
        #expect(lstat(target.path + "/link.txt", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(lstat(file, &status) == 0 && status.st_mode & 0o7777 == 0o640)
        #expect(TemporaryFolder.text(of: file).contains("Adoption"))
    }

    @Test func `what cannot be written is 1 and leaves nothing behind`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let target = try TemporaryFolder(["inner/note.txt": ""])
        let missing = try ProgramRun(["report", folder.path, "-o", target.path + "/none/report.txt"])
        #expect(missing.exitCode == 1)
        #expect(
            missing.complaints == "uptake: cannot write \(target.path)/none/report.txt: No such file or directory\n")
        let directory = try ProgramRun(["report", folder.path, "-o", target.path + "/inner"])
        #expect(directory.exitCode == 1)
        #expect(directory.complaints == "uptake: cannot write \(target.path)/inner: Is a directory\n")
        #expect(target.names == ["inner"])
    }

    @Test func `a device is written directly`() throws {
        let folder = try TemporaryFolder(SmallWorkspace.files)
        let run = try ProgramRun(["report", folder.path, "-o", "/dev/stdout", "--format", "json"])
        #expect(run.exitCode == 0)
        #expect(run.output.hasPrefix("{\n  \"schemaVersion\": 1,\n"))
        let dash = try ProgramRun(["report", folder.path, "-o", "-", "--format", "json"])
        #expect(dash.output.hasPrefix("{\n  \"schemaVersion\": 1,\n"))
    }
}
