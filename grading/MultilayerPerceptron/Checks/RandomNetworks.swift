import CheckSupport
import LabContracts
import Tensors

extension LabChecks<MultilayerPerceptronLab> {
  /// A layer with weights and biases from −1 to 1.
  func randomLayer(inputs: Int, outputs: Int) -> DenseLayer {
    DenseLayer(
      weights: .random(shape: [inputs, outputs], using: &random), biases: .random(shape: [outputs], using: &random))
  }

  /// A network with so many inputs, hidden units and logits.
  func randomNetwork(sizes: [Int]) -> DenseNetwork {
    DenseNetwork(
      layers: zip(sizes, sizes.dropFirst()).map { inputs, outputs in randomLayer(inputs: inputs, outputs: outputs) })
  }

  /// Samples with inputs from −1 to 1 and any labels, the first two of them different.
  func randomSamples(count: Int, features: Int, classes: Int) -> ClassifiedSamples {
    var labels = (0..<count).map { _ in Int.random(in: 0..<classes, using: &random) }
    if count > 1 { labels[1] = (labels[0] + 1) % classes }
    return ClassifiedSamples(inputs: .random(shape: [count, features], using: &random), labels: labels)
  }

  /// A network and samples at which the loss has a derivative by every parameter.
  ///
  /// No unit is within 1e-3 of its kink, which a step of 1e-5 doesn't reach; and each hidden layer has units on both sides
  /// of it, so that a mask that is missing shows.
  func networkAwayFromKinks(sizes: [Int], samples count: Int) -> (DenseNetwork, ClassifiedSamples) {
    while true {
      let network = randomNetwork(sizes: sizes)
      let samples = randomSamples(count: count, features: sizes[0], classes: sizes[sizes.count - 1])
      if isAwayFromKinks(network, samples) { return (network, samples) }
    }
  }

  /// Whether each hidden unit is at least 1e-3 from its kink at each sample, and each layer has units on both sides.
  func isAwayFromKinks(_ network: DenseNetwork, _ samples: ClassifiedSamples) -> Bool {
    Reference.preactivations(of: network, for: samples.inputs).dropLast().allSatisfy { sums in
      let sums = sums.flatMap { $0 }
      return sums.allSatisfy { abs($0) > 1e-3 } && sums.contains { $0 > 0.1 } && sums.contains { $0 < -0.1 }
    }
  }

  /// Whether two networks are the same but for rounding.
  func agree(_ left: DenseNetwork, _ right: DenseNetwork) -> Bool {
    let (left, right) = (parameters(of: left), parameters(of: right))
    return left.map(\.shape) == right.map(\.shape)
      && zip(left, right).allSatisfy { left, right in
        zip(left.scalars, right.scalars).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
      }
  }

  private func parameters(of network: DenseNetwork) -> [Tensor<Double>] {
    network.layers.flatMap { [$0.weights, $0.biases] }
  }
}
