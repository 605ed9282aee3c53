import CheckSupport
import LabContracts
import Tensors

final class BackpropagationChecks: LabChecks<MultilayerPerceptronLab> {
  func testDenseLayerOfFiveSamples() async throws {
    let layer = randomLayer(inputs: 4, outputs: 3)
    let inputs = Tensor<Double>.random(shape: [5, 4], using: &random)
    let slope = Tensor<Double>.random(shape: [5, 3], using: &random)
    let gradient = try await lab.denseGradient(of: layer, inputs: inputs, outputGradient: slope)
    let (x, w, g) = (Reference.rows(of: inputs), Reference.rows(of: layer.weights), Reference.rows(of: slope))
    let what = "Task 4a, five random samples, four inputs, three units"
    expectClose(
      gradient.layer.weights,
      Tensor((0..<4).map { input in (0..<3).map { unit in sum(over: 5) { x[$0][input] * g[$0][unit] } } }),
      "\(what): ∂L/∂W", sampleCount: 5,
      hint: "Which shape have Xᵀ and G, and which their product? Is anything divided that the formula doesn't divide?")
    expectClose(
      gradient.layer.biases, Tensor((0..<3).map { unit in sum(over: 5) { g[$0][unit] } }),
      "\(what): ∂L/∂b", sampleCount: 5, hint: "Which axis of G counts the samples?")
    expectClose(
      gradient.inputs,
      Tensor((0..<5).map { sample in (0..<4).map { input in sum(over: 3) { g[sample][$0] * w[input][$0] } } }),
      "\(what): ∂L/∂X", hint: "Is it the weights that you multiply G by, or their gradient?")
  }

  private func sum(over count: Int, _ term: (Int) -> Double) -> Double {
    (0..<count).reduce(0) { $0 + term($1) }
  }

  func testMaskOfRandomOutputs() async throws {
    let z = Tensor<Double>.random(shape: [4, 3], using: &random)
    var outputs = z.map { $0 > 0 ? $0 : 0 }
    outputs.scalars[5] = 0
    let slope = Tensor<Double>.random(shape: [4, 3], in: 1...2, using: &random)
    let gradient = try await lab.reluGradient(outputs: outputs, outputGradient: slope)
    let right = zip(outputs.scalars, slope.scalars).map { $0 > 0 ? $1 : 0 }
    expectClose(
      gradient, Tensor(shape: [4, 3], scalars: right),
      "Task 4b, random outputs of a ReLU, a random gradient: ∂L/∂Z",
      hint: "What does your condition say of an output of 0, and what does the stub's comment say of it?")
  }

  func testGradientOfTwoLayers() async throws {
    let (network, samples) = networkAwayFromKinks(sizes: [4, 6, 3], samples: 5)
    try await expectLossGradient(at: network, on: samples, "Task 4c, five random samples, the sizes 4, 6, 3")
  }

  func testGradientOfFourLayers() async throws {
    let (network, samples) = networkAwayFromKinks(sizes: [5, 4, 6, 3, 4], samples: 7)
    try await expectLossGradient(at: network, on: samples, "Task 4c, seven random samples, the sizes 5, 4, 6, 3, 4")
  }

  func testGradientOfOneLayer() async throws {
    let network = randomNetwork(sizes: [5, 3])
    let samples = randomSamples(count: 4, features: 5, classes: 3)
    try await expectLossGradient(at: network, on: samples, "Task 4c, four random samples, a single layer")
  }

  func testGradientOfOneSample() async throws {
    let (network, samples) = networkAwayFromKinks(sizes: [4, 7, 3], samples: 1)
    try await expectLossGradient(at: network, on: samples, "Task 4c, one random sample, the sizes 4, 7, 3")
  }

  func testGradientAfterSomeSteps() async throws {
    var network: DenseNetwork
    var samples: ClassifiedSamples
    repeat {
      (network, samples) = networkAwayFromKinks(sizes: [3, 6, 4], samples: 8)
      network = Reference.train(network, on: samples, learningRate: 0.2, steps: 7).network
    } while !isAwayFromKinks(network, samples)
    try await expectLossGradient(
      at: network, on: samples, "Task 4c, eight random samples, the sizes 3, 6, 4, after some steps")
  }

  /// Every index of every parameter, against central differences of the reference loss.
  private func expectLossGradient(
    at network: DenseNetwork, on samples: ClassifiedSamples, _ what: String, line: UInt = #line
  ) async throws {
    let gradient = try await lab.lossGradient(of: network, on: samples)
    let differences = await network.centralDifferences { Reference.loss(of: $0, on: samples) }
    expectGradient(
      gradient, agreesWith: differences, "\(what), against central differences: gradient", sampleCount: samples.count,
      hint: "Which tensors go into this layer's step backwards, and which of them belong to this layer?", line: line)
  }
}
