// Mutant: the elements begin at byte 8, as in a file of labels, whatever the rank.
// Caught by: IDXExamples.testTwoImagesOfTwoByThree

import Foundation
import LabContracts

func bigEndianInteger(in data: Data, at offset: Int) throws(DataFileError) -> Int {
  let bytes = data.dropFirst(offset).prefix(4)
  guard bytes.count == 4 else { throw .truncated }
  return bytes.reduce(0) { $0 << 8 | Int($1) }
}

func idxContents(of data: Data) throws(DataFileError) -> IDXContents {
  let magic = [UInt8](data.prefix(4))
  guard magic.count == 4 else { throw .truncated }
  guard magic[..<3] == [0, 0, 8], magic[3] > 0 else { throw .wrongMagic }
  var lengths: [Int] = []
  var count = 1
  for dimension in 0..<Int(magic[3]) { lengths.append(try bigEndianInteger(in: data, at: 4 + 4 * dimension)) }
  for length in lengths {
    let (product, overflow) = count.multipliedReportingOverflow(by: length)
    guard !overflow else { throw .tooLarge }
    count = product
  }
  let elements = [UInt8](data.dropFirst(8))
  guard elements.count >= count else { throw .truncated }
  guard elements.count == count else { throw .trailingBytes(count: elements.count - count) }
  return IDXContents(lengths: lengths, bytes: elements)
}
