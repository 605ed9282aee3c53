import CheckRecords
import CheckSupport
import LabContracts
import Tensors

/// What `lab plot GradientDescent` draws.
final class GradientDescentPlots: LabStudies<GradientDescentLab> {
  private let start = LinearModel(weights: .zeros(shape: [2]), bias: 0)

  /// Noisy samples of y = 3x₀ − 2x₁ + 1; the second feature is on a scale of its own.
  private func samples(scale: Double = 1) -> Samples {
    var inputs = Tensor<Double>.randomNormal(shape: [40, 2], using: &random)
    for row in 0..<40 { inputs.scalars[2 * row + 1] *= scale }
    let noise = Tensor<Double>.randomNormal(shape: [40], standardDeviation: 0.2, using: &random)
    let targets = (0..<40).map { inputs[row: $0].dot(Tensor([3, -2])) + 1 + noise[$0] }
    return Samples(inputs: inputs, targets: Tensor(targets))
  }

  func testLearningRates() async throws {
    begin("Task 3 · Descent with several learning rates")
    let samples = samples()
    var curves: [CurvePlot.Curve] = []
    defer { show(losses("The mean squared error, from Θ = 0 and b = 0", "step", curves)) }
    for rate in [0.003, 0.03, 0.3, 1.2] {
      let descent = try await lab.gradientDescent(from: start, on: samples, learningRate: rate, steps: 60)
      curves.append(.init("η = \(rate)", descent.losses))
    }
  }

  func testMinibatches() async throws {
    begin("Task 4 · Minibatches of several sizes")
    let (samples, seed) = (samples(), random.next())
    var curves: [CurvePlot.Curve] = []
    defer { show(losses("The mean squared error of all samples after each epoch, with η = 0.02", "epoch", curves)) }
    for size in [40, 8, 1] {
      let descent = try await lab.minibatchDescent(
        from: start, on: samples, learningRate: 0.02, batchSize: size, epochs: 30, seed: seed)
      curves.append(.init(size == 40 ? "all 40 samples" : "minibatches of \(size)", descent.losses, from: 1))
    }
  }

  func testMomentum() async throws {
    begin("Task 6 · Momentum where one feature is ten times as small")
    let samples = samples(scale: 0.1)
    var curves: [CurvePlot.Curve] = []
    defer { show(losses("The mean squared error, with η = 0.1", "step", curves)) }
    for (momentum, name) in [(0.0, "no momentum"), (0.5, "µ = 0.5"), (0.9, "µ = 0.9")] {
      let descent = try await lab.momentumDescent(
        from: start, on: samples, learningRate: 0.1, momentum: momentum, steps: 200)
      curves.append(.init(name, descent.losses))
    }
  }

  private func losses(_ title: String, _ axis: String, _ curves: [CurvePlot.Curve]) -> Figure {
    // A descent that diverges leaves the picture: the others would be flat in it.
    let first = curves.compactMap(\.values.first).filter(\.isFinite).max() ?? 1
    return .curves(
      CurvePlot(
        title: title, horizontal: axis, vertical: "loss", isLogarithmic: true, ceiling: 100 * max(first, 1e-9),
        curves: curves))
  }
}
