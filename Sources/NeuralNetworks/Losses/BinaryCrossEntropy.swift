import Tensors

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Replaces logits by the gradient of their mean binary cross-entropy, and returns the loss.
///
/// With a logit z and its target t the loss is max(z, 0) − z · t + log(1 + exp(−|z|)), whose exponential can't overflow, and
/// the gradient σ(z) − t.
///
/// - Parameters:
///   - logits: Logits of any shape.
///   - targets: A number from 0 to 1 for each.
/// - Returns: The mean loss.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func replaceByBinaryCrossEntropyGradient<Scalar: TensorScalar>(
  _ logits: inout Tensor<Scalar>, targets: Tensor<Scalar>
) -> Scalar {
  logits.checkShape(ofTargets: targets)
  let count = Double(logits.count)
  var loss = 0.0
  targets.scalars.withUnsafeBufferPointer { targets in
    logits.scalars.withUnsafeMutableBufferPointer { logits in
      for index in logits.indices {
        let z = Double(logits[index])
        let target = Double(targets[index])
        let decay = exp(-abs(z))
        loss += max(z, 0) - z * target + log1p(decay)
        let probability = (z < 0 ? decay : 1) / (1 + decay)
        logits[index] = Scalar((probability - target) / count)
      }
    }
  }
  return Scalar(loss / count)
}
