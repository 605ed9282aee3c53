import CheckSupport
import LabContracts
import Tensors

final class TwoLayerChecks: LabChecks<NeuronsLab> {
  func testRandomNetworks() async throws {
    for (inputs, hidden) in [(3, 4), (4, 2)] {
      let (network, points) = networkOnBothSides(inputs: inputs, hidden: hidden)
      let outputs = try await lab.output(of: network, at: points)
      let right = (0..<points.shape[0]).map { Reference.output(of: network, at: points[row: $0].scalars) }
      expectClose(
        outputs, Tensor(right),
        "Task 4a, a random network with \(inputs) inputs and \(hidden) hidden units at ten random points: outputs",
        hint: """
          Print the vector that your output unit sees: as many numbers as hidden units, each 0 or 1, in their order.
          """)
    }
  }

  func testOneHiddenUnit() async throws {
    // The hidden unit fires at small inputs, and the output unit turns it round.
    let edge = Double.random(in: 1...2, using: &random)
    let network = TwoLayerNetwork(
      hidden: [LinearModel(weights: Tensor([-1]), bias: edge)], output: LinearModel(weights: Tensor([-3]), bias: 2))
    let outputs = try await lab.output(of: network, at: Tensor([[edge - 0.1], [edge + 0.1]]))
    expectClose(
      outputs, Tensor([0, 1]), "Task 4a, one hidden unit, whose answer the output unit turns round: outputs",
      hint: "The hidden unit says 1, then 0. What does a weight of −3 and a bias of 2 make of them?")
  }

  func testExclusiveOrInYourNetwork() async throws {
    let network = try await lab.exclusiveOrNetwork()
    let outputs = try await lab.output(of: network, at: Tensor([[0, 0], [0, 1], [1, 0], [1, 1]]))
    expectClose(
      outputs, Tensor([0, 1, 1, 0]), "Task 4, your XOR in your own output(of:at:), at the four corners: outputs",
      hint: "Print what the hidden units say at each corner. Do the weights of the output unit stand in their order?")
  }

  /// A network that fires at some of ten points, and isn't close to an edge at any of them.
  private func networkOnBothSides(inputs: Int, hidden: Int) -> (TwoLayerNetwork, Tensor<Double>) {
    drawn {
      let units = (0..<hidden).map { _ in randomNeuron(inputs: inputs) }
      let network = TwoLayerNetwork(hidden: units, output: randomNeuron(inputs: hidden))
      return (network, randomInputs(count: 10, clearOf: units))
    } until: { network, points in
      let rows = (0..<10).map { points[row: $0].scalars }
      let isClear = corners(hidden).allSatisfy { abs(Reference.weightedSum(of: $0, in: network.output)) > 0.01 }
      // Sums or sigmoids in the hidden layer, or its units in another order, have to show.
      let right = rows.map { Reference.output(of: network, at: $0) }
      let wrong: [(TwoLayerNetwork, [Double]) -> Double] = [
        { network, x in
          let sums = network.hidden.map { Reference.weightedSum(of: x, in: $0) }
          return Reference.fires(network.output, at: sums) ? 1 : 0
        },
        { network, x in
          let sums = network.hidden.map { Reference.sigmoid(Reference.weightedSum(of: x, in: $0)) }
          return Reference.fires(network.output, at: sums) ? 1 : 0
        },
        { network, x in
          Reference.output(of: TwoLayerNetwork(hidden: network.hidden.reversed(), output: network.output), at: x)
        },
      ]
      return isClear && right.contains(0) && right.contains(1)
        && wrong.allSatisfy { mistake in rows.map { mistake(network, $0) } != right }
    }
  }
}
