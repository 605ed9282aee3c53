import Foundation
import LabContracts
import LabRemoting
import Tensors
import XCTest

/// The contract hands each argument to the student's function that it belongs to, in its place.
final class DataLoadersLabTests: XCTestCase {
  private static let images = LabeledImages(channels: 1, height: 2, width: 1, pixels: [3, 200], labels: [4])

  func testAFileComesAsASliceWhereBytesAreSkipped() {
    withLab { lab in
      let data = Data([9, 9, 5, 6])
      let number = try await lab.bigEndianInteger(in: data, at: 7, skipping: 2)
      XCTAssertEqual(number, .value(2 + 7 + 5))
      let contents = try await lab.idxContents(of: data, skipping: 3)
      XCTAssertEqual(contents, .value(IDXContents(lengths: [3], bytes: [6])))
      let file = try await lab.fileContents(of: data, skipping: 2)
      XCTAssertEqual(file, .value(Data([5, 6])))
      let cifar = try await lab.cifarImages(in: data, skipping: 1)
      XCTAssertEqual(cifar, .error(.trailingBytes(count: 1)))
    }
  }

  func testEachFunctionReachesItsAnswer() {
    withLab { lab in
      let images = DataLoadersLabTests.images
      let pair = try await lab.labeledImages(fromImages: Data([1]), labels: Data([2, 3]), classCount: 8)
      XCTAssertEqual(pair, .error(.countMismatch(images: 1, labels: 2)))
      let color = try await lab.color(of: images, sample: 1, row: 2, column: 3)
      XCTAssertEqual(color, Data([1, 2, 3]))
      let statistics = try await lab.channelStatistics(of: images)
      XCTAssertEqual(statistics, ChannelStatistics(means: [3], standardDeviations: [200]))
      let normalized = try await lab.normalized(images, by: statistics)
      XCTAssertEqual(normalized.scalars, [3, 200, 3, 200])
      let rows = try await lab.oneHot([3, 4], classCount: 6)
      XCTAssertEqual(rows, .error(.labelOutOfRange(label: 3, classCount: 6)))
      let split = try await lab.stratifiedSplit(of: [1, 2], testFraction: 0.5, seed: 3)
      var random = SeededRandomNumberGenerator(seed: 3)
      XCTAssertEqual(split, IndexSplit(training: [1, 2], test: [Int(truncatingIfNeeded: random.next())]))
    }
  }

  func testEpochsComeFromOneLoader() {
    withLab { lab in
      let epochs = try await lab.minibatches(of: 2, from: 3, seed: 4, dropLast: true, epochs: 2)
      XCTAssertEqual(epochs, [[[3, 2, 4, 1], [1]], [[3, 2, 4, 1], [2]]])
      let count = try await lab.batchCount(of: 2, from: 3, dropLast: false)
      XCTAssertEqual(count, 0)
      let turns = try await lab.interleavedEpochs(of: 2, from: 3, seed: 4)
      XCTAssertEqual(turns.first, [[3, 2, 4, 0], [1]])
      XCTAssertEqual(turns.second, [[3, 2, 4, 0], [2]])
      XCTAssertTrue(turns.stayAtTheirEnd)
    }
  }

  func testValuesCross() throws {
    let images = DataLoadersLabTests.images
    XCTAssertEqual(try Coding.decode(LabeledImages.self, from: try Coding.encode(images)), images)
    let errors: [DataFileError] = [
      .wrongMagic, .truncated, .trailingBytes(count: 3), .tooLarge, .wrongRank(expected: 3, found: 1),
      .countMismatch(images: 1, labels: 2), .labelOutOfRange(label: -1, classCount: 3), .damagedGzip,
    ]
    for error in errors {
      let reading = Reading<IDXContents>.error(error)
      XCTAssertEqual(try Coding.decode(Reading<IDXContents>.self, from: try Coding.encode(reading)), reading)
    }
    // A megabyte of bytes is one entry, not a million.
    let large = Reading.value(IDXContents(lengths: [1 << 20], bytes: [UInt8](repeating: 7, count: 1 << 20)))
    XCTAssertEqual(try Coding.decode(Reading<IDXContents>.self, from: try Coding.encode(large)), large)
  }

  private func withLab(_ body: @escaping @Sendable (DataLoadersLab) async throws -> Void) {
    let lab = DataLoadersLab.standIn()
    LabExecutor.shared.run {
      do {
        try await body(lab)
      } catch {
        XCTFail("\(error)")
      }
    }
  }
}

extension DataLoadersLab {
  /// Answers that show which arguments came in.
  static func standIn(
    prefetched: @escaping DataLoadersAnswers.Prefetching = { source, _ in Plain(source: source) }
  ) -> DataLoadersLab {
    DataLoadersLab(
      DataLoadersAnswers(
        bigEndianInteger: { data, offset in data.startIndex + offset + Int(data[data.startIndex]) },
        idxContents: { IDXContents(lengths: [$0.startIndex], bytes: [UInt8]($0)) },
        fileContents: { $0 },
        labeledImages: { images, labels, _ throws(DataFileError) in
          throw .countMismatch(images: images.count, labels: labels.count)
        },
        cifarImages: { data throws(DataFileError) in throw .trailingBytes(count: data.startIndex) },
        color: { [UInt8($1), UInt8($2), UInt8($3)] },
        channelStatistics: { .init(means: [Double($0.pixels[0])], standardDeviations: [Double($0.pixels[1])]) },
        normalized: { Tensor($0.pixels.map { Double($0) } + $1.means + $1.standardDeviations) },
        oneHot: { labels, count throws(DataFileError) in throw .labelOutOfRange(label: labels[0], classCount: count) },
        stratifiedSplit: { labels, _, random in
          IndexSplit(training: labels, test: [Int(truncatingIfNeeded: random.next())])
        },
        minibatches: { StandIn([$0, $1, Int($2), $3 ? 1 : 0]) },
        prefetched: prefetched),
      actorSystem: LabActorSystem(caller: nil))
  }
}

/// A loader whose epochs show its arguments and their own number.
private final class StandIn: MinibatchSequence {
  let arguments: [Int]
  private var epoch = 0

  init(_ arguments: [Int]) {
    self.arguments = arguments
  }

  var batchCount: Int { epoch }

  func makeIterator() -> IndexingIterator<[[Int]]> {
    epoch += 1
    return [arguments, [epoch]].makeIterator()
  }
}

/// A loader that loads a minibatch when it is asked for it.
struct Plain: AsyncSequence {
  let source: any BatchSource

  func makeAsyncIterator() -> Iterator { Iterator(source: source) }

  struct Iterator: AsyncIteratorProtocol {
    let source: any BatchSource
    var index = 0

    mutating func next() async throws -> Tensor<Double>? {
      guard index < source.count else { return nil }
      index += 1
      return try await source.batch(at: index - 1)
    }
  }
}
