import CheckSupport
import LabContracts

/// The lab's answers about grids, by walking over all indices: nothing that a worker can reach.
enum Reference {
  /// Every index of a shape, in the order of storage.
  static func indices(in shape: [Int]) -> [[Int]] {
    shape.reduce([[]]) { indices, length in indices.flatMap { index in (0..<length).map { index + [$0] } } }
  }

  /// The scalars of a grid by their indices.
  static func table(of grid: Grid) -> [[Int]: Int] {
    Dictionary(uniqueKeysWithValues: zip(indices(in: grid.shape), grid.scalars))
  }

  /// The grid whose scalar at each index is what `scalar` says.
  static func grid(_ shape: [Int], _ scalar: ([Int]) -> Int) -> Grid {
    Grid(shape: shape, scalars: indices(in: shape).map(scalar))
  }

  static func combined(_ left: Grid, _ right: Grid, to shape: [Int], by operation: Grid.Operation) -> Grid {
    let (lefts, rights) = (table(of: left), table(of: right))
    func own(_ index: [Int], _ shape: [Int]) -> [Int] {
      zip(index.suffix(shape.count), shape).map { $1 == 1 ? 0 : $0 }
    }
    return grid(shape) { index in
      operation(lefts[own(index, left.shape), default: 0], rights[own(index, right.shape), default: 0])
    }
  }

  static func sum(of source: Grid, alongAxis axis: Int) -> Grid {
    var shape = source.shape
    let length = shape.remove(at: axis)
    let scalars = table(of: source)
    return grid(shape) { index in
      (0..<length).reduce(0) { $0 + scalars[index[..<axis] + [$1] + index[axis...], default: 0] }
    }
  }

  static func transposed(_ source: Grid) -> Grid {
    let scalars = table(of: source)
    return grid(source.shape.reversed()) { scalars[$0.reversed(), default: 0] }
  }

  static func product(of left: Grid, and right: Grid) -> Grid {
    let (lefts, rights) = (table(of: left), table(of: right))
    let outer = left.shape.dropLast()
    return grid(Array(outer + right.shape.dropFirst())) { index in
      (0..<(right.shape.first ?? 0)).reduce(0) { sum, k in
        sum + lefts[index[..<outer.count] + [k], default: 0] * rights[[k] + index[outer.count...], default: 0]
      }
    }
  }
}

extension LabChecks<TensorsAndAutogradLab> {
  /// Numbers drawn by chance, none of them the same as its neighbour's.
  func randomGrid(_ shape: [Int], in range: ClosedRange<Int> = 1...99) -> Grid {
    Grid(
      shape: shape,
      scalars: (0..<Reference.indices(in: shape).count).map { _ in Int.random(in: range, using: &random) })
  }

  /// Lengths in an order drawn by chance.
  func shuffled(_ lengths: [Int]) -> [Int] {
    lengths.shuffled(using: &random)
  }

  /// A shape as a message shows it.
  func words(_ shape: [Int]?) -> String {
    shape.map { "\($0)" } ?? "nil"
  }
}
