/// What an archive may come to. Nothing beyond it is ever written.
struct ArchiveQuota: Sendable {
  /// How large the archive itself may be, in bytes.
  var archive: Int
  /// What all its files may come to, in bytes.
  var bytes: Int
  /// How many entries it may have.
  var entries: Int
  /// How long opening it may take, in seconds.
  var seconds: Int

  /// What one student's archive may come to, with those in it.
  static let submission = ArchiveQuota(archive: 64 << 20, bytes: 256 << 20, entries: 20_000, seconds: 60)
  /// What the archive of a class may come to.
  static let course = ArchiveQuota(archive: 4 << 30, bytes: 4 << 30, entries: 500_000, seconds: 900)

  /// A size in words.
  static func words(_ bytes: Int) -> String {
    bytes >= 1 << 30 ? "\(bytes >> 30) GiB" : "\(bytes >> 20) MiB"
  }
}

/// Why an archive is not taken: words that follow its name.
struct ArchiveFault: Error, Equatable {
  var words: String

  init(_ words: String) {
    self.words = words
  }
}
