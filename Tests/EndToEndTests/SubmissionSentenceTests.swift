import CheckRecords
import Foundation
import Grading
import TestSupport
import XCTest

/// Submissions that are right but for their files' names, places or declarations: each gets a sentence that says what to do,
/// from the real commands, and loses no more than what it concerns.
final class SubmissionSentenceTests: XCTestCase {
  /// A way to spoil the perfect submission, and what has to be said of it.
  private struct Case: Sendable {
    var name: String
    /// The file that the sentence is about; `nil` for one about the submission.
    var file: String?
    var state = FileState.missing
    var sentence: String
    /// What the grader says instead, which takes the file as it is meant.
    var note: String?
    var spoil: @Sendable (Folder) throws -> Void
  }

  private static let cases: [Case] = [
    Case(
      name: "renamed", file: "GradientDescent.swift",
      sentence:
        "GradientDescent.swift is missing, but “GradientDescent(1).swift” is there: rename it to GradientDescent.swift.",
      note: "“GradientDescent(1).swift” was taken as GradientDescent.swift."
    ) { try $0.move("GradientDescent.swift", to: "GradientDescent(1).swift") },
    Case(
      name: "wrong-case", file: "Momentum.swift",
      sentence: "Momentum.swift is missing, but “momentum.swift” is there: rename it to Momentum.swift.",
      note: "“momentum.swift” was taken as Momentum.swift."
    ) { try $0.move("Momentum.swift", to: "momentum.swift") },
    Case(
      name: "in-a-folder", file: "Momentum.swift",
      sentence: "Momentum.swift is missing, but “src/Momentum.swift” is there: move it out of the folder “src”.",
      note: "Momentum.swift was taken from the folder “src”."
    ) { try $0.move("Momentum.swift", to: "src/Momentum.swift") },
    Case(
      name: "function-renamed", file: "MeanSquaredError.swift", state: .replacedByStub,
      sentence: "MeanSquaredError.swift does not declare `func meanSquaredErrorGradient(of model: LinearModel, on "
        + "samples: Samples) -> LinearModel` as the lab calls it: give your function this name, these labels and these "
        + "types."
    ) { try $0.change("MeanSquaredError.swift", "func meanSquaredErrorGradient(", to: "func gradient(") },
    Case(
      name: "label-changed", file: "LearningRate.swift", state: .replacedByStub,
      sentence: "LearningRate.swift does not declare `func verdict(on losses: [Double], tolerance: Double) -> "
        + "LearningRateVerdict` as the lab calls it: give your function this name, these labels and these types."
    ) {
      try $0.change("LearningRate.swift", "func verdict(on losses", to: "func verdict(of losses")
      try $0.change("LearningRate.swift", "verdict(on:", to: "verdict(of:")
    },
    Case(
      name: "declared-twice", file: "GradientDescent.swift", state: .replacedByStub,
      sentence:
        "GradientDescent.swift declares `predictions(of:for:)`, which belongs in MeanSquaredError.swift: keep it "
        + "there only."
    ) {
      try $0.append(
        "func predictions(of m: LinearModel, for x: Tensor<Double>) -> Tensor<Double> { x }\n",
        to: "GradientDescent.swift")
    },
    Case(
      name: "helper-twice", file: "LearningRate.swift", state: .replacedByStub,
      sentence: "`helper` is declared in Momentum.swift too: keep it in one of the two files."
    ) {
      for file in ["LearningRate.swift", "Momentum.swift"] { try $0.append("func helper() {}\n", to: file) }
    },
    Case(
      name: "foreign-module", file: "NumericalGradient.swift", state: .replacedByStub,
      sentence: "`GradientChecking` is not there for this lab's files. The stub of NumericalGradient.swift imports "
        + "LabContracts, LabSupport, Tensors."
    ) { try $0.change("NumericalGradient.swift", "import Tensors", to: "import GradientChecking\nimport Tensors") },
    Case(
      name: "own-main",
      sentence: "Your main.swift was left out: the lab has one of its own, so hand in the other files only."
    ) { try $0.append("print(\"hello\")\n", to: "main.swift") },
    Case(
      name: "extra-file",
      sentence:
        "“Helpers.swift” is none of the lab's files and was left out: move what you need of it into one of them."
    ) { try $0.append("func help() {}\n", to: "Helpers.swift") },
    Case(
      name: "all-in-a-folder",
      sentence: "NumericalGradient.swift is missing, but “work/NumericalGradient.swift” is there: move it out of the "
        + "folder “work”.",
      note: "The lab's files were taken from the folder “work”."
    ) { folder in
      for file in try folder.files() { try folder.move(file, to: "work/\(file)") }
    },
  ]

  func testGradingSaysWhatToDo() throws {
    try skipWithoutBubblewrap()
    let (submissions, graded) = (try TemporaryFolder(), try TemporaryFolder())
    for spoilt in SubmissionSentenceTests.cases {
      try spoilt.spoil(Folder(copyingPerfectTo: submissions.url.appending(path: spoilt.name)))
    }
    let run = try CommandRun(
      "grader", ["grade", submissions.url.path, "--lab", "GradientDescent", "--out", graded.url.path])
    XCTAssertEqual(run.status, 0, run.errors)
    for spoilt in SubmissionSentenceTests.cases {
      let data = try Data(contentsOf: graded.url.appending(path: "\(spoilt.name)/report.json"))
      let report = try JSONDecoder().decode(SubmissionReport.self, from: data)
      try assert(report, says: spoilt)
      let page = try String(contentsOf: graded.url.appending(path: "\(spoilt.name)/feedback.html"), encoding: .utf8)
      XCTAssertTrue(page.contains(HTMLWords.part(of: spoilt.note ?? spoilt.sentence)), spoilt.name)
    }
  }

  func testCheckingSaysWhatToDo() throws {
    for spoilt in SubmissionSentenceTests.cases
    where ["renamed", "wrong-case", "in-a-folder", "label-changed", "own-main"].contains(spoilt.name) {
      let folder = try TemporaryFolder()
      try spoilt.spoil(Folder(copyingPerfectTo: folder.url.appending(path: "files")))
      let run = try CommandRun(
        "lab", ["check", "GradientDescent", "--from", folder.url.appending(path: "files").path])
      // A screen breaks long sentences into lines.
      let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      XCTAssertTrue(words.contains(spoilt.sentence), run.output)
      XCTAssertEqual(run.output.contains("✗"), spoilt.file != nil, run.output)
    }
  }

  private func assert(_ report: SubmissionReport, says spoilt: Case) throws {
    if let note = spoilt.note {
      XCTAssertTrue(report.notes.contains(note), "\(spoilt.name): \(report.notes)")
      XCTAssertEqual(report.score, report.maxScore, spoilt.name)
      return
    }
    guard let name = spoilt.file else {
      return XCTAssertTrue(report.notes.contains(spoilt.sentence), "\(spoilt.name): \(report.notes)")
    }
    let file = try XCTUnwrap(report.files.first { $0.name == name })
    XCTAssertEqual(file.state, spoilt.state, spoilt.name)
    XCTAssertTrue(file.diagnostics.hasPrefix(spoilt.sentence), "\(spoilt.name): \(file.diagnostics)")
    let others = report.files.filter { $0.name != name && $0.state != .compiled }
    XCTAssertEqual(others.map(\.name), [], "\(spoilt.name): the other files are as good as before.")
  }
}

/// A submission that is being spoilt.
private struct Folder {
  let url: URL

  init(copyingPerfectTo url: URL) throws {
    self.url = url
    try FileManager.default.copyItem(at: SampleClass.folder.appending(path: "perfect"), to: url)
  }

  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path)
  }

  func move(_ file: String, to path: String) throws {
    let place = url.appending(path: path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: url.appending(path: file), to: place)
  }

  func change(_ file: String, _ words: String, to others: String) throws {
    let place = url.appending(path: file)
    let text = try String(contentsOf: place, encoding: .utf8)
    XCTAssertTrue(text.contains(words), "\(file) has no \(words).")
    try Data(text.replacing(words, with: others).utf8).write(to: place)
  }

  func append(_ words: String, to file: String) throws {
    let place = url.appending(path: file)
    let text = (try? String(contentsOf: place, encoding: .utf8)) ?? ""
    try Data((text + words).utf8).write(to: place)
  }
}

/// What a page of HTML has of a sentence, whatever it escapes.
private enum HTMLWords {
  static func part(of sentence: String) -> String {
    String(sentence.split { "'<>&\"`".contains($0) }.max { $0.count < $1.count } ?? "")
  }
}
