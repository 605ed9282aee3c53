import Foundation

/// Where a lab stands in the course: the labs before the assignments, each by title, `Lab 4` before `Lab 10`.
package struct TeachingOrder: Comparable {
  private let group: String
  private let title: String

  /// The place of a lab.
  ///
  /// - Parameters:
  ///   - group: The folder of labs that it belongs to: `Labs` or `Assignments`.
  ///   - title: Its title, for people.
  package init(group: String, title: String) {
    (self.group, self.title) = (group, title)
  }

  package static func < (first: TeachingOrder, second: TeachingOrder) -> Bool {
    guard first.group == second.group else { return first.group > second.group }
    return first.title.compare(second.title, options: .numeric) == .orderedAscending
  }
}
