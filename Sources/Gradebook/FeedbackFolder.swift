import Foundation
import Grading

/// Where each student's report and feedback lie: `<out>/<student>/report.json`, `feedback.html` and `feedback.md`.
///
/// They are made from the gradebook alone, so that they can be made again when a decision or the date changes them.
public struct FeedbackFolder: Sendable {
  private let folder: URL
  private let store: GradeStore
  private let policy: CoursePolicy
  private let title: String
  private let hidesAfterDue: Bool

  /// Creates a folder's writer.
  ///
  /// - Parameters:
  ///   - folder: The folder; made when it isn't there.
  ///   - store: The gradebook.
  ///   - policy: The course's policy.
  ///   - title: The lab's title.
  ///   - hidesAfterDue: Whether feedback leaves out what checks say that are visible after the due date, even when the
  ///     lab is due.
  public init(folder: URL, store: GradeStore, policy: CoursePolicy, title: String, hidesAfterDue: Bool = false) {
    self.folder = folder
    self.store = store
    self.policy = policy
    self.title = title
    self.hidesAfterDue = hidesAfterDue
  }

  /// Writes what a student gets for the latest attempt at a lab.
  ///
  /// - Parameters:
  ///   - student: The student's name.
  ///   - lab: The lab.
  /// - Throws: ``GradingError`` when a file can't be written.
  public func write(_ student: String, in lab: String) throws {
    guard let record = try store.record(of: student, in: lab), let attempt = record.attempts.last else { return }
    let standing = Standing(record, under: policy)
    let page = try FeedbackPage(
      report: attempt.report,
      graded: GradedSubmission(report: attempt.report, staged: store.files(of: attempt.submission)),
      showsAfterDue: !hidesAfterDue && standing.showsAfterDue(now: .now), title: title, standing: standing)
    let place = folder.appending(path: student)
    try FileWriting.makeFolder(place)
    try FileWriting.write(Data(page.html().utf8), to: place.appending(path: "feedback.html"))
    try FileWriting.write(Data(page.markdown().utf8), to: place.appending(path: "feedback.md"))
    try FileWriting.write(try attempt.report.json(), to: place.appending(path: "report.json"))
  }

  /// Writes what every student gets who handed something in.
  ///
  /// - Parameter lab: The lab.
  /// - Returns: How many got something.
  /// - Throws: ``GradingError`` when a file can't be written.
  public func writeAll(in lab: String) throws -> Int {
    let students = try store.records(of: lab).filter { !$0.attempts.isEmpty }.map(\.student.name)
    for student in students { try write(student, in: lab) }
    return students.count
  }

  /// Writes what the instructor reads of the class: `class.html`.
  ///
  /// - Parameter rubric: The lab's rubric.
  /// - Throws: ``GradingError`` when the file can't be written.
  public func writeClassPage(_ rubric: Rubric) throws {
    let standings = try store.records(of: rubric.lab).map { Standing($0, under: policy) }
    let page = try ClassPage(standings, rubric: rubric)
    try FileWriting.write(Data(page.html().utf8), to: folder.appending(path: ClassPage.fileName))
  }

  /// Sees that no other lab's reports would be overwritten.
  ///
  /// - Parameters:
  ///   - students: The students' names.
  ///   - lab: The lab.
  /// - Throws: ``GradingError`` that says what to type instead.
  public func check(_ students: [String], lab: String) throws {
    for student in students {
      guard let other = labOfReport(on: student), other != lab else { continue }
      throw GradingError(
        .output,
        "\(folder.path) holds reports of \(other): name another --out; --gradebook keeps several labs in one gradebook."
      )
    }
  }

  /// Whether the folder holds a report on a student's work in a lab.
  ///
  /// - Parameters:
  ///   - student: The student's name.
  ///   - lab: The lab.
  /// - Returns: False as well when it holds another lab's.
  public func holdsReport(on student: String, in lab: String) -> Bool { labOfReport(on: student) == lab }

  /// The lab that the report on a student is about, where there is one.
  private func labOfReport(on student: String) -> String? {
    struct Header: Decodable { var lab: String }
    let data = try? Data(contentsOf: folder.appending(path: "\(student)/report.json"))
    return data.flatMap { try? JSONDecoder().decode(Header.self, from: $0) }?.lab
  }
}
