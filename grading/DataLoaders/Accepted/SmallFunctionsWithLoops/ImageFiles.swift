// Accepted: one function for each of the two files, and loops over the labels.

import Compression
import Foundation
import LabContracts

func fileContents(_ file: Data) throws(DataFileError) -> Data {
  let bytes = [UInt8](file)
  guard bytes.count >= 2, bytes[0] == 31, bytes[1] == 139 else { return file }
  let reader = GzipReader(MemorySource(bytes, name: "a student's file"))
  guard let contents = try? reader.readBytes(upTo: .max) else { throw .damagedGzip }
  return Data(contents)
}

func labeledImages(
  fromImages images: Data, labels: Data, classCount: Int
) throws(DataFileError) -> LabeledImages {
  let images = try array(in: images, rank: 3)
  let labels = try array(in: labels, rank: 1)
  if images.lengths[0] != labels.lengths[0] {
    throw .countMismatch(images: images.lengths[0], labels: labels.lengths[0])
  }
  var result = LabeledImages(
    channels: 1, height: images.lengths[1], width: images.lengths[2], pixels: images.bytes, labels: [])
  for byte in labels.bytes {
    let label = Int(byte)
    if label > classCount - 1 { throw DataFileError.labelOutOfRange(label: label, classCount: classCount) }
    result.labels.append(label)
  }
  return result
}

private func array(in file: Data, rank: Int) throws(DataFileError) -> IDXContents {
  let contents = try idxContents(of: fileContents(file))
  if contents.lengths.count != rank { throw .wrongRank(expected: rank, found: contents.lengths.count) }
  return contents
}
