import CheckRecords
import CheckSupport
import LabContracts
import Tensors

/// What `lab plot Neurons` draws.
final class NeuronsPlots: LabStudies<NeuronsLab> {
  func testActivations() async throws {
    begin("Task 5 · Activations")
    let z = Tensor<Double>((0...160).map { -4 + 0.05 * Double($0) })
    var curves: [CurvePlot.Curve] = []
    defer { show(activations("What each makes of z", curves)) }
    curves.append(curve("sigmoid", try await lab.sigmoid(at: z)))
    curves.append(curve("tanh", try await lab.hyperbolicTangent(at: z)))
    curves.append(curve("ReLU", try await lab.relu(at: z)))
    curves.append(curve("leaky ReLU, α = 0.1", try await lab.leakyReLU(at: z, slope: 0.1)))
  }

  func testSlopes() async throws {
    begin("Task 5 · Slopes of the activations")
    let z = Tensor<Double>((0...160).map { -4 + 0.05 * Double($0) })
    var curves: [CurvePlot.Curve] = []
    defer { show(activations("The derivative of each by z", curves)) }
    curves.append(curve("sigmoid", try await lab.sigmoidDerivative(at: z)))
    curves.append(curve("tanh", try await lab.hyperbolicTangentDerivative(at: z)))
    curves.append(curve("ReLU", try await lab.reluDerivative(at: z)))
    curves.append(curve("leaky ReLU, α = 0.1", try await lab.leakyReLUDerivative(at: z, slope: 0.1)))
  }

  private func curve(_ name: String, _ values: Tensor<Double>) -> CurvePlot.Curve {
    CurvePlot.Curve(name, values.scalars, from: -4, step: 0.05)
  }

  private func activations(_ title: String, _ curves: [CurvePlot.Curve]) -> Figure {
    .curves(CurvePlot(title: title, horizontal: "z", vertical: "", ceiling: 4, curves: curves))
  }

  func testExclusiveOr() async throws {
    begin("Task 4 · Your network for XOR")
    let range = -0.5...1.5
    let places = Tensor<Double>(RegionPlot.places(width: range, height: range))
    let outputs = try await lab.output(of: try await lab.exclusiveOrNetwork(), at: places)
    expectOne(outputs, each: places)
    let corners = [(0.0, 0.0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]
    show(
      .regions(
        RegionPlot(
          title: "What it says of x₀ (to the right) and x₁ (upwards)", width: range, height: range,
          shares: outputs.scalars, points: corners.map { .init(x: $0.0, y: $0.1, label: $0.2) },
          classNames: ["0", "1"])))
  }

  func testPerceptron() async throws {
    begin("Task 6 · A perceptron between two clouds of points")
    let samples = clouds()
    let origin = LinearModel(weights: .zeros(shape: [2]), bias: 0)
    let training = try await lab.trainPerceptron(from: origin, on: samples, learningRate: 0.1, maximumEpochs: 50)
    let range = -3.0...3.0
    let places = Tensor<Double>(RegionPlot.places(width: range, height: range))
    let outputs = try await lab.thresholdUnit(training.model, at: places)
    expectOne(outputs, each: places)
    let points = (0..<samples.count).map { index in
      RegionPlot.Point(
        x: samples.inputs.scalars[2 * index], y: samples.inputs.scalars[2 * index + 1],
        label: Int(samples.targets.scalars[index]))
    }
    show(
      .regions(
        RegionPlot(
          title: "The boundary after training", width: range, height: range, shares: outputs.scalars, points: points)))
    show(
      .curves(
        CurvePlot(
          title: "Its mistakes in each epoch", horizontal: "epoch", vertical: "mistakes",
          curves: [.init("mistakes", training.mistakes.map(Double.init), from: 1)])))
  }

  /// Expects an output for each place.
  private func expectOne(_ outputs: Tensor<Double>, each places: Tensor<Double>) {
    let (count, placeCount) = (outputs.scalars.count, places.scalars.count / 2)
    expect(count == placeCount, otherwise: "There should be an output for each of \(placeCount) places, not \(count).")
  }

  /// Forty points on either side of a line that doesn't go through the origin.
  private func clouds() -> Samples {
    var (inputs, targets) = ([[Double]](), [Double]())
    while inputs.count < 40 {
      let point = Tensor<Double>.random(shape: [2], in: -2.5...2.5, using: &random).scalars
      let side = 0.8 * point[0] + 0.6 * point[1] - 0.7
      guard abs(side) > 0.25 else { continue }
      inputs.append(point)
      targets.append(side > 0 ? 1 : 0)
    }
    return Samples(inputs: Tensor(inputs), targets: Tensor(targets))
  }
}
