import Compression
import Foundation
import LabContracts

/// Makes small files in the formats of the known data sets.
///
///     let file = SampleFile.idx(lengths: [2, 2, 3], elements: Array(1...12))
public enum SampleFile {
  /// An IDX file of unsigned bytes; nothing says that the lengths and the elements agree.
  public static func idx(lengths: [Int], elements: [UInt8]) -> Data {
    let magic: [UInt8] = [0, 0, 8, UInt8(truncatingIfNeeded: lengths.count)]
    return Data(magic + lengths.flatMap(bigEndianBytes) + elements)
  }

  /// A file of CIFAR-10 records.
  ///
  /// - Parameter images: Images of 3 channels, 32 rows and 32 columns, with labels from 0 to 255.
  /// - Returns: A record for each image: its label, then its pixels.
  public static func cifar(_ images: LabeledImages) -> Data {
    let pixelCount = 3 * 32 * 32
    return images.labels.enumerated().reduce(into: Data()) { file, image in
      file.append(UInt8(truncatingIfNeeded: image.element))
      file.append(contentsOf: images.pixels[image.offset * pixelCount..<(image.offset + 1) * pixelCount])
    }
  }

  /// A gzip stream.
  ///
  /// - Throws: `CompressionError`, which in memory never happens.
  public static func gzipped(_ contents: Data) throws -> Data {
    let sink = MemorySink()
    let writer = GzipWriter(sink, name: "sample.gz")
    try writer.write([UInt8](contents))
    try writer.finish()
    return Data(sink.bytes)
  }

  /// The four bytes of a number, the highest first.
  public static func bigEndianBytes(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).bigEndian) { Array($0) }
  }
}
