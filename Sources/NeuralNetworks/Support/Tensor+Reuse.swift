import Tensors

// The steps of a training loop ask for tensors of the same shapes again and again. These write into those of the last step.

extension Tensor {
  /// Takes a shape, keeping the storage when it is that shape already; the scalars are arbitrary afterwards.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func makeRoom(for newShape: Shape) {
    if shape != newShape { self = .zeros(shape: newShape) }
  }

  /// Takes the shape and the scalars of another tensor, each keeping storage of its own.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func copy(_ other: Tensor) {
    makeRoom(for: other.shape)
    copyScalars(of: other)
  }

  /// Takes the scalars of a tensor that has as many of them, whatever its shape.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func copyScalars(of other: Tensor) {
    require(count == other.count, "A tensor of shape \(shape) can't take the scalars of one of shape \(other.shape).")
    other.scalars.withUnsafeBufferPointer { source in
      scalars.withUnsafeMutableBufferPointer { _ = $0.update(fromContentsOf: source) }
    }
  }

  /// Takes the shape and the scalars of a matrix product; see `matrixProduct(_:_:transposingLeft:transposingRight:into:)`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func becomeProduct(
    of left: Tensor, and right: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false
  ) {
    makeRoom(for: .matrix(left.shape[transposingLeft ? 1 : 0], right.shape[transposingRight ? 0 : 1]))
    matrixProduct(left, right, transposingLeft: transposingLeft, transposingRight: transposingRight, into: &self)
  }
}
