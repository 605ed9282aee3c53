import Foundation

/// How often the kernel has killed a process of a control group for want of memory.
///
/// A signal alone doesn't say who sent it, and an exit status of 137 may be the student's own.
struct MemoryKills {
  private let file: String?
  private let before: Int

  /// Notes the count as it is now.
  ///
  /// - Parameter file: `memory.events` or `memory.oom_control` of a control group; `nil` where there is none.
  init(file: String?) {
    self.file = file
    before = MemoryKills.count(in: file)
  }

  /// Whether it has killed one since.
  var hasRisen: Bool { MemoryKills.count(in: file) > before }

  private static func count(in file: String?) -> Int {
    let text = file.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("oom_kill ") }
    return line.flatMap { Int($0.dropFirst("oom_kill ".count)) } ?? 0
  }
}
