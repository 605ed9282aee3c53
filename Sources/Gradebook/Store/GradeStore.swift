import Foundation
import GRDB
import Grading

/// A class's gradebook: `grades.sqlite`, which holds the roster, submissions, runs, results and what people decided.
///
/// Each function is one transaction: after `kill -9` it has happened or it hasn't. Nothing is ever overwritten that
/// somebody decided; a later decision stands beside it and counts.
public final class GradeStore: Sendable {
  /// The gradebook's name in its folder.
  public static let fileName = "grades.sqlite"

  /// The gradebook's file.
  public let file: URL
  private let queue: DatabaseQueue

  /// Opens a folder's gradebook, and makes one where there is none.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - mustExist: Whether a folder without a gradebook is an error.
  /// - Throws: ``GradingError`` when the file can't be made, isn't a gradebook, or is a later version's.
  public init(in folder: URL, mustExist: Bool = false) throws {
    let file = folder.appending(path: GradeStore.fileName)
    let isNew = !FileManager.default.fileExists(atPath: file.path)
    if mustExist, isNew {
      throw GradingError(
        .notFound, "\(folder.path) holds no gradebook: name the folder that `grader grade` was given as --out.")
    }
    self.file = file
    do {
      queue = try DatabaseQueue(path: file.path, configuration: GradeStore.configuration)
      let isSuperseded = try queue.read { try GradeSchema.migrator.hasBeenSuperseded($0) }
      guard !isSuperseded else {
        throw GradingError(.notFound, "\(file.path) was made by a later version of the grader: use that one.")
      }
      try GradeSchema.migrator.migrate(queue)
    } catch let error as DatabaseError {
      // A gradebook is there whole or not at all.
      if isNew { GradeStore.remove(file) }
      throw GradeStore.sentence(about: file, error)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(30)
    configuration.foreignKeysEnabled = true
    // What is committed survives a power cut, too.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return configuration
  }

  private static func remove(_ file: URL) {
    for ending in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: file.path + ending) }
  }

  /// Changes the gradebook in one transaction.
  func write<Result>(_ change: (Database) throws -> Result) throws -> Result {
    do {
      return try queue.write(change)
    } catch let error as DatabaseError {
      throw GradeStore.sentence(about: file, error)
    }
  }

  /// Reads the gradebook as it is at one moment.
  func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
    do {
      return try queue.read(work)
    } catch let error as DatabaseError {
      throw GradeStore.sentence(about: file, error)
    }
  }

  private static func sentence(about file: URL, _ error: DatabaseError) -> GradingError {
    switch error.resultCode {
    case .SQLITE_FULL:
      GradingError(.output, "\(file.path) can't be written: No space left on device.", underlying: error)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      GradingError(
        .notFound, "\(file.path) is no gradebook, or a damaged one: \(error.message ?? "").", underlying: error)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      GradingError(.output, "\(file.path) is in use by another program: try again.", underlying: error)
    default:
      GradingError(.output, "\(file.path) can't be used: \(error.message ?? "\(error)").", underlying: error)
    }
  }
}

extension Database {
  /// Writes down a change; whatever row it is about refers to it.
  ///
  /// - Parameters:
  ///   - change: Who and why.
  ///   - what: What is changed, in a sentence.
  /// - Returns: The change's number.
  /// - Throws: GRDB's error when it can't be written.
  func record(_ change: Change, _ what: String) throws -> Int64 {
    try execute(
      sql: "INSERT INTO change (at, who, why, what) VALUES (?, ?, ?, ?)",
      arguments: [Date.now.stored, change.who, change.why, what])
    return lastInsertedRowID
  }

  /// A student's number; a name that is new gets a row.
  func student(_ name: String, _ change: Int64) throws -> Int64 {
    if let known = try Int64.fetchOne(self, sql: "SELECT id FROM student WHERE name = ?", arguments: [name]) {
      return known
    }
    try execute(sql: "INSERT INTO student (name, change) VALUES (?, ?)", arguments: [name, change])
    return lastInsertedRowID
  }
}

extension Date {
  /// The time as the gradebook keeps it: ISO 8601, in UTC, to the second.
  var stored: String { ISO8601Format() }

  /// Reads a time as the gradebook keeps it.
  init?(stored text: String?) {
    guard let text, let date = try? Date(text, strategy: .iso8601) else { return nil }
    self = date
  }
}
