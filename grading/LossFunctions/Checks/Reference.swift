import Foundation
import LabContracts
import Tensors

/// The lab's answers, in plain loops over arrays: nothing that a worker can reach.
enum Reference {
  static func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> [[Double]] {
    (0..<inputs.shape[0]).map { sample in
      (0..<classifier.biases.count).map { row in
        let terms = zip(classifier.weights[row: row].scalars, inputs[row: sample].scalars).map { $0 * $1 }
        return terms.reduce(classifier.biases[row], +)
      }
    }
  }

  static func hingeLoss(_ scores: [Double], _ label: Int) -> Double {
    scores.indices.filter { $0 != label }.map { max(0, scores[$0] - scores[label] + 1) }.reduce(0, +)
  }

  static func crossEntropy(_ scores: [Double], _ label: Int) -> Double {
    let greatest = scores.max() ?? 0
    return log(scores.map { exp($0 - greatest) }.reduce(0, +)) + greatest - scores[label]
  }

  static func softmax(_ scores: [Double]) -> [Double] {
    let greatest = scores.max() ?? 0
    let powers = scores.map { exp($0 - greatest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  static func loss(_ scores: [Double], _ label: Int, _ loss: ClassificationLoss) -> Double {
    switch loss {
    case .hinge: hingeLoss(scores, label)
    case .crossEntropy: crossEntropy(scores, label)
    }
  }

  /// The mean loss of rows of scores.
  static func meanLoss(_ scores: Tensor<Double>, _ labels: [Int], _ loss: ClassificationLoss) -> Double {
    let losses = labels.enumerated().map { Reference.loss(scores[row: $0].scalars, $1, loss) }
    return losses.reduce(0, +) / Double(labels.count)
  }

  static func fullLoss(
    of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
  ) -> Double {
    let scores = Tensor(scores(of: classifier, for: samples.inputs))
    let squares = classifier.weights.scalars.map { $0 * $0 }
    return meanLoss(scores, samples.labels, loss) + regularization * squares.reduce(0, +)
  }
}
