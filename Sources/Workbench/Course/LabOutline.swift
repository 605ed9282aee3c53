import CheckRecords
import Foundation
import Grading

/// What a student has of a lab: its tasks with their public checks, and how long it takes.
package struct LabOutline: Sendable, Equatable {
  /// A public check.
  package struct Check: Sendable, Equatable {
    /// `Class.testMethod`.
    package var id: String
    /// What it is about, without the task, such as `2a · Predictions of three samples`.
    package var words: String
    /// What it is worth.
    package var points: Int
    /// The hints that the rubric has, the gentlest first.
    package var hints: [String]
    /// The formula that it is about.
    package var formula: String?

    /// Creates a check.
    package init(id: String, words: String, points: Int, hints: [String], formula: String?) {
      (self.id, self.words, self.points, self.hints, self.formula) = (id, words, points, hints, formula)
    }

    /// The shortest name by which `--only` and `lab hint` know it.
    package var name: String { id.split(separator: ".").last.map(String.init) ?? id }
  }

  /// A task with its public checks.
  package struct Task: Sendable, Equatable {
    /// Its number in the handout; `nil` for checks that name no task.
    package var number: Int?
    /// What it is about, where the handout says so.
    package var title: String?
    /// The file to fill in.
    package var file: String?
    /// The handout's text on it.
    package var body: String
    /// An example that is not among the checks.
    package var example: String?
    /// Its public checks, in the rubric's order.
    package var checks: [Check]

    /// Such as `Task 2 · the mean squared error`.
    package var heading: String {
      (number.map { "Task \($0)" } ?? "Checks") + (title.map { " · \($0)" } ?? "")
    }
  }

  /// The folder of labs that it belongs to: `Labs` or `Assignments`.
  package var group: String
  /// The name to type.
  package var name: String
  /// The title, for people.
  package var title: String
  /// How long it takes, in minutes.
  package var minutes: Int?
  /// The files to hand in.
  package var files: [String]
  /// The handout's place in the course.
  package var handout: String
  /// The tasks, in the rubric's order.
  package var tasks: [Task]

  /// All public checks, in the rubric's order.
  package var checks: [Check] { tasks.flatMap(\.checks) }

  /// The task that a check belongs to.
  package func task(of id: String) -> Task? {
    tasks.first { $0.checks.contains { $0.id == id } }
  }

  /// A check by its id.
  package func check(_ id: String) -> Check? {
    checks.first { $0.id == id }
  }
}

extension LabOutline {
  /// Reads the rubric and the handout of a lab.
  ///
  /// - Throws: ``GradingError`` when the rubric can't be used; a handout that can't be read is simply not known.
  package init(of lab: Lab) throws {
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    let handout = (try? String(contentsOf: lab.stubs.appending(path: "README.md"), encoding: .utf8)) ?? ""
    self.init(rubric: rubric, handout: Handout(markdown: handout), group: lab.group)
  }

  /// Arranges the public checks of a rubric by tasks.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - handout: What the handout says.
  ///   - group: The folder of labs that the lab belongs to.
  package init(rubric: Rubric, handout: Handout, group: String) {
    self.group = group
    (name, title, files) = (rubric.lab, rubric.title, rubric.files)
    minutes = handout.minutes
    self.handout = "\(group)/\(rubric.lab)/README.md"
    tasks = []
    for row in rubric.publicChecks {
      let title = CheckTitle(row.title)
      let check = Check(id: row.id, words: title.words, points: row.points, hints: row.hints, formula: row.formula)
      if let index = tasks.firstIndex(where: { $0.number == title.task }) {
        tasks[index].checks.append(check)
      } else {
        let section = title.task.flatMap { handout.sections[$0] }
        tasks.append(
          Task(
            number: title.task, title: section?.title, file: section?.file, body: section?.body ?? "",
            example: section?.example, checks: [check]))
      }
    }
  }
}

extension LabOutline.Check {
  /// Whether it is about a part of a task.
  ///
  /// - Parameter part: Such as `5c`, which `5b, c · tanh 1 and tanh′ 1` is about.
  /// - Returns: Whether the words begin with it.
  package func isAbout(part: String) -> Bool {
    guard let match = words.prefixMatch(of: /([0-9]+)([a-z](?:, [a-z])*) ·/) else { return false }
    return match.2.split(separator: ", ").contains { "\(match.1)\($0)" == part }
  }
}

/// A check's title in its parts: `Task 2a · Predictions of three samples`.
package struct CheckTitle: Sendable, Equatable {
  /// The task's number; `nil` when the title names none.
  package var task: Int?
  /// What the check is about, with the task's part: `2a · Predictions of three samples`.
  package var words: String

  /// Reads a title.
  package init(_ title: String) {
    guard let match = title.wholeMatch(of: /Task ([0-9]{1,3})([a-z](?:, [a-z])*|) · (.+)/) else {
      words = title
      return
    }
    task = Int(match.1)
    words = match.2.isEmpty ? String(match.3) : "\(match.1)\(match.2) · \(match.3)"
  }
}

extension Course {
  /// The outlines of all labs, in the course's order.
  ///
  /// - Throws: ``GradingError`` when a rubric can't be used.
  package func outlines() throws -> [LabOutline] {
    try labNames.map { try LabOutline(of: lab(named: $0)) }.sorted {
      TeachingOrder(group: $0.group, title: $0.title) < TeachingOrder(group: $1.group, title: $1.title)
    }
  }
}
