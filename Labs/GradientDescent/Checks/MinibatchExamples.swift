import CheckSupport
import LabContracts
import Tensors

final class MinibatchExamples: LabChecks<GradientDescentLab> {
  func testTenSamplesByThree() async throws {
    let epochs = try await lab.minibatches(of: 3, from: 10, epochs: 1, seed: random.next())
    let batches = epochs.first ?? []
    let example = "Task 4a, ten samples in minibatches of three"
    expectEqual(
      batches.count, 4, "\(example): their number",
      hint: "Three times three is nine. Where does your fourth minibatch start, and where does it end?")
    expectEqual(
      batches.prefix(4).map(\.count), [3, 3, 3, 1], "\(example): the list of sizes",
      hint: "The last minibatch holds what is left; all others are full.")
    let missing = Set(0..<10).subtracting(batches.joined())
    expect(
      missing.isEmpty, otherwise: "\(example): the epoch never sees \(missing.sorted()).",
      hint: "Each index from 0 to 9 comes once in an epoch. Shuffle the indices once, then cut the list into pieces.")
  }

  func testOneMinibatchOfAllSamples() async throws {
    let samples = Samples(
      inputs: Tensor([[1, 2], [3, -1], [-2, 1], [-1, -3], [2, 2], [1, -2], [-3, 1], [0, -1]]),
      targets: Tensor([4, 6, -2, 1, 3, 5, -4, 0]))
    let descent = try await lab.minibatchDescent(
      from: .origin, on: samples, learningRate: 0.125, batchSize: 8, epochs: 1, seed: random.next())
    let example = "Task 4b, all eight samples in one minibatch, Θ = (0, 0), b = 0, η = 0.125, one epoch"
    expectClose(
      descent.model, LinearModel(weights: Tensor([1.5, -0.34375]), bias: 0.40625), "\(example): model",
      hint: hint(for: descent.model))
    expectClose(
      descent.losses, [2.1160888671875], "\(example): losses",
      hint: "One loss an epoch: that of all samples, taken after the epoch's last step.")
  }

  private func hint(for model: LinearModel) -> String {
    guard model.bias.isFinite else { return "A mean over no samples is 0 / 0, which is NaN. Is a minibatch empty?" }
    return "One minibatch of everything is one step of Task 3. Does each input still stand beside its own target?"
  }
}
