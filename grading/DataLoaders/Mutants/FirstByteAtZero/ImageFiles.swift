// Mutant: the first two bytes are read at the indices 0 and 1, which a slice need not have.
// Caught by: ImageFileChecks.testSliceOfACompressedFile

import Compression
import Foundation
import LabContracts

func fileContents(_ file: Data) throws(DataFileError) -> Data {
  guard file.count > 1, file[0] == 0x1f, file[1] == 0x8b else { return file }
  do throws(CompressionError) {
    return Data(try gunzipped([UInt8](file), name: "file"))
  } catch {
    throw .damagedGzip
  }
}

func labeledImages(
  fromImages images: Data, labels: Data, classCount: Int
) throws(DataFileError) -> LabeledImages {
  let images = try idxContents(of: fileContents(images))
  guard images.lengths.count == 3 else { throw .wrongRank(expected: 3, found: images.lengths.count) }
  let labels = try idxContents(of: fileContents(labels))
  guard labels.lengths.count == 1 else { throw .wrongRank(expected: 1, found: labels.lengths.count) }
  let (count, height, width) = (images.lengths[0], images.lengths[1], images.lengths[2])
  guard labels.bytes.count == count else { throw .countMismatch(images: count, labels: labels.bytes.count) }
  if let label = labels.bytes.first(where: { $0 >= classCount }) {
    throw .labelOutOfRange(label: Int(label), classCount: classCount)
  }
  return LabeledImages(
    channels: 1, height: height, width: width, pixels: images.bytes, labels: labels.bytes.map { Int($0) })
}
