import CheckRecords
import Foundation
import Grading
import TestSupport
import XCTest

final class RubricTests: XCTestCase {
  func testARubricIsReadWhole() throws {
    let rubric = try Rubric(yaml: SampleRubric.yaml, file: "rubric.yml")
    XCTAssertEqual(rubric.lab, "Sums")
    XCTAssertEqual(rubric.title, "Lab 1 · Sums")
    XCTAssertEqual(rubric.points, 30)
    XCTAssertEqual(rubric.files, ["Sum.swift", "Mean.swift"])
    XCTAssertEqual(rubric.imports, ["Tensors"])
    XCTAssertFalse(rubric.optimize)
    XCTAssertEqual(rubric.limits.seconds, 2)
    XCTAssertEqual(rubric.limits.memory, 512 << 20)
    XCTAssertEqual(rubric.seed, 7)
    XCTAssertEqual(rubric.checks.map(\.points), [10, 15, 5])
    XCTAssertEqual(rubric.checks.map(\.visibility), [.public, .afterDue, .hidden])
    XCTAssertEqual(rubric.checks.map(\.line), [9, 13, 19])
    XCTAssertEqual(rubric.checks[1].after, ["SumChecks.testEmpty"])
    XCTAssertEqual(rubric.checks.map(\.hint), [nil, "Add them.", nil])
    XCTAssertEqual(rubric.publicChecks.map(\.id), ["SumChecks.testEmpty"])
  }

  func testWhatMayBeLeftOutHasDefaults() throws {
    let yaml = SampleRubric.yaml.replacing("imports: [Tensors]\n", with: "").replacing("seed: 7\n", with: "")
    let rubric = try Rubric(yaml: yaml, file: "rubric.yml")
    XCTAssertEqual(rubric.imports, [])
    XCTAssertEqual(rubric.seed, 1)
  }

  func testACheckMayHaveSeveralHintsAndAFormula() throws {
    let yaml = SampleRubric.yaml.replacing(
      "    hint: \"Add them.\"\n", with: "    hint: [\"How many?\", \"Add them.\"]\n    formula: \"Σ xₙ\"\n")
    let check = try Rubric(yaml: yaml, file: "rubric.yml").checks[1]
    XCTAssertEqual(check.hints, ["How many?", "Add them."])
    XCTAssertEqual(check.hint, "How many?")
    XCTAssertEqual(check.formula, "Σ xₙ")
    assertError("hint is not text", replacing: "hint: \"Add them.\"", with: "hint: { one: two }")
    assertError("hint is not a list of words", replacing: "hint: \"Add them.\"", with: "hint: [[one]]")
  }

  func testUnknownKeys() {
    assertError("rubric.yml:7: unknown key sed", replacing: "seed: 7", with: "sed: 7")
    assertError("rubric.yml:12: unknown key visible", replacing: "    visibility: public", with: "    visible: yes")
    assertError("rubric.yml:6: unknown key cores", replacing: "memory: 512 MiB }", with: "memory: 512 MiB, cores: 2 }")
  }

  func testMissingKeys() {
    for key in ["lab", "title", "points", "files", "limits"] {
      let line = SampleRubric.yaml.split(separator: "\n").first { $0.hasPrefix("\(key):") } ?? ""
      assertError("\(key) is missing", replacing: "\(line)\n", with: "")
    }
    assertError("rubric.yml:9: title is missing", replacing: "    title: \"An empty sum is 0\"\n", with: "")
    assertError("rubric.yml:13: visibility is missing", replacing: "    visibility: after-due\n", with: "")
    assertError("rubric.yml:6: memory is missing", replacing: ", memory: 512 MiB", with: "")
  }

  func testWrongTypes() {
    assertError("rubric.yml:3: points is not a whole number", replacing: "points: 30", with: "points: many")
    assertError("rubric.yml:3: points is not a whole number", replacing: "points: 30", with: "points: 29.5")
    assertError("rubric.yml:11: points is not a whole number", replacing: "points: 10", with: "points: -10")
    assertError("rubric.yml:4: files is not a list", replacing: "[Sum.swift, Mean.swift]", with: "Sum.swift")
    assertError("rubric.yml:4: files is not a list of words", replacing: "Mean.swift]", with: "[Mean.swift]]")
    assertError("rubric.yml:1: lab is not text", replacing: "lab: Sums", with: "lab: [Sums]")
    assertError("rubric.yml:1: lab is not text", replacing: "lab: Sums", with: "lab: \"\"")
    assertError("rubric.yml:6: limits is not a mapping", replacing: "{ seconds: 2, memory: 512 MiB }", with: "none")
    assertError("rubric.yml:17: after is not a list", replacing: "[SumChecks.testEmpty]", with: "SumChecks.testEmpty")
    assertError(
      "rubric.yml:7: optimize is neither true nor false", replacing: "seed: 7", with: "optimize: 7")
    assertError("seed is not a whole number", replacing: "seed: 7", with: "seed: -7")
    assertError("seed is not a whole number", replacing: "seed: 7", with: "seed: 99999999999999999999")
  }

  func testLimitsThatMakeNoSense() {
    for memory in ["512", "512MiB", "512 MB", "0 MiB", "1 MiB", "-1 GiB", "9999999999999 GiB", "2000000 GiB", "lots"] {
      assertError("rubric.yml:6: memory is not an amount", replacing: "512 MiB", with: memory)
    }
    for seconds in ["0", "-1", "1e9", ".nan", ".inf", "soon"] {
      assertError("rubric.yml:6: seconds is not a number", replacing: "seconds: 2", with: "seconds: \(seconds)")
    }
  }

  func testPointsHaveToSum() {
    assertError("rubric.yml:3: the checks' points sum to 30, not to the stated 31", replacing: "30", with: "31")
  }

  func testRowsThatDoNotFitTogether() {
    assertError(
      "rubric.yml:13: SumChecks.testEmpty has two rows", replacing: "id: SumChecks.testMany",
      with: "id: SumChecks.testEmpty")
    assertError(
      "rubric.yml:13: SumChecks.testMany comes after MeanChecks.testMean, which is no earlier row",
      replacing: "[SumChecks.testEmpty]", with: "[MeanChecks.testMean]")
    assertError(
      "comes after SumChecks.testMany, which is no earlier row", replacing: "[SumChecks.testEmpty]",
      with: "[SumChecks.testMany]")
  }

  func testBadNames() {
    assertError(
      "rubric.yml:12: private is none of public, after-due, hidden", replacing: "visibility: public",
      with: "visibility: private")
    for id in [
      "testEmpty", "SumChecks.Empty", "SumChecks/testEmpty", "A.B.testC", "SumChecks.test", "Sum Checks.testA",
    ] {
      assertError("is not of the form Class.testMethod", replacing: "id: SumChecks.testEmpty", with: "id: \(id)")
    }
    let names = [
      "main.swift", "../Sum.swift", "-v.swift", "Sum.c", ".swift", "a/b.swift", "\"Su m.swift\"", "@x.swift",
    ]
    for name in names { assertError("rubric.yml:4: ", replacing: "Mean.swift", with: name) }
    assertError("names a file twice", replacing: "Mean.swift", with: "Sum.swift")
    assertError("the list is empty", replacing: "[Sum.swift, Mean.swift]", with: "[]")
  }

  func testWhatIsNoMapping() {
    for yaml in ["", "# nothing\n", "[1, 2]", "words", "- a\n- b\n"] {
      XCTAssertThrowsError(try Rubric(yaml: yaml, file: "rubric.yml")) { error in
        XCTAssertEqual("\(error)", "rubric.yml:1: the file is not a mapping.")
      }
    }
    let rows = SampleRubric.yaml.drop { $0 != "-" }
    assertError("checks is not a list", replacing: rows, with: "none")
    assertError("an entry of checks is not a mapping", replacing: rows, with: "- SumChecks.testEmpty\n")
  }

  func testYAMLThatIsBroken() {
    assertError("rubric.yml:", replacing: "title: \"Lab 1 · Sums\"", with: "title: \"Lab 1 · Sums")
    assertError("rubric.yml:", replacing: "files: [Sum.swift, Mean.swift]", with: "files: [Sum.swift")
    assertError("rubric.yml:", replacing: "seed: 7", with: "\tseed: 7")
    assertError("rubric.yml:", replacing: "seed: 7", with: "lab: Twice")
    assertError("rubric.yml:", replacing: "seed: 7", with: "seed: *nowhere")
  }

  func testAFileThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    XCTAssertThrowsError(try Rubric(contentsOf: folder.url.appending(path: "rubric.yml"))) { error in
      XCTAssertEqual((error as? GradingError)?.code, .notFound)
    }
    let file = try folder.write(Data([0x6c, 0xff, 0xfe]), to: "rubric.yml")
    XCTAssertThrowsError(try Rubric(contentsOf: file), "It is no UTF-8.")
  }

  func testRowsAndChecksHaveToMatch() throws {
    let rubric = try Rubric(yaml: SampleRubric.yaml, file: "rubric.yml")
    let ids = Set(rubric.checks.map(\.id))
    XCTAssertNoThrow(try rubric.validate(against: ids, file: "rubric.yml"))
    XCTAssertThrowsError(try rubric.validate(against: ids.subtracting(["MeanChecks.testMean"]), file: "rubric.yml")) {
      XCTAssertEqual("\($0)", "rubric.yml:19: there is no check named MeanChecks.testMean.")
    }
    XCTAssertThrowsError(try rubric.validate(against: ids.union(["B.testB", "A.testA"]), file: "rubric.yml")) {
      XCTAssertEqual("\($0)", "rubric.yml: the check A.testA has no row.")
    }
  }

  private func assertError(
    _ words: String, replacing part: some StringProtocol, with other: String, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard let place = SampleRubric.yaml.firstRange(of: part) else {
      return XCTFail("The sample has no \(part).", file: file, line: line)
    }
    let yaml = SampleRubric.yaml.replacingCharacters(in: place, with: other)
    XCTAssertThrowsError(try Rubric(yaml: yaml, file: "rubric.yml"), file: file, line: line) { error in
      XCTAssertEqual((error as? GradingError)?.code, .rubric, file: file, line: line)
      XCTAssertTrue("\(error)".contains(words), "\(error)", file: file, line: line)
      XCTAssertTrue("\(error)".hasPrefix("rubric.yml:"), "\(error)", file: file, line: line)
    }
  }
}
