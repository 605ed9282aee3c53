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
  }

  /// Names arrivals: the roster's students by their numbers, then by their names; others by what their place suggests.
  ///
  /// - Parameter arrivals: The arrivals, the ones that came later last.
  /// - Returns: At most one arrival for each name, and sentences about those that could not have theirs.
  func named(_ arrivals: [Arrival]) -> (named: [Named], remarks: [String]) {
    var remarks: [String] = []
    let found = arrivals.map { arrival in Named(arrival: arrival, name: known(arrival)?.name ?? safe(arrival.name)) }
    var chosen: [Named] = []
    for (name, same) in Dictionary(grouping: found, by: \.name).sorted(by: { $0.key < $1.key }) {
      let identities = Dictionary(grouping: same) { $0.arrival.distinction }
      if same.count == 1 {
        chosen += same
      } else if identities.count == 1 || same.allSatisfy({ known($0.arrival) != nil && hasNumbers($0.arrival) }) {
        guard let newest = newest(same) else { continue }
        chosen.append(newest)
        remarks.append("\(name.visibleLine) handed in \(same.count) times: the newest counts.")
      } else {
        let names = same.map { named in
          let distinction = safe(named.arrival.distinction)
          return distinction.hasPrefix(name) ? distinction : "\(name)-\(distinction)"
        }
        chosen += zip(same, names).map { Named(arrival: $0.arrival, name: $1) }
        remarks.append(
          "Several are named \(name.visibleLine), and are kept apart as \(names.map(\.visibleLine).joined(separator: ", "))."
        )
      }
    }
    return (unique(chosen).sorted { $0.name < $1.name }, remarks)
  }

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
      return Named(arrival: named.arrival, name: name)
    }
  }

  private func hasNumbers(_ arrival: Arrival) -> Bool {
    let student = arrival.student
    return [student.canvasID, student.moodleID, student.sisUserID, student.email].contains { $0 != nil }
  }

  /// The student of the roster that an arrival is from: a number or a name that fits several students fits none.
  private func known(_ arrival: Arrival) -> Student? {
    let numbers: [KeyPath<Student, String?>] = [\.canvasID, \.moodleID, \.sisUserID, \.email]
    for path in numbers {
      guard let number = arrival.student[keyPath: path] else { continue }
      let found = roster.filter { $0[keyPath: path] == number }
      if let only = found.first, found.count == 1 { return only }
    }
    let name = safe(arrival.name)
    if let same = roster.first(where: { $0.name == name }) { return same }
    let found = roster.filter { student in
      // Canvas writes the family name first, without spaces and capitals.
      let sorted = [student.lastName, student.firstName].compactMap { $0 }.joined()
      return student.fullName == arrival.name || !sorted.isEmpty && StudentNames.letters(sorted) == arrival.name
    }
    return found.count == 1 ? found.first : nil
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
