import LabContracts
import LabSupport

/// Where early stopping ends a training with these validation losses.
///
/// Read the losses one epoch at a time. An epoch *improves* when its loss is less than the best loss so far minus
/// `minimumImprovement`; its loss is then the best. The first epoch improves if its loss is finite. NaN and infinity never improve.
/// Training ends with the epoch that is the `patience`th in a row without an improvement, or with the last epoch there is.
///
/// - Parameters:
///   - losses: The validation loss after each epoch, epoch 0 first; there may be none.
///   - patience: How many epochs in a row may pass without an improvement; the last of them ends the training. At least 1.
///   - minimumImprovement: By how much a loss has to be less than the best one; 0 or more.
/// - Returns: The last epoch that is trained, and the epoch of the best loss; `nil` when no epoch improved.
func earlyStop(losses: [Double], patience: Int, minimumImprovement: Double) -> EarlyStop? {
  // TODO: Task 5.
  unimplemented()
}
