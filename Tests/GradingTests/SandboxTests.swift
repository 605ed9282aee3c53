import Foundation
import Grading
import TestSupport
import XCTest

/// Little programs in the real sandbox. What whole submissions try is in the end-to-end tests.
final class SandboxTests: XCTestCase {
  func testAProgramRuns() async throws {
    let result = try await run("echo hello; id -u; hostname; pwd; echo $$")
    XCTAssertEqual(result.output.split(separator: "\n").prefix(4), ["hello", "65534", "box", "/tmp"])
    XCTAssertEqual(result.status, 0)
  }

  func testTheExitStatusComesThrough() async throws {
    let exited = try await run("exit 86")
    XCTAssertEqual(exited.status, 86)
    let killed = try await run("kill -ILL $$")
    XCTAssertEqual(killed.status, 132)
  }

  func testTheSystemsFilesAreNotThere() async throws {
    let places = "/etc/passwd /etc/shadow /root /home /var /sys /run /opt /usr/include /usr/share"
    let result = try await run("for place in \(places); do [ -e $place ] && echo $place; done; cat /etc/passwd")
    XCTAssertFalse(result.output.contains("root:"), result.output)
    XCTAssertEqual(result.output.split(separator: "\n").count, 1, "Only cat complains: \(result.output)")
  }

  func testTheRepositoryIsNotThere() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().path
    let result = try await run("[ -e '\(root)' ] && echo yes || echo no")
    XCTAssertEqual(result.output, "no\n")
  }

  func testOnlyTheTemporaryFolderCanBeWritten() async throws {
    let files = "/x /usr/x /usr/lib/x /dev/x /dev/shm/x /input/x /input/greeting /proc/sys/kernel/core_pattern"
    let result = try await run("for file in \(files) /tmp/x; do (echo x >$file) 2>/dev/null && echo $file; done")
    XCTAssertEqual(result.output, "/tmp/x\n")
  }

  func testAnInputIsSeenAsItIs() async throws {
    let result = try await run("cat /input/greeting")
    XCTAssertEqual(result.output, "hello from outside\n")
  }

  func testThereIsNoNetwork() async throws {
    let result = try await run("cat /proc/net/dev | tail -n +3 | cut -d: -f1; cat /proc/net/route | wc -l")
    XCTAssertFalse(result.output.contains("eth"), result.output)
  }

  func testOtherProcessesAreNotSeen() async throws {
    let result = try await run("ls /proc | grep -c '^[0-9]*$'")
    let seen = Int(result.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 1000
    XCTAssertLessThan(seen, 8, "bubblewrap, the shell and what it calls")
  }

  func testTheEnvironmentIsWhatTheJobSays() async throws {
    setenv("GRADUS_TEST_SECRET", "expected values", 1)
    defer { unsetenv("GRADUS_TEST_SECRET") }
    let result = try await run("env; tr '\\0' '\\n' </proc/1/environ; tr '\\0' ' ' </proc/1/cmdline")
    XCTAssertFalse(result.output.contains("SECRET"), result.output)
    XCTAssertTrue(result.output.contains("GREETING=hello"), result.output)
    XCTAssertFalse(result.output.contains("/input"), "No command line names a mount: \(result.output)")
    let first = try await run("ls -A /proc/1; touch /proc/1/x")
    XCTAssertFalse(first.output.contains("mem\n"), "The first process is bubblewrap's: \(first.output)")
    XCTAssertNotEqual(first.status, 0, "Nothing can be put in its place.")
  }

  func testNoDescriptorOfOursIsOpenInside() async throws {
    let secret = open("/etc/hostname", O_RDONLY)
    defer { close(secret) }
    let high = fcntl(secret, F_DUPFD, 900)
    defer { close(high) }
    let result = try await run("ls /proc/self/fd")
    let numbers = Set(result.output.split(separator: "\n").compactMap { Int($0) })
    XCTAssertTrue(numbers.isSuperset(of: [0, 1, 2]), result.output)
    XCTAssertFalse(numbers.contains(Int(secret)) && secret > 5, result.output)
    XCTAssertFalse(numbers.contains(Int(high)), result.output)
    XCTAssertTrue(
      numbers.isDisjoint(with: [8, 9]), "bubblewrap has read its arguments and its filter: \(result.output)")
  }

  func testProcessesOfOneJobShareOneProcessor() async throws {
    try XCTSkipUnless(Sandbox.isRoot, "Only root makes control groups.")
    let (sandbox, folder) = try await makeSandbox()
    let slot = sandbox.slot(0, for: "processors", memory: 256 << 20)
    defer { slot.close() }
    try XCTSkipUnless(
      sandbox.limits(in: slot)["processor"] == "one for all processes", "The kernel has no such controller here.")
    let script = "for i in 1 2 3 4; do timeout 2 sh -c 'while :; do :; done' & done; wait; times"
    let start = ContinuousClock.now
    let result = try await Program.run(try sandbox.command(for: job(script, folder), in: slot), timeLimit: .seconds(30))
    let elapsed = start.duration(to: .now) / .seconds(1)
    // The second line that `times` prints is the children's: user, then system, as in 0m1.25s.
    let times = result.output.split(separator: "\n").last?.matches(of: /(\d+)m([\d.]+)s/) ?? []
    XCTAssertEqual(times.count, 2, result.output)
    let seconds = times.reduce(0) { $0 + (Double($1.1) ?? 0) * 60 + (Double($1.2) ?? 0) }
    XCTAssertGreaterThan(seconds, 0, result.output)
    XCTAssertLessThan(seconds, 1.4 * elapsed, "Four processes ran for \(elapsed) seconds, on one processor.")
  }

  func testTheLimitsHold() async throws {
    let disk = try await run("head -c 4000000 /dev/zero >/tmp/x 2>/dev/null; wc -c </tmp/x")
    XCTAssertEqual(disk.output.trimmingCharacters(in: .whitespacesAndNewlines), "1048576", "the file size")
    let files = try await run("ulimit -n; ulimit -c")
    XCTAssertEqual(files.output, "64\n0\n")
    let processor = try await run("while :; do :; done")
    XCTAssertEqual(processor.status, 128 + 24, "SIGXCPU: \(processor.output)")
  }

  func testTheTimeLimitLeavesNothingBehind() async throws {
    // Its own session and a second fork: only the end of its process numbers ends it.
    let name = "60.\(UInt32.random(in: 100_000...999_999))"
    let script = "setsid sh -c 'sleep \(name) & sleep \(name)' & sleep \(name)"
    let result = try await run(script, timeLimit: .milliseconds(500))
    XCTAssertTrue(result.timedOut)
    var left: [String] = []
    for _ in 0..<1000 {
      left = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { process in
        (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8))?.contains(name) == true
      }
      if left.isEmpty { break }
      usleep(10_000)
    }
    XCTAssertEqual(left, [])
  }

  func testTheReportSaysWhatIsInForce() async throws {
    let (sandbox, folder) = try await makeSandbox()
    let slots = (0..<2).map { sandbox.slot($0, for: "report", memory: 256 << 20) }
    defer { slots.forEach { $0.close() } }
    XCTAssertEqual(sandbox.limits(in: slots[0])["network"], "none")
    XCTAssertNotNil(sandbox.limits(in: slots[0])["processes"])
    let commands = try slots.map { try sandbox.command(for: job("true", folder), in: $0) }
    XCTAssertEqual(commands[0] != commands[1], Sandbox.isRoot, "Root drops to a user of the slot's own.")
  }

  func testWithoutASandboxTheLimitsStillHold() async throws {
    let sandbox = try await Sandbox(
      .none, toolchain: SandboxTests.toolchain.value, folder: URL(filePath: "/nonexistent"))
    let folder = try TemporaryFolder()
    let slot = sandbox.slot(0, for: "open", memory: 256 << 20)
    defer { slot.close() }
    XCTAssertEqual(sandbox.limits(in: slot)["network"], "open")
    XCTAssertEqual(sandbox.limits(in: slot)["user"], "the grader's")
    let command = try sandbox.command(for: job("ulimit -n; env | grep -c PATH; exit 7", folder), in: slot)
    let result = try await Program.run(command, timeLimit: .seconds(30))
    XCTAssertEqual(result.status, 7)
    XCTAssertTrue(result.output.hasPrefix("64\n"), result.output)
  }

  func testAnOpenJobEndsWithWhoeverStartedIt() async throws {
    try XCTSkipUnless(
      FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"), "util-linux is not installed here.")
    let sandbox = try await Sandbox(
      .none, toolchain: SandboxTests.toolchain.value, folder: URL(filePath: "/nonexistent"))
    let folder = try TemporaryFolder()
    let slot = sandbox.slot(0, for: "open", memory: 256 << 20)
    defer { slot.close() }
    let own = "echo $$ >\(folder.path)/job; exec sleep 60"
    // A shell that starts the job in a group of its own, and dies without a word to it.
    let script = "setsid \"$@\" >/dev/null 2>&1 & while ! [ -s \(folder.path)/job ]; do sleep 0.05; done; kill -9 $$"
    _ = try await Program.run(
      ["/bin/sh", "-c", script, "sh"] + sandbox.command(for: job(own, folder), in: slot), timeLimit: .seconds(20))
    let id = try XCTUnwrap(pid_t(String(contentsOfFile: "\(folder.path)/job", encoding: .utf8).dropLast()))
    assertGone(id)
  }

  // MARK: - Helpers

  private static let toolchain = Task { try await Toolchain.find() }

  private func run(_ script: String, timeLimit: Duration = .seconds(30)) async throws -> ProgramResult {
    let (sandbox, folder) = try await makeSandbox()
    let slot = sandbox.slot(0, for: "test", memory: 256 << 20)
    defer { slot.close() }
    return try await Program.run(try sandbox.command(for: job(script, folder), in: slot), timeLimit: timeLimit)
  }

  private func job(_ script: String, _ folder: TemporaryFolder) -> Sandbox.Job {
    Sandbox.Job(
      mounts: [
        .init(source: "/usr/bin", place: "/usr/bin"),
        .init(source: folder.url.appending(path: "input").path, place: "/input"),
      ],
      environment: ["PATH": "/usr/bin", "GREETING": "hello"],
      limits: .init(
        memory: 256 << 20, processorSeconds: 1, fileSize: 1 << 20, descriptors: 64, temporarySpace: 8 << 20),
      command: ["/usr/bin/sh", "-c", script])
  }

  private func makeSandbox() async throws -> (Sandbox, TemporaryFolder) {
    try XCTSkipUnless(
      FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap"), "bubblewrap is not installed here.")
    let folder = try TemporaryFolder()
    chmod(folder.url.path, 0o755)
    try folder.write("hello from outside\n", to: "input/greeting")
    let sandbox = try await Sandbox(.bubblewrap, toolchain: SandboxTests.toolchain.value, folder: folder.url)
    return (sandbox, folder)
  }
}
