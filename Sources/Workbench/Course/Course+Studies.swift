import CheckRecords
import Grading

extension Course {
  /// Makes sure that a lab has studies of a kind.
  ///
  /// - Parameters:
  ///   - kind: Which studies.
  ///   - lab: The lab.
  /// - Throws: ``GradingError`` when it has none; its sentence names the labs that have.
  package func require(_ kind: Study.Kind, of lab: Lab) throws {
    guard !lab.hasStudies(kind) else { return }
    let others = try labNames.filter { try self.lab(named: $0).hasStudies(kind) }
    let subject =
      switch kind {
      case .gradients: "has no gradients to compare"
      case .plots: "has no pictures to draw"
      }
    let end = others.isEmpty ? "; no lab of this course has." : ". These have: \(others.joined(separator: ", "))."
    throw GradingError(.notFound, "\(lab.name) \(subject)\(end)")
  }
}
