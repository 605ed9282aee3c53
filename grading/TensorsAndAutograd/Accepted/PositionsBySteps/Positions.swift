// Accepted: the step of each axis in storage is computed first.

func scalarCount(of shape: [Int]) -> Int {
  var count = 1
  for length in shape { count *= length }
  return count
}

func steps(of shape: [Int]) -> [Int] {
  shape.indices.map { scalarCount(of: Array(shape[($0 + 1)...])) }
}

func position(of index: [Int], in shape: [Int]) -> Int {
  zip(index, steps(of: shape)).map { $0 * $1 }.reduce(0, +)
}

func index(at position: Int, in shape: [Int]) -> [Int] {
  zip(shape, steps(of: shape)).map { length, step in position / step % length }
}
