// One step of each optimizer, in place. In each, `weightDecay` times the parameters is added to the gradient first; a decay
// that is decoupled from the gradient, as AdamW's, is a multiplication of the parameters beforehand.

extension Tensor {
  /// Takes a step of gradient descent without momentum: w −= learningRate · gradient.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func stepSGD(gradient: Tensor, learningRate: Scalar, weightDecay: Scalar = 0) {
    checkShape(ofGradient: gradient)
    let count = count
    gradient.withScalars { gradient in
      withMutableScalars {
        Scalar.implementation.kernels.updateSGD(count, learningRate, 0, false, weightDecay, gradient, nil, $0)
      }
    }
  }

  /// Takes a step of gradient descent with momentum: v = momentum · v + gradient, w −= learningRate · v.
  ///
  /// Nesterov's variant steps along gradient + momentum · v instead: Ilya Sutskever and others, "On the importance of
  /// initialization and momentum in deep learning", ICML 2013.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func stepSGD(
    gradient: Tensor, velocity: inout Tensor, learningRate: Scalar, momentum: Scalar, nesterov: Bool = false,
    weightDecay: Scalar = 0
  ) {
    checkShape(ofGradient: gradient, state: velocity)
    let count = count
    gradient.withScalars { gradient in
      velocity.withMutableScalars { velocity in
        withMutableScalars {
          Scalar.implementation.kernels.updateSGD(
            count, learningRate, momentum, nesterov, weightDecay, gradient, velocity, $0)
        }
      }
    }
  }

  /// Takes a step of RMSProp: s = smoothing · s + (1 − smoothing) · gradient², w −= learningRate · gradient / (√s + epsilon).
  ///
  /// By Geoffrey Hinton, "Neural networks for machine learning", lecture 6, Coursera 2012.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func stepRMSProp(
    gradient: Tensor, meanSquare: inout Tensor, learningRate: Scalar, smoothing: Scalar, epsilon: Scalar,
    weightDecay: Scalar = 0
  ) {
    checkShape(ofGradient: gradient, state: meanSquare)
    let count = count
    gradient.withScalars { gradient in
      meanSquare.withMutableScalars { meanSquare in
        withMutableScalars {
          Scalar.implementation.kernels.updateRMSProp(
            count, learningRate, smoothing, epsilon, weightDecay, gradient, meanSquare, $0)
        }
      }
    }
  }

  /// Takes a step of Adam: m = β₁ · m + (1 − β₁) · gradient, s = β₂ · s + (1 − β₂) · gradient², and
  /// w −= learningRate · (m / (1 − β₁ᵗ)) / (√(s / (1 − β₂ᵗ)) + epsilon) at step t.
  ///
  /// By Diederik Kingma and Jimmy Ba, "Adam: a method for stochastic optimization", ICLR 2015.
  ///
  /// - Parameters:
  ///   - gradient: The loss's gradient along these parameters.
  ///   - mean: The running mean of the gradients, m.
  ///   - meanSquare: The running mean of their squares, s.
  ///   - learningRate: How far to step.
  ///   - beta1: How much of m stays, β₁.
  ///   - beta2: How much of s stays, β₂.
  ///   - correction1: What m lacks at its beginning, 1 − β₁ᵗ.
  ///   - correction2: What s lacks at its beginning, 1 − β₂ᵗ.
  ///   - epsilon: What keeps the divisor from 0.
  ///   - weightDecay: How much of the parameters to add to the gradient.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func stepAdam(
    gradient: Tensor, mean: inout Tensor, meanSquare: inout Tensor, learningRate: Scalar, beta1: Scalar, beta2: Scalar,
    correction1: Scalar, correction2: Scalar, epsilon: Scalar, weightDecay: Scalar = 0
  ) {
    checkShape(ofGradient: gradient, state: mean)
    checkShape(ofGradient: gradient, state: meanSquare)
    let count = count
    gradient.withScalars { gradient in
      mean.withMutableScalars { mean in
        meanSquare.withMutableScalars { meanSquare in
          withMutableScalars {
            Scalar.implementation.kernels.updateAdam(
              count, learningRate, beta1, beta2, epsilon, correction1, correction2, weightDecay, gradient, mean,
              meanSquare,
              $0)
          }
        }
      }
    }
  }

  private func checkShape(ofGradient gradient: Tensor, state: Tensor? = nil) {
    require(
      shape == gradient.shape, "A gradient of shape \(gradient.shape) doesn't fit parameters of shape \(shape).")
    if let state {
      require(
        shape == state.shape, "An optimizer's state of shape \(state.shape) doesn't fit parameters of shape \(shape).")
    }
  }
}
