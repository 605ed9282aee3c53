/// What the checks' process is told before it starts: whom to call, what to run and where to write.
///
/// It travels as a JSON file whose path is in the environment under ``CheckRun/environmentKey``.
public struct CheckRun: Codable, Sendable {
  /// The environment variable that holds the path of the JSON file.
  public static let environmentKey = "GRADUS_CHECK_RUN"

  /// A check to run.
  public struct Check: Codable, Sendable {
    /// `Class.testMethod`.
    public var id: String
    /// The ids of the checks that have to pass first.
    public var after: [String]
    /// Whether a failing message may show the expected value.
    public var isPublic: Bool

    /// Creates the description of a check.
    public init(id: String, after: [String], isPublic: Bool) {
      self.id = id
      self.after = after
      self.isPublic = isPublic
    }
  }

  /// How a worker is started.
  public var worker: WorkerLaunch
  /// The file to append records to; only the trusted side can reach it.
  public var records: String
  /// The seed from which each check derives its own.
  public var seed: UInt64
  /// How long the student's code may take in one check, in seconds of wall-clock time.
  public var secondsPerCheck: Double
  /// The largest answer that is read, in bytes.
  public var replyLimit: Int
  /// The checks, in the rubric's order.
  public var checks: [Check]

  /// Creates a run.
  public init(
    worker: WorkerLaunch, records: String, seed: UInt64, secondsPerCheck: Double, replyLimit: Int, checks: [Check]
  ) {
    self.worker = worker
    self.records = records
    self.seed = seed
    self.secondsPerCheck = secondsPerCheck
    self.replyLimit = replyLimit
    self.checks = checks
  }
}
