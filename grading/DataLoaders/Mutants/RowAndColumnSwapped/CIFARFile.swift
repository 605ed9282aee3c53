// Mutant: a pixel's row and column are taken for each other.
// Caught by: CIFARExamples.testColorsOfASmallImage

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
    images.pixels += bytes[start + 1..<start + 3073]
  }
  return images
}

func color(of images: LabeledImages, sample: Int, row: Int, column: Int) -> [UInt8] {
  (0..<images.channels).map { channel in
    images.pixels[((sample * images.channels + channel) * images.width + column) * images.height + row]
  }
}
