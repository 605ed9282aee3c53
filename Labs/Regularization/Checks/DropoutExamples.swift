import CheckSupport
import LabContracts
import Tensors

final class DropoutExamples: LabChecks<RegularizationLab> {
  func testMaskOfTenThousand() async throws {
    let masks = try await lab.dropoutMasks(shape: [10_000], dropping: 0.2, count: 1, seed: random.next())
    let mask = masks.first ?? Tensor(0)
    expectEqual(mask.shape, [10_000], "Task 4a, p = 0.2, shape [10000]: the mask's shape")
    let others = mask.scalars.first { $0 != 0 && abs($0 - 1.25) > 1e-9 }
    expect(
      others == nil, otherwise: "Task 4a, p = 0.2: \(others ?? 0) is in the mask, which may hold 0 and 1.25 only.",
      hint: "What is left has to stand for what was dropped: 1 / (1 − p). Which number do yours have?")
    let share = Double(mask.scalars.count { $0 == 0 }) / 10_000
    expect(
      abs(share - 0.2) < 0.02, otherwise: "Task 4a, p = 0.2: a share of \(share) of 10000 scalars is 0.",
      hint: abs(share - 0.8) < 0.02
        ? "That is about 0.8. Is p how likely a scalar is kept, or how likely it is dropped?"
        : "A number that is evenly spread from 0 to 1 is below 0.2 one time in five. What are your numbers?")
  }

  func testOnesInTrainingAndInEvaluation() async throws {
    let ones = Tensor<Double>.ones(shape: [60, 50])
    let outputs = try await lab.dropout(
      of: [ones, ones], dropping: 0.2, isTraining: [true, false], seed: random.next()
    ).map(\.output)
    guard outputs.count == 2 else { return fail("Task 4b: \(outputs.count) outputs came back.", expected: "2") }
    expectEqual(
      Set(outputs[0].scalars.map { ($0 * 1e6).rounded() / 1e6 }).sorted(), [0, 1.25],
      "Task 4b, ones of shape [60, 50], p = 0.2, in training: the list of different outputs",
      hint: "Each output is 1 times the mask of Task 4a.")
    expectClose(
      outputs[1], ones, "Task 4b, ones of shape [60, 50], p = 0.2, in evaluation: output",
      hint: "The training has scaled already: what is left to do in evaluation?")
  }

  func testGradientThroughAMask() async throws {
    let gradient = try await lab.dropoutGradient(
      along: Tensor([1, 2, -3, 4]), mask: Tensor([0, 1.25, 1.25, 0]))
    expectClose(
      gradient, Tensor([0, 2.5, -3.75, 0]), "Task 4c, output gradient (1, 2, −3, 4), mask (0, 1.25, 1.25, 0): gradient",
      hint: "The output is input · mask. What is its derivative along the input?")
  }
}
