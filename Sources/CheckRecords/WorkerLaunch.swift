/// How a worker is started, and what tells why it ended.
public struct WorkerLaunch: Codable, Equatable, Sendable {
  /// The descriptor on which a launcher reports, where it does.
  public static let reportDescriptor: Int32 = 3

  /// The command, sandbox included: an absolute path and its arguments.
  public var command: [String]
  /// Whether the launcher says on ``reportDescriptor`` that the worker's own code has run, as bubblewrap does.
  ///
  /// The worker can't reach that descriptor, so what it writes elsewhere is never taken for the launcher's complaint.
  public var isReported: Bool
  /// The kernel's file that counts the processes killed for want of memory; `nil` where nothing counts them.
  public var memoryEvents: String?

  /// Creates a description of a launch.
  ///
  /// - Parameters:
  ///   - command: An absolute path and its arguments.
  ///   - isReported: Whether the launcher reports.
  ///   - memoryEvents: The path of the kernel's count.
  public init(command: [String], isReported: Bool = false, memoryEvents: String? = nil) {
    self.command = command
    self.isReported = isReported
    self.memoryEvents = memoryEvents
  }
}
