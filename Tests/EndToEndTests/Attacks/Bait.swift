import Foundation
import TestSupport

/// What an attack would like to reach on this machine, and how we notice that one has.
///
/// A file in the home folder and one in the course's, a process that a signal would end, two servers, shared memory,
/// and a secret in the grader's environment.
final class Bait {
  /// Stands in every file to be read, and in no attack: wherever it turns up, something was read.
  let loot = "loot-\(UUID().uuidString)"
  /// The variable of the environment that holds it.
  static let variable = "GRADUS_ATTACK_SECRET"
  /// A word that attacks use in names.
  private let word = "gradus-test-bait-\(UInt32.random(in: 0...(.max)))"

  private let home: URL
  private let course = CommandRun.repository
  private let courseCanary: String
  private let process = Process()
  private let server: BaitServer
  private let localServer: BaitServer
  private let sharedMemory: Int32
  private let sharedMemoryKey = key_t.random(in: 1_000_000...2_000_000_000)
  private let submissions: URL
  private let output: URL

  /// Lays the bait.
  ///
  /// - Parameters:
  ///   - home: The folder in which one for the bait is made.
  ///   - submissions: The folder of all submissions.
  ///   - output: The folder that is graded into.
  /// - Throws: An error when a part of it can't be made.
  init(home: URL, submissions: URL, output: URL) throws {
    (self.submissions, self.output) = (submissions, output)
    self.home = home.appending(path: ".\(word)")
    courseCanary = ".build/\(word)"
    server = try BaitServer()
    localServer = try BaitServer(abstractName: word)
    sharedMemory = shmget(sharedMemoryKey, 4096, 0o1666)
    try FileManager.default.createDirectory(at: self.home, withIntermediateDirectories: true)
    chmod(self.home.path, 0o777)
    for file in canaries {
      try Data(loot.utf8).write(to: file)
      chmod(file.path, 0o666)
    }
    process.executableURL = URL(filePath: "/bin/sleep")
    process.arguments = ["3600"]
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    shmctl(sharedMemory, IPC_RMID, nil)
    let course = course.appending(path: courseCanary).path
    let leftovers = [home.path, course, course + ".planted", course + ".moved"]
    let planted = ["/tmp", "/var/tmp", "/dev/shm", "/"].flatMap { ["\($0)/\(word)", "\($0)/\(word)-word"] }
    for path in leftovers + planted { try? FileManager.default.removeItem(atPath: path) }
  }

  private var canaries: [URL] { [home.appending(path: "canary"), course.appending(path: courseCanary)] }

  /// A descriptor on a file with the secret, for a command to inherit: words for a shell.
  var inheriting: String { "exec 7<'\(home.appending(path: "canary").path)'" }

  /// An attack's text with this machine's places in it.
  func baited(_ text: String) -> String {
    let places = [
      "HOME": home.path, "COURSE": course.path, "COURSECANARY": courseCanary, "CLASS": submissions.path,
      "OUT": output.path, "SECRET": word, "PORT": "\(server.port)", "KEY": "\(sharedMemoryKey)",
      "PID": "\(process.processIdentifier)",
    ]
    return places.reduce(text) { $0.replacing("@\($1.key)@", with: $1.value) }
  }

  /// What was taken, a line each.
  func damage() -> [String] {
    var damage: [String] = []
    for file in canaries where (try? String(contentsOf: file, encoding: .utf8)) != loot {
      damage.append("\(file.path) was changed")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
    if names != ["canary"] { damage.append("the home folder holds \(names)") }
    if FileManager.default.fileExists(atPath: course.appending(path: courseCanary + ".planted").path) {
      damage.append("a file was planted in the course's folder")
    }
    if !process.isRunning { damage.append("the process was ended") }
    if server.wasCalled { damage.append("the server on the loopback was called") }
    if localServer.wasCalled { damage.append("the server at the abstract address was called") }
    return damage
  }
}
