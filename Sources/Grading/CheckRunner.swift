import CheckRecords
import Foundation

/// Runs a lab's checks against a worker and collects their records.
struct CheckRunner: Sendable {
  let kit: Kit
  let sandbox: Sandbox
  let slot: Sandbox.Slot
  let workspace: Workspace
  let rubric: Rubric
  let seed: UInt64
  let replyLimit: Int

  /// Runs checks or studies, in their order.
  ///
  /// - Returns: The records that the checks wrote, by id; a check whose process died has none.
  func run(_ checks: [CheckRun.Check]) async throws -> [String: CheckRecord] {
    var records: [String: CheckRecord] = [:]
    while true {
      let missing = checks.filter { records[$0.id] == nil }
      guard !missing.isEmpty else { return records }
      let found = try await runOnce(missing)
      records.merge(found) { first, _ in first }
      // The checks' own process died before any record: whose fault it was shows when each runs alone.
      if found.isEmpty { return records.merging(try await runAlone(missing)) { first, _ in first } }
    }
  }

  private func runAlone(_ checks: [CheckRun.Check]) async throws -> [String: CheckRecord] {
    var records: [String: CheckRecord] = [:]
    for check in checks { records.merge(try await runOnce([check])) { first, _ in first } }
    return records
  }

  private func runOnce(_ checks: [CheckRun.Check]) async throws -> [String: CheckRecord] {
    let recordFile = workspace.records.appending(path: "records.jsonl")
    let runFile = workspace.records.appending(path: "run.json")
    try FileWriting.write(Data(), to: recordFile)
    let run = CheckRun(
      worker: WorkerLaunch(
        command: try sandbox.command(for: job, in: slot), isReported: job.isReported,
        memoryEvents: slot.group?.memoryEvents?.path),
      records: recordFile.path, seed: seed,
      secondsPerCheck: rubric.limits.seconds, replyLimit: replyLimit,
      checks: checks)
    try FileWriting.write(try JSONEncoder().encode(run), to: runFile)
    let names = checks.compactMap { kit.checks[$0.id] ?? kit.studies[$0.id] }.joined(separator: ",")
    var environment = ["PATH": "/usr/bin:/bin", CheckRun.environmentKey: runFile.path, "LANG": "C.UTF-8"]
    environment["HOME"] = workspace.records.path
    // A worker's answers are bounded one by one; this bounds what they can make of the checks' process.
    let command = ["/usr/bin/prlimit", "--data=\(4 << 30)", "--core=0", kit.bundle.path, names]
    let allowance = Double(checks.count) * (rubric.limits.seconds + 5) + 60
    _ = try await Program.run(
      FileManager.default.isExecutableFile(atPath: command[0]) ? command : Array(command.dropFirst(3)),
      environment: environment, in: workspace.records, timeLimit: .seconds(allowance))
    return try records(in: recordFile)
  }

  private func records(in file: URL) throws -> [String: CheckRecord] {
    let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
    // The last line may be cut off by a death; a line that is no record counts as missing.
    let records = lines.compactMap { try? CheckRecord(line: $0) }
    return Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
  }

  private var job: Sandbox.Job {
    let backtrace = [
      "enable=yes", "color=no", "interactive=no", "threads=crashed", "images=none", "registers=none", "sanitize=no",
      "symbolicate=full", "limit=16", "top=0", "unwind=fast", "output-to=stderr",
      "swift-backtrace=\(sandbox.toolchain.backtracer)",
    ]
    let isOpen = sandbox.kind == .none
    let checkSeconds = Int(rubric.limits.seconds.rounded(.up)) * rubric.checks.count
    return Sandbox.Job(
      mounts: sandbox.toolchainMounts(["lib/swift/linux", "libexec/swift/linux"]) + [
        .init(source: workspace.output.path, place: "/worker")
      ],
      environment: [
        "PATH": "/usr/bin", "HOME": "/tmp", "TMPDIR": "/tmp", "LANG": "C.UTF-8",
        "SWIFT_BACKTRACE": backtrace.joined(separator: ","),
      ],
      limits: .init(
        memory: rubric.limits.memory, addressSpace: rubric.limits.memory + (1 << 30), processorSeconds: checkSeconds,
        fileSize: 16 << 20, descriptors: 64, temporarySpace: 64 << 20),
      isReported: !isOpen,
      command: [isOpen ? workspace.worker.path : "/worker/worker"])
  }
}
