import Foundation
import TestSupport
import XCTest

/// Each handout's warm-up shows what `lab check` prints: for the untouched stubs, and for a mistake on purpose.
final class WarmUpTests: XCTestCase {
  /// The mistake that a handout asks for.
  private struct Mistake {
    var lab: String
    var file: String
    var function: String
    var body: String
    var check: String
  }

  private let mistakes = [
    Mistake(
      lab: "Labs/Neurons", file: "ThresholdUnit.swift", function: "step", body: "z > 0 ? 1 : -1",
      check: "testStepOfFourNumbers"),
    Mistake(
      lab: "Labs/TensorsAndAutograd", file: "AxesAndProducts.swift", function: "transposed",
      body: "Grid(shape: grid.shape.reversed(), scalars: grid.scalars)", check: "testTransposeOfAMatrix"),
    Mistake(
      lab: "Labs/LossFunctions", file: "LinearScores.swift", function: "scores",
      body: "matrixProduct(classifier.weights, inputs, transposingRight: true)", check: "testScoresOfTwoSamples"),
    Mistake(
      lab: "Labs/Regularization", file: "Penalties.swift", function: "l1Penalty",
      body: "strength * weights.sum()", check: "testL1OfFourWeights"),
    Mistake(
      lab: "Labs/GradientDescent", file: "MeanSquaredError.swift", function: "predictions",
      body: "matrixProduct(inputs, model.weights)", check: "testPredictionsOfThreeSamples"),
    Mistake(
      lab: "Assignments/DataLoaders", file: "OneHot.swift", function: "oneHot",
      body: """
            var rows = Tensor<Double>.zeros(shape: [labels.count, classCount])
            for (sample, label) in labels.enumerated() { rows.scalars[sample * classCount + label - 1] = 1 }
            return rows
        """, check: "testThreeLabels"),
    Mistake(
      lab: "Assignments/MultilayerPerceptron", file: "Forward.swift", function: "relu", body: "z",
      check: "testReLUOfFourNumbers"),
  ]

  func testPrintsWhatTheHandoutsShow() throws {
    for mistake in mistakes {
      let lab = CommandRun.repository.appending(path: mistake.lab)
      let handout = try String(contentsOf: lab.appending(path: "README.md"), encoding: .utf8)
      let blocks = shownScreens(in: handout)
      let failure = try XCTUnwrap(blocks.first { $0.contains { $0.contains("✗") } }, mistake.lab)
      try expect(failure, from: check(mistake, in: lab), of: mistake.lab)

      let handed = handout.components(separatedBy: .newlines).filter { $0.hasPrefix("    ") }
      let body = mistake.body.components(separatedBy: .newlines).map { $0.trimmingCharacters(in: .whitespaces) }
      for line in body {
        XCTAssertTrue(
          handout.contains("`\(line)`") || handed.contains { $0.hasSuffix(line) },
          "\(mistake.lab)/README.md doesn't ask for \(line)")
      }
      guard let untouched = blocks.first(where: { $0.contains("To do") }) else { continue }
      let run = try CommandRun("lab", ["check", lab.lastPathComponent])
      try expect(untouched, from: run, of: mistake.lab)
    }
  }

  /// Runs the check on the lab's stubs with the mistake in them.
  private func check(_ mistake: Mistake, in lab: URL) throws -> CommandRun {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: lab.path) where name.hasSuffix(".swift") {
      try FileManager.default.copyItem(at: lab.appending(path: name), to: folder.url.appending(path: name))
    }
    let file = folder.url.appending(path: mistake.file)
    var text = try String(contentsOf: file, encoding: .utf8)
    let start = try XCTUnwrap(text.range(of: "func \(mistake.function)("), mistake.lab)
    let stub = try XCTUnwrap(text.range(of: "unimplemented()", range: start.upperBound..<text.endIndex), mistake.lab)
    text.replaceSubrange(stub, with: mistake.body)
    try Data(text.utf8).write(to: file)
    return try CommandRun(
      "lab", ["check", lab.lastPathComponent, "--only", mistake.check, "--from", folder.url.path])
  }

  /// The blocks of a handout that begin with a lab's title.
  private func shownScreens(in handout: String) -> [[String]] {
    let lines = handout.components(separatedBy: .newlines)
    return lines.indices.filter { lines[$0].firstMatch(of: #/^    (Lab|Assignment) /#) != nil }.map { start in
      var block = lines[start...].prefix { $0.isEmpty || $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
      while block.last == "" { block.removeLast() }
      return block
    }
  }

  /// Expects a screen as it is shown, but for the time that it took; a line of `…` stands for any others.
  private func expect(_ shown: [String], from run: CommandRun, of lab: String) throws {
    XCTAssertEqual(run.status, 1, "\(lab): \(run.errors)")
    let printed = timeless(run.output.trimmingCharacters(in: .newlines).components(separatedBy: .newlines))
    let parts = timeless(shown).split(omittingEmptySubsequences: false) {
      $0.trimmingCharacters(in: .whitespaces) == "…"
    }
    XCTAssertLessThanOrEqual(parts.count, 2, lab)
    let head = Array(try XCTUnwrap(parts.first))
    XCTAssertEqual(Array(printed.prefix(head.count)), head, lab)
    let tail = parts.count == 2 ? Array(parts[1]) : []
    XCTAssertEqual(Array(printed.suffix(tail.count)), tail, lab)
    if parts.count == 1 { XCTAssertEqual(printed.count, head.count, lab) }
  }

  private func timeless(_ lines: [String]) -> [String] {
    lines.map { $0.replacing(#/ · [0-9.]+ s$/#, with: "") }
  }
}
