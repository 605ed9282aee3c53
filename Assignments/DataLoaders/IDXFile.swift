import Foundation
import LabContracts
import LabSupport

/// The number that four bytes of a file hold, the highest byte first (big-endian): 0, 0, 8, 3 is 8·256 + 3 = 2051.
///
/// - Parameters:
///   - data: The file's bytes. It may be a slice of other data: then its first index is `data.startIndex`, not 0.
///   - offset: How many bytes of `data` come before the four; 0 or more.
/// - Returns: A number from 0 to 4294967295.
/// - Throws: `.truncated` when fewer than four bytes follow.
func bigEndianInteger(in data: Data, at offset: Int) throws(DataFileError) -> Int {
  // TODO: Task 1a.
  unimplemented()
}

/// The array of bytes that an IDX file holds.
///
/// The file is: 0, 0, 8 (the elements are unsigned bytes), the rank r as one byte, then r lengths of four bytes each as in
/// Task 1a, then the elements in row-major order, as many as the product of the lengths, and nothing after them.
///
/// - Parameter data: The file's bytes, not compressed. It may be a slice, as in Task 1a.
/// - Returns: The r lengths in the file's order, and the elements.
/// - Throws: The first of these that holds.
///   1. `.truncated` when there are fewer than four bytes.
///   2. `.wrongMagic` when the first four bytes are not 0, 0, 8 and a rank of 1 or more.
///   3. `.truncated` when the file ends within the lengths.
///   4. `.tooLarge` when the product of the lengths doesn't fit into an `Int`.
///   5. `.truncated` when there are fewer elements than the lengths promise.
///   6. `.trailingBytes` with the number of bytes that follow the last element, when there are any.
func idxContents(of data: Data) throws(DataFileError) -> IDXContents {
  // TODO: Task 1b.
  unimplemented()
}
