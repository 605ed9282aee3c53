import LabContracts
import Tensors

/// What a check expects of a neuron, or a network of neurons, whose weights the student chose.
extension LabChecks {
  /// One row of a gate's truth table.
  public typealias TruthTableRow = (inputs: [Double], isTrue: Bool)

  /// Expects z = w·x + b of a neuron to be at least `margin` where the gate is true, and at most −`margin` where it isn't.
  public func expectGate(
    _ neuron: LinearModel, says table: [TruthTableRow], margin: Double = 5, _ what: String, hint: String? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let count = table.first?.inputs.count ?? 0
    guard hasWeights(neuron, count: count, what, file: file, line: line) else { return }
    for row in table {
      let z = weightedSum(of: row.inputs, in: neuron)
      guard row.isTrue ? !(z >= margin) : !(z <= -margin) else { continue }
      return fail(
        "\(what): z at \(words(row.inputs)) is \(z).",
        expected: row.isTrue ? "\(margin) or more" : "\(-margin) or less", hint: hint, file: file, line: line)
    }
  }

  /// Expects the same of the output unit of a network whose hidden units are clear, |z| ≥ `margin`, for each row too.
  public func expectNetwork(
    _ network: TwoLayerNetwork, says table: [TruthTableRow], margin: Double = 5, _ what: String, hint: String? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let count = table.first?.inputs.count ?? 0
    for (index, unit) in network.hidden.enumerated() {
      guard hasWeights(unit, count: count, "\(what), hidden unit \(index)", file: file, line: line) else { return }
      let places = table.map { (inputs: $0.inputs, z: weightedSum(of: $0.inputs, in: unit)) }
      if let unclear = places.first(where: { !(abs($0.z) >= margin) }) {
        return fail(
          "\(what), hidden unit \(index): z at \(words(unclear.inputs)) is \(unclear.z).",
          expected: "\(margin) or more, or \(-margin) or less", hint: "Is this input a clear case for this unit?",
          file: file, line: line)
      }
    }
    guard hasWeights(network.output, count: network.hidden.count, "\(what), output unit", file: file, line: line) else {
      return
    }
    for row in table {
      let hidden = network.hidden.map { weightedSum(of: row.inputs, in: $0) >= 0 ? 1.0 : 0 }
      let z = weightedSum(of: hidden, in: network.output)
      guard row.isTrue ? !(z >= margin) : !(z <= -margin) else { continue }
      return fail(
        "\(what): at \(words(row.inputs)) the hidden units say \(words(hidden)), and z of the output unit is \(z).",
        expected: row.isTrue ? "\(margin) or more" : "\(-margin) or less", hint: hint, file: file, line: line)
    }
  }

  private func hasWeights(
    _ neuron: LinearModel, count: Int, _ what: String, file: StaticString, line: UInt
  ) -> Bool {
    guard neuron.weights.shape != [count] else { return true }
    fail(
      "\(what): its weights have shape \(neuron.weights.shape).", expected: "shape [\(count)]",
      hint: "A neuron has one weight for each of its inputs. How many inputs does this one have?", file: file,
      line: line)
    return false
  }

  private func weightedSum(of inputs: [Double], in neuron: LinearModel) -> Double {
    zip(inputs, neuron.weights.scalars).reduce(neuron.bias) { $0 + $1.0 * $1.1 }
  }

  /// Inputs that are 0 or 1, as in `(0, 1)`.
  private func words(_ inputs: [Double]) -> String {
    "(\(inputs.map { $0 == 0 ? "0" : "1" }.joined(separator: ", ")))"
  }
}
