/// The scalars that one tensor, or several equal ones, refer to.
///
/// A class only so that a large array can be recycled when its last tensor goes; the sharing is invisible, because a
/// tensor makes sure that it alone refers to the storage before it changes the scalars.
@usableFromInline
final class TensorStorage<Scalar: TensorScalar>: @unchecked Sendable {
  // Unchecked exclusivity: the owning tensor's own exclusive access covers it.
  @exclusivity(unchecked)
  @usableFromInline
  var scalars: [Scalar]

  @usableFromInline
  init(_ scalars: consuming [Scalar]) {
    self.scalars = scalars
  }

  /// Creates storage whose scalars `body` writes, each of them, in recycled memory where there is some.
  convenience init(count: Int, initializingWith body: (UnsafeMutablePointer<Scalar>) -> Void) {
    if ArrayPool<Scalar>.recycles(count: count), let recycled = Scalar.implementation.recycledArrays.take(count: count)
    {
      self.init(recycled)
      scalars.withUnsafeMutableBufferPointer { body($0.start) }
    } else {
      self.init(
        Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
          body(buffer.start)
          initializedCount = count
        })
    }
  }

  deinit {
    if ArrayPool<Scalar>.recycles(count: scalars.count) {
      Scalar.implementation.recycledArrays.keep(scalars)
    }
  }
}

extension UnsafeBufferPointer {
  /// The address of the first element; an array has one even when it is empty.
  var start: UnsafePointer<Element> {
    guard let baseAddress else { preconditionFailure("An array without an address.") }
    return baseAddress
  }
}

extension UnsafeMutableBufferPointer {
  /// The address of the first element; an array has one even when it is empty.
  var start: UnsafeMutablePointer<Element> {
    guard let baseAddress else { preconditionFailure("An array without an address.") }
    return baseAddress
  }
}
