/// The lengths of a tensor's axes, outermost first: `[rows, columns]` for a matrix, `[]` for a single scalar.
///
/// ```swift
/// let shape: Shape = [2, 3]
/// shape.rank    // 2
/// shape.count   // 6
/// shape[0]      // 2
/// ```
///
/// A shape has at most four axes and lives inline, so that making or comparing one never touches the heap.
public struct Shape: Sendable, Hashable {
  /// The greatest number of axes that a shape may have.
  public static let maximumRank = 4

  /// The number of axes, 0 to 4.
  public let rank: Int

  /// The lengths of the axes; those past `rank` are 1, so that the product of all four is the count.
  private let lengths: (Int, Int, Int, Int)

  /// The number of scalars that a tensor of this shape holds: the product of the lengths, so 1 for `[]`.
  public let count: Int

  /// Creates a shape from the lengths of its axes, outermost first.
  ///
  /// - Precondition: At most four lengths, none negative, whose product an `Int` can hold.
  public init(_ lengths: some Sequence<Int>) {
    do {
      try self.init(validating: lengths)
    } catch {
      fatalError(error.description)
    }
  }

  /// Creates a shape from lengths that nobody has checked yet, as a decoder or a file reader has them.
  ///
  /// - Throws: ``ShapeError`` for more than four lengths, a negative one, or a product that overflows.
  public init(validating lengths: some Sequence<Int>) throws(ShapeError) {
    var padded = (1, 1, 1, 1)
    var axis = 0
    var product = 1
    // Zero would hide an overflow of the other lengths, and a stride would still meet it.
    var productWithoutZeros = 1
    for length in lengths {
      guard axis < Shape.maximumRank else { throw ShapeError.tooManyAxes }
      guard length >= 0 else { throw ShapeError.negativeLength(length, axis: axis) }
      let (next, overflow) = productWithoutZeros.multipliedReportingOverflow(by: Swift.max(length, 1))
      guard !overflow else { throw ShapeError.tooManyScalars(length, axis: axis) }
      productWithoutZeros = next
      product *= length
      switch axis {
      case 0: padded.0 = length
      case 1: padded.1 = length
      case 2: padded.2 = length
      default: padded.3 = length
      }
      axis += 1
    }
    self.lengths = padded
    rank = axis
    count = product
  }

  /// Creates a shape by asking for the length of each axis, none of which is negative.
  init(rank: Int, length: (_ axis: Int) -> Int) {
    lengths = (
      rank > 0 ? length(0) : 1, rank > 1 ? length(1) : 1, rank > 2 ? length(2) : 1, rank > 3 ? length(3) : 1
    )
    self.rank = rank
    count = lengths.0 * lengths.1 * lengths.2 * lengths.3
  }

  /// The length of one axis, 0 being the outermost.
  public subscript(axis: Int) -> Int {
    checkAxis(axis)
    return paddedLength(axis)
  }

  /// The length of an axis below four, which is 1 past the rank.
  func paddedLength(_ axis: Int) -> Int {
    switch axis {
    case 0: lengths.0
    case 1: lengths.1
    case 2: lengths.2
    default: lengths.3
    }
  }

  func checkAxis(_ axis: Int) {
    require(axis >= 0 && axis < rank, "Axis \(axis) is not one of the \(rank) axes of shape \(self).")
  }

  /// Whether two shapes have the same axes.
  public static func == (left: Shape, right: Shape) -> Bool {
    left.rank == right.rank && left.lengths == right.lengths
  }

  /// Mixes the lengths into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rank)
    hasher.combine(lengths.0)
    hasher.combine(lengths.1)
    hasher.combine(lengths.2)
    hasher.combine(lengths.3)
  }
}

extension Shape: ExpressibleByArrayLiteral {
  /// Creates a shape from a literal such as `[2, 3]`.
  public init(arrayLiteral lengths: Int...) {
    self.init(lengths)
  }
}

extension Shape: CustomStringConvertible {
  /// The lengths in brackets, as in `[2, 3]`.
  public var description: String {
    "[" + axes.map { String(self[$0]) }.joined(separator: ", ") + "]"
  }
}

extension Shape: Sequence {
  /// The numbers of the axes, `0..<rank`.
  public var axes: Range<Int> { 0..<rank }

  /// Makes an iterator over the lengths, outermost first.
  public func makeIterator() -> Iterator {
    Iterator(shape: self)
  }

  /// Goes over the lengths of a shape's axes, outermost first.
  public struct Iterator: IteratorProtocol {
    fileprivate let shape: Shape
    private var axis = 0

    fileprivate init(shape: Shape) {
      self.shape = shape
    }

    /// The next length, or nil after the innermost one.
    public mutating func next() -> Int? {
      guard axis < shape.rank else { return nil }
      defer { axis += 1 }
      return shape[axis]
    }
  }
}

/// Why some lengths are not a shape.
public enum ShapeError: Error, Hashable, Sendable {
  /// More axes than ``Shape/maximumRank``.
  case tooManyAxes
  /// An axis whose length is below zero.
  case negativeLength(Int, axis: Int)
  /// An axis whose length makes the number of scalars more than an `Int` can hold.
  case tooManyScalars(Int, axis: Int)
}

extension ShapeError: CustomStringConvertible {
  /// The error as a sentence.
  public var description: String {
    switch self {
    case .tooManyAxes: "A shape has at most \(Shape.maximumRank) axes."
    case .negativeLength(let length, let axis): "Axis \(axis) of a shape can't have the negative length \(length)."
    case .tooManyScalars(let length, let axis):
      "With axis \(axis) as long as \(length), a shape holds too many scalars."
    }
  }
}
