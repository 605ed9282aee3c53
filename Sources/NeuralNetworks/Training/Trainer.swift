import Tensors

/// The training loop: epochs of minibatches, a validation after each, and a history of it all.
///
/// ```swift
/// var trainer = Trainer(epochs: 20, loss: .softmaxCrossEntropy)
/// trainer.schedule = .cosine(from: 0.1, to: 0.001, over: 20)
/// trainer.earlyStopping = EarlyStopping(patience: 3)
/// let history = trainer.train(&network, by: &optimizer, validatingOn: validationBatches) { _ in
///   trainingSet.minibatches(of: 128, shuffledBy: &random)
/// }
/// ```
public struct Trainer: Sendable {
  /// How often to go over the training samples.
  public var epochs: Int

  /// What to make less.
  public var loss: Loss

  /// What large weights cost.
  public var regularizer = Regularizer.none

  /// The learning rate of each epoch, counted from 0; nil to leave the optimizer's as it is.
  public var schedule: LearningRateSchedule?

  /// When to end early. The network is then what it was after the epoch with the least validation loss.
  public var earlyStopping: EarlyStopping?

  /// Called after each epoch; its description is a line of progress, as ``printProgress(_:)`` prints it.
  public var onEpoch: (@Sendable (TrainingHistory.Epoch) -> Void)?

  /// Creates a training loop.
  public init(epochs: Int, loss: Loss) {
    require(epochs >= 0, "The number of epochs is at least 0, not \(epochs).")
    self.epochs = epochs
    self.loss = loss
  }

  /// Prints an epoch's line of progress, for ``onEpoch``.
  @Sendable
  public static func printProgress(_ epoch: TrainingHistory.Epoch) {
    print(epoch)
  }

  /// Trains a network.
  ///
  /// - Parameters:
  ///   - network: What to train.
  ///   - optimizer: How to step.
  ///   - validation: The samples to validate on after each epoch, if any.
  ///   - minibatches: The training samples of an epoch, counted from 0, in the order in which to learn from them.
  /// - Returns: What came of each epoch.
  @discardableResult
  public func train<Scalar, Rule: Optimizer<Scalar>, Batches: Sequence<Minibatch<Scalar>>>(
    _ network: inout Sequential<Scalar>, by optimizer: inout Rule, validatingOn validation: [Minibatch<Scalar>] = [],
    on minibatches: (_ epoch: Int) throws -> Batches
  ) rethrows -> TrainingHistory {
    require(
      earlyStopping == nil || !validation.isEmpty, "Early stopping watches the validation loss: give it samples.")
    var history = TrainingHistory()
    var stopping = earlyStopping
    var (best, leastLoss) = (network, Double.infinity)
    for epoch in 0..<epochs {
      if let schedule { optimizer.learningRate = schedule(epoch) }
      let clock = ContinuousClock()
      let start = clock.now
      let (loss, sampleCount) = learn(&network, from: try minibatches(epoch), by: &optimizer)
      let duration = clock.now - start
      let result = TrainingHistory.Epoch(
        number: epoch + 1, learningRate: optimizer.learningRate, loss: loss,
        validation: validation.isEmpty ? nil : network.evaluate(validation, loss: self.loss),
        seconds: duration / .seconds(1), sampleCount: sampleCount)
      history.epochs.append(result)
      onEpoch?(result)
      guard let validation = result.validation, var rule = stopping else { continue }
      let stops = rule.shouldStop(after: validation.loss)
      stopping = rule
      if validation.loss < leastLoss { (best, leastLoss) = (network, validation.loss) }
      if stops {
        history.stoppedEarly = epoch + 1 < epochs
        break
      }
    }
    if earlyStopping != nil { network = best }
    return history
  }

  /// Goes over the samples once; the mean loss, weighted by the sizes of the minibatches, and the number of samples.
  private func learn<Scalar, Rule: Optimizer<Scalar>>(
    _ network: inout Sequential<Scalar>, from minibatches: some Sequence<Minibatch<Scalar>>, by optimizer: inout Rule
  ) -> (loss: Double, sampleCount: Int) {
    var total = 0.0
    var sampleCount = 0
    for batch in minibatches {
      let value = network.update(batch, loss: loss, regularizer: regularizer, by: &optimizer)
      total += Double(value) * Double(batch.count)
      sampleCount += batch.count
    }
    return (total / Double(sampleCount), sampleCount)
  }
}

extension Sequential {
  /// How the network does on some samples: dropout does nothing, and nothing is learnt.
  ///
  /// - Parameters:
  ///   - batches: The samples, in minibatches of any size.
  ///   - loss: The loss to take the mean of.
  /// - Returns: The mean loss and, where the targets are labels, the accuracy.
  public func evaluate(_ batches: some Sequence<Minibatch<Scalar>>, loss: Loss) -> Evaluation {
    var total = 0.0
    var correct = 0
    var labelCount = 0
    var count = 0
    for batch in batches {
      let output = self(batch.features)
      total += Double(loss(output, batch.targets)) * Double(batch.count)
      count += batch.count
      if case .labels(let labels) = batch.targets {
        correct += zip(predictedClasses(output), labels).count { $0 == $1 }
        labelCount += labels.count
      }
    }
    return Evaluation(
      loss: total / Double(count), accuracy: labelCount > 0 ? Double(correct) / Double(labelCount) : nil)
  }
}
