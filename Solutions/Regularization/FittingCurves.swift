import LabContracts
import LabSupport

/// What the curves of training and validation loss say about a model. The first of these that holds:
///
/// 1. `.underfitting`: the last training loss is greater than `acceptable`.
/// 2. `.overfitting`: the last validation loss is greater than `ratio` times the last training loss, or greater than `ratio`
///    times the least validation loss.
/// 3. `.good`: everything else.
///
/// - Parameters:
///   - training: The training loss after each epoch; at least one, all finite and above 0.
///   - validation: The validation loss after each epoch; as many.
///   - acceptable: A loss that one would be content with.
///   - ratio: How many times a loss may be another one; at least 1, such as 1.5.
/// - Returns: One of the three.
func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  // TODO: Task 6a.
  // BEGIN SOLUTION
  guard let lastTraining = training.last, let lastValidation = validation.last, let least = validation.min() else {
    return .good
  }
  if lastTraining > acceptable { return .underfitting }
  return lastValidation > ratio * min(lastTraining, least) ? .overfitting : .good
  // END SOLUTION
}

/// The strength to choose: that of the trial with the least validation loss.
///
/// Of equal validation losses, the greater strength is chosen: it makes the simpler model. A trial whose validation loss is NaN
/// or infinite is out.
///
/// - Parameter trials: The trials in any order; there may be none.
/// - Returns: The strength; `nil` when no trial is left.
func bestStrength(among trials: [Trial]) -> Double? {
  // TODO: Task 6b.
  // BEGIN SOLUTION
  trials.filter(\.validationLoss.isFinite)
    .min { ($0.validationLoss, -$0.strength) < ($1.validationLoss, -$1.strength) }?
    .strength
  // END SOLUTION
}
