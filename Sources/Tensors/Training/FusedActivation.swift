// What the layers of a network need, fused so that each operation goes over the scalars once. The files of this folder are for
// this package only: a lab that asks for one of these functions must not find it in a module that it may import.

/// A function that a layer applies to each scalar, whose derivative follows from its output.
package enum FusedActivation: Sendable, Hashable {
  /// f(x) = x
  case identity
  /// f(x) = max(x, 0), with the derivative 0 at 0.
  case relu
  /// f(x) = x, or `slope` · x below 0; the derivative at 0 is `slope`, which is positive.
  case leakyReLU(slope: Double)
  /// f(x) = 1 / (1 + exp(−x))
  case sigmoid
  /// f(x) = tanh x
  case hyperbolicTangent
}

extension Tensor {
  /// Applies an activation to each scalar, in place.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func apply(_ activation: FusedActivation) {
    let count = count
    let implementation = Scalar.implementation
    if activation == .identity { return }
    withScalarsToReplace { x, result in
      switch activation {
      case .identity: break
      case .relu: implementation.kernels.relu(count, x, result)
      case .leakyReLU(let slope): implementation.kernels.leakyReLU(count, Scalar(slope), x, result)
      case .sigmoid: implementation.kernels.sigmoid(count, x, result)
      case .hyperbolicTangent: implementation.kernels.hyperbolicTangent(count, x, result)
      }
    }
  }

  /// Adds a bias to each row and applies an activation to the sums, in place.
  ///
  /// - Precondition: The bias is a vector as long as the last axis.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func add(bias: Tensor, thenApply activation: FusedActivation = .identity) {
    require(
      rank > 0 && bias.rank == 1 && bias.count == shape[rank - 1],
      "A bias of shape \(bias.shape) doesn't fit the last axis of shape \(shape).")
    let columns = bias.count
    let rows = columns == 0 ? 0 : count / columns
    let implementation = Scalar.implementation
    bias.withScalars { bias in
      withMutableScalars { x in
        switch activation {
        case .identity: implementation.kernels.addBias(rows, columns, bias, x)
        case .relu: implementation.kernels.addBiasReLU(rows, columns, bias, x)
        case .leakyReLU(let slope): implementation.kernels.addBiasLeakyReLU(rows, columns, Scalar(slope), bias, x)
        case .sigmoid: implementation.kernels.addBiasSigmoid(rows, columns, bias, x)
        case .hyperbolicTangent: implementation.kernels.addBiasHyperbolicTangent(rows, columns, bias, x)
        }
      }
    }
  }

  /// Turns the loss's gradient along an activation's output into the one along its input, in place.
  ///
  /// - Precondition: The output has the gradient's shape.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func multiplyByDerivative(of activation: FusedActivation, output: Tensor) {
    require(shape == output.shape, "A gradient of shape \(shape) doesn't fit an output of shape \(output.shape).")
    let count = count
    let implementation = Scalar.implementation
    output.withScalars { output in
      withMutableScalars { gradient in
        switch activation {
        case .identity: break
        case .relu: implementation.kernels.multiplyByReLUDerivative(count, output, gradient)
        case .leakyReLU(let slope):
          implementation.kernels.multiplyByLeakyReLUDerivative(count, Scalar(slope), output, gradient)
        case .sigmoid: implementation.kernels.multiplyBySigmoidDerivative(count, output, gradient)
        case .hyperbolicTangent: implementation.kernels.multiplyByHyperbolicTangentDerivative(count, output, gradient)
        }
      }
    }
  }

  /// Sets each scalar to 0 with a probability and multiplies the others by 1 / (1 − probability), in place.
  ///
  /// The seed alone decides which places are dropped, so that the backward pass applies the same call to the gradient. By
  /// Nitish Srivastava and others, "Dropout: a simple way to prevent neural networks from overfitting", JMLR 15 (2014).
  ///
  /// - Precondition: The probability is at least 0 and below 1.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func dropOut(probability: Double, seed: UInt64) {
    require(
      probability >= 0 && probability < 1, "A dropout probability is at least 0 and below 1, not \(probability).")
    let count = count
    withScalarsToReplace { Scalar.implementation.kernels.dropout(count, probability, seed, $0, $1) }
  }
}
