import CheckSupport
import LabContracts
import Tensors

final class InitializationExamples: LabChecks<MultilayerPerceptronLab> {
  func testLayerOfZeros() async throws {
    let layer = try await lab.zeroLayer(inputs: 3, outputs: 2)
    let example = "Task 1a, three inputs, two units"
    expectClose(
      layer.weights, .zeros(shape: [3, 2]), "\(example): weights", hint: "Which number is in every place of the layer?")
    expectClose(
      layer.biases, .zeros(shape: [2]), "\(example): biases", hint: "Which number is in every place of the layer?")
  }

  func testTwoUnitsOfThreeAreTheSame() async throws {
    let weights = Tensor<Double>([[1, 2, 1], [-3, 4, -3]])
    let same = try await lab.distinctUnitCount(of: DenseLayer(weights: weights, biases: Tensor([0.5, 0.5, 0.5])))
    expectEqual(
      same, 2, "Task 1b, units (1, −3), (2, 4), (1, −3) with equal biases: the number of different units",
      hint: "A unit is a column of the weights. Does your code compare columns or rows?")
    let different = try await lab.distinctUnitCount(of: DenseLayer(weights: weights, biases: Tensor([0.5, 0.5, -0.5])))
    expectEqual(
      different, 3, "Task 1b, units (1, −3), (2, 4), (1, −3) with biases 0.5, 0.5, −0.5: the number of different units",
      hint: "What do the first and the last unit give for the input (0, 0)?")
  }

  func testXavierOf300Inputs() async throws {
    let layers = try await lab.xavierLayers(inputs: 300, outputs: 100, count: 1, seed: random.next())
    guard let layer = layers.first else { return }
    expectRandomLayer(
      layer, shape: [300, 100], deviations: [(1.0 / 300).squareRoot(), (2.0 / 400).squareRoot()],
      mistakes: [
        "This is √(1 / 100). Which of the two numbers counts the inputs?":
          (1.0 / 100).squareRoot(),
        "This is 2 / 400 without the root: the variance. What is the standard deviation of that variance?": 2.0 / 400,
        "This is 1 / 300 without the root: the variance. What is the standard deviation of that variance?": 1.0 / 300,
        "This is He's deviation, √(2 / 300). Which number stands in Xavier's rule for a ReLU's missing half?":
          (2.0 / 300).squareRoot(),
      ],
      "Task 1c, 300 inputs, 100 units", hint: "Print the standard deviation that you draw with, and what you draw.")
  }

  func testHeOf300Inputs() async throws {
    let layers = try await lab.heLayers(inputs: 300, outputs: 100, count: 1, seed: random.next())
    guard let layer = layers.first else { return }
    expectRandomLayer(
      layer, shape: [300, 100], deviations: [(2.0 / 300).squareRoot()],
      mistakes: [
        "This is √(2 / 100). Which of the two numbers counts the inputs?": (2.0 / 100).squareRoot(),
        "This is 2 / 300, the variance. What is the standard deviation of that variance?": 2.0 / 300,
        "This is √(1 / 300), as before a unit that lets everything through. What does a ReLU let through?":
          (1.0 / 300).squareRoot(),
        "This is √(2 / 300) / √3. Which deviation has a uniform number from −a to a?": (2.0 / 900).squareRoot(),
      ],
      "Task 1d, 300 inputs, 100 units", hint: "Print the standard deviation that you draw with, and what you draw.")
  }
}
