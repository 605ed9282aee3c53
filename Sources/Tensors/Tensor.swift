/// A block of numbers with 0 to 4 axes, stored in row-major order.
///
/// ```swift
/// let x = Tensor<Double>([[1, 2, 3], [4, 5, 6]])
/// let weights = Tensor<Double>([0.5, 1, 2])
/// print(x * weights)                    // [[ 0.5  2.   6. ]
///                                       //  [ 2.   5.  12. ]]
/// print(matrixProduct(x, weights))      // [ 8.5 19. ]
/// print(x.sum(alongAxis: 0))            // [5. 7. 9.]
/// ```
///
/// A tensor is a value: a copy never sees a later change. Operations on shapes that don't fit together stop the program
/// with a sentence that names both shapes.
public struct Tensor<Scalar: TensorScalar>: Sendable {
  /// The lengths of the axes, outermost first.
  public private(set) var shape: Shape

  @usableFromInline
  var storage: TensorStorage<Scalar>

  /// Creates a tensor from its scalars in row-major order: the last axis varies fastest.
  ///
  /// - Precondition: There are as many scalars as the shape holds.
  public init(shape: Shape, scalars: [Scalar]) {
    require(
      shape.count == scalars.count,
      "A tensor of shape \(shape) holds \(shape.count) scalars, but \(scalars.count) were given.")
    self.shape = shape
    self.storage = TensorStorage(scalars)
  }

  /// Creates a tensor whose scalars `body` writes, each of them, at the address that it is given.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  init(shape: Shape, initializingWith body: (UnsafeMutablePointer<Scalar>) -> Void) {
    self.shape = shape
    self.storage = .make(count: shape.count, initializingWith: body)
  }

  /// Creates a tensor with the scalars of another one in another shape that holds as many.
  init(sharing other: consuming Tensor, shape: Shape) {
    self.shape = shape
    self.storage = other.storage
  }
}

// MARK: - Creation

extension Tensor {
  /// Creates a vector, of shape `[scalars.count]`.
  public init(_ scalars: [Scalar]) {
    self.init(shape: [scalars.count], scalars: scalars)
  }

  /// Creates a matrix from its rows, of shape `[rows.count, rows[0].count]`; no rows make the shape `[0, 0]`.
  ///
  /// - Precondition: The rows are equally long.
  public init(_ rows: [[Scalar]]) {
    let columnCount = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() {
      require(
        row.count == columnCount,
        "The rows of a matrix are equally long, but row \(index) has \(row.count) scalars and row 0 has \(columnCount)."
      )
    }
    self.init(shape: [rows.count, columnCount], scalars: Array(rows.joined()))
  }

  /// Creates a tensor of rank 0 and shape `[]`, which holds one scalar.
  public init(_ scalar: Scalar) {
    self.init(shape: [], scalars: [scalar])
  }

  /// Creates a tensor that holds one scalar over and over.
  public init(repeating scalar: Scalar, shape: Shape) {
    self.init(shape: shape) { $0.initialize(repeating: scalar, count: shape.count) }
  }

  /// A tensor of zeros.
  public static func zeros(shape: Shape) -> Tensor {
    Tensor(repeating: 0, shape: shape)
  }

  /// A tensor of ones.
  public static func ones(shape: Shape) -> Tensor {
    Tensor(repeating: 1, shape: shape)
  }
}

// MARK: - Scalars

extension Tensor {
  /// The number of axes, 0 to 4.
  public var rank: Int { shape.rank }

  /// The number of scalars, the product of the shape's lengths.
  public var count: Int { shape.count }

  /// Every scalar in row-major order, whatever the shape; changing one in place copies nothing.
  ///
  /// ```swift
  /// for index in x.scalars.indices { x.scalars[index] += step }
  /// ```
  ///
  /// - Precondition: A new array has as many scalars as the old one.
  public var scalars: [Scalar] {
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    get { storage.scalars }
    set {
      require(
        newValue.count == count,
        "A tensor of shape \(shape) holds \(count) scalars, but \(newValue.count) were assigned.")
      storage = TensorStorage(newValue)
    }
    _modify {
      makeStorageUnique()
      defer {
        require(
          storage.scalars.count == shape.count,
          "A tensor of shape \(shape) holds \(shape.count) scalars, but was left with \(storage.scalars.count).")
      }
      yield &storage.scalars
    }
  }

  /// Gives this tensor storage of its own, so that a change is seen by no other.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func makeStorageUnique() {
    guard !isKnownUniquelyReferenced(&storage) else { return }
    let (shared, count) = (storage, count)
    storage = .make(count: count) { address in
      shared.read { address.initialize(from: $0, count: count) }
    }
  }

  /// Calls `body` with the address of the scalars, to read.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func withScalars(_ body: (UnsafePointer<Scalar>) -> Void) {
    storage.read(body)
  }

  /// Calls `body` with the address of the scalars, to change.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func withMutableScalars(_ body: (UnsafeMutablePointer<Scalar>) -> Void) {
    makeStorageUnique()
    storage.change(body)
  }

  /// Calls `body` with the address of the scalars and the address for the new ones, each of which it writes: the same address
  /// when nobody else refers to the storage, so that what will be overwritten is never copied.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func withScalarsToReplace(_ body: (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void) {
    if isKnownUniquelyReferenced(&storage) {
      storage.change { body($0, $0) }
    } else {
      let shared = storage
      storage = .make(count: count) { result in shared.read { body($0, result) } }
    }
  }
}
