// Attack: has its answer say something else once it has crossed.
// Tries: an encoding of its own for the answer's type.
// Must: didNotCompile or passed
// Keeps: at most 100

import LabContracts

extension Descent {
  func encode(to encoder: any Encoder) throws { throw CancellationError() }
}
