import Foundation
import LabContracts
import Tensors

/// The lab's answers, in plain loops over arrays: nothing that a worker can reach.
enum Reference {
  static func weightedSum(of x: [Double], in model: LinearModel) -> Double {
    zip(model.weights.scalars, x).reduce(model.bias) { $0 + $1.0 * $1.1 }
  }

  static func fires(_ model: LinearModel, at x: [Double]) -> Bool { weightedSum(of: x, in: model) > 0 }

  static func sigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  static func output(of network: TwoLayerNetwork, at x: [Double]) -> Double {
    let hidden = network.hidden.map { fires($0, at: x) ? 1.0 : 0 }
    return fires(network.output, at: hidden) ? 1 : 0
  }

  static func update(
    of model: LinearModel, for x: [Double], target: Double, learningRate: Double
  ) -> LinearModel {
    let correction = learningRate * (target - (fires(model, at: x) ? 1 : 0))
    let weights = zip(model.weights.scalars, x).map { $0 + correction * $1 }
    return LinearModel(weights: Tensor(weights), bias: model.bias + correction)
  }

  /// One walk through all samples; the number of samples that were wrong when their turn came.
  static func epoch(_ model: inout LinearModel, on samples: Samples, learningRate: Double) -> Int {
    var mistakes = 0
    for sample in 0..<samples.count {
      let (x, target) = (samples.inputs[row: sample].scalars, samples.targets[sample])
      if fires(model, at: x) != (target == 1) { mistakes += 1 }
      model = update(of: model, for: x, target: target, learningRate: learningRate)
    }
    return mistakes
  }

  static func softmax(_ scores: [Double]) -> [Double] {
    let greatest = scores.max() ?? 0
    let powers = scores.map { exp($0 - greatest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
