// Accepted: the variance is the mean of the squares less the square of the mean; loops over the bytes.

import LabContracts
import Tensors

func channelStatistics(of images: LabeledImages) -> ChannelStatistics {
  var sums = [Double](repeating: 0, count: images.channels)
  var squares = sums
  let planeSize = images.height * images.width
  for (place, byte) in images.pixels.enumerated() {
    let number = Double(byte) / 255
    sums[place / planeSize % images.channels] += number
    squares[place / planeSize % images.channels] += number * number
  }
  let count = Double(images.count * planeSize)
  var statistics = ChannelStatistics(means: [], standardDeviations: [])
  for channel in 0..<images.channels {
    let mean = sums[channel] / count
    statistics.means.append(mean)
    statistics.standardDeviations.append(max(0, squares[channel] / count - mean * mean).squareRoot())
  }
  return statistics
}

func normalized(_ images: LabeledImages, by statistics: ChannelStatistics) -> Tensor<Double> {
  var scalars: [Double] = []
  for _ in 0..<images.count {
    for channel in 0..<images.channels {
      let scale = statistics.standardDeviations[channel] > 0 ? 1 / statistics.standardDeviations[channel] : 1
      for _ in 0..<images.height * images.width {
        scalars.append(scale * Double(images.pixels[scalars.count]) / 255 - scale * statistics.means[channel])
      }
    }
  }
  return Tensor(shape: [images.count, images.channels, images.height, images.width], scalars: scalars)
}
