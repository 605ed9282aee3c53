/// The scalars that one tensor, or several equal ones, refer to.
///
/// A class only so that a large array can be recycled when its last tensor goes; the sharing is invisible, because a
/// tensor makes sure that it alone refers to the storage before it changes the scalars.
///
/// The functions here are the only ones that every operation goes through and that would be slow as generic code: looking up
/// the type `[Scalar]` at run time takes longer than adding a few numbers. Hence their specialized copies, which work across
/// files and modules in a debug build too.
@usableFromInline
final class TensorStorage<Scalar: TensorScalar>: @unchecked Sendable {
  // Unchecked exclusivity: the owning tensor's own exclusive access covers it.
  @exclusivity(unchecked)
  @usableFromInline
  var scalars: [Scalar]

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  init(_ scalars: consuming [Scalar]) {
    self.scalars = scalars
  }

  /// Makes storage whose scalars `body` writes, each of them, in recycled memory where there is some.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  static func make(count: Int, initializingWith body: (UnsafeMutablePointer<Scalar>) -> Void) -> TensorStorage {
    if ArrayPool<Scalar>.recycles(count: count), let recycled = Scalar.implementation.recycledArrays.take(count: count)
    {
      let storage = TensorStorage(recycled)
      storage.scalars.withUnsafeMutableBufferPointer { body($0.start) }
      return storage
    }
    return TensorStorage(
      Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
        body(buffer.start)
        initializedCount = count
      })
  }

  /// Calls `body` with the address of the scalars, to read.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func read(_ body: (UnsafePointer<Scalar>) -> Void) {
    scalars.withUnsafeBufferPointer { body($0.start) }
  }

  /// Calls `body` with the address of the scalars, to change.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func change(_ body: (UnsafeMutablePointer<Scalar>) -> Void) {
    scalars.withUnsafeMutableBufferPointer { body($0.start) }
  }

  deinit {
    recycle(scalars)
  }
}

/// Keeps the scalars of a tensor that is gone when they are worth it.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
private func recycle<Scalar: TensorScalar>(_ scalars: consuming [Scalar]) {
  if ArrayPool<Scalar>.recycles(count: scalars.count) {
    Scalar.implementation.recycledArrays.keep(scalars)
  }
}

extension UnsafeBufferPointer {
  /// The address of the first element; an array has one even when it is empty.
  package var start: UnsafePointer<Element> {
    guard let baseAddress else { fatalError("An array without an address.") }
    return baseAddress
  }
}

extension UnsafeMutableBufferPointer {
  /// The address of the first element; an array has one even when it is empty.
  package var start: UnsafeMutablePointer<Element> {
    guard let baseAddress else { fatalError("An array without an address.") }
    return baseAddress
  }
}
