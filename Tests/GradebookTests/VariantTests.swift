import CheckRecords
import Gradebook
import Grading
import TestSupport
import XCTest

final class VariantTests: XCTestCase {
  func testAMutantNamesItsChecksAndPatterns() throws {
    let mutant = try variant(
      """
      // Mutant: the two is missing.
      // Caught by: SumChecks.testEmpty,
      //   SumChecks.testMany
      // Says: half of what was expected; 0 everywhere

      func sum() {}

      """)
    XCTAssertEqual(
      mutant.kind, .mutant(caughtBy: ["SumChecks.testEmpty", "SumChecks.testMany"], says: [.half, .zeros]))
    XCTAssertEqual(mutant.summary, "the two is missing.")
  }

  func testWithoutALineOfPatternsItSaysNone() throws {
    let mutant = try variant("// Mutant: all is wrong.\n// Caught by: SumChecks.testEmpty\n")
    XCTAssertEqual(mutant.kind, .mutant(caughtBy: ["SumChecks.testEmpty"], says: []))
  }

  func testAnUnknownPatternIsAnErrorThatNamesTheNearest() {
    XCTAssertThrowsError(
      try variant("// Mutant: half.\n// Caught by: SumChecks.testEmpty\n// Says: half of what was expect\n")
    ) { error in
      XCTAssertTrue("\(error)".hasSuffix("did you mean “half of what was expected”?"), "\(error)")
    }
    XCTAssertThrowsError(
      try variant("// Mutant: half.\n// Caught by: SumChecks.testEmpty\n// Says: the moon\n")
    ) { error in
      XCTAssertTrue("\(error)".contains("there are: NaN or infinity; "), "\(error)")
    }
  }

  func testAVariantSaysWhatItIs() {
    XCTAssertThrowsError(try variant("func sum() {}\n"))
    XCTAssertThrowsError(try variant("// Mutant: it names no check.\n"))
  }

  /// The mutant that a course with one lab has.
  private func variant(_ mutant: String) throws -> Variant {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Package.swift")
    for file in ["A.swift", "main.swift"] {
      try folder.write("// Empty\n", to: "Solutions/Sums/\(file)")
      try folder.write("// Empty\n", to: "Labs/Sums/\(file)")
    }
    try folder.write(mutant, to: "grading/Sums/Mutants/Wrong/A.swift")
    let yaml = """
      lab: Sums
      title: Sums
      points: 0
      files: [A.swift]
      limits: { seconds: 1, memory: 1 GiB }
      checks: []

      """
    try folder.write(yaml, to: "grading/Sums/rubric.yml")
    let course = Course(root: folder.url)
    let lab = try course.lab(named: "Sums")
    let variants = try Variant.all(of: lab, in: course, rubric: Rubric(contentsOf: lab.rubricFile))
    XCTAssertEqual(variants.map(\.name), ["stub", "solution", "Wrong"])
    return try XCTUnwrap(variants.last)
  }
}
