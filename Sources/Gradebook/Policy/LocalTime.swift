import Foundation

/// Points of time as people in one time zone write them: `2026-10-12 23:59`.
package struct LocalTime: Sendable {
  /// The zone that the times are in.
  package let zone: TimeZone

  /// Creates a reader of a zone's times.
  package init(zone: TimeZone) {
    self.zone = zone
  }

  private var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }

  /// Reads a time; `nil` when it is no time, or one that a clock change leaves out.
  ///
  /// Of an hour that a clock change repeats, it is the first.
  package func date(_ text: String) -> Date? {
    guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})[ T]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?/)
    else { return nil }
    let parts = DateComponents(
      year: Int(match.1), month: Int(match.2), day: Int(match.3), hour: Int(match.4), minute: Int(match.5),
      second: match.6.flatMap { Int($0) } ?? 0)
    guard let date = calendar.date(from: parts) else { return nil }
    // A calendar takes the 31st of February for a day in March, so the way back tells.
    let back = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
    let fields: [KeyPath<DateComponents, Int?>] = [\.year, \.month, \.day, \.hour, \.minute, \.second]
    return fields.allSatisfy { back[keyPath: $0] == parts[keyPath: $0] } ? date : nil
  }

  /// A time in words, such as `2026-10-12 23:59 (Europe/Prague)`.
  package func words(_ date: Date) -> String {
    "\(plain(date)) (\(zone.identifier))"
  }

  /// A time such as `2026-10-12 23:59`.
  func plain(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func digits(_ number: Int?, _ count: Int) -> String {
      let text = "\(number ?? 0)"
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let day = [digits(parts.year, 4), digits(parts.month, 2), digits(parts.day, 2)].joined(separator: "-")
    return "\(day) \(digits(parts.hour, 2)):\(digits(parts.minute, 2))"
  }

  /// The days that have started after one time at another: 1 up to the same time of the next day.
  ///
  /// A day ends at the same time by the clock, so that one on which clocks change is a day as well.
  package func startedDays(from due: Date, to time: Date) -> Int {
    guard time > due else { return 0 }
    let whole = calendar.dateComponents([.day], from: due, to: time).day ?? 0
    let end = calendar.date(byAdding: .day, value: whole, to: due) ?? due
    return end < time ? whole + 1 : whole
  }

  /// Reads a length of time in seconds: `15 minutes`, `2 hours`, `1 day`; `nil` when it is none.
  ///
  /// A day is 24 hours here.
  package static func seconds(_ text: String) -> Int? {
    let units = ["second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800]
    guard let match = text.wholeMatch(of: /([0-9]{1,6}) ([a-z]+?)s?/), let count = Int(match.1),
      let unit = units[String(match.2)]
    else { return nil }
    return count * unit
  }
}
