import LabContracts
import LabSupport
import Tensors

/// What a history of losses says about the learning rate behind it. The first of these that holds:
///
/// 1. `.diverged`: some loss, anywhere in the history, is NaN or infinite; or the last loss is greater than the first.
/// 2. `.converged`: there are two losses or more, and the last step changed the loss by at most `tolerance` times the loss
///    before it: |last − last but one| ≤ tolerance · |last but one|.
/// 3. `.stillFalling`: everything else. So an empty history, or a single finite loss, is still falling.
///
/// - Parameters:
///   - losses: The losses in the order in which they were taken; there may be none.
///   - tolerance: A share of the loss, such as 0.001; 0 or more.
/// - Returns: One of the three.
func verdict(on losses: [Double], tolerance: Double) -> LearningRateVerdict {
  // TODO: Task 5a.
  unimplemented()
}

/// The learning rate with which gradient descent ends at the lowest loss.
///
/// Each rate gets a full-batch descent of its own, as in Task 3, from the same model. A rate whose history has the verdict
/// `.diverged` is out, however low its last loss is. Of equal losses, the rate that stands first in `rates` is taken.
///
/// - Parameters:
///   - rates: The learning rates to try, in any order.
///   - model: Where each descent starts.
///   - samples: The samples to fit.
///   - steps: The number of steps of each descent.
/// - Returns: One of `rates`, or `nil` when all of them diverge or there are none.
func bestLearningRate(among rates: [Double], from model: LinearModel, on samples: Samples, steps: Int) -> Double? {
  // TODO: Task 5b.
  unimplemented()
}
