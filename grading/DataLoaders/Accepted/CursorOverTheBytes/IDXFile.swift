// Accepted: a helper type takes byte after byte; the elements are taken one at a time.

import Foundation
import LabContracts

private struct Cursor {
  var bytes: Data.Iterator

  mutating func byte() throws(DataFileError) -> UInt8 {
    guard let byte = bytes.next() else { throw .truncated }
    return byte
  }

  mutating func number() throws(DataFileError) -> Int {
    var number = 0
    for _ in 0..<4 { number = number * 256 + Int(try byte()) }
    return number
  }
}

func bigEndianInteger(in data: Data, at offset: Int) throws(DataFileError) -> Int {
  var cursor = Cursor(bytes: data.makeIterator())
  for _ in 0..<offset { _ = try cursor.byte() }
  return try cursor.number()
}

func idxContents(of data: Data) throws(DataFileError) -> IDXContents {
  var cursor = Cursor(bytes: data.makeIterator())
  let magic = try cursor.number()
  guard magic >> 8 == 8, magic & 0xff > 0 else { throw .wrongMagic }
  var lengths: [Int] = []
  for _ in 0..<magic & 0xff { lengths.append(try cursor.number()) }
  var contents = IDXContents(lengths: lengths, bytes: [])
  for _ in 0..<(try product(lengths)) { contents.bytes.append(try cursor.byte()) }
  var excess = 0
  while cursor.bytes.next() != nil { excess += 1 }
  guard excess == 0 else { throw .trailingBytes(count: excess) }
  return contents
}

private func product(_ lengths: [Int]) throws(DataFileError) -> Int {
  var product = 1
  for length in lengths {
    guard length == 0 || product <= Int.max / length else { throw .tooLarge }
    product *= length
  }
  return product
}
