// Mutant: bytes are added as bytes, which traps above 255.
// Caught by: NormalizationExamples.testStatisticsOfTwoImages

import LabContracts
import Tensors

func channelStatistics(of images: LabeledImages) -> ChannelStatistics {
  var statistics = ChannelStatistics(means: [], standardDeviations: [])
  let planeSize = images.height * images.width
  for channel in 0..<images.channels {
    let bytes = images.pixels.enumerated().filter { $0.offset / planeSize % images.channels == channel }
    let sum = bytes.reduce(UInt8(0)) { $0 + $1.element }
    let mean = Double(sum) / 255 / Double(bytes.count)
    let squares = bytes.map { (Double($0.element) / 255 - mean) * (Double($0.element) / 255 - mean) }
    statistics.means.append(mean)
    statistics.standardDeviations.append((squares.reduce(0, +) / Double(bytes.count)).squareRoot())
  }
  return statistics
}

func normalized(_ images: LabeledImages, by statistics: ChannelStatistics) -> Tensor<Double> {
  let planeSize = images.height * images.width
  let scalars = images.pixels.enumerated().map { place, byte in
    let channel = place / planeSize % images.channels
    let deviation = statistics.standardDeviations[channel]
    return (Double(byte) / 255 - statistics.means[channel]) / (deviation == 0 ? 1 : deviation)
  }
  return Tensor(shape: [images.count, images.channels, images.height, images.width], scalars: scalars)
}
