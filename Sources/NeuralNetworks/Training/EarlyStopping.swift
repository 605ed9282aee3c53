import Tensors

/// Ends training when the validation loss hasn't become less for some epochs.
///
/// ```swift
/// var stopping = EarlyStopping(patience: 3)
/// stopping.shouldStop(after: 0.50)   // false
/// stopping.shouldStop(after: 0.51)   // false, and so on until the third epoch without a better one
/// ```
public struct EarlyStopping: Sendable, Hashable {
  /// How many epochs in a row may pass without an improvement.
  public let patience: Int

  /// By how much the loss must become less to count as improved.
  public let minimumImprovement: Double

  /// The last loss that counted as improved.
  public private(set) var leastLoss = Double.infinity

  /// How many epochs have passed since then; 0 when it was the last one.
  public private(set) var epochsSinceLeast = 0

  /// Creates the rule.
  ///
  /// - Parameters:
  ///   - patience: How many epochs in a row may pass without an improvement, above 0.
  ///   - minimumImprovement: By how much the loss must become less to count as improved.
  public init(patience: Int, minimumImprovement: Double = 0) {
    require(patience > 0, "The patience of early stopping is above 0, not \(patience).")
    self.patience = patience
    self.minimumImprovement = minimumImprovement
  }

  /// Takes note of an epoch's loss.
  ///
  /// - Parameter loss: The validation loss; NaN counts as no improvement.
  /// - Returns: Whether patience is at its end.
  public mutating func shouldStop(after loss: Double) -> Bool {
    if loss < leastLoss - minimumImprovement {
      leastLoss = loss
      epochsSinceLeast = 0
    } else {
      epochsSinceLeast += 1
    }
    return epochsSinceLeast >= patience
  }
}
