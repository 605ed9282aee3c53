import Foundation
import Grading

extension Course {
  /// The lab that is meant when none is named: the one whose file changed last; the course's first where all are untouched.
  ///
  /// - Throws: ``GradingError`` when the course has no lab.
  package func recentLab() throws -> Lab {
    let dated = try labNames.map(lab).compactMap { lab in try lastChange(of: lab).map { (lab: lab, date: $0) } }
    if let recent = dated.max(by: { $0.date < $1.date }) { return recent.lab }
    guard let first = try outlines().first else { throw GradingError(.notFound, "\(root.path) has no labs.") }
    return try lab(named: first.name)
  }

  /// The lab of this name, or without a name the one whose file changed last.
  ///
  /// - Throws: ``GradingError`` when there is no such lab.
  package func lab(namedOrRecent name: String?) throws -> Lab {
    if let name { return try lab(named: name) }
    return try recentLab()
  }
}

extension Course {
  /// When one of the student's files changed last, in seconds since 1970; `nil` while all are as they were handed out.
  ///
  /// Unpacking a copy dates its files too, so that a date alone says nothing.
  private func lastChange(of lab: Lab) throws -> Double? {
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    let stubs = try LabSources(course: self, lab: lab, rubric: rubric).stubs
    return rubric.files.compactMap { name in
      let file = lab.stubs.appending(path: name)
      var status = stat()
      guard stat(file.path, &status) == 0, (try? Data(contentsOf: file)) != stubs[name].map({ Data($0.utf8) }) else {
        return nil
      }
      return Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    }.max()
  }
}
