/// The subscripts of a scalar, such as `[1, 0]`.
///
/// - Parameters:
///   - flatIndex: Its place in row-major order.
///   - lengths: The lengths of the axes, none of them 0.
/// - Returns: A subscript for each axis.
public func subscripts(of flatIndex: Int, in lengths: [Int]) -> [Int] {
  var rest = flatIndex
  var places: [Int] = []
  for length in lengths.reversed() {
    places.append(rest % length)
    rest /= length
  }
  return places.reversed()
}
