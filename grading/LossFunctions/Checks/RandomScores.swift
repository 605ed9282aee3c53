import CheckSupport
import LabContracts
import Tensors

extension LabChecks<LossFunctionsLab> {
  /// Scores in −2…2, and labels among which each class comes up as far as there are samples.
  func randomScores(samples: Int, classes: Int) -> (scores: Tensor<Double>, labels: [Int]) {
    let labels = randomLabels(samples, classes: classes)
    var scores: Tensor<Double>
    repeat {
      scores = .random(shape: [samples, classes], in: -2...2, using: &random)
    } while !isClear(scores, labels)
    return (scores, labels)
  }

  /// A classifier, and samples none of whose margins is near 0.
  func randomProblem(
    samples: Int, features: Int, classes: Int
  ) -> (classifier: LinearClassifier, samples: ClassifiedSamples) {
    while true {
      let classifier = LinearClassifier(
        weights: .random(shape: [classes, features], using: &random),
        biases: .random(shape: [classes], in: 0.3...1.5, using: &random))
      let inputs = Tensor<Double>.random(shape: [samples, features], in: -1...2, using: &random)
      let labels = randomLabels(samples, classes: classes)
      if isClear(Tensor(Reference.scores(of: classifier, for: inputs)), labels) {
        return (classifier, ClassifiedSamples(inputs: inputs, labels: labels))
      }
    }
  }

  private func randomLabels(_ samples: Int, classes: Int) -> [Int] {
    (0..<samples).map { $0 % classes }.shuffled(using: &random)
  }

  /// Whether no margin is near 0, some sample has several violations, and of three or more samples some has none.
  private func isClear(_ scores: Tensor<Double>, _ labels: [Int]) -> Bool {
    let margins = labels.enumerated().map { sample, label in
      (0..<scores.shape[1]).filter { $0 != label }.map { scores[sample, $0] - scores[sample, label] + 1 }
    }
    let counts = margins.map { row in row.count { $0 > 0 } }
    return margins.joined().allSatisfy { abs($0) > 1e-3 } && counts.contains { $0 > 1 }
      && margins.joined().contains { $0 < 0 } && (labels.count < 3 || counts.contains(0))
  }
}
