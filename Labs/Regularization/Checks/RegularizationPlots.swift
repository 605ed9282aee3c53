import CheckRecords
import CheckSupport
import GradientChecking
import LabContracts
import Tensors

/// What `lab plot Regularization` draws.
final class RegularizationPlots: LabStudies<RegularizationLab> {
  /// A descent with a penalty, and its losses without it.
  private struct Run {
    var model = LinearModel(weights: .zeros(shape: [20]), bias: 0)
    var training: [Double] = []
    var validation: [Double] = []
  }

  func testCurves() async throws {
    begin("Task 2 · Training and validation, with and without your penalty")
    let (few, many) = (samples(count: 16), samples(count: 100))
    var curves: [CurvePlot.Curve] = []
    var weights: [ImageSheet.Image] = []
    defer {
      show(
        .curves(
          CurvePlot(
            title: "16 samples with 20 features, of which three matter: the mean squared error without the penalty",
            horizontal: "step", vertical: "loss", isLogarithmic: true, ceiling: 100, curves: curves)))
      if !weights.isEmpty {
        show(
          .images(
            ImageSheet(
              title: "The 20 weights; the first three are those that matter", height: 2, width: 20, scale: .signed,
              images: weights)))
      }
    }
    for (name, l1, l2) in [("no penalty", 0.0, 0.0), ("L2, λ = 0.3", 0, 0.3), ("L1, λ = 0.3", 0.3, 0)] {
      let run = try await descend(l1: l1, l2: l2, on: few, validatedOn: many)
      curves.append(.init("training, \(name)", run.training))
      curves.append(.init("validation, \(name)", run.validation))
      weights.append(.init(name, run.model.weights.scalars + run.model.weights.scalars))
    }
  }

  func testMasks() async throws {
    begin("Task 4a · Dropout's masks")
    let masks = try await lab.dropoutMasks(shape: [14, 14], dropping: 0.2, count: 4, seed: random.next())
    let images = masks.enumerated().map { index, mask in
      ImageSheet.Image("mask \(index + 1)", mask.shape == [14, 14] ? (mask * 0.8).scalars : [])
    }
    show(
      .images(
        ImageSheet(
          title: "Four masks of one generator, p = 0.2: black is dropped, white is 1 / (1 − p)", height: 14, width: 14,
          scale: .grey, images: images)))
  }

  private func descend(
    l1: Double, l2: Double, on training: Samples, validatedOn validation: Samples
  ) async throws -> Run {
    var run = Run()
    for _ in 0..<250 {
      run.training.append(meanSquare(run.model, on: training))
      run.validation.append(meanSquare(run.model, on: validation))
      let (model, gradient) = (run.model, differences(at: run.model, on: training))
      let full = try await lab.regularizedGradient(gradient: gradient, model: model, l1: l1, l2: l2)
      guard full.weights.shape == [20] else {
        fail("The gradient along w has the shape \(full.weights.shape), but w has the shape [20].")
        return run
      }
      run.model.weights -= 0.08 * full.weights
      run.model.bias -= 0.08 * full.bias
    }
    return run
  }

  private func meanSquare(_ model: LinearModel, on samples: Samples) -> Double {
    let squares = (0..<samples.count).map { sample in
      let error = samples.inputs[row: sample].dot(model.weights) + model.bias - samples.targets[sample]
      return error * error
    }
    return squares.reduce(0, +) / Double(samples.count)
  }

  /// The gradient without a penalty, by differences.
  private func differences(at model: LinearModel, on samples: Samples) -> LinearModel {
    let parameters = Tensor(model.weights.scalars + [model.bias])
    let gradient = numericalGradient(
      of: { moved in
        let weights = Tensor(Array(moved.scalars.dropLast()))
        return meanSquare(LinearModel(weights: weights, bias: moved.scalars[20]), on: samples)
      }, at: parameters
    ).scalars
    return LinearModel(weights: Tensor(Array(gradient.dropLast())), bias: gradient[20])
  }

  private func samples(count: Int) -> Samples {
    let inputs = Tensor<Double>.randomNormal(shape: [count, 20], using: &random)
    let slopes = Tensor<Double>([2, -1.5, 1] + Array(repeating: 0, count: 17))
    let noise = Tensor<Double>.randomNormal(shape: [count], using: &random)
    return Samples(inputs: inputs, targets: Tensor((0..<count).map { inputs[row: $0].dot(slopes) + noise[$0] }))
  }
}
