import XCTest

import Tensors

/// Sizes around the lengths of vector registers, tiles and blocks: below them, above them, and never a multiple of all.
let raggedSizes = [1, 3, 17, 33, 129]

/// What `body` makes of each instruction set that this processor has.
func forEachInstructionSet<Result>(_ body: (InstructionSet) -> Result) -> [Result] {
  InstructionSet.allCases.filter { $0 <= .current }.map(body)
}

extension Kernels {
  /// The kernels that tensors use on this processor.
  static var current: Kernels { Scalar.implementation.kernels }
}

/// Random scalars in −1…1 and a few at which functions bend.
func sampleScalars<Scalar: TensorScalar>(_ count: Int, seed: UInt64, in range: ClosedRange<Scalar> = -1...1) -> [Scalar]
{
  var random = SeededRandomNumberGenerator(seed: seed)
  var scalars = Tensor<Scalar>.random(shape: [count], in: range, using: &random).scalars
  if count > 8, range.contains(0) { scalars.replaceSubrange(2..<4, with: [0, -0.0]) }
  return scalars
}

/// Checks that two kernels leave about the same scalars in `count` places.
///
/// - Parameters:
///   - count: How many scalars the kernels write.
///   - initial: What the places hold before; zeros by default.
///   - tolerance: The greatest difference, as a multiple of the precision and of the greater of 1 and the twin's scalar.
///   - note: What to say of a failure.
///   - optimized: Calls the C kernel.
///   - plain: Calls its plain twin.
///   - file: Where to report a failure.
///   - line: Where to report a failure.
func expectSameScalars<Scalar: TensorScalar>(
  _ count: Int, initial: [Scalar]? = nil, tolerance: Scalar = 4, note: @autoclosure () -> String = "",
  _ optimized: (UnsafeMutablePointer<Scalar>) -> Void, _ plain: (UnsafeMutablePointer<Scalar>) -> Void,
  file: StaticString = #filePath, line: UInt = #line
) {
  var actual = initial ?? Array(repeating: 0, count: count)
  var expected = actual
  actual.withUnsafeMutableBufferPointer { optimized($0.start) }
  expected.withUnsafeMutableBufferPointer { plain($0.start) }
  if actual == expected { return }
  for index in 0..<count {
    let (x, y) = (actual[index], expected[index])
    let isClose = x == y || (x.isNaN && y.isNaN) || (x - y).magnitude <= tolerance * .ulpOfOne * max(1, y.magnitude)
    guard isClose else {
      XCTFail("\(Scalar.self) \(note()): \(x) instead of \(y) at \(index) of \(count)", file: file, line: line)
      return
    }
  }
}
