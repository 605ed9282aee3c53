// Mutant: each row drops exactly its share, and chance decides only where.
// Caught by: DropoutMaskChecks.testEveryScalarHasItsOwnChance

import LabContracts
import Tensors

func dropoutMask(
  shape: Shape, dropping probability: Double, using random: inout SeededRandomNumberGenerator
) -> Tensor<Double> {
  guard probability < 1, let columns = shape.map({ $0 }).last else { return .zeros(shape: shape) }
  let dropped = Int((probability * Double(columns)).rounded())
  let scalars = (0..<(shape.count / columns)).flatMap { _ in
    (0..<columns).map { $0 < dropped ? 0 : 1 / (1 - probability) }.shuffled(using: &random)
  }
  return Tensor(shape: shape, scalars: scalars)
}

func dropout(
  _ input: Tensor<Double>, dropping probability: Double, isTraining: Bool,
  using random: inout SeededRandomNumberGenerator
) -> DropoutOutput {
  guard isTraining else { return DropoutOutput(output: input, mask: .ones(shape: input.shape)) }
  let mask = dropoutMask(shape: input.shape, dropping: probability, using: &random)
  return DropoutOutput(output: input * mask, mask: mask)
}

func dropoutGradient(along outputGradient: Tensor<Double>, mask: Tensor<Double>) -> Tensor<Double> {
  outputGradient * mask
}
