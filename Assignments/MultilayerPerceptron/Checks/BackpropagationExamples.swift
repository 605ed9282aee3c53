import CheckSupport
import LabContracts
import Tensors

final class BackpropagationExamples: LabChecks<MultilayerPerceptronLab> {
  func testDenseLayerOfTwoSamples() async throws {
    let layer = DenseLayer(weights: Tensor([[1, 2], [3, 4], [5, 6]]), biases: Tensor([0.5, -0.5]))
    let gradient = try await lab.denseGradient(
      of: layer, inputs: Tensor([[1, 0, 2], [-1, 3, 0.5]]), outputGradient: Tensor([[1, -2], [0.5, 3]]))
    let example = "Task 4a, X = (1, 0, 2), (−1, 3, 0.5), W = (1, 2), (3, 4), (5, 6), G = (1, −2), (0.5, 3)"
    expectClose(
      gradient.layer.weights, Tensor([[0.5, -5], [1.5, 9], [2.25, -2.5]]), "\(example): ∂L/∂W", sampleCount: 2,
      hint: "∂L/∂W has W's shape, three rows of two. Its first number is 1·1 + (−1)·0.5: which axis is summed over?")
    expectClose(
      gradient.layer.biases, Tensor([1.5, 1]), "\(example): ∂L/∂b", sampleCount: 2,
      hint: "b is added to each sample. Its gradient sums G over the samples: 1 + 0.5 for the first unit.")
    expectClose(
      gradient.inputs, Tensor([[-3, -5, -7], [6.5, 13.5, 20.5]]), "\(example): ∂L/∂X",
      hint: "The first number is 1·1 + (−2)·2, a row of G with a row of W. Which of the tensors do you multiply?")
  }

  func testReLULetsTheGradientThroughWhereItsOutputIsPositive() async throws {
    let gradient = try await lab.reluGradient(
      outputs: Tensor([[2, 0, 0.5], [0, 1, 3]]), outputGradient: Tensor([[-1, 2, 3], [4, -5, 0.25]]))
    expectClose(
      gradient, Tensor([[-1, 0, 3], [0, -5, 0.25]]),
      "Task 4b, A = (2, 0, 0.5), (0, 1, 3), G = (−1, 2, 3), (4, −5, 0.25): ∂L/∂Z",
      hint: "An output of a ReLU is never negative. Does your condition hold for an output of 0?")
  }

  func testGradientOfTwoLayersIsThatOfYourLoss() async throws {
    let (network, samples) = twoLayers()
    let gradient = try await lab.lossGradient(of: network, on: samples)
    let lab = try self.lab
    let differences = try await network.centralDifferences { network in
      let outputs = try await lab.layerOutputs(of: network, for: samples.inputs)
      return try await lab.crossEntropy(of: outputs[outputs.count - 1], labels: samples.labels)
    }
    expectGradient(
      gradient, agreesWith: differences,
      "Task 4c, six samples, four inputs, five hidden units, three classes, against differences of your loss: gradient",
      sampleCount: 6,
      hint: """
        Which gradient goes into this layer's denseGradient, and which inputs? How often has the gradient been divided by \
        N on its way here?
        """)
  }

  /// A network with no unit near its kink, so that the loss has a derivative by every parameter.
  private func twoLayers() -> (DenseNetwork, ClassifiedSamples) {
    while true {
      let network = DenseNetwork(layers: [
        .random(inputs: 4, outputs: 5, using: &random), .random(inputs: 5, outputs: 3, using: &random),
      ])
      let samples = ClassifiedSamples(
        inputs: .random(shape: [6, 4], using: &random), labels: [2, 0, 1, 2, 2, 0])
      let z = matrixProduct(samples.inputs, network.layers[0].weights) + network.layers[0].biases
      let isUseful = z.transposed()[row: 0].maximum() > 0.1 && z.minimum() < -0.1
      if isUseful, z.scalars.allSatisfy({ abs($0) > 1e-3 }) { return (network, samples) }
    }
  }
}
