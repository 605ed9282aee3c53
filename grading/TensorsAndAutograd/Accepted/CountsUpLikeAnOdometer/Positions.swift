// Accepted: nothing is divided: an index is counted up, place by place.

func scalarCount(of shape: [Int]) -> Int {
  guard let first = shape.first else { return 1 }
  return first * scalarCount(of: Array(shape.dropFirst()))
}

func position(of index: [Int], in shape: [Int]) -> Int {
  guard let last = index.last, let length = shape.last else { return 0 }
  return position(of: index.dropLast(), in: shape.dropLast()) * length + last
}

func index(at position: Int, in shape: [Int]) -> [Int] {
  var index = shape.map { _ in 0 }
  for _ in 0..<position {
    var axis = shape.count - 1
    while index[axis] + 1 == shape[axis] {
      index[axis] = 0
      axis -= 1
    }
    index[axis] += 1
  }
  return index
}
