// Accepted: the biases are a further column of Θ, for a feature that is always 1.

import LabContracts
import Tensors

func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
  let rows = (0..<inputs.shape[0]).map { inputs[row: $0].scalars + [1] }
  let weights = (0..<classifier.biases.count).map { classifier.weights[row: $0].scalars + [classifier.biases[$0]] }
  return matrixProduct(Tensor(weights), Tensor(rows).transposed()).transposed()
}

func predictedClasses(from scores: Tensor<Double>) -> [Int] {
  (0..<scores.shape[0]).map { sample in
    let row = scores[row: sample].scalars
    return zip(row.indices, row).max { $0.1 < $1.1 }?.0 ?? 0
  }
}
