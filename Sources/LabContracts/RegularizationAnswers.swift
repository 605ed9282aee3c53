import Tensors

/// The penalties that the lab Regularization asks for, as the student wrote them.
public struct PenaltyAnswers: Sendable {
  /// The type of a penalty: weights and λ.
  public typealias Penalty = @Sendable (Tensor<Double>, Double) -> Double
  /// The type of a penalty's gradient.
  public typealias PenaltyGradient = @Sendable (Tensor<Double>, Double) -> Tensor<Double>

  let l2Penalty: Penalty
  let l2PenaltyGradient: PenaltyGradient
  let l1Penalty: Penalty
  let l1PenaltyGradient: PenaltyGradient
  let elasticPenalty: @Sendable (Tensor<Double>, Double, Double) -> Double
  let elasticPenaltyGradient: @Sendable (Tensor<Double>, Double, Double) -> Tensor<Double>
  let regularizedLoss: @Sendable (Tensor<Double>, LinearModel, Double, Double) -> Double
  let regularizedGradient: @Sendable (LinearModel, LinearModel, Double, Double) -> LinearModel

  /// Collects the student's functions; the lab's `main.swift` calls this.
  public init(
    l2Penalty: @escaping Penalty,
    l2PenaltyGradient: @escaping PenaltyGradient,
    l1Penalty: @escaping Penalty,
    l1PenaltyGradient: @escaping PenaltyGradient,
    elasticPenalty: @escaping @Sendable (Tensor<Double>, Double, Double) -> Double,
    elasticPenaltyGradient: @escaping @Sendable (Tensor<Double>, Double, Double) -> Tensor<Double>,
    regularizedLoss: @escaping @Sendable (Tensor<Double>, LinearModel, Double, Double) -> Double,
    regularizedGradient: @escaping @Sendable (LinearModel, LinearModel, Double, Double) -> LinearModel
  ) {
    self.l2Penalty = l2Penalty
    self.l2PenaltyGradient = l2PenaltyGradient
    self.l1Penalty = l1Penalty
    self.l1PenaltyGradient = l1PenaltyGradient
    self.elasticPenalty = elasticPenalty
    self.elasticPenaltyGradient = elasticPenaltyGradient
    self.regularizedLoss = regularizedLoss
    self.regularizedGradient = regularizedGradient
  }
}

/// What the lab Regularization asks for of a training, as the student wrote it.
public struct RegularizedTrainingAnswers: Sendable {
  /// The type of a step: state, gradient, η, μ, and λ or δ.
  public typealias Step = @Sendable (MovingWeights, Tensor<Double>, Double, Double, Double) -> MovingWeights
  /// The type of `dropoutMask(shape:dropping:using:)`.
  public typealias DropoutMask = @Sendable (Shape, Double, inout SeededRandomNumberGenerator) -> Tensor<Double>
  /// The type of `dropout(_:dropping:isTraining:using:)`.
  public typealias Dropout =
    @Sendable (Tensor<Double>, Double, Bool, inout SeededRandomNumberGenerator) -> DropoutOutput

  let stepWithL2: Step
  let stepWithWeightDecay: Step
  let decayMatchingStrength: @Sendable (Double) -> Double
  let dropoutMask: DropoutMask
  let dropout: Dropout
  let dropoutGradient: @Sendable (Tensor<Double>, Tensor<Double>) -> Tensor<Double>
  let earlyStop: @Sendable ([Double], Int, Double) -> EarlyStop?
  let fit: @Sendable ([Double], [Double], Double, Double) -> Fit
  let bestStrength: @Sendable ([Trial]) -> Double?

  /// Collects the student's functions; the lab's `main.swift` calls this.
  public init(
    stepWithL2: @escaping Step,
    stepWithWeightDecay: @escaping Step,
    decayMatchingStrength: @escaping @Sendable (Double) -> Double,
    dropoutMask: @escaping DropoutMask,
    dropout: @escaping Dropout,
    dropoutGradient: @escaping @Sendable (Tensor<Double>, Tensor<Double>) -> Tensor<Double>,
    earlyStop: @escaping @Sendable ([Double], Int, Double) -> EarlyStop?,
    fit: @escaping @Sendable ([Double], [Double], Double, Double) -> Fit,
    bestStrength: @escaping @Sendable ([Trial]) -> Double?
  ) {
    self.stepWithL2 = stepWithL2
    self.stepWithWeightDecay = stepWithWeightDecay
    self.decayMatchingStrength = decayMatchingStrength
    self.dropoutMask = dropoutMask
    self.dropout = dropout
    self.dropoutGradient = dropoutGradient
    self.earlyStop = earlyStop
    self.fit = fit
    self.bestStrength = bestStrength
  }
}
