import CheckSupport
import LabContracts
import Tensors

final class LinearScoresChecks: LabChecks<LossFunctionsLab> {
  func testScoresOfRandomSamples() async throws {
    let (classifier, samples) = randomProblem(samples: 6, features: 4, classes: 3)
    let scores = try await lab.scores(of: classifier, for: samples.inputs)
    expectClose(
      scores, Tensor(Reference.scores(of: classifier, for: samples.inputs)),
      "Task 1a, six random samples with four features, three classes: scores",
      hint: """
        Compare with three loops: over the samples, the classes and the features. Which entry is the first to differ?
        """)
  }

  func testScoresOfOneSample() async throws {
    let (classifier, samples) = randomProblem(samples: 1, features: 3, classes: 5)
    let scores = try await lab.scores(of: classifier, for: samples.inputs)
    expectClose(
      scores, Tensor(Reference.scores(of: classifier, for: samples.inputs)),
      "Task 1a, one random sample with three features, five classes: scores",
      hint: "A single sample makes a matrix with one row. Is some length fixed in your code?")
  }

  func testPredictionsOfRandomScores() async throws {
    let (scores, _) = randomScores(samples: 9, classes: 5)
    let shifted = scores - 10
    for matrix in [scores, shifted] {
      let classes = try await lab.predictedClasses(from: matrix)
      let right = (0..<9).map { row in
        let scalars = matrix[row: row].scalars
        return scalars.indices.max { scalars[$0] < scalars[$1] } ?? 0
      }
      expectEqual(
        classes, right, "Task 1b, nine rows of five random scores, which may all be negative: the list of classes",
        hint: "Each row has its own greatest score. From which number does your search start?")
    }
  }
}
