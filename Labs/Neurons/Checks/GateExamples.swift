import CheckSupport
import LabContracts
import Tensors

final class GateExamples: LabChecks<NeuronsLab> {
  func testAndOfTwo() async throws {
    let and = try await lab.andGate(inputs: 2)
    expectGate(
      and, says: [([0, 0], false), ([0, 1], false), ([1, 0], false), ([1, 1], true)], "Task 3a, your AND of two inputs",
      hint: "One input alone must not be enough. Where does b have to lie between one weight and two?")
  }

  func testOrOfTwo() async throws {
    let or = try await lab.orGate(inputs: 2)
    expectGate(
      or, says: [([0, 0], false), ([0, 1], true), ([1, 0], true), ([1, 1], true)], "Task 3b, your OR of two inputs",
      hint: "One input alone has to be enough, and none must not. Between which numbers does b have to lie?")
  }

  func testNot() async throws {
    let not = try await lab.notGate()
    expectGate(
      not, says: [([0], true), ([1], false)], "Task 3c, your NOT",
      hint: "With the input 0, z is b. Which sign does b need, and which way does the weight then have to pull?")
  }
}
