import CheckSupport
import LabContracts
import Tensors

/// What `lab gradcheck Regularization` shows.
final class RegularizationGradients: LabStudies<RegularizationLab> {
  /// Weights, none of which is 0: there |w| has its kink.
  private lazy var weights = Tensor<Double>([
    [0.4, -1.2, 2.5, -0.3], [-0.7, 0.9, -1.6, 0.2], [1.1, -0.5, 0.6, -2.1],
  ])

  func testL2() async throws {
    begin("Task 1a · The gradient of the L2 penalty")
    let gradient = try await lab.l2PenaltyGradient(of: weights, strength: 0.3)
    try await compare(gradient, along: "w", at: weights) { try await lab.l2Penalty(of: $0, strength: 0.3) }
  }

  func testL1() async throws {
    begin("Task 1b · The gradient of the L1 penalty")
    let gradient = try await lab.l1PenaltyGradient(of: weights, strength: 0.3)
    try await compare(gradient, along: "w", at: weights) { try await lab.l1Penalty(of: $0, strength: 0.3) }
  }

  func testElastic() async throws {
    begin("Task 1c · The gradient of the elastic penalty")
    let gradient = try await lab.elasticPenaltyGradient(of: weights, l1: 0.2, l2: 0.7)
    try await compare(gradient, along: "w", at: weights) { try await lab.elasticPenalty(of: $0, l1: 0.2, l2: 0.7) }
  }

  /// The loss of sample n is aₙ · w + cₙ · b, so that the gradient without a penalty is the mean of a and c.
  func testRegularizedLoss() async throws {
    begin("Task 2b · The gradient of the loss with its penalty")
    let (a, c) = (
      Tensor<Double>.random(shape: [5, 4], using: &random), Tensor<Double>.random(shape: [5], using: &random)
    )
    let model = LinearModel(weights: weights[row: 0], bias: 0.8)
    let plain = LinearModel(weights: a.mean(alongAxis: 0), bias: c.mean())
    func loss(_ model: LinearModel) async throws -> Double {
      let losses = matrixProduct(a, model.weights) + c * model.bias
      return try await lab.regularizedLoss(losses: losses, model: model, l1: 0.2, l2: 0.7)
    }
    let gradient = try await lab.regularizedGradient(gradient: plain, model: model, l1: 0.2, l2: 0.7)
    try await compare(gradient.weights, along: "w", at: model.weights) { weights in
      try await loss(LinearModel(weights: weights, bias: model.bias))
    }
    try await compare(Tensor(gradient.bias), along: "b", at: Tensor(model.bias)) { bias in
      try await loss(LinearModel(weights: model.weights, bias: bias.scalars[0]))
    }
  }

  func testDropout() async throws {
    begin("Task 4c · The gradient along dropout's input")
    let slopes = Tensor<Double>.random(shape: [3, 4], using: &random)
    let seed = random.next()
    func dropout(_ input: Tensor<Double>) async throws -> DropoutOutput? {
      // The same seed draws the same mask.
      try await lab.dropout(of: [input], dropping: 0.4, isTraining: [true], seed: seed).first
    }
    guard let mask = try await dropout(weights)?.mask else { return }
    let gradient = try await lab.dropoutGradient(along: slopes, mask: mask)
    try await compare(gradient, along: "the input", at: weights) { input in
      guard let output = try await dropout(input)?.output, output.shape == slopes.shape else { return .nan }
      return (output * slopes).sum()
    }
  }
}
