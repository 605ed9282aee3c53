import CheckSupport
import LabContracts
import Tensors

final class InitializationChecks: LabChecks<MultilayerPerceptronLab> {
  func testDistinctUnitsOfALayer() async throws {
    // Seven units: 2, 0, 1, 3, then 2 again, then 0 with another last weight and 3 with another bias.
    var layer = DenseLayer(
      weights: .random(shape: [5, 4], using: &random), biases: .random(shape: [4], using: &random))
    let columns = [2, 0, 1, 3, 2, 0, 3]
    layer.weights = layer.weights.transposed().rows(at: columns).transposed()
    layer.biases = layer.biases.rows(at: columns)
    layer.weights[4, 5] += 1
    layer.biases[6] += 1
    let count = try await lab.distinctUnitCount(of: layer)
    expectEqual(
      count, 6, "Task 1b, seven units with five inputs, some of them nearly alike: the number of different units",
      hint: "Which numbers belong to a unit? Two units may agree in most of them and still differ.")
  }

  func testXavierFollowsTheNumberOfInputs() async throws {
    let (inputs, outputs) = sizes()
    let layers = try await lab.xavierLayers(inputs: inputs, outputs: outputs, count: 1, seed: random.next())
    guard let layer = layers.first else { return }
    expectRandomLayer(
      layer, shape: [inputs, outputs],
      deviations: [(1 / Double(inputs)).squareRoot(), (2 / Double(inputs + outputs)).squareRoot()],
      mistakes: [
        "This deviation follows from the number of units alone. Which number does the rule ask for?":
          (1 / Double(outputs)).squareRoot(),
        "This is the variance. What is the standard deviation of that variance?": 2 / Double(inputs + outputs),
      ],
      "Task 1c, \(inputs) inputs, \(outputs) units",
      hint: "Compare the standard deviation of what you return with the rule's, for several sizes.")
  }

  func testHeFollowsTheNumberOfInputs() async throws {
    let (inputs, outputs) = sizes()
    let layers = try await lab.heLayers(inputs: inputs, outputs: outputs, count: 1, seed: random.next())
    guard let layer = layers.first else { return }
    expectRandomLayer(
      layer, shape: [inputs, outputs], deviations: [(2 / Double(inputs)).squareRoot()],
      mistakes: [
        "This deviation follows from the number of units. Which number does the rule ask for?":
          (2 / Double(outputs)).squareRoot(),
        "This is the variance. What is the standard deviation of that variance?": 2 / Double(inputs),
      ],
      "Task 1d, \(inputs) inputs, \(outputs) units",
      hint: "Compare the standard deviation of what you return with the rule's, for several sizes.")
  }

  func testEveryLayerByTheRuleForIt() async throws {
    let network = try await lab.initializedNetwork(sizes: [250, 120, 300, 200], seed: random.next())
    let what = "Task 1e, the sizes 250, 120, 300, 200"
    expectEqual(
      network.layers.count, 3, "\(what): the number of layers", hint: "The first number is that of the inputs.")
    guard network.layers.count == 3 else { return }
    let hint = "Which layers have a ReLU after them, and which rule is for these?"
    for (index, shape) in [(0, [250, 120]), (1, [120, 300])] as [(Int, Shape)] {
      expectRandomLayer(
        network.layers[index], shape: shape, deviations: [(2 / Double(shape[0])).squareRoot()], mistakes: [:],
        "\(what): layers[\(index)]", hint: hint)
    }
    expectRandomLayer(
      network.layers[2], shape: [300, 200], deviations: [(1.0 / 300).squareRoot(), (2.0 / 500).squareRoot()],
      mistakes: [:], "\(what): layers[2]", hint: hint)
  }

  func testEveryLayerHasWeightsOfItsOwn() async throws {
    let network = try await lab.initializedNetwork(sizes: [30, 30, 30, 30], seed: random.next())
    let weights = network.layers.dropLast().map(\.weights.scalars)
    expect(
      Set(weights).count == 2, otherwise: "Task 1e, the sizes 30, 30, 30, 30: the hidden layers have the same weights.",
      hint: "Is it the same generator that all layers draw from, and does it move on?")
  }

  func testTheSeedDecidesTheWeights() async throws {
    let seed = random.next()
    let he = try await lab.heLayers(inputs: 12, outputs: 7, count: 2, seed: seed)
    let xavier = try await lab.xavierLayers(inputs: 12, outputs: 7, count: 2, seed: seed)
    let (again, other) = try await (
      lab.heLayers(inputs: 12, outputs: 7, count: 2, seed: seed),
      lab.heLayers(inputs: 12, outputs: 7, count: 2, seed: seed &+ 1)
    )
    expect(
      he == again, otherwise: "Task 1d, the same seed twice: the weights differ.",
      hint: "Where does each random number of yours come from?")
    expect(
      he.count == 2 && he[0] != he[1] && xavier.count == 2 && xavier[0] != xavier[1],
      otherwise: "Tasks 1c and 1d, two layers drawn one after the other: they have the same weights.",
      hint: "Does your code draw from the generator itself, or from a copy of it?")
    expect(
      he != other, otherwise: "Task 1d, two seeds: the weights are the same.",
      hint: "Does your code draw from the generator that it is given?")
  }

  /// Numbers of inputs and units that no rule mixes up: their roots are far apart.
  private func sizes() -> (inputs: Int, outputs: Int) {
    (Int.random(in: 180...250, using: &random), Int.random(in: 60...85, using: &random))
  }
}
