import CheckRecords
import Foundation
import Grading
import Workbench

/// A made-up lab, its handout, and reports on it.
enum SampleCourse {
  static let rubric = """
    lab: Slopes
    title: "Lab 4 · Slopes"
    points: 20
    files: [Difference.swift, Mean.swift, Descent.swift]
    limits: { seconds: 5, memory: 1 GiB }
    checks:
      - id: DifferenceExamples.testParabola
        title: "Task 1 · x² at 3 has the slope 6"
        points: 3
        visibility: public
        hint: ["How far apart are the two points?", "Print f(3.1) and f(2.9)."]
        formula: "(f(x + h) − f(x − h)) / 2h"
      - id: DifferenceExamples.testEveryIndex
        title: "Task 1 · Every index of a gradient"
        points: 3
        visibility: public
        after: [DifferenceExamples.testParabola]
      - id: MeanExamples.testThreeNumbers
        title: "Task 2a · The mean of 3, 4 and 8 is 5"
        points: 2
        visibility: public
        hint: "What is divided by what?"
      - id: MeanExamples.testSizes
        title: "Task 2b · Ten numbers in pieces of three"
        points: 2
        visibility: public
      - id: MeanChecks.testRandomNumbers
        title: "Task 2a · The mean of random numbers"
        points: 6
        visibility: hidden
      - id: DescentExamples.testTwoSteps
        title: "Task 3 · Two steps down a parabola"
        points: 4
        visibility: public
    """

  static let handout = """
    # Lab 4 · Slopes

    **Time**: about 90 minutes: tasks 1 and 2 take 45.

    ## Tasks

    ### Task 1: a slope without calculus · `Difference.swift`

    `difference(of:at:step:)` divides the rise by the run.

    *Example*: for f(x) = x³ at 1 with h = 0.1 it is **3.01**, exactly. `print` it.

    ### Task 2: means · `Mean.swift`

    The mean, and pieces.

    ### Task 3: descent · `Descent.swift`
    """

  static func outline(group: String = "Labs", name: String = "Slopes", title: String = "Lab 4 · Slopes") throws
    -> LabOutline
  {
    let text = rubric.replacing("lab: Slopes", with: "lab: \(name)").replacing("Lab 4 · Slopes", with: title)
    return LabOutline(
      rubric: try Rubric(yaml: text, file: "rubric.yml"), handout: Handout(markdown: handout), group: group)
  }

  static let files = StudentFiles(texts: [
    "Difference.swift": "func difference() {}\n",
    "Mean.swift": "import Tensors\n\nfunc mean(of numbers: [Double]) -> Double {\n  numbers[3]\n}\n",
    "Descent.swift": "func descend() {}\n",
  ])

  /// How a check ended, for ``report(_:files:)``.
  struct Verdict {
    var outcome: Outcome
    var message = ""
    var hint: String?
    var location: String?
    var output = ""
    var comparison: ValueComparison?
  }

  /// A report as the grader would make it; checks without a verdict are not implemented.
  static func report(
    _ verdicts: [String: Verdict], diagnostics: [String: String] = [:], missing: [String] = [], only: Bool = false
  ) throws -> SubmissionReport {
    let rows = try Rubric(yaml: rubric, file: "rubric.yml").publicChecks.filter { !only || verdicts[$0.id] != nil }
    let checks = try rows.map { row -> Any in
      let verdict = verdicts[row.id] ?? Verdict(outcome: .notImplemented, message: "Not implemented yet.")
      var check: [String: Any] = [
        "id": row.id, "title": row.title, "points": row.points, "earned": 0, "outcome": verdict.outcome.rawValue,
        "visibility": "public", "message": verdict.message, "seconds": 0.01, "output": verdict.output,
      ]
      check["hint"] = verdict.hint
      check["location"] = verdict.location
      if let comparison = verdict.comparison {
        check["comparison"] = try JSONSerialization.jsonObject(with: JSONEncoder().encode(comparison))
      }
      return check
    }
    let files = ["Difference.swift", "Mean.swift", "Descent.swift"].map { name in
      let state = missing.contains(name) ? "missing" : diagnostics[name] == nil ? "compiled" : "replacedByStub"
      return ["name": name, "state": state, "diagnostics": diagnostics[name] ?? ""]
    }
    let report: [String: Any] = [
      "lab": "Slopes", "student": "you", "submission": "", "score": 0, "maxScore": 14, "status": "graded",
      "sandbox": "none", "limits": [String: String](), "seed": 1, "notes": [String](), "files": files,
      "checks": checks, "seconds": ["stage": 0.01, "compile": 0.71, "check": 0.14],
    ]
    return try JSONDecoder().decode(SubmissionReport.self, from: JSONSerialization.data(withJSONObject: report))
  }

  static let ids = [
    "DifferenceExamples.testParabola", "DifferenceExamples.testEveryIndex", "MeanExamples.testThreeNumbers",
    "MeanExamples.testSizes", "DescentExamples.testTwoSteps",
  ]

  /// Task 1 is done, task 2 fails at some indices, task 3 waits.
  static func failing() throws -> SubmissionReport {
    let comparison = ValueComparison(
      received: [12, 34, .nan, -0.25], expected: [12.5, 34, 56.5, -0.25], wrong: [0, 2]
    ) { "[\($0), 0]" }
    return try report([
      ids[0]: .init(outcome: .passed), ids[1]: .init(outcome: .passed),
      ids[2]: .init(
        outcome: .failed,
        message: """
          Task 2a, the mean of three numbers, four times over, with a sentence that is long enough to be wrapped: \
          mean[0, 0] is 12.0. Expected 12.5.
          """,
        hint: "The first by hand: (3 + 4 + 8) / 3. What does your code divide by?", output: "sum 15\ncount 3\n",
        comparison: comparison),
      ids[3]: .init(
        outcome: .failed, message: "Task 2b: the sizes is [3, 3, 3, 3]. Expected [3, 3, 3, 1].", hint: "What is left?",
        comparison: ValueComparison(received: "[3, 3, 3, 3]", expected: "[3, 3, 3, 1]")),
    ])
  }
}
