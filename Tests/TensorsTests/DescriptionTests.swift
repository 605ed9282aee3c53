import XCTest

import Tensors

/// The expected texts are what NumPy 2.4 prints.
final class DescriptionTests: XCTestCase {
  func testNumbers() {
    expect(
      Tensor<Double>([[1, 2.5], [-3, 4]]),
      """
      [[ 1.   2.5]
       [-3.   4. ]]
      """)
    expect(
      Tensor<Double>([1, 2, 3]),
      """
      [1. 2. 3.]
      """)
    expect(
      Tensor<Double>([0.1, 0.25, 100]),
      """
      [  0.1    0.25 100.  ]
      """)
    expect(
      Tensor<Double>([1 / 3, 2 / 3, -1]),
      """
      [ 0.33333333  0.66666667 -1.        ]
      """)
    expect(
      Tensor<Float>([1 / 3, 2 / 3, -1]),
      """
      [ 0.33333334  0.6666667  -1.        ]
      """)
    expect(
      Tensor<Double>([1e-5, 1, 10]),
      """
      [1.e-05 1.e+00 1.e+01]
      """)
    expect(
      Tensor<Float>([1234567, 1, 0]),
      """
      [1.234567e+06 1.000000e+00 0.000000e+00]
      """)
    expect(
      Tensor<Double>([1e100, -1e-100]),
      """
      [ 1.e+100 -1.e-100]
      """)
    expect(
      Tensor<Double>([.nan, .infinity, -.infinity, 1.5]),
      """
      [ nan  inf -inf  1.5]
      """)
    expect(
      Tensor<Double>([.nan, 1]),
      """
      [nan  1.]
      """)
    expect(
      Tensor<Double>([.nan]),
      """
      [nan]
      """)
    expect(
      Tensor<Double>([-0.0, 0]),
      """
      [-0.  0.]
      """)
    expect(
      Tensor<Double>([0.999999999, 2]),
      """
      [1. 2.]
      """)
    expect(
      Tensor<Float>([0.1, 1e-5]),
      """
      [1.e-01 1.e-05]
      """)
    expect(
      Tensor<Float>([16777216, 0.5]),
      """
      [1.6777216e+07 5.0000000e-01]
      """)
  }

  func testShapes() {
    expect(
      counting(to: [2, 2, 3]),
      """
      [[[ 0.  1.  2.]
        [ 3.  4.  5.]]

       [[ 6.  7.  8.]
        [ 9. 10. 11.]]]
      """)
    expect(
      counting(to: [2, 1, 2, 2]),
      """
      [[[[0. 1.]
         [2. 3.]]]


       [[[4. 5.]
         [6. 7.]]]]
      """)
    expect(
      counting(to: [30]),
      """
      [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.
       18. 19. 20. 21. 22. 23. 24. 25. 26. 27. 28. 29.]
      """)
    expect(
      counting(to: [1001]),
      """
      [   0.    1.    2. ...  998.  999. 1000.]
      """)
    expect(
      counting(to: [40, 40]),
      """
      [[0.000e+00 1.000e+00 2.000e+00 ... 3.700e+01 3.800e+01 3.900e+01]
       [4.000e+01 4.100e+01 4.200e+01 ... 7.700e+01 7.800e+01 7.900e+01]
       [8.000e+01 8.100e+01 8.200e+01 ... 1.170e+02 1.180e+02 1.190e+02]
       ...
       [1.480e+03 1.481e+03 1.482e+03 ... 1.517e+03 1.518e+03 1.519e+03]
       [1.520e+03 1.521e+03 1.522e+03 ... 1.557e+03 1.558e+03 1.559e+03]
       [1.560e+03 1.561e+03 1.562e+03 ... 1.597e+03 1.598e+03 1.599e+03]]
      """)
    expect(
      counting(to: [2, 600]),
      """
      [[0.000e+00 1.000e+00 2.000e+00 ... 5.970e+02 5.980e+02 5.990e+02]
       [6.000e+02 6.010e+02 6.020e+02 ... 1.197e+03 1.198e+03 1.199e+03]]
      """)
    expect(
      counting(to: [3, 0]),
      """
      []
      """)
  }

  func testOneScalarIsWrittenAsSwiftDoes() {
    XCTAssertEqual("\(Tensor<Double>(2))", "2.0")
    XCTAssertEqual("\(Tensor<Float>(.nan))", "nan")
  }

  func testTheExampleOfTheDocumentation() {
    let x = Tensor<Double>([[1, 2, 3], [4, 5, 6]])
    let weights = Tensor<Double>([0.5, 1, 2])
    expect(x * weights, "[[ 0.5  2.   6. ]\n [ 2.   5.  12. ]]")
    expect(matrixProduct(x, weights), "[ 8.5 19. ]")
    expect(x.sum(alongAxis: 0), "[5. 7. 9.]")
  }

  private func counting(to shape: Shape) -> Tensor<Double> {
    Tensor(shape: shape, scalars: (0..<shape.count).map(Double.init))
  }

  private func expect(
    _ x: Tensor<some TensorScalar>, _ text: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertEqual("\(x)", text, file: file, line: line)
  }
}
