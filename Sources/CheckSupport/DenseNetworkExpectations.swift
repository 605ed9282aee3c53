import LabContracts
import Tensors

/// A network is compared tensor by tensor, and the first one that is wrong is named, such as `network.layers[0].biases`.
extension LabChecks {
  /// Expects two networks to have the same parameters, each within the tolerance.
  public func expectClose(
    _ received: DenseNetwork, _ expected: DenseNetwork, relative tolerance: Double = 1e-9, _ what: String,
    sampleCount: Int? = nil, hint: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) {
    guard hasLayers(received, of: expected, what, file: file, line: line) else { return }
    for (name, received, expected) in parameters(of: received, besides: expected) {
      if received.shape == expected.shape, wrongIndices(received, expected, relative: tolerance).isEmpty { continue }
      return expectClose(
        received, expected, relative: tolerance, what + name, sampleCount: sampleCount, hint: hint, file: file,
        line: line)
    }
  }

  /// Expects the gradient along a network to agree with a numerical one at every index of every parameter.
  ///
  /// Gradients flow from the last layer to the first, so they are compared in this order: what lies before a wrong layer
  /// can't be right. The hint begins with what is right.
  public func expectGradient(
    _ analytic: DenseNetwork, agreesWith numerical: DenseNetwork, tolerance: Double = 1e-5, _ what: String,
    sampleCount: Int? = nil, hint: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    guard hasLayers(analytic, of: numerical, what, file: file, line: line) else { return }
    var right: [String] = []
    for (name, analytic, numerical) in parameters(of: analytic, besides: numerical).reversed() {
      if analytic.shape == numerical.shape,
        disagreements(of: analytic, with: numerical, tolerance: tolerance).isEmpty
      {
        right.append(String(name.dropFirst()))
        continue
      }
      let agreement = right.isEmpty ? "" : "Right: \(right.joined(separator: ", ")). "
      return expectGradient(
        analytic, agreesWith: numerical, tolerance: tolerance, what + name, sampleCount: sampleCount,
        hint: agreement + hint, file: file, line: line)
    }
  }

  /// Expects as many layers as `expected` has.
  private func hasLayers(
    _ received: DenseNetwork, of expected: DenseNetwork, _ what: String, file: StaticString, line: UInt
  ) -> Bool {
    guard received.layers.count != expected.layers.count else { return true }
    fail(
      "\(what) has \(received.layers.count) layers.", expected: "\(expected.layers.count)",
      hint: "A network's gradient and a network after a step have as many layers as the network.", file: file,
      line: line)
    return false
  }

  /// The tensors of two networks side by side, from the first layer to the last.
  private func parameters(
    of left: DenseNetwork, besides right: DenseNetwork
  ) -> [(name: String, Tensor<Double>, Tensor<Double>)] {
    left.layers.indices.flatMap { index in
      let (left, right) = (left.layers[index], right.layers[index])
      return [
        (".layers[\(index)].weights", left.weights, right.weights),
        (".layers[\(index)].biases", left.biases, right.biases),
      ]
    }
  }
}
