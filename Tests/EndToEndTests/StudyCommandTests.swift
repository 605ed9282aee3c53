import Foundation
import TestSupport
import XCTest

/// `lab gradcheck` and `lab plot`, as a student runs them: on right code, on wrong code, and on none.
final class StudyCommandTests: XCTestCase {
  private static let labs = [
    "GradientDescent", "LossFunctions", "MultilayerPerceptron", "Neurons", "Regularization",
  ]

  func testTheGradientsOfEverySolutionAgree() throws {
    for lab in StudyCommandTests.labs + ["TensorsAndAutograd"] {
      let run = try CommandRun("lab", ["gradcheck", lab, "--from", solution(lab).path])
      XCTAssertEqual(run.status, 0, "\(lab): \(run.output)\(run.errors)")
      XCTAssertTrue(run.output.contains("numbers agree"), run.output)
      XCTAssertFalse(run.output.contains("\u{1b}"), "Nobody sees colour in a file.")
    }
  }

  func testEverySolutionIsDrawn() throws {
    let folder = try TemporaryFolder()
    for lab in StudyCommandTests.labs {
      let file = folder.url.appending(path: "\(lab).svg")
      let run = try CommandRun("lab", ["plot", lab, "--from", solution(lab).path, "--svg", file.path])
      XCTAssertEqual(run.status, 0, "\(lab): \(run.output)\(run.errors)")
      XCTAssertFalse(run.output.contains("\u{1b}"), "Nobody sees colour in a file.")
      let picture = try String(contentsOf: file, encoding: .utf8)
      XCTAssertTrue(picture.hasPrefix("<svg") && picture.hasSuffix("</svg>\n"), lab)
    }
  }

  func testASignMistakeIsNamed() throws {
    let run = try gradcheck { text in
      text.replacing("let scale = 2 / Double", with: "let scale = -2 / Double")
    }
    XCTAssertEqual(run.status, 1, run.errors)
    for words in ["Every number is the negative", "✗ along Θ, [5]: 5 of 5 numbers are wrong", "✓ along x, [2, 3]"] {
      XCTAssertTrue(run.output.contains(words), run.output)
    }
  }

  func testATrapIsASentenceWithItsLine() throws {
    let run = try gradcheck { text in
      text.replacing("bias: errors.sum() * scale", with: "bias: [scale][errors.count]")
    }
    XCTAssertEqual(run.status, 1, run.errors)
    for words in ["Index out of range", "at MeanSquaredError.swift:45", "45 │   return LinearModel("] {
      XCTAssertTrue(run.output.contains(words), run.output)
    }
  }

  func testAnEndlessLoopIsASentence() throws {
    let run = try gradcheck { text in
      text.replacing("let scale = 2", with: "while errors.count > 0 {}\n  let scale = 2")
    }
    XCTAssertEqual(run.status, 1, run.errors)
    XCTAssertTrue(run.output.contains("✗ Task 2c · The gradient of the mean squared error"), run.output)
    XCTAssertTrue(run.output.contains("Your code did not return within the lab's time limit."), run.output)
  }

  func testAFileThatDoesNotCompile() throws {
    let run = try gradcheck { text in text + "let x: Int = \"\"\n" }
    XCTAssertEqual(run.status, 1, run.errors)
    XCTAssertTrue(run.output.contains("✗ MeanSquaredError.swift does not compile"), run.output)
    XCTAssertTrue(run.output.contains("✓ along x, [2, 3]"), "The other file's gradient is compared: \(run.output)")
  }

  func testADivergingDescentIsDrawn() throws {
    let folder = try copy("GradientDescent", changing: "GradientDescent.swift") { text in
      text.replacing("model.weights - learningRate", with: "model.weights - 1e300 * learningRate")
    }
    let run = try CommandRun("lab", ["plot", "GradientDescent", "--from", folder.path])
    XCTAssertEqual(run.status, 0, run.output + run.errors)
    XCTAssertTrue(run.output.contains("NaN from") || run.output.contains("∞ from"), run.output)
  }

  func testAnUntouchedStub() throws {
    for command in ["gradcheck", "plot"] {
      let run = try CommandRun("lab", [command, "GradientDescent"])
      XCTAssertEqual(run.status, 1, run.errors)
      // A screen breaks long sentences into lines.
      let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      XCTAssertTrue(words.contains("is not implemented yet."), words)
      let ending = command == "plot" ? "There is nothing to draw yet." : "There is nothing to compare yet."
      XCTAssertTrue(run.output.hasSuffix("\(ending)\n"), run.output)
    }
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "nothing.svg")
    let run = try CommandRun("lab", ["plot", "GradientDescent", "--svg", file.path])
    XCTAssertTrue(run.errors.contains("is not written"), run.errors)
    XCTAssertFalse(FileManager.default.fileExists(atPath: file.path))
  }

  func testNamesAndLabsWithoutStudies() throws {
    let unknown = try CommandRun("lab", ["gradcheck", "GradientDecent"])
    XCTAssertEqual(unknown.status, 1)
    XCTAssertEqual(
      unknown.errors, "Error: There is no lab named GradientDecent; did you mean GradientDescent?\n")
    let without = try CommandRun("lab", ["plot", "DataLoaders"])
    XCTAssertEqual(without.status, 1)
    XCTAssertTrue(without.errors.hasPrefix("Error: DataLoaders has no pictures to draw. These have: "), without.errors)
    let file = "/nowhere/plot.svg"
    let unwritable = try CommandRun(
      "lab", ["plot", "Neurons", "--from", solution("Neurons").path, "--svg", file])
    XCTAssertEqual(unwritable.status, 1)
    XCTAssertTrue(unwritable.errors.contains(file), unwritable.errors)
  }

  // MARK: - Helpers

  private func solution(_ lab: String) -> URL {
    CommandRun.repository.appending(path: "Solutions/\(lab)")
  }

  /// A solution, one file of which is changed.
  private func copy(_ lab: String, changing file: String, _ change: (String) -> String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: solution(lab).path) where name != "main.swift" {
      let text = try String(contentsOf: solution(lab).appending(path: name), encoding: .utf8)
      let changed = name == file ? change(text) : text
      if name == file { XCTAssertNotEqual(changed, text, "The change changes nothing.") }
      try folder.write(changed, to: name)
    }
    return folder
  }

  /// `lab gradcheck` on the solution of GradientDescent, where the mean squared error is changed.
  private func gradcheck(changing change: (String) -> String) throws -> CommandRun {
    let folder = try copy("GradientDescent", changing: "MeanSquaredError.swift", change)
    return try CommandRun("lab", ["gradcheck", "GradientDescent", "--from", folder.path])
  }
}
