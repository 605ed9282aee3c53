import CheckSupport
import LabContracts
import Tensors

extension LabChecks<NeuronsLab> {
  /// A neuron with weights in −2…2 and a bias that is never near zero.
  func randomNeuron(inputs: Int) -> LinearModel {
    let bias = Double.random(in: 0.3...1, using: &random)
    return LinearModel(
      weights: .random(shape: [inputs], in: -2...2, using: &random), bias: Bool.random(using: &random) ? bias : -bias)
  }

  /// Inputs in −1.5…2.5, one sample a row, none of them close to the edge at which one of the neurons fires.
  func randomInputs(count: Int, clearOf neurons: [LinearModel]) -> Tensor<Double> {
    let width = neurons.first?.weights.count ?? 1
    return Tensor(
      (0..<count).map { _ in
        drawn {
          Tensor<Double>.random(shape: [width], in: -1.5...2.5, using: &random).scalars
        } until: { x in
          neurons.allSatisfy { abs(Reference.weightedSum(of: x, in: $0)) > 0.05 }
        }
      })
  }

  /// A neuron, and inputs of which it fires at some and not at others; its first two weights alone, or no bias, say otherwise.
  func neuronOnBothSides(samples: Int, inputs: Int) -> (neuron: LinearModel, inputs: Tensor<Double>) {
    drawn {
      let neuron = randomNeuron(inputs: inputs)
      return (neuron, randomInputs(count: samples, clearOf: [neuron]))
    } until: { neuron, inputs in
      let rows = (0..<samples).map { inputs[row: $0].scalars }
      let right = rows.map { Reference.fires(neuron, at: $0) }
      let ofTwo = rows.map { Reference.fires(neuron, at: Array($0.prefix(2))) }
      let withoutBias = rows.map { Reference.weightedSum(of: $0, in: neuron) - neuron.bias > 0 }
      let count = right.count { $0 }
      return count >= 2 && count <= samples - 2 && right != ofTwo && right != withoutBias
    }
  }

  /// Samples that a line well away from the origin parts, with room on both sides of it.
  func separableSamples(count: Int, inputs: Int) -> Samples {
    let side = Tensor<Double>.random(shape: [inputs], in: 0.5...1, using: &random)
    let edge = LinearModel(weights: side, bias: -2 * side.sum())
    let rows = (0..<count).map { index in
      drawn {
        Tensor<Double>.random(shape: [inputs], in: 0.5...3.5, using: &random).scalars
      } until: { x in
        let z = Reference.weightedSum(of: x, in: edge)
        return index % 2 == 0 ? z > 0.8 : z < -0.8
      }
    }
    return Samples(inputs: Tensor(rows), targets: Tensor((0..<count).map { $0 % 2 == 0 ? 1 : 0 }))
  }

  /// All combinations of so many inputs that are 0 or 1.
  func corners(_ count: Int) -> [[Double]] {
    (0..<(1 << count)).map { number in (0..<count).map { Double((number >> $0) & 1) } }
  }

  /// Draws until a condition holds; every check's condition holds for a good share of what it draws.
  func drawn<Value>(_ draw: () -> Value, until isGood: (Value) -> Bool) -> Value {
    var value = draw()
    while !isGood(value) { value = draw() }
    return value
  }
}
