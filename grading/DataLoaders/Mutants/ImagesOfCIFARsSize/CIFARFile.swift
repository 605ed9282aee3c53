// Mutant: the colour is looked up as if the images had three channels of 2 by 3.
// Caught by: CIFARChecks.testColorsOfRandomImages

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
    images.pixels[((sample * 3 + channel) * 2 + row) * 3 + column]
  }
}
