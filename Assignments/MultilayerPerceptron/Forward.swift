import LabContracts
import LabSupport
import Tensors

/// The rectified linear unit at every place: max(z, 0).
///
/// - Parameter z: Any shape.
/// - Returns: A tensor of `z`'s shape.
func relu(_ z: Tensor<Double>) -> Tensor<Double> {
  // TODO: Task 2a.
  unimplemented()
}

/// What flows through a network, layer by layer: A₀ = X, then Aₗ = ReLU(Aₗ₋₁·Wₗ + bₗ), and in the last layer, without a
/// ReLU, A_L = A_L₋₁·W_L + b_L, the logits.
///
/// - Parameters:
///   - network: One or more layers; each takes as many inputs as the one before has units.
///   - inputs: X, one sample a row; shape [samples, features].
/// - Returns: L + 1 tensors: the inputs themselves, then each layer's output, of shape [samples, units].
func layerOutputs(of network: DenseNetwork, for inputs: Tensor<Double>) -> [Tensor<Double>] {
  // TODO: Task 2b.
  unimplemented()
}

/// The share of samples that the network classifies rightly: whose largest logit is that of their label.
///
/// - Parameters:
///   - network: The network that classifies.
///   - samples: At least one sample.
/// - Returns: A number from 0 to 1.
func accuracy(of network: DenseNetwork, on samples: ClassifiedSamples) -> Double {
  // TODO: Task 2c.
  unimplemented()
}
