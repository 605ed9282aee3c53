// Accepted: numbers are loaded from memory, at any address; the elements are copied from a range of indices.

import Foundation
import LabContracts

func bigEndianInteger(in data: Data, at offset: Int) throws(DataFileError) -> Int {
  guard data.count >= 4, offset <= data.count - 4 else { throw .truncated }
  return data.withUnsafeBytes { Int(UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))) }
}

func idxContents(of data: Data) throws(DataFileError) -> IDXContents {
  let magic = try bigEndianInteger(in: data, at: 0)
  let rank = magic - 2048
  guard (1...255).contains(rank) else { throw .wrongMagic }
  var lengths: [Int] = []
  while lengths.count < rank { lengths.append(try bigEndianInteger(in: data, at: 4 + 4 * lengths.count)) }
  var count: Int? = 1
  for length in lengths {
    guard let soFar = count else { break }
    let (product, overflow) = soFar.multipliedReportingOverflow(by: length)
    count = overflow ? nil : product
  }
  guard let count else { throw .tooLarge }
  let start = data.startIndex + 4 + 4 * rank
  let left = data.endIndex - start
  if left < count { throw .truncated }
  if left > count { throw .trailingBytes(count: left - count) }
  return IDXContents(lengths: lengths, bytes: Array(data[start..<data.endIndex]))
}
