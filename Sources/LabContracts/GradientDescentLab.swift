import Distributed
import LabRemoting
import Tensors

/// The functions that the lab GradientDescent asks for, as the student wrote them.
public struct GradientDescentAnswers: Sendable {
  /// The type of `numericalGradient(of:at:step:)`.
  public typealias NumericalGradient =
    @Sendable ((Tensor<Double>) -> Double, Tensor<Double>, Double) -> Tensor<Double>
  /// The type of `minibatches(of:from:shuffledBy:)`.
  public typealias Minibatches = @Sendable (Int, Int, inout SeededRandomNumberGenerator) -> [[Int]]
  /// The type of `minibatchDescent(from:on:learningRate:batchSize:epochs:shuffledBy:)`.
  public typealias MinibatchDescent =
    @Sendable (LinearModel, Samples, Double, Int, Int, inout SeededRandomNumberGenerator) -> Descent

  let numericalGradient: NumericalGradient
  let predictions: @Sendable (LinearModel, Tensor<Double>) -> Tensor<Double>
  let meanSquaredError: @Sendable (LinearModel, Samples) -> Double
  let meanSquaredErrorGradient: @Sendable (LinearModel, Samples) -> LinearModel
  let gradientDescentStep: @Sendable (LinearModel, LinearModel, Double) -> LinearModel
  let gradientDescent: @Sendable (LinearModel, Samples, Double, Int) -> Descent
  let minibatches: Minibatches
  let minibatchDescent: MinibatchDescent
  let verdict: @Sendable ([Double], Double) -> LearningRateVerdict
  let bestLearningRate: @Sendable ([Double], LinearModel, Samples, Int) -> Double?
  let momentumDescent: @Sendable (LinearModel, Samples, Double, Double, Int) -> Descent

  /// Collects the student's functions; the lab's `main.swift` calls this.
  public init(
    numericalGradient: @escaping NumericalGradient,
    predictions: @escaping @Sendable (LinearModel, Tensor<Double>) -> Tensor<Double>,
    meanSquaredError: @escaping @Sendable (LinearModel, Samples) -> Double,
    meanSquaredErrorGradient: @escaping @Sendable (LinearModel, Samples) -> LinearModel,
    gradientDescentStep: @escaping @Sendable (LinearModel, LinearModel, Double) -> LinearModel,
    gradientDescent: @escaping @Sendable (LinearModel, Samples, Double, Int) -> Descent,
    minibatches: @escaping Minibatches,
    minibatchDescent: @escaping MinibatchDescent,
    verdict: @escaping @Sendable ([Double], Double) -> LearningRateVerdict,
    bestLearningRate: @escaping @Sendable ([Double], LinearModel, Samples, Int) -> Double?,
    momentumDescent: @escaping @Sendable (LinearModel, Samples, Double, Double, Int) -> Descent
  ) {
    self.numericalGradient = numericalGradient
    self.predictions = predictions
    self.meanSquaredError = meanSquaredError
    self.meanSquaredErrorGradient = meanSquaredErrorGradient
    self.gradientDescentStep = gradientDescentStep
    self.gradientDescent = gradientDescent
    self.minibatches = minibatches
    self.minibatchDescent = minibatchDescent
    self.verdict = verdict
    self.bestLearningRate = bestLearningRate
    self.momentumDescent = momentumDescent
  }
}

/// The lab GradientDescent, as a check sees it: each function runs in the worker.
public distributed actor GradientDescentLab {
  /// Carries the calls over two pipes.
  public typealias ActorSystem = LabActorSystem

  private let answers: GradientDescentAnswers

  /// The worker's main thread.
  nonisolated public var unownedExecutor: UnownedSerialExecutor { LabExecutor.shared.asUnownedSerialExecutor() }

  /// Creates the worker's end.
  public init(_ answers: GradientDescentAnswers, actorSystem: LabActorSystem) {
    self.answers = answers
    self.actorSystem = actorSystem
  }

  /// Task 1: the gradient of `objective` at `x` by central differences; the shape of `x`.
  public distributed func numericalGradient(
    of objective: Objective, at x: Tensor<Double>, step: Double
  ) -> Tensor<Double> {
    answers.numericalGradient({ objective($0) }, x, step)
  }

  /// Task 2: Θx + b for each row of `inputs`, [samples, features]; shape [samples].
  public distributed func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
    answers.predictions(model, inputs)
  }

  /// Task 2: the mean squared error.
  public distributed func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
    answers.meanSquaredError(model, samples)
  }

  /// Task 2: the mean squared error's gradient along the model.
  public distributed func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
    answers.meanSquaredErrorGradient(model, samples)
  }

  /// Task 3: one step against the gradient.
  public distributed func gradientDescentStep(
    from model: LinearModel, along gradient: LinearModel, learningRate: Double
  ) -> LinearModel {
    answers.gradientDescentStep(model, gradient, learningRate)
  }

  /// Task 3: full-batch descent; the loss before the first step, and after each.
  public distributed func gradientDescent(
    from model: LinearModel, on samples: Samples, learningRate: Double, steps: Int
  ) -> Descent {
    answers.gradientDescent(model, samples, learningRate, steps)
  }

  /// Task 4: the minibatches of several epochs in a row, drawn from one generator.
  public distributed func minibatches(of size: Int, from count: Int, epochs: Int, seed: UInt64) -> [[[Int]]] {
    var random = SeededRandomNumberGenerator(seed: seed)
    return (0..<epochs).map { _ in answers.minibatches(size, count, &random) }
  }

  /// Task 4: minibatch descent; the loss on all samples after each epoch.
  public distributed func minibatchDescent(
    from model: LinearModel, on samples: Samples, learningRate: Double, batchSize: Int, epochs: Int, seed: UInt64
  ) -> Descent {
    var random = SeededRandomNumberGenerator(seed: seed)
    return answers.minibatchDescent(model, samples, learningRate, batchSize, epochs, &random)
  }

  /// Task 5: what a history of losses says.
  public distributed func verdict(on losses: [Double], tolerance: Double) -> LearningRateVerdict {
    answers.verdict(losses, tolerance)
  }

  /// Task 5: the learning rate whose final loss is the lowest; `nil` when all diverge.
  public distributed func bestLearningRate(
    among rates: [Double], from model: LinearModel, on samples: Samples, steps: Int
  ) -> Double? {
    answers.bestLearningRate(rates, model, samples, steps)
  }

  /// Task 6: full-batch descent with momentum; the loss before the first step, and after each.
  public distributed func momentumDescent(
    from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
  ) -> Descent {
    answers.momentumDescent(model, samples, learningRate, momentum, steps)
  }
}
