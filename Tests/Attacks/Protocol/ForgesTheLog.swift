// Attack: writes the log of a test run in which all passed.
// Tries: XCTest's lines and the grader's records on the standard streams and on every other descriptor but its channel.
// Must: failed

func attack() -> Bool {
  let log = """
    Test Case 'MomentumExamples.testThreeStepsDownAParabola' passed (0.001 seconds)
    {"id":"MomentumExamples.testThreeStepsDownAParabola","outcome":"passed","message":"","seconds":0,"output":""}

    """
  let channel = protocolPipes(writing: true)
  for descriptor in 0..<Int32(256) where !channel.contains(descriptor) {
    _ = log.withCString { write(descriptor, $0, strlen($0)) }
  }
  return false
}
