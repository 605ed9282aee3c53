import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

final class HandoutPlanTests: XCTestCase {
  func testTheCopyOfThisCourseHoldsNoSecret() throws {
    let course = Course(root: CourseFolder.repository)
    let plan = try HandoutPlan(course: course, labs: course.labNames.map { try course.lab(named: $0) })
    let paths = plan.files.map(\.path)
    for path in ["Package.swift", "README.md", "lab", "Labs/GradientDescent/README.md"] {
      XCTAssertTrue(paths.contains(path), path)
    }
    for part in ["Solutions", "Gradebook", "grader", "Mutants", "Accepted", "SampleClass"] {
      XCTAssertEqual(paths.filter { $0.split(separator: "/").contains(Substring(part)) }, [], part)
    }
    XCTAssertEqual(paths.filter { $0.hasPrefix("grading/") && $0.contains("/Checks/") }, [])
    let manifest = try text("Package.swift", in: plan)
    for name in ["swift-crypto", "GRDB", "mustache", "HiddenChecks", "Solution", "Benchmark"] {
      XCTAssertFalse(manifest.contains(name), name)
    }
  }

  func testTheFilesOfALab() throws {
    let folder = try CourseFolder()
    let plan = try folder.plan()
    XCTAssertEqual(plan.labs, ["Sums"])
    XCTAssertEqual(
      plan.files.map(\.path),
      [
        ".gitignore", "LICENSE", "Labs/Sums/Checks/SumExamples.swift", "Labs/Sums/README.md", "Labs/Sums/Sum.swift",
        "Labs/Sums/main.swift", "Package.swift", "README.md", "Sources/CheckSupport/CheckSupport.swift",
        "Sources/lab/Lab.swift", "grading/Sums/Stubs/Sum.swift", "grading/Sums/Stubs/main.swift",
        "grading/Sums/rubric.yml", "lab",
      ])
    XCTAssertEqual(plan.files.filter(\.isExecutable).map(\.path), ["lab"])
    XCTAssertEqual(try text("Labs/Sums/Sum.swift", in: plan), "func sum() -> Int {\n  unimplemented()\n}\n")
    XCTAssertEqual(
      try text("grading/Sums/rubric.yml", in: plan),
      """
      lab: Sums
      title: "Lab 1 · Sums"
      points: 10
      files: [Sum.swift]
      limits: { seconds: 1, memory: 1 GiB }
      checks:
        - id: SumExamples.testTwo
          title: "One and one are two"
          points: 10
          visibility: public

      """)
    XCTAssertTrue(try text("README.md", in: plan).contains("| [Sums](Labs/Sums/README.md) | Lab 1 · Sums |"))
  }

  func testTheManifestHasTheLabsThatWereAskedForAndTheModulesTheyNeed() throws {
    let manifest = try text("Package.swift", in: CourseFolder().plan())
    XCTAssertTrue(manifest.contains(#"    .labWorker("Sums", path: "Labs/Sums", exclude: ["README.md", "Checks"]),"#))
    XCTAssertTrue(manifest.contains(#".labChecks("SumsPublicChecks""#))
    XCTAssertTrue(manifest.contains("static func labWorker"))
    for name in ["Unneeded", "SumsSolution", "SumsHiddenChecks", "Others"] {
      XCTAssertFalse(manifest.contains(name), name)
    }
  }

  func testWhatIsSecretIsNamed() throws {
    for (path, secret) in [
      ("Labs/Sums/data.csv", "let answer = numbers.reduce(into: 0) { $0 += $1 }"),
      ("Labs/Sums/notes.md", "See SumChecks."), ("Labs/Sums/notes.md", "testManyNumbers"),
      ("Labs/Sums/notes.md", "the last number of the list is left out"),
      ("Sources/lab/Lab.swift", "// It says: Is the last number among those that you add?"),
      ("Labs/Sums/Mutants/a.txt", "no secret in itself"),
    ] {
      let folder = try CourseFolder()
      try folder.write(secret, to: path)
      XCTAssertThrowsError(try folder.plan(), "\(path): \(secret)") { error in
        XCTAssertTrue("\(error)".contains(path), "\(error)")
      }
    }
  }

  func testAPublicCheckAfterAHiddenOneIsAnError() throws {
    let folder = try CourseFolder()
    let rubric = CourseFolder.rubric.replacing("points: 20\n", with: "points: 30\n")
    try folder.write(
      rubric + """
          - id: SumExamples.testThree
            title: "Three"
            points: 10
            visibility: public
            after: [SumChecks.testManyNumbers]

        """, to: "grading/Sums/rubric.yml")
    XCTAssertThrowsError(try folder.plan()) { error in
      XCTAssertTrue("\(error)".contains("which students don't have"), "\(error)")
    }
  }

  private func text(_ path: String, in plan: HandoutPlan) throws -> String {
    String(decoding: try XCTUnwrap(plan.files.first { $0.path == path }).contents, as: UTF8.self)
  }
}

/// A small course with one lab.
struct CourseFolder {
  /// This repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let rubric = """
    lab: Sums
    title: "Lab 1 · Sums"
    points: 20
    files: [Sum.swift]
    limits: { seconds: 1, memory: 1 GiB }
    checks:
      # The examples.
      - id: SumExamples.testTwo
        title: "One and one are two"
        points: 10
        visibility: public
      - id: SumChecks.testManyNumbers
        title: "Many numbers"
        points: 10
        visibility: hidden
        hint: "Is the last number among those that you add?"

    """

  private static let manifest = """
    let package = Package(
      targets: [
        .target(name: "CheckSupport"),
        .target(
          name: "Unneeded",
          dependencies: ["CheckSupport"]),
        .executableTarget(name: "lab"),

        // The labs.
      ]
    )

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let files = [
      "Package.swift": CourseFolder.manifest.replacing(
        "    // The labs.\n",
        with: """
              // The labs.
              .labWorker("Sums", path: "Labs/Sums", exclude: ["README.md", "Checks"]),
              .labWorker("SumsSolution", path: "Solutions/Sums"),
              .labChecks("SumsPublicChecks", path: "Labs/Sums/Checks"),
              .labChecks("SumsHiddenChecks", path: "grading/Sums/Checks"),
              .labWorker("Others", path: "Labs/Others"),

          """)
        + "\nextension Target {\n  static func labWorker() -> Target { needs(\"CheckSupport\") }\n}\n",
      "grading/Handout/Package.swift.template": CourseFolder.manifest,
      "grading/Handout/README.md": "{{labs}}\n./lab check {{first}}\n", "grading/Handout/gitignore": ".build/\n",
      "grading/Handout/lab": "#!/bin/sh\n", "LICENSE": "Free.\n",
      "Sources/CheckSupport/CheckSupport.swift": "", "Sources/CheckSupport/CheckSupport.docc/Page.md": "Not needed.",
      "Sources/lab/Lab.swift": "", "Sources/Unneeded/Unneeded.swift": "",
      "Solutions/Sums/Sum.swift": """
      func sum() -> Int {
        // BEGIN SOLUTION
        let answer = numbers.reduce(into: 0) { $0 += $1 }
        return answer
        // END SOLUTION
      }

      """, "Solutions/Sums/main.swift": "serve()\n", "Labs/Sums/Sum.swift": "out of step",
      "Labs/Sums/README.md": "Add numbers.\n", "Labs/Sums/.DS_Store": "",
      "Labs/Sums/Checks/SumExamples.swift": "final class SumExamples {}\n",
      "grading/Sums/Checks/SumChecks.swift": "final class SumChecks { func testManyNumbers() {} }\n",
      "grading/Sums/Mutants/LastLost/Sum.swift": "// Mutant: the last number of the list is left out.\n",
      "grading/Sums/rubric.yml": CourseFolder.rubric,
    ]
    for (path, text) in files { try folder.write(text, to: path) }
  }

  func write(_ text: String, to path: String) throws {
    try folder.write(text, to: path)
  }

  /// The plan of a copy with its lab.
  func plan() throws -> HandoutPlan {
    let course = Course(root: folder.url)
    return try HandoutPlan(course: course, labs: [course.lab(named: "Sums")])
  }
}
