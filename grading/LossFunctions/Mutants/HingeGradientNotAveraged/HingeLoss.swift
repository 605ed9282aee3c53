// Mutant: the gradient is that of the sum.
// Caught by: HingeLossExamples.testGradientOfTwoSamples, HingeLossChecks.testGradientIsThatOfYourOwnLoss
// Says: twice what was expected; N times what was expected

import LabContracts
import Tensors

func hingeLosses(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  Tensor(
    labels.enumerated().map { sample, label in
      excesses(of: scores, sample: sample, label: label).reduce(0) { $0 + max(0, $1) }
    })
}

private func excesses(of scores: Tensor<Double>, sample: Int, label: Int) -> [Double] {
  (0..<scores.shape[1]).map { $0 == label ? 0 : scores[sample, $0] - scores[sample, label] + 1 }
}

func hingeLoss(of scores: Tensor<Double>, labels: [Int]) -> Double {
  hingeLosses(of: scores, labels: labels).mean()
}

func hingeLossGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  var gradient = Tensor<Double>.zeros(shape: scores.shape)
  let share = 1.0
  for (sample, label) in labels.enumerated() {
    for (other, excess) in excesses(of: scores, sample: sample, label: label).enumerated() where excess > 0 {
      gradient[sample, other] += share
      gradient[sample, label] -= share
    }
  }
  return gradient
}
