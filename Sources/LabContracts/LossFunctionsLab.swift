import Distributed
import LabRemoting
import Tensors

/// The functions that the lab LossFunctions asks for, as the student wrote them.
public struct LossFunctionsAnswers: Sendable {
  /// What scores and labels make for each sample, or for each score.
  public typealias TensorOfScores = @Sendable (Tensor<Double>, [Int]) -> Tensor<Double>
  /// What scores and labels make together.
  public typealias LossOfScores = @Sendable (Tensor<Double>, [Int]) -> Double

  let scores: @Sendable (LinearClassifier, Tensor<Double>) -> Tensor<Double>
  let predictedClasses: @Sendable (Tensor<Double>) -> [Int]
  let hingeLosses: TensorOfScores
  let hingeLoss: LossOfScores
  let hingeLossGradient: TensorOfScores
  let softmax: @Sendable (Tensor<Double>) -> Tensor<Double>
  let crossEntropies: TensorOfScores
  let crossEntropy: LossOfScores
  let crossEntropyGradient: TensorOfScores
  let regularizer: @Sendable (LinearClassifier) -> Double
  let fullLoss: @Sendable (LinearClassifier, ClassifiedSamples, ClassificationLoss, Double) -> Double
  let fullLossGradient: @Sendable (LinearClassifier, ClassifiedSamples, ClassificationLoss, Double) -> LinearClassifier

  /// Collects the student's functions; the lab's `main.swift` calls this.
  public init(
    scores: @escaping @Sendable (LinearClassifier, Tensor<Double>) -> Tensor<Double>,
    predictedClasses: @escaping @Sendable (Tensor<Double>) -> [Int],
    hingeLosses: @escaping TensorOfScores,
    hingeLoss: @escaping LossOfScores,
    hingeLossGradient: @escaping TensorOfScores,
    softmax: @escaping @Sendable (Tensor<Double>) -> Tensor<Double>,
    crossEntropies: @escaping TensorOfScores,
    crossEntropy: @escaping LossOfScores,
    crossEntropyGradient: @escaping TensorOfScores,
    regularizer: @escaping @Sendable (LinearClassifier) -> Double,
    fullLoss: @escaping @Sendable (LinearClassifier, ClassifiedSamples, ClassificationLoss, Double) -> Double,
    fullLossGradient:
      @escaping @Sendable (LinearClassifier, ClassifiedSamples, ClassificationLoss, Double) ->
      LinearClassifier
  ) {
    self.scores = scores
    self.predictedClasses = predictedClasses
    self.hingeLosses = hingeLosses
    self.hingeLoss = hingeLoss
    self.hingeLossGradient = hingeLossGradient
    self.softmax = softmax
    self.crossEntropies = crossEntropies
    self.crossEntropy = crossEntropy
    self.crossEntropyGradient = crossEntropyGradient
    self.regularizer = regularizer
    self.fullLoss = fullLoss
    self.fullLossGradient = fullLossGradient
  }
}

/// The lab LossFunctions, as a check sees it: each function runs in the worker.
public distributed actor LossFunctionsLab {
  /// Carries the calls over two pipes.
  public typealias ActorSystem = LabActorSystem

  private let answers: LossFunctionsAnswers

  /// The worker's main thread.
  nonisolated public var unownedExecutor: UnownedSerialExecutor { LabExecutor.shared.asUnownedSerialExecutor() }

  /// Creates the worker's end.
  public init(_ answers: LossFunctionsAnswers, actorSystem: LabActorSystem) {
    self.answers = answers
    self.actorSystem = actorSystem
  }

  /// Task 1: Θx + b for each row of `inputs`, [samples, features]; shape [samples, classes].
  public distributed func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
    answers.scores(classifier, inputs)
  }

  /// Task 1: the class of the greatest score in each row of `scores`, [samples, classes].
  public distributed func predictedClasses(from scores: Tensor<Double>) -> [Int] { answers.predictedClasses(scores) }

  /// Task 2: the hinge loss of each row of `scores`, [samples, classes]; shape [samples].
  public distributed func hingeLosses(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
    answers.hingeLosses(scores, labels)
  }

  /// Task 2: the mean hinge loss.
  public distributed func hingeLoss(of scores: Tensor<Double>, labels: [Int]) -> Double {
    answers.hingeLoss(scores, labels)
  }

  /// Task 2: the gradient of the mean hinge loss along the scores; the shape of `scores`.
  public distributed func hingeLossGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
    answers.hingeLossGradient(scores, labels)
  }

  /// Task 3: the softmax of each row; the shape of `scores`.
  public distributed func softmax(_ scores: Tensor<Double>) -> Tensor<Double> { answers.softmax(scores) }

  /// Task 3: the cross-entropy of each row of `scores`, [samples, classes]; shape [samples].
  public distributed func crossEntropies(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
    answers.crossEntropies(scores, labels)
  }

  /// Task 3: the mean cross-entropy.
  public distributed func crossEntropy(of scores: Tensor<Double>, labels: [Int]) -> Double {
    answers.crossEntropy(scores, labels)
  }

  /// Task 3: the gradient of the mean cross-entropy along the scores; the shape of `scores`.
  public distributed func crossEntropyGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
    answers.crossEntropyGradient(scores, labels)
  }

  /// Task 4: the regularizer.
  public distributed func regularizer(of classifier: LinearClassifier) -> Double { answers.regularizer(classifier) }

  /// Task 4: the mean loss of the samples and λ times the regularizer.
  public distributed func fullLoss(
    of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
  ) -> Double {
    answers.fullLoss(classifier, samples, loss, regularization)
  }

  /// Task 4: the gradient of the full loss along the classifier.
  public distributed func fullLossGradient(
    of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
  ) -> LinearClassifier {
    answers.fullLossGradient(classifier, samples, loss, regularization)
  }
}
