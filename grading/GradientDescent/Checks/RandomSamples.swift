import CheckSupport
import LabContracts
import Tensors

extension LabChecks<GradientDescentLab> {
  /// A model with weights in −1…1, and a bias that is never near zero.
  func randomModel(features: Int) -> LinearModel {
    let bias = Double.random(in: 0.5...1.5, using: &random)
    return LinearModel(
      weights: .random(shape: [features], using: &random), bias: Bool.random(using: &random) ? bias : -bias)
  }

  /// Samples that no model fits: inputs in −1…1, targets in −2…3.
  ///
  /// The loss curves by at most 2·(1 + features) along any direction.
  func randomSamples(count: Int, features: Int) -> Samples {
    Samples(
      inputs: .random(shape: [count, features], using: &random),
      targets: .random(shape: [count], in: -2...3, using: &random))
  }

  /// Samples of two features that `model` fits exactly, spread evenly enough for every descent to get there soon.
  func samples(count: Int, of model: LinearModel) -> Samples {
    let signs: [[Double]] = [[1, 1], [1, -1], [-1, 1], [-1, -1]]
    let spread = Tensor((0..<count).map { signs[$0 % signs.count] })
    let inputs = spread * Tensor.random(shape: [count, 2], in: 0.6...1, using: &random)
    return Samples(inputs: inputs, targets: Tensor(Reference.predictions(of: model, for: inputs)))
  }

  /// The hint of the known mistake whose result `received` is, or else the general one.
  func hint(
    for received: LinearModel, otherwise hint: String, mistakes: KeyValuePairs<String, LinearModel>
  ) -> String {
    mistakes.first { agree(received, $0.value) }?.key ?? hint
  }

  /// Whether two models are the same but for rounding.
  func agree(_ left: LinearModel, _ right: LinearModel) -> Bool {
    guard left.weights.shape == right.weights.shape else { return false }
    return zip(left.weights.scalars + [left.bias], right.weights.scalars + [right.bias])
      .allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
  }
}
