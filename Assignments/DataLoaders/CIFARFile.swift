import Foundation
import LabContracts
import LabSupport

/// The images of a file of CIFAR-10 records.
///
/// The file has no header. A record is 3073 bytes: the label, 0 to 9, then the image of 32 rows and 32 columns as three
/// planes: its 1024 red bytes, its 1024 green ones, its 1024 blue ones. Each plane goes row by row.
///
/// - Parameter data: The file's bytes, not compressed. It may be a slice, as in Task 1a.
/// - Returns: The images, with 3 channels, 32 rows and 32 columns; `pixels` in the order of the file, without the labels.
/// - Throws: The first of these that holds.
///   1. `.truncated` when the last record isn't whole.
///   2. `.labelOutOfRange`, with a class count of 10, for the first label above 9.
func cifarImages(in data: Data) throws(DataFileError) -> LabeledImages {
  // TODO: Task 3a.
  unimplemented()
}

/// The colour of one pixel.
///
/// `images.pixels` holds image after image; in each its channels, in each channel its rows, in each row its columns.
///
/// - Parameters:
///   - images: Images of any number of channels and of any size, not only CIFAR's.
///   - sample: Which image, from 0.
///   - row: The pixel's row, from 0 at the top.
///   - column: The pixel's column, from 0 at the left.
/// - Returns: One byte a channel, in the order of the channels.
func color(of images: LabeledImages, sample: Int, row: Int, column: Int) -> [UInt8] {
  // TODO: Task 3b.
  unimplemented()
}
