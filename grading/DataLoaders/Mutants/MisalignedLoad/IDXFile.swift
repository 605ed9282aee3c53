// Mutant: a number is loaded as a UInt32, which traps at an address that is no multiple of four.
// Caught by: IDXChecks.testSliceOfOtherData

import Foundation
import LabContracts

func bigEndianInteger(in data: Data, at offset: Int) throws(DataFileError) -> Int {
  guard offset + 4 <= data.count else { throw .truncated }
  // An array of its own begins at a multiple of 16.
  return [UInt8](data).withUnsafeBytes { Int(UInt32(bigEndian: $0.load(fromByteOffset: offset, as: UInt32.self))) }
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
  let elements = [UInt8](data.dropFirst(4 + 4 * lengths.count))
  guard elements.count >= count else { throw .truncated }
  guard elements.count == count else { throw .trailingBytes(count: elements.count - count) }
  return IDXContents(lengths: lengths, bytes: elements)
}
