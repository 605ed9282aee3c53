/// Whole numbers along any number of axes, stored in one row.
///
///     let grid = Grid(shape: [2, 3], scalars: [1, 2, 3, 4, 5, 6])  // 1 2 3
///                                                                  // 4 5 6
///
/// The storage is row-major: the last axis varies fastest.
public struct Grid: Codable, Sendable, Hashable {
  /// The length of each axis, outermost first; none at all for a single number.
  public var shape: [Int]
  /// The numbers, one beside the other.
  public var scalars: [Int]

  /// Creates a grid; whether there are as many scalars as the shape holds is not looked at.
  public init(shape: [Int], scalars: [Int]) {
    self.shape = shape
    self.scalars = scalars
  }
}

extension Grid {
  /// An operation on two numbers, named so that it can cross to the worker.
  public enum Operation: String, Codable, Sendable, CaseIterable {
    /// left + right.
    case sum
    /// left − right.
    case difference
    /// left · right.
    case product
    /// 10 · left + right, which tells every pair of digits from every other.
    case digits

    /// The number that the operation makes of two.
    public func callAsFunction(_ left: Int, _ right: Int) -> Int {
      switch self {
      case .sum: left + right
      case .difference: left - right
      case .product: left * right
      case .digits: 10 * left + right
      }
    }
  }
}
