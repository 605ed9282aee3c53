import LabContracts
import LabSupport
import Tensors

/// The loss that is minimised: the mean of the samples' losses, plus the elastic penalty of the weights.
///
///     L = 1/N · Σₙ lossesₙ + λ₁ · Σ |w| + λ₂ · Σ w²
///
/// The penalty belongs to the model, and not to a sample: it is added once, and N doesn't divide it. The bias is not
/// penalised: only `model.weights` count.
///
/// - Parameters:
///   - losses: The loss of each sample, without a penalty; shape [N], N at least 1.
///   - model: The model whose weights are penalised.
///   - l1: λ₁; 0 or more.
///   - l2: λ₂; 0 or more.
/// - Returns: L.
func regularizedLoss(losses: Tensor<Double>, model: LinearModel, l1: Double, l2: Double) -> Double {
  // TODO: Task 2a.
  unimplemented()
}

/// The gradient of the loss that is minimised.
///
/// - Parameters:
///   - gradient: The gradient of the mean of the samples' losses, without a penalty: ∂/∂w in `weights`, ∂/∂b in `bias`.
///   - model: The model at which the gradient was taken.
///   - l1: λ₁; 0 or more.
///   - l2: λ₂; 0 or more.
/// - Returns: ∂L/∂w in `weights`, of the shape that `model.weights` has, and ∂L/∂b in `bias`.
func regularizedGradient(gradient: LinearModel, model: LinearModel, l1: Double, l2: Double) -> LinearModel {
  // TODO: Task 2b.
  unimplemented()
}
