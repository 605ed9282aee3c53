import Distributed
import LabRemoting
import Tensors

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The functions and types that the assignment DataLoaders asks for, as the student wrote them.
public struct DataLoadersAnswers: Sendable {
  /// The type of `oneHot(_:classCount:)`.
  public typealias OneHot = @Sendable ([Int], Int) throws(DataFileError) -> Tensor<Double>
  /// The type of `labeledImages(fromImages:labels:classCount:)`.
  public typealias ImagePair = @Sendable (Data, Data, Int) throws(DataFileError) -> LabeledImages
  /// The type of `stratifiedSplit(of:testFraction:using:)`.
  public typealias Split = @Sendable ([Int], Double, inout SeededRandomNumberGenerator) -> IndexSplit
  /// Makes a `MinibatchLoader` from the count, the size, the seed and whether to drop the last.
  public typealias Minibatches = @Sendable (Int, Int, UInt64, Bool) -> any MinibatchSequence
  /// Makes `PrefetchedBatches` from a source and the depth.
  public typealias Prefetching = @Sendable (any BatchSource, Int) -> any AsyncSequence<Tensor<Double>, any Error>

  let bigEndianInteger: @Sendable (Data, Int) throws(DataFileError) -> Int
  let idxContents: @Sendable (Data) throws(DataFileError) -> IDXContents
  let fileContents: @Sendable (Data) throws(DataFileError) -> Data
  let labeledImages: ImagePair
  let cifarImages: @Sendable (Data) throws(DataFileError) -> LabeledImages
  let color: @Sendable (LabeledImages, Int, Int, Int) -> [UInt8]
  let channelStatistics: @Sendable (LabeledImages) -> ChannelStatistics
  let normalized: @Sendable (LabeledImages, ChannelStatistics) -> Tensor<Double>
  let oneHot: OneHot
  let stratifiedSplit: Split
  let minibatches: Minibatches
  let prefetched: Prefetching

  /// Collects the student's functions; the assignment's `main.swift` calls this.
  public init(
    bigEndianInteger: @escaping @Sendable (Data, Int) throws(DataFileError) -> Int,
    idxContents: @escaping @Sendable (Data) throws(DataFileError) -> IDXContents,
    fileContents: @escaping @Sendable (Data) throws(DataFileError) -> Data,
    labeledImages: @escaping ImagePair,
    cifarImages: @escaping @Sendable (Data) throws(DataFileError) -> LabeledImages,
    color: @escaping @Sendable (LabeledImages, Int, Int, Int) -> [UInt8],
    channelStatistics: @escaping @Sendable (LabeledImages) -> ChannelStatistics,
    normalized: @escaping @Sendable (LabeledImages, ChannelStatistics) -> Tensor<Double>,
    oneHot: @escaping OneHot,
    stratifiedSplit: @escaping Split,
    minibatches: @escaping Minibatches,
    prefetched: @escaping Prefetching
  ) {
    self.bigEndianInteger = bigEndianInteger
    self.idxContents = idxContents
    self.fileContents = fileContents
    self.labeledImages = labeledImages
    self.cifarImages = cifarImages
    self.color = color
    self.channelStatistics = channelStatistics
    self.normalized = normalized
    self.oneHot = oneHot
    self.stratifiedSplit = stratifiedSplit
    self.minibatches = minibatches
    self.prefetched = prefetched
  }
}

/// The assignment DataLoaders, as a check sees it: each function runs in the worker.
///
/// Where a function takes a file, `skipping` says how many of its first bytes are cut off: the student's code then gets
/// a slice, whose indices don't begin at 0.
public distributed actor DataLoadersLab {
  /// Carries the calls over two pipes.
  public typealias ActorSystem = LabActorSystem

  private let answers: DataLoadersAnswers

  /// The worker's main thread.
  nonisolated public var unownedExecutor: UnownedSerialExecutor { LabExecutor.shared.asUnownedSerialExecutor() }

  /// Creates the worker's end.
  public init(_ answers: DataLoadersAnswers, actorSystem: LabActorSystem) {
    self.answers = answers
    self.actorSystem = actorSystem
  }

  /// Task 1a: the number that four bytes hold, the highest first; `offset` counts from the first byte that is left.
  public distributed func bigEndianInteger(in data: Data, at offset: Int, skipping: Int = 0) -> Reading<Int> {
    Reading { () throws(DataFileError) in try answers.bigEndianInteger(data.dropFirst(skipping), offset) }
  }

  /// Task 1b: the array that an IDX file holds.
  public distributed func idxContents(of data: Data, skipping: Int = 0) -> Reading<IDXContents> {
    Reading { () throws(DataFileError) in try answers.idxContents(data.dropFirst(skipping)) }
  }

  /// Task 2a: a file's bytes, decompressed where they are a gzip stream.
  public distributed func fileContents(of file: Data, skipping: Int = 0) -> Reading<Data> {
    Reading { () throws(DataFileError) in try answers.fileContents(file.dropFirst(skipping)) }
  }

  /// Task 2b: the images of one file with the labels of another.
  public distributed func labeledImages(
    fromImages images: Data, labels: Data, classCount: Int
  ) -> Reading<LabeledImages> {
    Reading { () throws(DataFileError) in try answers.labeledImages(images, labels, classCount) }
  }

  /// Task 3a: the images of a file of CIFAR-10 records.
  public distributed func cifarImages(in data: Data, skipping: Int = 0) -> Reading<LabeledImages> {
    Reading { () throws(DataFileError) in try answers.cifarImages(data.dropFirst(skipping)) }
  }

  /// Task 3b: the bytes of one pixel, one a channel.
  public distributed func color(of images: LabeledImages, sample: Int, row: Int, column: Int) -> Data {
    Data(answers.color(images, sample, row, column))
  }

  /// Task 4a: the mean and the standard deviation of each channel.
  public distributed func channelStatistics(of images: LabeledImages) -> ChannelStatistics {
    answers.channelStatistics(images)
  }

  /// Task 4b: the images with these statistics' means moved to 0 and their deviations to 1; [samples, channels, height, width].
  public distributed func normalized(_ images: LabeledImages, by statistics: ChannelStatistics) -> Tensor<Double> {
    answers.normalized(images, statistics)
  }

  /// Task 5: a row for each label, 1 at the label's place; [labels, classes].
  public distributed func oneHot(_ labels: [Int], classCount: Int) -> Reading<Tensor<Double>> {
    Reading { () throws(DataFileError) in try answers.oneHot(labels, classCount) }
  }

  /// Task 6: which samples to train with and which to test on, each class in the same proportion.
  public distributed func stratifiedSplit(of labels: [Int], testFraction: Double, seed: UInt64) -> IndexSplit {
    var random = SeededRandomNumberGenerator(seed: seed)
    return answers.stratifiedSplit(labels, testFraction, &random)
  }

  /// Task 7a: the number of minibatches of an epoch.
  public distributed func batchCount(of size: Int, from count: Int, dropLast: Bool) -> Int {
    answers.minibatches(count, size, 1, dropLast).batchCount
  }

  /// Task 7b: the minibatches of several epochs of one loader, one epoch after the other.
  public distributed func minibatches(
    of size: Int, from count: Int, seed: UInt64, dropLast: Bool, epochs: Int
  ) -> [[[Int]]] {
    func epoch(of loader: some MinibatchSequence) -> [[Int]] { loader.map { $0 } }
    let loader = answers.minibatches(count, size, seed, dropLast)
    return (0..<epochs).map { _ in epoch(of: loader) }
  }

  /// Task 7b: the minibatches of two epochs of one loader whose iterators take turns, and whether both stay at their end.
  public distributed func interleavedEpochs(of size: Int, from count: Int, seed: UInt64) -> InterleavedEpochs {
    func epochs(of loader: some MinibatchSequence) -> InterleavedEpochs {
      var (first, second) = (loader.makeIterator(), loader.makeIterator())
      var epochs = InterleavedEpochs()
      // Bounded, because an iterator that never ends is one of the mistakes.
      for _ in 0...count {
        if let batch = first.next() { epochs.first.append(batch) }
        if let batch = second.next() { epochs.second.append(batch) }
      }
      epochs.stayAtTheirEnd = first.next() == nil && second.next() == nil
      return epochs
    }
    return epochs(of: answers.minibatches(count, size, seed, false))
  }

  /// Task 8: what a prefetching loader does with a source that follows a plan.
  ///
  /// - Parameters:
  ///   - plan: What the source has to offer.
  ///   - depth: How many minibatches to read ahead.
  ///   - limit: After how many minibatches the reader leaves; `nil` for never.
  /// - Returns: What was seen.
  public distributed func prefetch(
    _ plan: BatchPlan, depth: Int, taking limit: Int? = nil
  ) async -> PrefetchTrace {
    await PrefetchObserver(plan: plan, depth: depth).trace(of: answers.prefetched, taking: limit)
  }
}

/// What two iterators over one loader gave, in turns.
public struct InterleavedEpochs: Codable, Equatable, Sendable {
  /// The first iterator's minibatches.
  public var first: [[Int]] = []
  /// The second iterator's minibatches.
  public var second: [[Int]] = []
  /// Whether both went on giving nothing after their end.
  public var stayAtTheirEnd = false

  /// Creates epochs without a minibatch.
  public init() {}
}
