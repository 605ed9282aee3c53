import CheckSupport
import LabContracts
import Tensors

final class DropoutMaskChecks: LabChecks<RegularizationLab> {
  func testShareAndScale() async throws {
    for probability in [0.1, 0.35, 0.75] {
      let mask = try await mask(shape: [10_000], dropping: probability)
      let scale = 1 / (1 - probability)
      let what = "Task 4a, p = \(probability), shape [10000]"
      expectEqual(
        mask.shape, [80, 125], "\(what): the mask's shape", hint: "The mask has the shape that is asked for.")
      let other = mask.scalars.first { $0 != 0 && !(abs($0 - scale) <= 1e-9 * scale) }
      expect(
        other == nil, otherwise: "\(what): \(other ?? 0) is in the mask.",
        hint: "A scalar is dropped, or it stands for itself and its share of those that are dropped.")
      let share = Double(mask.scalars.count { $0 == 0 }) / 10_000
      expect(
        abs(share - probability) < 0.025, otherwise: "\(what): a share of \(share) of the mask is 0.",
        hint: "Count how many of your random numbers lie below p. Are they evenly spread from 0 to 1?")
    }
  }

  func testEveryScalarHasItsOwnChance() async throws {
    let mask = try await mask(shape: [60, 50], dropping: 0.4)
    guard mask.shape == [60, 50] else { return fail("Task 4a: the mask for [60, 50] has shape \(mask.shape).") }
    let rows = Set((0..<60).map { mask[row: $0].scalars })
    let columns = Set((0..<50).map { mask.transposed()[row: $0].scalars })
    expect(
      rows.count == 60 && columns.count == 50,
      otherwise: "Task 4a, p = 0.4, shape [60, 50]: \(rows.count) rows and \(columns.count) columns differ.",
      hint: "One sample's mask says nothing of another's. How many random numbers do you draw?")
    let counts = (0..<60).map { row in mask[row: row].scalars.count { $0 == 0 } }
    expect(
      Set(counts).count > 3, otherwise: "Task 4a, p = 0.4, shape [60, 50]: almost every row has as many zeros.",
      hint: "A share that comes out exactly isn't chance: each scalar is dropped or not by itself.")
  }

  func testDroppingEverythingAndNothing() async throws {
    let everything = try await mask(shape: [3, 4], dropping: 1)
    expectClose(
      everything, .zeros(shape: [3, 4]), "Task 4a, p = 1, shape [3, 4]: mask",
      hint: "1 / (1 − p) is infinite here, and 0 times infinity is NaN. Which number is right for each scalar?")
    let nothing = try await mask(shape: [3, 4], dropping: 0)
    expectClose(
      nothing, .ones(shape: [3, 4]), "Task 4a, p = 0, shape [3, 4]: mask",
      hint: "Nothing is dropped: what is 1 / (1 − 0)?")
  }

  func testSeedDecidesTheMasks() async throws {
    let seed = random.next()
    let first = try await lab.dropoutMasks(shape: [30, 40], dropping: 0.5, count: 2, seed: seed)
    let again = try await lab.dropoutMasks(shape: [30, 40], dropping: 0.5, count: 2, seed: seed)
    let other = try await lab.dropoutMasks(shape: [30, 40], dropping: 0.5, count: 2, seed: seed &+ 1)
    expect(
      first == again, otherwise: "Task 4a, shape [30, 40]: the same seed gave other masks.",
      hint: "Draw every number from the generator that the function is given.")
    expect(
      first != other, otherwise: "Task 4a, shape [30, 40]: two seeds gave the same masks.",
      hint: "Where do your random numbers come from?")
    expect(
      first.count == 2 && first.first != first.last,
      otherwise: "Task 4a, shape [30, 40]: the second mask is the same as the first.",
      hint: "A copy of the generator begins anew each time. Do you draw from the caller's own, with &?")
  }

  private func mask(shape: Shape, dropping probability: Double) async throws -> Tensor<Double> {
    let masks = try await lab.dropoutMasks(shape: shape, dropping: probability, count: 1, seed: random.next())
    return masks.first ?? Tensor(0)
  }
}
