// Mutant: the bytes of a pixel are taken to stand together when the statistics are made.
// Caught by: NormalizationChecks.testStatisticsOfThreeChannels

import LabContracts
import Tensors

func channelStatistics(of images: LabeledImages) -> ChannelStatistics {
  var statistics = ChannelStatistics(means: [], standardDeviations: [])
  for channel in 0..<images.channels {
    let places = stride(from: channel, to: images.pixels.count, by: images.channels)
    let numbers = places.map { Double(images.pixels[$0]) / 255 }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let squares = numbers.map { ($0 - mean) * ($0 - mean) }
    statistics.means.append(mean)
    statistics.standardDeviations.append((squares.reduce(0, +) / Double(numbers.count)).squareRoot())
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
