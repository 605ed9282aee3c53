import CheckSupport
import LabContracts
import Tensors

final class ForwardExamples: LabChecks<MultilayerPerceptronLab> {
  func testReLUOfFourNumbers() async throws {
    let outputs = try await lab.relu(Tensor([-2, -0.5, 0, 3]))
    expectClose(
      outputs, Tensor([0, 0, 0, 3]), "Task 2a, z = (−2, −0.5, 0, 3): ReLU(z)",
      hint: "Which of the two numbers z and 0 is larger?")
  }

  func testTwoSamplesThroughTwoLayers() async throws {
    let outputs = try await lab.layerOutputs(of: .example, for: Tensor([[1, 2], [-1, 0.5]]))
    let example = "Task 2b, two samples, two inputs, three hidden units, two logits"
    expectEqual(
      outputs.count, 3, "\(example): the number of tensors", hint: "The inputs come first, then one tensor a layer.")
    guard outputs.count == 3 else { return }
    expectClose(
      outputs[0], Tensor([[1, 2], [-1, 0.5]]), "\(example): outputs[0]", hint: "A₀ is X, as it came.")
    expectClose(
      outputs[1], Tensor([[2, 1.5, 0], [0, 2, 0]]), "\(example): outputs[1]",
      hint: "The first sample's units by hand: 2, 1.5 and −1, before the ReLU. Does each unit add its own bias?")
    expectClose(
      outputs[2], Tensor([[5.5, -3.25], [4.5, -1]]), "\(example): outputs[2]",
      hint: "A logit may be negative. Which layers have a ReLU after them?")
  }

  func testThreeOfFourAreRight() async throws {
    // The logits are the inputs.
    let identity = DenseNetwork(
      layers: [DenseLayer(weights: Tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), biases: Tensor([0, 0, 0]))])
    let logits = Tensor<Double>([[2, 1, 0], [-3, -1, -2], [0.5, 0.2, 0.1], [0, 1, 5]])
    let accuracy = try await lab.accuracy(of: identity, on: ClassifiedSamples(inputs: logits, labels: [0, 1, 2, 2]))
    expectClose(
      accuracy, 0.75, "Task 2c, logits whose largest are at 0, 1, 0, 2 and the labels 0, 1, 2, 2: the accuracy",
      hint: "Which three samples are right? In Swift, 3 / 4 of two integers is 0.")
  }
}
