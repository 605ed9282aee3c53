import Foundation
import Grading

extension Course {
  /// The lab that is meant when none is named: the one whose file changed last.
  ///
  /// - Throws: ``GradingError`` when the course has no lab.
  package func recentLab() throws -> Lab {
    let labs = try labNames.map(lab)
    let dated = try labs.map { lab in (lab: lab, date: try lab.lastChange()) }
    guard let recent = dated.max(by: { $0.date < $1.date }) else {
      throw GradingError(.notFound, "\(root.path) has no labs.")
    }
    return recent.lab
  }

  /// The lab of this name, or without a name the one whose file changed last.
  ///
  /// - Throws: ``GradingError`` when there is no such lab.
  package func lab(namedOrRecent name: String?) throws -> Lab {
    if let name { return try lab(named: name) }
    return try recentLab()
  }
}

extension Lab {
  /// When one of the student's files changed last, in seconds since 1970.
  fileprivate func lastChange() throws -> Double {
    let files = try Rubric(contentsOf: rubricFile).files
    return files.map { name in
      var status = stat()
      guard stat(stubs.appending(path: name).path, &status) == 0 else { return 0 }
      return Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    }.max() ?? 0
  }
}
