import CheckSupport
import LabContracts
import Tensors

final class ForwardChecks: LabChecks<MultilayerPerceptronLab> {
  func testReLUOfAMatrix() async throws {
    let z = Tensor<Double>.random(shape: [3, 5], in: -2...2, using: &random)
    let outputs = try await lab.relu(z)
    expectClose(
      outputs, Tensor(shape: [3, 5], scalars: z.scalars.map { $0 > 0 ? $0 : 0 }),
      "Task 2a, a random matrix of three rows and five columns: ReLU(z)",
      hint: "Does your code treat every scalar alike, whatever the shape?")
  }

  func testFourLayers() async throws {
    let network = randomNetwork(sizes: [4, 7, 5, 6, 3])
    try await expectOutputs(
      of: network, for: .random(shape: [9, 4], using: &random), "Task 2b, four random layers, nine samples",
      hint: "Which of your tensors is the first that differs from X·W + b by hand?")
  }

  func testOneLayerHasNoReLU() async throws {
    let network = randomNetwork(sizes: [6, 4])
    try await expectOutputs(
      of: network, for: .random(shape: [5, 6], in: -2...2, using: &random), "Task 2b, a single layer, five samples",
      hint: "The last layer gives the logits. Is the first layer the last one here?")
  }

  func testOneSample() async throws {
    let network = randomNetwork(sizes: [3, 8, 2])
    try await expectOutputs(
      of: network, for: .random(shape: [1, 3], using: &random), "Task 2b, two layers, one sample",
      hint: "One sample makes one row. Does your code keep both axes?")
  }

  func testAccuracyOfRandomSamples() async throws {
    let network = randomNetwork(sizes: [4, 6, 3])
    let samples = randomSamples(count: 40, features: 4, classes: 3)
    let accuracy = try await lab.accuracy(of: network, on: samples)
    let logits = Reference.preactivations(of: network, for: samples.inputs)[1]
    let hits = zip(logits, samples.labels).count { row, label in row[label] == row.max() }
    expectClose(
      accuracy, Double(hits) / 40, "Task 2c, two random layers, 40 random samples: the accuracy",
      hint: "For how many samples is the place of the largest logit the label?")
  }

  private func expectOutputs(
    of network: DenseNetwork, for inputs: Tensor<Double>, _ what: String, hint: String
  ) async throws {
    let outputs = try await lab.layerOutputs(of: network, for: inputs)
    let right = Reference.layerOutputs(of: network, for: inputs)
    expectEqual(
      outputs.count, right.count, "\(what): the number of tensors",
      hint: "The inputs come first, then one tensor a layer.")
    for (index, pair) in zip(outputs, right).enumerated() {
      expectClose(pair.0, pair.1, "\(what): outputs[\(index)]", hint: hint)
    }
  }
}
