import Foundation
import Grading

extension CoursePolicy {
  /// Reads a time that somebody typed, in the course's time zone.
  ///
  /// - Parameter text: Such as `2026-10-12 23:59`.
  /// - Returns: The time.
  /// - Throws: ``GradingError`` when it is no time.
  public func time(_ text: String) throws -> Date {
    guard let date = LocalTime(zone: zone).date(text) else {
      throw GradingError(.notFound, "\(text) is no time such as 2026-10-12 23:59 in \(zone.identifier).")
    }
    return date
  }

  /// A time in words, in the course's time zone.
  ///
  /// - Parameter date: The time.
  /// - Returns: Such as `2026-10-12 23:59 (Europe/Prague)`.
  public func words(_ date: Date) -> String { LocalTime(zone: zone).words(date) }
}
