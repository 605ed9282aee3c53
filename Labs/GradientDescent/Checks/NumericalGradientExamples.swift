import CheckSupport
import LabContracts
import Tensors

final class NumericalGradientExamples: LabChecks<GradientDescentLab> {
  func testLecturesSumTimes() async throws {
    let gradient = try await lab.numericalGradient(of: .sumTimes, at: Tensor([-2, 5, -4]), step: 1e-4)
    expectClose(
      gradient, Tensor([-4, -4, 3]), relative: 1e-7,
      "Task 1, f = (x + y)·z = −12 at (−2, 5, −4) with h = 0.0001: gradient",
      hint: """
        Print the two points that you give to f for each index: they differ from x, and from each other, at that index \
        only. Is the distance between them h or 2h?
        """)
  }

  func testLecturesLoss() async throws {
    // In the lecture's table the loss 1.25347 becomes 1.25322, 1.25353 and 1.25347.
    let loss = Objective.affine(slopes: Tensor([-2.5, 0.6, 0]), offset: 2.76947)
    let gradient = try await lab.numericalGradient(of: loss, at: Tensor([0.34, -1.11, 0.78]), step: 1e-4)
    expectClose(
      gradient, Tensor([-2.5, 0.6, 0]), relative: 1e-7,
      "Task 1, the loss 1.25347 at (0.34, −1.11, 0.78) with h = 0.0001: gradient",
      hint: "With 0.34 + h the loss is 1.25322, with 0.34 − h it is 1.25372. By what do you divide their difference?")
  }

  func testCubeAtTwo() async throws {
    let cube = Objective.cubic(coefficients: Tensor([1]))
    let gradient = try await lab.numericalGradient(of: cube, at: Tensor([2]), step: 0.01)
    expectClose(
      gradient, Tensor([12.0001]),
      "Task 1, f = x³ at 2 with h = 0.01: gradient", hint: hintForCube(gradient))
  }

  /// Compares the answer with what known mistakes give.
  private func hintForCube(_ gradient: Tensor<Double>) -> String {
    switch gradient.scalars.first ?? 0 {
    case 12.06...12.061:
      "This is (f(x + h) − f(x)) / h, a forward difference. Which second point does the formula ask for?"
    case 11.94...11.941:
      "This is (f(x) − f(x − h)) / h, a backward difference. Which second point does the formula ask for?"
    case 11.99999...12.00001:
      "The step 0.01 leaves a trace of h² = 0.0001 here. Which step does your code use?"
    default:
      "Work out f(2.01) and f(1.99) on paper, then print what your code makes of them."
    }
  }
}
