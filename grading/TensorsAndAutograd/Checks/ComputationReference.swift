import CheckSupport
import Foundation
import LabContracts

extension Computation {
  /// The number of each step.
  var numbers: [Double] {
    steps.reduce(into: []) { numbers, step in
      switch step {
      case .input(let number): numbers.append(number)
      case .sum(let x, let y): numbers.append(numbers[x] + numbers[y])
      case .product(let x, let y): numbers.append(numbers[x] * numbers[y])
      case .power(let x, let exponent): numbers.append(pow(numbers[x], exponent))
      case .exponential(let x): numbers.append(exp(numbers[x]))
      case .hyperbolicTangent(let x): numbers.append(tanh(numbers[x]))
      case .rectified(let x): numbers.append(max(numbers[x], 0))
      }
    }
  }

  /// The gradients of a step along each step: those before it in the tape are done last.
  func gradients(of result: Int) -> [Double] {
    let numbers = numbers
    var gradients = [Double](repeating: 0, count: steps.count)
    gradients[result] = 1
    for step in (0...result).reversed() {
      let gradient = gradients[step]
      switch steps[step] {
      case .input: break
      case .sum(let x, let y):
        gradients[x] += gradient
        gradients[y] += gradient
      case .product(let x, let y):
        gradients[x] += gradient * numbers[y]
        gradients[y] += gradient * numbers[x]
      case .power(let x, let exponent):
        gradients[x] += gradient * exponent * pow(numbers[x], exponent - 1)
      case .exponential(let x):
        gradients[x] += gradient * numbers[step]
      case .hyperbolicTangent(let x):
        gradients[x] += gradient * (1 - numbers[step] * numbers[step])
      case .rectified(let x):
        gradients[x] += numbers[x] > 0 ? gradient : 0
      }
    }
    return gradients
  }
}

extension LabChecks<TensorsAndAutogradLab> {
  /// Expects the student's gradients of the last step to be right along every step.
  func expectGradients(
    of computation: Computation, names: [String], _ what: String, hint: String, line: UInt = #line
  ) async throws {
    let received = try await lab.gradients(of: computation, backwardFrom: [])
    let expected = computation.gradients(of: computation.steps.count - 1)
    expectGradients(received, expected, names: names, what, hint: hint, line: line)
  }

  /// Expects a gradient for each name.
  func expectGradients(
    _ received: [Double], _ expected: [Double], names: [String], _ what: String, hint: String, line: UInt = #line
  ) {
    guard received.count == expected.count else {
      return fail("\(what): \(received.count) gradients came back.", line: line)
    }
    for (name, (received, expected)) in zip(names, zip(received, expected)) {
      expectClose(received, expected, "\(what): the gradient of \(name)", hint: hint, line: line)
    }
  }

  /// A number away from 0, of either sign.
  func randomNumber() -> Double {
    Double.random(in: 0.4...1.6, using: &random) * (Bool.random(using: &random) ? 1 : -1)
  }
}
