import Foundation
import Grading

/// Gives each arrival the name that its student's submissions are filed under.
struct StudentNames {
  /// The students that the gradebook knows.
  let roster: [Student]

  /// An arrival with its student's name.
  struct Named {
    var arrival: Arrival
    var name: String
    /// Whether a number says so, and not the name alone.
    var isCertain = false
  }

  /// Names arrivals: the roster's students by their numbers, then by their names; others by what their place suggests.
  ///
  /// - Parameter arrivals: The arrivals, the ones that came later last.
  /// - Returns: At most one arrival for each name, and sentences about those that could not have theirs.
  func named(_ arrivals: [Arrival]) -> (named: [Named], remarks: [String]) {
    var remarks: [String] = []
    let found = arrivals.map { arrival -> Named in
      if let student = byNumber(arrival) { return Named(arrival: arrival, name: student.name, isCertain: true) }
      return Named(arrival: arrival, name: byName(arrival)?.name ?? newName(arrival))
    }
    var chosen: [Named] = []
    for (name, same) in Dictionary(grouping: found, by: \.name).sorted(by: { $0.key < $1.key }) {
      if same.count == 1 {
        chosen += same
      } else if areOnePersons(same) {
        guard let newest = newest(same) else { continue }
        chosen.append(newest)
        remarks.append("\(name.visibleLine) handed in \(same.count) times: the newest counts.")
      } else {
        // Whom a number names keeps the name.
        let certain = newest(same.filter(\.isCertain)).map { [$0] } ?? []
        let others = same.filter { !$0.isCertain }.map { named in
          let distinction = safe(named.arrival.distinction)
          return Named(
            arrival: named.arrival, name: distinction.hasPrefix(name) ? distinction : "\(name)-\(distinction)")
        }
        chosen += certain + others
        let names = (certain + others).map(\.name.visibleLine).joined(separator: ", ")
        remarks.append("Several are named \(name.visibleLine), and are kept apart as \(names).")
      }
    }
    return (unique(chosen).sorted { $0.name < $1.name }, remarks)
  }

  /// Whether arrivals of one name are one person's, handed in more than once.
  private func areOnePersons(_ same: [Named]) -> Bool {
    if Set(same.map(\.arrival.distinction)).count == 1 || same.allSatisfy(\.isCertain) { return true }
    let students = same.map(\.arrival.student)
    let numbers: [KeyPath<Student, String?>] = [\.canvasID, \.sisUserID, \.moodleID]
    return same.allSatisfy { isKnown($0) && hasNumbers($0.arrival) }
      && numbers.allSatisfy { path in Set(students.compactMap { $0[keyPath: path] }).count <= 1 }
  }

  private func isKnown(_ named: Named) -> Bool { named.isCertain || byName(named.arrival) != nil }

  /// The newest by the platform's times; without these the last.
  private func newest(_ same: [Named]) -> Named? {
    same.reduce(nil) { best, next in
      guard let best, let time = best.arrival.submittedAt, let other = next.arrival.submittedAt else { return next }
      return other >= time ? next : best
    }
  }

  /// Sees that no name is there twice after all.
  private func unique(_ named: [Named]) -> [Named] {
    var taken: Set<String> = []
    return named.map { named in
      var name = named.name
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(named.name) (\(number))"
        number += 1
      }
      return Named(arrival: named.arrival, name: name, isCertain: named.isCertain)
    }
  }

  private func hasNumbers(_ arrival: Arrival) -> Bool {
    let student = arrival.student
    return [student.canvasID, student.moodleID, student.sisUserID, student.email].contains { $0 != nil }
  }

  /// The student of the roster whose number an arrival has: one that fits several students fits none.
  private func byNumber(_ arrival: Arrival) -> Student? {
    let numbers: [KeyPath<Student, String?>] = [\.canvasID, \.moodleID, \.sisUserID, \.email]
    for path in numbers {
      guard let number = arrival.student[keyPath: path] else { continue }
      let found = roster.filter { $0[keyPath: path] == number }
      if let only = found.first, found.count == 1 { return only }
    }
    return nil
  }

  /// The student of the roster whose name an arrival has, and no other number: one that fits several students fits none.
  private func byName(_ arrival: Arrival) -> Student? {
    let name = safe(arrival.name)
    let possible = roster.filter { !arrival.student.contradicts($0) }
    if let same = possible.first(where: { $0.name == name }) { return same }
    let found = possible.filter { student in
      // Canvas writes the family name first, without spaces and capitals.
      let sorted = [student.lastName, student.firstName].compactMap { $0 }.joined()
      return student.fullName == arrival.name || !sorted.isEmpty && StudentNames.letters(sorted) == arrival.name
    }
    return found.count == 1 ? found.first : nil
  }

  /// The name of somebody whom the roster doesn't have: not one that it has for somebody else.
  private func newName(_ arrival: Arrival) -> String {
    let name = safe(arrival.name)
    return roster.contains { $0.name == name } ? "\(name)-\(safe(arrival.distinction))" : name
  }

  private static func letters(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" }.precomposedStringWithCanonicalMapping
  }

  /// A name that can be a folder's: composed, one line, and no path.
  private func safe(_ name: String) -> String {
    var safe = name.precomposedStringWithCanonicalMapping.visibleLine.trimmingCharacters(in: .whitespaces)
    safe = safe.replacing("/", with: "-")
    while safe.utf8.count > 120 { safe.removeLast() }
    while safe.hasPrefix(".") { safe.removeFirst() }
    return safe.isEmpty ? "unnamed" : safe
  }
}
