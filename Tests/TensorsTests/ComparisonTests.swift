import XCTest

import Tensors

final class ComparisonTests: XCTestCase {
  func testEquality() {
    XCTAssertEqual(Tensor<Float>([1, 2]), Tensor([1, 2]))
    XCTAssertNotEqual(Tensor<Float>([1, 2]), Tensor([1, 3]))
    XCTAssertNotEqual(Tensor<Float>([1, 2]), Tensor([[1, 2]]))
    XCTAssertEqual(Tensor<Float>([0]), Tensor([-0.0]))
    let nan = Tensor<Float>([.nan])
    XCTAssertNotEqual(nan, nan)
  }

  func testMasks() {
    let x = Tensor<Double>([1, 2, 3, .nan])
    let y = Tensor<Double>([2, 2, 2, 2])
    XCTAssertEqual(x .< y, Tensor([1, 0, 0, 0]))
    XCTAssertEqual(x .<= y, Tensor([1, 1, 0, 0]))
    XCTAssertEqual(x .> y, Tensor([0, 0, 1, 0]))
    XCTAssertEqual(x .>= y, Tensor([0, 1, 1, 0]))
    XCTAssertEqual(x .== y, Tensor([0, 1, 0, 0]))
    XCTAssertEqual(x .!= y, Tensor([1, 0, 1, 1]))
    XCTAssertEqual(x .< 2, Tensor([1, 0, 0, 0]))
    XCTAssertEqual(x .<= 2, Tensor([1, 1, 0, 0]))
    XCTAssertEqual(x .> 2, Tensor([0, 0, 1, 0]))
    XCTAssertEqual(x .>= 2, Tensor([0, 1, 1, 0]))
    XCTAssertEqual(x .== 2, Tensor([0, 1, 0, 0]))
    XCTAssertEqual(x .!= 2, Tensor([1, 0, 1, 1]))
    XCTAssertEqual(Tensor<Float>([[1], [2]]) .< Tensor([1, 2, 3]), Tensor([[0, 1, 1], [0, 0, 1]]))
  }

  func testGreaterAndLesser() {
    let x = Tensor<Double>([1, -2, .nan, 3])
    let y = Tensor<Double>([0, 5, 1, .nan])
    XCTAssertEqual(maximum(x, y).scalars.prefix(2), [1, 5])
    XCTAssertEqual(minimum(x, y).scalars.prefix(2), [0, -2])
    XCTAssertTrue(maximum(x, y).scalars.suffix(2).allSatisfy(\.isNaN))
    XCTAssertTrue(minimum(x, y).scalars.suffix(2).allSatisfy(\.isNaN))
    XCTAssertEqual(maximum(Tensor<Float>([-1, 2]), 0), Tensor([0, 2]))
    XCTAssertEqual(minimum(Tensor<Float>([-1, 2]), 0), Tensor([-1, 0]))
  }

  func testCloseness() {
    let x = Tensor<Double>([1, 100, 0])
    XCTAssertTrue(x.isClose(to: x * (1 + 1e-10), relativeTolerance: 1e-9))
    XCTAssertFalse(x.isClose(to: x * (1 + 1e-8), relativeTolerance: 1e-9))
    XCTAssertFalse(x.isClose(to: x + 1e-12, relativeTolerance: 1e-9))
    XCTAssertTrue(x.isClose(to: x + 1e-12, relativeTolerance: 1e-9, absoluteTolerance: 1e-11))
    XCTAssertFalse(x.isClose(to: x.reshaped(to: [1, 3]), relativeTolerance: 1))
    let infinite = Tensor<Double>([.infinity])
    XCTAssertTrue(infinite.isClose(to: infinite, relativeTolerance: 0))
    XCTAssertFalse(infinite.isClose(to: -infinite, relativeTolerance: 1))
    XCTAssertFalse(Tensor<Double>([1]).isClose(to: infinite, relativeTolerance: 1))
    XCTAssertFalse(infinite.isClose(to: Tensor([1]), relativeTolerance: 1))
    XCTAssertFalse(Tensor<Double>([.nan]).isClose(to: Tensor([.nan]), relativeTolerance: 1))
  }
}
