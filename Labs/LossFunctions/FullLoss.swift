import LabContracts
import LabSupport
import Tensors

/// The regularizer R(Θ) = Σ Θⱼₖ²: the sum of the squares of all weights.
///
/// The conventions of this lab: there is no ½ in front, the sum is not divided by anything, and the biases don't take part.
///
/// - Parameter classifier: Θ in `weights`, of shape [classes, features].
/// - Returns: A number that is never negative.
func regularizer(of classifier: LinearClassifier) -> Double {
  // TODO: Task 4a.
  unimplemented()
}

/// The full loss of a linear classifier: L(Θ, b) = 1/N · Σᵢ Lᵢ + λ·R(Θ).
///
/// The mean is taken over the losses of the samples. λ·R(Θ) is added once, whatever N is.
///
/// - Parameters:
///   - classifier: Θ in `weights`, of shape [classes, features], and b in `biases`, of shape [classes].
///   - samples: `inputs` of shape [samples, features] and one label a sample; at least one sample.
///   - loss: Which loss a sample has: `.hinge`, as in Task 2, or `.crossEntropy`, as in Task 3.
///   - regularization: λ; 0 or more.
/// - Returns: A number that is never negative.
func fullLoss(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> Double {
  // TODO: Task 4b.
  unimplemented()
}

/// The gradient of the full loss: ∂L/∂Θⱼₖ = Σᵢ ∂L/∂sᵢⱼ · xᵢₖ + λ·∂R/∂Θⱼₖ, and ∂L/∂bⱼ = Σᵢ ∂L/∂sᵢⱼ.
///
/// Here ∂L/∂s is the gradient of the mean loss along the scores, as in Tasks 2c and 3d: it has the 1/N in it.
///
/// - Parameters:
///   - classifier: Where to differentiate.
///   - samples: `inputs` of shape [samples, features] and one label a sample; at least one sample.
///   - loss: Which loss a sample has.
///   - regularization: λ; 0 or more.
/// - Returns: ∂L/∂Θ in `weights`, of shape [classes, features], and ∂L/∂b in `biases`, of shape [classes].
func fullLossGradient(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> LinearClassifier {
  // TODO: Task 4c.
  unimplemented()
}
