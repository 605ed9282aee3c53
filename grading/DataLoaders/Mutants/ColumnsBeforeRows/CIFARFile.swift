// Mutant: each plane is turned: column by column.
// Caught by: CIFARChecks.testRandomRecords, CIFARChecks.testSliceOfOtherData

import Foundation
import LabContracts

func cifarImages(in data: Data) throws(DataFileError) -> LabeledImages {
  guard data.count.isMultiple(of: 3073) else { throw .truncated }
  let bytes = [UInt8](data)
  var images = LabeledImages(channels: 3, height: 32, width: 32, pixels: [], labels: [])
  for start in stride(from: 0, to: bytes.count, by: 3073) {
    let label = Int(bytes[start])
    guard label < 10 else { throw .labelOutOfRange(label: label, classCount: 10) }
    images.labels.append(label)
    for plane in 0..<3 {
      images.pixels += (0..<1024).map { bytes[start + 1 + 1024 * plane + $0 % 32 * 32 + $0 / 32] }
    }
  }
  return images
}

func color(of images: LabeledImages, sample: Int, row: Int, column: Int) -> [UInt8] {
  (0..<images.channels).map { channel in
    images.pixels[((sample * images.channels + channel) * images.height + row) * images.width + column]
  }
}
