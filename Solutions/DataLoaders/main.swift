import LabContracts
import LabRemoting
import Tensors

// Serves the assignment's functions to the checks. There is nothing to do in this file.
LabRemoting::serve {
  LabContracts::DataLoadersLab(
    LabContracts::DataLoadersAnswers(
      bigEndianInteger: bigEndianInteger(in:at:),
      idxContents: idxContents(of:),
      fileContents: fileContents(_:),
      labeledImages: labeledImages(fromImages:labels:classCount:),
      cifarImages: cifarImages(in:),
      color: color(of:sample:row:column:),
      channelStatistics: channelStatistics(of:),
      normalized: normalized(_:by:),
      oneHot: oneHot(_:classCount:),
      stratifiedSplit: stratifiedSplit(of:testFraction:using:),
      minibatches: { MinibatchLoader(count: $0, size: $1, seed: $2, dropLast: $3) },
      prefetched: { PrefetchedBatches(source: $0, depth: $1) }),
    actorSystem: $0)
}

// Task 5 asks for this, so the engine's own is out of reach here.
extension Tensor {
  static func oneHot(_ labels: [Int], classCount: Int) -> Tensor {
    fatalError("Task 5 asks you to write this: do it without Tensor.oneHot.")
  }
}
