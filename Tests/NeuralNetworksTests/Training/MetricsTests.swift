import NeuralNetworks
import Tensors
import XCTest

final class MetricsTests: XCTestCase {
  func testAccuracy() {
    let scores = Tensor<Double>([[1, 2], [3, 0], [0, 5], [1, 1]])
    XCTAssertEqual(predictedClasses(scores), [1, 0, 1, 0])
    XCTAssertEqual(accuracy(scores, labels: [1, 0, 0, 0]), 0.75)
    XCTAssertEqual(accuracy(Tensor<Float>([[2], [-1]]), labels: [1, 1]), 0.5)
    XCTAssertTrue(accuracy(Tensor<Float>.zeros(shape: [0, 3]), labels: []).isNaN)
  }

  func testConfusionMatrix() {
    var confusion = ConfusionMatrix(classCount: 3)
    confusion.add(predictions: [0, 1, 1, 2, 2, 2], labels: [0, 1, 0, 2, 2, 1])
    XCTAssertEqual(confusion[label: 0, predicted: 1], 1)
    XCTAssertEqual(confusion[label: 1, predicted: 0], 0)
    XCTAssertEqual(confusion.count, 6)
    XCTAssertEqual(confusion.accuracy, 4.0 / 6)
    XCTAssertEqual(confusion.recall(ofClass: 0), 0.5)
    XCTAssertEqual(confusion.precision(ofClass: 2), 2.0 / 3)
    XCTAssertEqual(
      "\(confusion)",
      """
      label\\predicted  0  1  2
                    0  1  1  0
                    1  0  1  1
                    2  0  0  2
      """)
  }
}
