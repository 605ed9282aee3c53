import Distributed
import LabRemoting
import Tensors

/// The lab Regularization, as a check sees it: each function runs in the worker.
public distributed actor RegularizationLab {
  /// Carries the calls over two pipes.
  public typealias ActorSystem = LabActorSystem

  private let penalties: PenaltyAnswers
  private let training: RegularizedTrainingAnswers

  /// The worker's main thread.
  nonisolated public var unownedExecutor: UnownedSerialExecutor { LabExecutor.shared.asUnownedSerialExecutor() }

  /// Creates the worker's end.
  public init(penalties: PenaltyAnswers, training: RegularizedTrainingAnswers, actorSystem: LabActorSystem) {
    (self.penalties, self.training) = (penalties, training)
    self.actorSystem = actorSystem
  }

  /// Task 1: λ · Σ w².
  public distributed func l2Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
    penalties.l2Penalty(weights, strength)
  }

  /// Task 1: the gradient of λ · Σ w²; the shape of `weights`.
  public distributed func l2PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
    penalties.l2PenaltyGradient(weights, strength)
  }

  /// Task 1: λ · Σ |w|.
  public distributed func l1Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
    penalties.l1Penalty(weights, strength)
  }

  /// Task 1: the gradient of λ · Σ |w|; the shape of `weights`.
  public distributed func l1PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
    penalties.l1PenaltyGradient(weights, strength)
  }

  /// Task 1: λ₁ · Σ |w| + λ₂ · Σ w².
  public distributed func elasticPenalty(of weights: Tensor<Double>, l1: Double, l2: Double) -> Double {
    penalties.elasticPenalty(weights, l1, l2)
  }

  /// Task 1: the gradient of λ₁ · Σ |w| + λ₂ · Σ w²; the shape of `weights`.
  public distributed func elasticPenaltyGradient(
    of weights: Tensor<Double>, l1: Double, l2: Double
  ) -> Tensor<Double> {
    penalties.elasticPenaltyGradient(weights, l1, l2)
  }

  /// Task 2: the mean of the samples' losses, [N], plus the elastic penalty of the model's weights.
  public distributed func regularizedLoss(
    losses: Tensor<Double>, model: LinearModel, l1: Double, l2: Double
  ) -> Double {
    penalties.regularizedLoss(losses, model, l1, l2)
  }

  /// Task 2: the gradient of that loss, from the one without a penalty.
  public distributed func regularizedGradient(
    gradient: LinearModel, model: LinearModel, l1: Double, l2: Double
  ) -> LinearModel {
    penalties.regularizedGradient(gradient, model, l1, l2)
  }

  /// Task 3: a step with momentum, where the L2 penalty joins the gradient.
  public distributed func stepWithL2(
    from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double,
    strength: Double
  ) -> MovingWeights {
    training.stepWithL2(state, gradient, learningRate, momentum, strength)
  }

  /// Task 3: a step with momentum, where the weights decay past the velocity.
  public distributed func stepWithWeightDecay(
    from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, decay: Double
  ) -> MovingWeights {
    training.stepWithWeightDecay(state, gradient, learningRate, momentum, decay)
  }

  /// Task 3: the decay that equals an L2 penalty where there is no momentum.
  public distributed func decay(matchingStrength strength: Double) -> Double {
    training.decayMatchingStrength(strength)
  }

  /// Task 4: masks drawn one after the other from one generator.
  public distributed func dropoutMasks(
    shape: Shape, dropping probability: Double, count: Int, seed: UInt64
  ) -> [Tensor<Double>] {
    var random = SeededRandomNumberGenerator(seed: seed)
    return (0..<count).map { _ in training.dropoutMask(shape, probability, &random) }
  }

  /// Task 4: dropout of several inputs, one after the other, with one generator; each in training or in evaluation.
  public distributed func dropout(
    of inputs: [Tensor<Double>], dropping probability: Double, isTraining: [Bool], seed: UInt64
  ) -> [DropoutOutput] {
    var random = SeededRandomNumberGenerator(seed: seed)
    return zip(inputs, isTraining).map { training.dropout($0, probability, $1, &random) }
  }

  /// Task 4: the gradient along dropout's input.
  public distributed func dropoutGradient(
    along outputGradient: Tensor<Double>, mask: Tensor<Double>
  ) -> Tensor<Double> {
    training.dropoutGradient(outputGradient, mask)
  }

  /// Task 5: the last and the best epoch; `nil` when no epoch improved.
  public distributed func earlyStop(losses: [Double], patience: Int, minimumImprovement: Double) -> EarlyStop? {
    training.earlyStop(losses, patience, minimumImprovement)
  }

  /// Task 6: what two curves say.
  public distributed func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
    self.training.fit(training, validation, acceptable, ratio)
  }

  /// Task 6: the strength of the trial with the least validation loss; `nil` when there is none.
  public distributed func bestStrength(among trials: [Trial]) -> Double? {
    training.bestStrength(trials)
  }
}
