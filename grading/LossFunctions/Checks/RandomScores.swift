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
    // A row that its own label counts would hide that rows and classes are confused.
    var labels: [Int]
    repeat {
      labels = (0..<samples).map { $0 % classes }.shuffled(using: &random)
    } while samples > 1 && labels.enumerated().allSatisfy { $0 == $1 % samples }
    return labels
  }

  /// Whether no margin is near 0, one is missed by far, a sample misses several, one the last.
  ///
  /// Of three or more samples one misses none, and two miss some: else a mean over those alone would be N times the right one.
  private func isClear(_ scores: Tensor<Double>, _ labels: [Int]) -> Bool {
    let margins = labels.enumerated().map { sample, label in
      (0..<scores.shape[1]).filter { $0 != label }.map { scores[sample, $0] - scores[sample, label] + 1 }
    }
    let counts = margins.map { row in row.count { $0 > 0 } }
    let last = scores.shape[1] - 1
    let missesTheLast = labels.indices.contains { labels[$0] != last && margins[$0][last - 1] > 0 }
    return missesTheLast && margins.joined().allSatisfy { abs($0) > 1e-3 } && counts.contains { $0 > 1 }
      && margins.joined().contains { $0 < 0 } && margins.joined().contains { $0 > 2.01 }
      && (labels.count < 3 || counts.contains(0) && counts.count { $0 > 0 } > 1)
  }
}
