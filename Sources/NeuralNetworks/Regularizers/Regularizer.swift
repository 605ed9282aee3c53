import Tensors

/// What large weights cost: a penalty that is added to the loss, R(W) = l1 · Σ |w| + l2 · Σ w².
///
/// ```swift
/// network.update(batch, loss: .hinge, regularizer: .l2(1e-3), by: &optimizer)
/// ```
///
/// Weights are penalized, biases aren't. An optimizer's weight decay of λ has the gradient of an ``l2(_:)`` of λ / 2.
public struct Regularizer: Sendable, Hashable {
  /// What a weight's absolute value costs.
  public var l1: Double

  /// What a weight's square costs.
  public var l2: Double

  /// No penalty.
  public static let none = Regularizer(l1: 0, l2: 0)

  /// λ · Σ w², which prefers many small weights: ridge regression's.
  public static func l2(_ strength: Double) -> Regularizer { Regularizer(l1: 0, l2: strength) }

  /// λ · Σ |w|, which prefers few weights that aren't 0: the lasso's. The gradient at 0 is taken to be 0.
  public static func l1(_ strength: Double) -> Regularizer { Regularizer(l1: strength, l2: 0) }

  /// Both: Hui Zou and Trevor Hastie, "Regularization and variable selection via the elastic net", JRSS B 67 (2005).
  public static func elastic(l1: Double, l2: Double) -> Regularizer { Regularizer(l1: l1, l2: l2) }

  private init(l1: Double, l2: Double) {
    require(l1 >= 0 && l2 >= 0, "A penalty's strength is at least 0, not \(l1) and \(l2).")
    self.l1 = l1
    self.l2 = l2
  }

  /// The penalty for some weights.
  public func callAsFunction<Scalar>(_ weights: Tensor<Scalar>) -> Scalar {
    var penalty: Scalar = 0
    if l1 > 0 { penalty += Scalar(l1) * abs(weights).sum() }
    if l2 > 0 { penalty += Scalar(l2) * weights.dot(weights) }
    return penalty
  }

  /// The penalty's gradient along some weights, l1 · sign(w) + 2 · l2 · w, in their shape.
  public func gradient<Scalar>(at weights: Tensor<Scalar>) -> Tensor<Scalar> {
    var gradient = Tensor<Scalar>.zeros(shape: weights.shape)
    addGradient(at: weights, to: &gradient)
    return gradient
  }

  /// Adds the penalty's gradient along some weights to the loss's.
  func addGradient<Scalar>(at weights: Tensor<Scalar>, to gradient: inout Tensor<Scalar>) {
    if l1 > 0 { gradient.add((weights .> 0) - (weights .< 0), scaledBy: Scalar(l1)) }
    if l2 > 0 { gradient.add(weights, scaledBy: Scalar(2 * l2)) }
  }
}
