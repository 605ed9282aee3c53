import CheckSupport
import LabContracts
import Tensors

final class GateChecks: LabChecks<NeuronsLab> {
  func testAndOfMany() async throws {
    for count in [3, Int.random(in: 4...7, using: &random)] {
      let gate = try await lab.andGate(inputs: count)
      expectGate(
        gate, says: corners(count).map { ($0, $0.allSatisfy { $0 == 1 }) }, "Task 3a, your AND of \(count) inputs",
        hint: "All but one of the inputs are 1: z has to be negative still. How does b depend on the number of inputs?")
    }
  }

  func testOrOfMany() async throws {
    for count in [3, Int.random(in: 4...7, using: &random)] {
      let gate = try await lab.orGate(inputs: count)
      expectGate(
        gate, says: corners(count).map { ($0, $0.contains(1)) }, "Task 3b, your OR of \(count) inputs",
        hint: "Any single input has to be enough, and none at all must not. Does b depend on the number of inputs?")
    }
  }

  func testGatesOfOneInput() async throws {
    let and = try await lab.andGate(inputs: 1)
    expectGate(
      and, says: [([0], false), ([1], true)], "Task 3a, your AND of one input",
      hint: "AND of a single input is that input. What are z at 0 and z at 1?")
    let or = try await lab.orGate(inputs: 1)
    expectGate(
      or, says: [([0], false), ([1], true)], "Task 3b, your OR of one input",
      hint: "OR of a single input is that input. What are z at 0 and z at 1?")
  }
}
