import CheckSupport
import LabContracts
import Tensors

final class ThresholdUnitExamples: LabChecks<NeuronsLab> {
  func testStepOfFourNumbers() async throws {
    let outputs = try await lab.step(at: Tensor([-3, -0.5, -0.25, 0.5]))
    expectClose(
      outputs, Tensor([0, 0, 0, 1]), "Task 1a, the step of −3, −0.5, −0.25 and 0.5: outputs",
      hint: "The step knows two answers only. On which side of 0 is each number, and what does your code say of it?")
  }

  func testUnitAtThreePoints() async throws {
    let unit = LinearModel(weights: Tensor([2, -1]), bias: -1)
    let outputs = try await lab.thresholdUnit(unit, at: Tensor([[1, 1.5], [2, 1], [0.8, 0]]))
    expectClose(
      outputs, Tensor([0, 1, 1]), "Task 1b, w = (2, −1), b = −1 at (1, 1.5), (2, 1) and (0.8, 0): outputs",
      hint: "By hand, z is −0.5, 2 and 0.6. Print your z: is b in it, and does each weight meet its own input?")
  }
}
