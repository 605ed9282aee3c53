import LabContracts
import Tensors

extension LabChecks {
  /// Expects a layer initialised by chance: weights with the mean 0 and one of these standard deviations, and biases of 0.
  ///
  /// - Parameters:
  ///   - layer: What was received.
  ///   - shape: The shape of its weights, [inputs, outputs]; a few thousand weights, so that chance hardly shows.
  ///   - deviations: The standard deviations that are right.
  ///   - mistakes: Standard deviations that known mistakes lead to, each with the hint for it.
  ///   - what: The task, the input and the value.
  ///   - hint: The next experiment to make where no known mistake shows.
  ///   - file: The check's file.
  ///   - line: The check's line.
  public func expectRandomLayer(
    _ layer: DenseLayer, shape: Shape, deviations: [Double], mistakes: KeyValuePairs<String, Double>, _ what: String,
    hint: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    let (weights, count) = (layer.weights, Double(shape.count))
    guard hasShape(weights, of: .zeros(shape: shape), "\(what): weights", file: file, line: line) else { return }
    expectClose(layer.biases, .zeros(shape: [shape[1]]), "\(what): biases", hint: hint, file: file, line: line)
    let mean = weights.mean()
    let deviation = (weights - mean).map { $0 * $0 }.mean().squareRoot()
    let received =
      "\(what): the weights have the mean \(rounded(mean)) and the standard deviation \(rounded(deviation))"
    guard deviations.contains(where: { abs(deviation - $0) <= 0.05 * $0 }) else {
      let known = mistakes.first { abs(deviation - $0.value) <= 0.02 * $0.value }?.key
      let expected = deviations.map(rounded).joined(separator: " or ")
      return fail(
        "\(received).", expected: "the standard deviation \(expected)", hint: known ?? hint, file: file, line: line)
    }
    guard abs(mean) <= 5 * deviation / count.squareRoot() else {
      return fail(
        "\(received).", expected: "a mean near 0",
        hint: "Which is the smallest weight, and which the largest? Where is the middle between them?", file: file,
        line: line)
    }
    let values = Set(weights.scalars).count
    expect(
      Double(values) >= 0.9 * count,
      otherwise: "\(what): the weights are \(values) different numbers, \(shape.count) in all.",
      hint: "How often does your code draw from the generator, and how many weights are there?", file: file, line: line)
  }

  /// Four decimals.
  private func rounded(_ number: Double) -> String {
    // Adding 0 makes −0 a plain 0.
    number.isFinite && abs(number) < 1e6 ? "\((number * 10_000).rounded() / 10_000 + 0)" : "\(number)"
  }
}
