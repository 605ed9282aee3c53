import LabContracts
import Tensors

/// The assignment's answers, in plain loops: nothing that a worker can reach.
enum Reference {
  /// Aₗ₋₁·Wₗ + bₗ of each layer, before its ReLU.
  static func preactivations(of network: DenseNetwork, for inputs: Tensor<Double>) -> [[[Double]]] {
    var rows = rows(of: inputs)
    return network.layers.map { layer in
      let weights = Reference.rows(of: layer.weights)
      let sums = rows.map { row in
        layer.biases.scalars.enumerated().map { unit, bias in
          row.indices.reduce(bias) { $0 + row[$1] * weights[$1][unit] }
        }
      }
      rows = sums.map { $0.map { max($0, 0) } }
      return sums
    }
  }

  /// The inputs, then each layer's output.
  static func layerOutputs(of network: DenseNetwork, for inputs: Tensor<Double>) -> [Tensor<Double>] {
    let sums = preactivations(of: network, for: inputs)
    return [inputs]
      + sums.indices.map { layer in
        let isLast = layer == sums.count - 1
        return Tensor(sums[layer].map { $0.map { isLast ? $0 : max($0, 0) } })
      }
  }

  static func probabilities(of logits: [[Double]]) -> [[Double]] {
    logits.map { row in
      let powers = row.map { exp($0 - (row.max() ?? 0)) }
      return powers.map { $0 / powers.reduce(0, +) }
    }
  }

  static func crossEntropy(of logits: [[Double]], labels: [Int]) -> Double {
    let losses = zip(logits, labels).map { row, label in
      let largest = row.max() ?? 0
      return log(row.reduce(0) { $0 + exp($1 - largest) }) + largest - row[label]
    }
    return losses.reduce(0, +) / Double(labels.count)
  }

  static func crossEntropyGradient(of logits: [[Double]], labels: [Int]) -> [[Double]] {
    zip(probabilities(of: logits), labels).map { row, label in
      row.enumerated().map { ($1 - ($0 == label ? 1 : 0)) / Double(labels.count) }
    }
  }

  static func loss(of network: DenseNetwork, on samples: ClassifiedSamples) -> Double {
    let sums = preactivations(of: network, for: samples.inputs)
    return crossEntropy(of: sums[sums.count - 1], labels: samples.labels)
  }

  static func lossGradient(of network: DenseNetwork, on samples: ClassifiedSamples) -> DenseNetwork {
    let sums = preactivations(of: network, for: samples.inputs)
    var gradient = network
    var deltas = crossEntropyGradient(of: sums[sums.count - 1], labels: samples.labels)
    for index in network.layers.indices.reversed() {
      let inputs = index == 0 ? rows(of: samples.inputs) : sums[index - 1].map { $0.map { max($0, 0) } }
      let weights = rows(of: network.layers[index].weights)
      gradient.layers[index] = DenseLayer(
        weights: Tensor(
          weights.indices.map { input in
            weights[input].indices.map { unit in
              deltas.indices.reduce(0) { $0 + inputs[$1][input] * deltas[$1][unit] }
            }
          }),
        biases: Tensor(weights[0].indices.map { unit in deltas.reduce(0) { $0 + $1[unit] } }))
      guard index > 0 else { break }
      deltas = deltas.enumerated().map { sample, delta in
        weights.indices.map { input in
          let isActive = sums[index - 1][sample][input] > 0
          return isActive ? delta.indices.reduce(0) { $0 + delta[$1] * weights[input][$1] } : 0
        }
      }
    }
    return gradient
  }

  static func step(
    from network: DenseNetwork, along gradient: DenseNetwork, learningRate: Double
  ) -> DenseNetwork {
    func moved(_ parameter: Tensor<Double>, _ slope: Tensor<Double>) -> Tensor<Double> {
      let scalars = zip(parameter.scalars, slope.scalars).map { $0 - learningRate * $1 }
      return Tensor(shape: parameter.shape, scalars: scalars)
    }
    return DenseNetwork(
      layers: zip(network.layers, gradient.layers).map { layer, slope in
        DenseLayer(weights: moved(layer.weights, slope.weights), biases: moved(layer.biases, slope.biases))
      })
  }

  /// Steps on all samples; the loss before the first of them and after each.
  static func train(
    _ network: DenseNetwork, on samples: ClassifiedSamples, learningRate: Double, steps: Int
  ) -> Training {
    var training = Training(network: network, losses: [loss(of: network, on: samples)])
    for _ in 0..<steps {
      let gradient = lossGradient(of: training.network, on: samples)
      training.network = step(from: training.network, along: gradient, learningRate: learningRate)
      training.losses.append(loss(of: training.network, on: samples))
    }
    return training
  }

  static func rows(of matrix: Tensor<Double>) -> [[Double]] {
    (0..<matrix.shape[0]).map { matrix[row: $0].scalars }
  }
}
