// Accepted: each byte is put where it belongs by three nested loops; a colour is cut from planes.

import Foundation
import LabContracts

func cifarImages(in data: Data) throws(DataFileError) -> LabeledImages {
  let recordSize = 1 + 3 * 32 * 32
  let (count, rest) = data.count.quotientAndRemainder(dividingBy: recordSize)
  if rest > 0 { throw .truncated }
  var labels: [Int] = []
  var pixels = [UInt8](repeating: 0, count: count * 3 * 32 * 32)
  for record in 0..<count {
    let start = data.startIndex + record * recordSize
    if data[start] > 9 { throw .labelOutOfRange(label: Int(data[start]), classCount: 10) }
    labels.append(Int(data[start]))
    for channel in 0..<3 {
      for row in 0..<32 {
        for column in 0..<32 {
          let place = channel * 1024 + row * 32 + column
          pixels[record * 3072 + place] = data[start + 1 + place]
        }
      }
    }
  }
  return LabeledImages(channels: 3, height: 32, width: 32, pixels: pixels, labels: labels)
}

func color(of images: LabeledImages, sample: Int, row: Int, column: Int) -> [UInt8] {
  let planeSize = images.height * images.width
  let image = images.pixels[(sample * images.channels * planeSize)...].prefix(images.channels * planeSize)
  var color: [UInt8] = []
  var plane = image
  while !plane.isEmpty {
    color.append(plane[plane.startIndex + row * images.width + column])
    plane = plane.dropFirst(planeSize)
  }
  return color
}
