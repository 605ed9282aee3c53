import CheckSupport
import LabContracts
import Tensors

final class DropoutChecks: LabChecks<RegularizationLab> {
  func testTrainingMultipliesByTheMask() async throws {
    let inputs = [randomWeights([40, 30]), randomWeights([40, 30])]
    let outputs = try await lab.dropout(of: inputs, dropping: 0.3, isTraining: [true, true], seed: random.next())
    guard outputs.count == 2 else { return fail("Task 4b: \(outputs.count) outputs came back.") }
    for (input, output) in zip(inputs, outputs) {
      let what = "Task 4b, a random input of shape [40, 30], p = 0.3, in training"
      expectEqual(output.mask.shape, [40, 30], "\(what): the mask's shape", hint: "There is a factor for each scalar.")
      guard output.mask.shape == [40, 30] else { return }
      let factors = Set(output.mask.scalars.map { ($0 * 1e6).rounded() })
      expectEqual(
        factors.sorted(), [0, (1e6 / 0.7).rounded()], "\(what): the list of different factors, in millionths",
        hint: "The mask that you return is that of Task 4a, with its scale.")
      expectClose(output.output, input * output.mask, "\(what): output", hint: "Is that the mask that you return?")
    }
    expect(
      outputs[0].mask != outputs[1].mask, otherwise: "Task 4b: two inputs in a row got the same mask.",
      hint: "Each call draws a new mask, from where the generator stands.")
  }

  func testEvaluationIsTheIdentity() async throws {
    let input = randomWeights([5, 6])
    let outputs = try await lab.dropout(of: [input], dropping: 0.6, isTraining: [false], seed: random.next())
    let output = outputs.first ?? DropoutOutput(output: Tensor(0), mask: Tensor(0))
    let what = "Task 4b, a random input of shape [5, 6], p = 0.6, in evaluation"
    expectEqual(output.output.shape, [5, 6], "\(what): the output's shape", hint: "Nothing changes in evaluation.")
    expect(
      output.output == input, otherwise: "\(what): the output isn't the input, to the last bit.",
      hint: "Inverted dropout scales in training. What is left to do here?")
    expectClose(output.mask, .ones(shape: [5, 6]), "\(what): mask", hint: "By what was each scalar multiplied?")
  }

  func testEvaluationDrawsNothing() async throws {
    let input = randomWeights([6, 7])
    let seed = random.next()
    let trained = try await lab.dropout(of: [input], dropping: 0.5, isTraining: [true], seed: seed)
    let after = try await lab.dropout(of: [input, input], dropping: 0.5, isTraining: [false, true], seed: seed)
    guard let first = trained.first, let second = after.last, after.count == 2 else {
      return fail("Task 4b: \(trained.count) and \(after.count) outputs came back.")
    }
    expect(
      first == second, otherwise: "Task 4b: an evaluation changes the mask of the training after it.",
      hint: "Validation between two epochs mustn't change the training. What does your evaluation draw?")
    expect(
      first.output != input, otherwise: "Task 4b, p = 0.5, in training: nothing is dropped of 42 scalars.",
      hint: "Is it clear to your code when it is training?")
  }

  func testGradientIsThatOfTheSameMask() async throws {
    let input = randomWeights([7, 9])
    let outputGradient = randomWeights([7, 9])
    let outputs = try await lab.dropout(of: [input], dropping: 0.4, isTraining: [true], seed: random.next())
    guard let output = outputs.first, output.output.shape == [7, 9] else {
      return fail("Task 4b: the output for the shape [7, 9] has another shape.")
    }
    let gradient = try await lab.dropoutGradient(along: outputGradient, mask: output.mask)
    // Each output is its input times a factor: the factor is the derivative.
    let expected = outputGradient * (output.output / input)
    expectClose(
      gradient, expected, "Task 4c, dropout of shape [7, 9] and its gradient: gradient",
      hint: "The gradient is 0 exactly where the output is. Does it use the mask that it is given?")
  }

  func testGradientOfARandomMask() async throws {
    let mask = Tensor<Double>.random(shape: [4, 6], in: 0...1, using: &random).map { $0 < 0.5 ? 0 : 1 / 0.3 }
    let outputGradient = randomWeights([4, 6])
    let gradient = try await lab.dropoutGradient(along: outputGradient, mask: mask)
    expectClose(
      gradient, outputGradient * mask, "Task 4c, a random mask of 0 and 3.33 of shape [4, 6]: gradient",
      hint: "Where the mask is 3.33, a change of the input comes out 3.33 times as large.")
  }
}
