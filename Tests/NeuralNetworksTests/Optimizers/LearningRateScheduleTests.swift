import NeuralNetworks
import XCTest

final class LearningRateScheduleTests: XCTestCase {
  func testPyTorch() throws {
    let schedules: [String: LearningRateSchedule] = [
      "step": .step(from: 0.1, factor: 0.5, every: 5), "cosine": .cosine(from: 0.1, to: 0.001, over: 20),
    ]
    for test in try PyTorchFixtures.load().schedules {
      let schedule = try XCTUnwrap(schedules[test.name])
      for (time, rate) in test.rates.enumerated() {
        XCTAssertEqual(schedule(time), rate, accuracy: 1e-10 * rate, "\(test.name) at \(time)")
      }
    }
  }

  func testTheEnds() {
    let cosine = LearningRateSchedule.cosine(from: 1, to: 0.25, over: 10)
    XCTAssertEqual(cosine(0), 1)
    XCTAssertEqual(cosine(10), 0.25, accuracy: 1e-15)
    XCTAssertEqual(cosine(1000), 0.25, accuracy: 1e-15)
    XCTAssertEqual(LearningRateSchedule.constant(0.3)(7), 0.3)
  }

  func testWarmUp() {
    let schedule = LearningRateSchedule.warmUp(over: 4, then: .step(from: 1, factor: 0.1, every: 2))
    let expected = [0.2, 0.4, 0.6, 0.8, 1, 1, 0.1]
    for (time, rate) in expected.enumerated() { XCTAssertEqual(schedule(time), rate, accuracy: 1e-15) }
  }
}
