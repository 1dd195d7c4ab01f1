import Glibc
import PlatformModel
import Testing

/// `uptake init`.
@Suite struct InitCommandTests {
    @Test func `the printed configuration is that of the library`() throws {
        let run = try ProgramRun(["init", "--print-config"])
        #expect(run.exitCode == 0)
        #expect(run.output == Configuration.printed)
    }

    @Test func `a new workspace is empty and without complaints`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/acme"
        let run = try ProgramRun(["init", path])
        #expect(run.exitCode == 0)
        let check = try ProgramRun(["check", path])
        #expect(check.exitCode == 0)
        #expect(check.output == "0 files, 0 records: nothing to complain about\n")
        #expect(access(path + "/imports", R_OK | W_OK | X_OK) == 0)
    }

    @Test func `a configuration that is there stays as it is`() throws {
        let folder = try TemporaryFolder(["uptake.yaml": "platform: Mine\n"])
        let run = try ProgramRun(["init", folder.path])
        #expect(run.exitCode == 1)
        #expect(run.complaints.contains("is there already; nothing was changed"))
        #expect(access(folder.path + "/imports", F_OK) != 0)
        let check = try ProgramRun(["report", folder.path])
        #expect(check.output.contains("Mine"))
    }

    @Test func `a link in the place of the configuration is not followed`() throws {
        let folder = try TemporaryFolder()
        #expect(symlink(folder.path + "/elsewhere", folder.path + "/uptake.yaml") == 0)
        #expect(try ProgramRun(["init", folder.path]).exitCode == 1)
        #expect(access(folder.path + "/elsewhere", F_OK) != 0)
    }

    @Test(arguments: [["init"], ["init", "--print-config", "x"]])
    func `the folder or the flag, and not both`(arguments: [String]) throws {
        #expect(try ProgramRun(arguments).exitCode == 2)
    }

    @Test func `a folder that cannot be made`() throws {
        let folder = try TemporaryFolder(["file": ""])
        let run = try ProgramRun(["init", folder.path + "/file/acme"])
        #expect(run.exitCode == 1)
        #expect(run.complaints.contains("Not a directory"))
    }
}
