import LabContracts
import Tensors

extension DenseNetwork {
  /// The gradient of a loss along every parameter, by central differences.
  ///
  /// The loss may be the student's own: then each call crosses to the worker.
  ///
  /// - Parameters:
  ///   - h: The step; positive.
  ///   - loss: A scalar function of the network; deterministic.
  /// - Returns: A number for each parameter, in the network's shapes.
  public func centralDifferences(
    step h: Double = 1e-5, of loss: (DenseNetwork) async throws -> Double
  ) async rethrows -> DenseNetwork {
    var (moved, gradient) = (self, self)
    for layer in layers.indices {
      for parameter in [\DenseLayer.weights, \DenseLayer.biases] {
        for (index, saved) in layers[layer][keyPath: parameter].scalars.enumerated() {
          moved.layers[layer][keyPath: parameter].scalars[index] = saved + h
          let above = try await loss(moved)
          moved.layers[layer][keyPath: parameter].scalars[index] = saved - h
          let below = try await loss(moved)
          moved.layers[layer][keyPath: parameter].scalars[index] = saved
          gradient.layers[layer][keyPath: parameter].scalars[index] = (above - below) / (2 * h)
        }
      }
    }
    return gradient
  }
}
