/// A student's gradient beside one to compare it with, index by index.
public struct GradientTable: Codable, Sendable, Equatable {
  /// One number of the gradient.
  public struct Entry: Codable, Sendable, Equatable {
    /// What the student's code gave.
    public var received: Double
    /// What it is compared with.
    public var reference: Double
    /// |a − n| / max(|a| + |n|, 1e-8); infinite where one of the two is not finite.
    public var relativeError: Double
    /// Whether the function has a kink here, so that there is no derivative to compare with.
    public var isKink: Bool
    /// Whether the two differ by more than is allowed.
    public var isWrong: Bool

    /// Creates an entry.
    public init(received: Double, reference: Double, relativeError: Double, isKink: Bool, isWrong: Bool) {
      (self.received, self.reference, self.relativeError) = (received, reference, relativeError)
      (self.isKink, self.isWrong) = (isKink, isWrong)
    }
  }

  /// What the gradient is along, such as `Θ`.
  public var name: String
  /// The shape of both gradients.
  public var shape: [Int]
  /// What the two columns of numbers are: the student's, and the other.
  public var headings: [String]
  /// The numbers, in row-major order.
  public var entries: [Entry]
  /// What all the numbers show at once, in a sentence.
  public var remark: String?

  /// Creates a table.
  public init(
    name: String, shape: [Int], headings: [String] = ["analytic", "numerical"], entries: [Entry], remark: String? = nil
  ) {
    (self.name, self.shape, self.headings, self.entries) = (name, shape, headings, entries)
    self.remark = remark
  }

  /// How many numbers are wrong.
  public var wrongCount: Int { entries.count { $0.isWrong } }

  /// The indices of the numbers, the worst first; kinks come last.
  public var worstFirst: [Int] {
    entries.indices.sorted { first, second in
      let (one, other) = (entries[first], entries[second])
      guard one.isWrong == other.isWrong else { return one.isWrong }
      guard one.isKink == other.isKink else { return other.isKink }
      guard one.relativeError == other.relativeError else { return one.relativeError > other.relativeError }
      return first < second
    }
  }

  /// The largest relative error that is no kink's; 0 when there are no numbers.
  public var largestError: Double {
    entries.lazy.filter { !$0.isKink }.map(\.relativeError).max() ?? 0
  }

  /// The subscripts of an index, such as `[1, 0]`.
  public func place(of index: Int) -> String {
    "\(subscripts(of: index, in: shape))"
  }
}
