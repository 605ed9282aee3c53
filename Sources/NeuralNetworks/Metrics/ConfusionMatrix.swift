import Tensors

/// How often samples of each class were taken for each class.
///
/// ```swift
/// var confusion = ConfusionMatrix(classCount: 2)
/// confusion.add(predictions: [0, 1, 1], labels: [0, 1, 0])
/// print(confusion)   // label\predicted  0  1
///                    //               0  1  1
///                    //               1  0  1
/// ```
public struct ConfusionMatrix: Sendable, Hashable {
  /// The number of classes.
  public let classCount: Int

  private var counts: [Int]

  /// Creates a matrix of zeros.
  public init(classCount: Int) {
    require(classCount > 0, "A confusion matrix has classes, not \(classCount).")
    self.classCount = classCount
    counts = Array(repeating: 0, count: classCount * classCount)
  }

  /// How many samples of a class were taken for a class.
  public subscript(label label: Int, predicted predicted: Int) -> Int {
    counts[place(label, predicted)]
  }

  /// Counts some predictions.
  ///
  /// - Parameters:
  ///   - predictions: What each sample was taken for.
  ///   - labels: The class of each sample.
  /// - Precondition: There are as many of both, each within the classes.
  public mutating func add(predictions: [Int], labels: [Int]) {
    require(
      predictions.count == labels.count, "There are \(predictions.count) predictions for \(labels.count) labels.")
    for (predicted, label) in zip(predictions, labels) { counts[place(label, predicted)] += 1 }
  }

  /// The number of samples.
  public var count: Int { counts.reduce(0, +) }

  /// The share of samples that were taken for what they are; NaN when there are none.
  public var accuracy: Double {
    Double((0..<classCount).reduce(0) { $0 + self[label: $1, predicted: $1] }) / Double(count)
  }

  /// The share of a class's samples that were found; NaN when it has none.
  public func recall(ofClass label: Int) -> Double {
    let total = (0..<classCount).reduce(0) { $0 + self[label: label, predicted: $1] }
    return Double(self[label: label, predicted: label]) / Double(total)
  }

  /// The share of what was taken for a class that is of this class; NaN when nothing was.
  public func precision(ofClass predicted: Int) -> Double {
    let total = (0..<classCount).reduce(0) { $0 + self[label: $1, predicted: predicted] }
    return Double(self[label: predicted, predicted: predicted]) / Double(total)
  }

  private func place(_ label: Int, _ predicted: Int) -> Int {
    require(
      (0..<classCount).contains(label) && (0..<classCount).contains(predicted),
      "Label \(label) or prediction \(predicted) is not one of \(classCount) classes.")
    return label * classCount + predicted
  }
}

extension ConfusionMatrix: CustomStringConvertible {
  /// A table with a row for each label and a column for each prediction.
  public var description: String {
    let corner = "label\\predicted"
    let width = (counts.max().map { "\($0)".count } ?? 1)
    let columnWidth = max(width, "\(classCount - 1)".count) + 2
    func cell(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let header = corner + (0..<classCount).map { cell("\($0)", columnWidth) }.joined()
    let rows = (0..<classCount).map { label in
      cell("\(label)", corner.count)
        + (0..<classCount).map { cell("\(self[label: label, predicted: $0])", columnWidth) }.joined()
    }
    return ([header] + rows).joined(separator: "\n")
  }
}
