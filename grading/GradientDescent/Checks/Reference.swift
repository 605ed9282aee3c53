import LabContracts
import Tensors

/// The lab's answers, in plain loops over arrays: nothing that a worker can reach.
enum Reference {
  static func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> [Double] {
    let weights = model.weights.scalars
    return (0..<inputs.shape[0]).map { sample in
      let row = inputs.scalars[(sample * weights.count)..<((sample + 1) * weights.count)]
      return zip(row, weights).reduce(model.bias) { $0 + $1.0 * $1.1 }
    }
  }

  static func errors(of model: LinearModel, on samples: Samples) -> [Double] {
    zip(predictions(of: model, for: samples.inputs), samples.targets.scalars).map { $0 - $1 }
  }

  static func loss(of model: LinearModel, on samples: Samples) -> Double {
    errors(of: model, on: samples).reduce(0) { $0 + $1 * $1 } / Double(samples.count)
  }

  static func gradient(of model: LinearModel, on samples: Samples) -> LinearModel {
    let errors = errors(of: model, on: samples)
    let inputs = samples.inputs.scalars
    let scale = 2 / Double(samples.count)
    let features = model.weights.count
    let weights = (0..<features).map { feature in
      errors.indices.reduce(0) { $0 + errors[$1] * inputs[$1 * features + feature] } * scale
    }
    return LinearModel(weights: Tensor(weights), bias: errors.reduce(0, +) * scale)
  }

  static func step(from model: LinearModel, along gradient: LinearModel, learningRate: Double) -> LinearModel {
    let weights = zip(model.weights.scalars, gradient.weights.scalars).map { $0 - learningRate * $1 }
    return LinearModel(weights: Tensor(weights), bias: model.bias - learningRate * gradient.bias)
  }

  static func descent(
    from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double = 0, steps: Int
  ) -> Descent {
    var descent = Descent(model: model, losses: [loss(of: model, on: samples)])
    var velocity = [Double](repeating: 0, count: model.weights.count + 1)
    for _ in 0..<steps {
      let gradient = gradient(of: descent.model, on: samples)
      let slopes = gradient.weights.scalars + [gradient.bias]
      velocity = zip(velocity, slopes).map { momentum * $0 - learningRate * $1 }
      let weights = zip(descent.model.weights.scalars, velocity).map { $0 + $1 }
      descent.model = LinearModel(weights: Tensor(weights), bias: descent.model.bias + velocity[weights.count])
      descent.losses.append(loss(of: descent.model, on: samples))
    }
    return descent
  }
}
