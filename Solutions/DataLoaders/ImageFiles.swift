import Compression
import Foundation
import LabContracts
import LabSupport

/// A file's bytes, decompressed if need be.
///
/// A gzip stream begins with the bytes 31 and 139 (1F 8B in base 16). A file that doesn't is returned as it is, an empty
/// one too.
///
/// - Parameter file: The bytes of the file. It may be a slice, as in Task 1a.
/// - Returns: What the gzip stream holds, or `file` itself.
/// - Throws: `.damagedGzip` when the file begins as a gzip stream does, but can't be decompressed.
func fileContents(_ file: Data) throws(DataFileError) -> Data {
  // TODO: Task 2a.
  // BEGIN SOLUTION
  guard file.starts(with: [0x1f, 0x8b]) else { return file }
  do throws(CompressionError) {
    return Data(try gunzipped([UInt8](file), name: "file"))
  } catch {
    throw .damagedGzip
  }
  // END SOLUTION
}

/// The images of one IDX file with the labels of another, as MNIST has them.
///
/// The file of images has the rank 3: its lengths are the number of images, the rows and the columns. The file of labels has
/// the rank 1 and one byte an image. Each of the files may be compressed (Task 2a).
///
/// - Parameters:
///   - images: The bytes of the file of images.
///   - labels: The bytes of the file of labels.
///   - classCount: The number of classes: labels are 0 to `classCount − 1`.
/// - Returns: The images, with one channel.
/// - Throws: The first of these that holds.
///   1. What Tasks 1b and 2a throw for the file of images, then `.wrongRank` when its rank is not 3.
///   2. What Tasks 1b and 2a throw for the file of labels, then `.wrongRank` when its rank is not 1.
///   3. `.countMismatch` when the two files don't have the same number of images and labels.
///   4. `.labelOutOfRange` with the first label that is too large.
func labeledImages(
  fromImages images: Data, labels: Data, classCount: Int
) throws(DataFileError) -> LabeledImages {
  // TODO: Task 2b.
  // BEGIN SOLUTION
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
  // END SOLUTION
}
