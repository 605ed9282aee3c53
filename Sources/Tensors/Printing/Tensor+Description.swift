extension Tensor: CustomStringConvertible {
  /// The scalars in brackets, written as NumPy writes them; of more than a thousand, only three at each end of an axis.
  ///
  /// ```swift
  /// print(Tensor<Double>([[1, 2.5], [-3, 4]]))
  /// // [[ 1.   2.5]
  /// //  [-3.   4. ]]
  /// ```
  public var description: String {
    guard rank > 0 else { return String(describing: scalars[0]) }
    guard count > 0 else { return "[]" }
    return TensorPrinter(self).text(axis: 0, offset: 0, indentation: 1)
  }
}

/// Writes one tensor.
private struct TensorPrinter<Scalar: TensorScalar> {
  private static var lineWidth: Int { 75 }
  private static var greatestCountInFull: Int { 1000 }
  private static var edgeCount: Int { 3 }

  private let shape: Shape
  private let scalars: [Scalar]
  private var format = ScalarFormat<Scalar>([])

  init(_ tensor: Tensor<Scalar>) {
    shape = tensor.shape
    scalars = tensor.scalars
    var shown: [Scalar] = []
    collectShown(axis: 0, offset: 0, into: &shown)
    format = ScalarFormat(shown)
  }

  /// The indices of an axis that are written, nil standing for those left out.
  private func shownIndices(ofAxis axis: Int) -> [Int?] {
    let length = shape[axis]
    guard shape.count > Self.greatestCountInFull, length > 2 * Self.edgeCount else { return Array(0..<length) }
    return Array(0..<Self.edgeCount) + [nil] + Array(length - Self.edgeCount..<length)
  }

  private func collectShown(axis: Int, offset: Int, into shown: inout [Scalar]) {
    guard axis < shape.rank else {
      shown.append(scalars[offset])
      return
    }
    for case let index? in shownIndices(ofAxis: axis) {
      collectShown(axis: axis + 1, offset: offset * shape[axis] + index, into: &shown)
    }
  }

  /// The part of the tensor at one index of each axis before `axis`, `offset` being their place in row-major order.
  func text(axis: Int, offset: Int, indentation: Int) -> String {
    let indices = shownIndices(ofAxis: axis)
    if axis == shape.rank - 1 {
      return line(indices.map { $0.map { format.text(of: scalars[offset * shape[axis] + $0]) } ?? "..." }, indentation)
    }
    let parts = indices.map { index in
      index.map { text(axis: axis + 1, offset: offset * shape[axis] + $0, indentation: indentation + 1) } ?? "..."
    }
    let lineBreaks = String(repeating: "\n", count: shape.rank - axis - 1)
    return "[" + parts.joined(separator: lineBreaks + String(repeating: " ", count: indentation)) + "]"
  }

  /// Words in brackets with spaces between, broken into lines that are not too wide.
  private func line(_ words: [String], _ indentation: Int) -> String {
    // Room for the brackets that close after it, one for each axis.
    let width = Self.lineWidth - shape.rank
    var lines: [String] = []
    var line = ""
    for word in words {
      if !line.isEmpty, indentation + line.count + 1 + word.count > width {
        lines.append(line.trimmingTrailingSpaces())
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    lines.append(line)
    return "[" + lines.joined(separator: "\n" + String(repeating: " ", count: indentation)) + "]"
  }
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
