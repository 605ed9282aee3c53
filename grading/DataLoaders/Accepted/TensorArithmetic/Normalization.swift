// Accepted: tensors do the arithmetic, channel by channel.

import LabContracts
import Tensors

func channelStatistics(of images: LabeledImages) -> ChannelStatistics {
  let planes = (0..<images.channels).map { numbers(of: $0, in: images) }
  return ChannelStatistics(
    means: planes.map { $0.mean() },
    standardDeviations: planes.map { plane in
      let distances = plane - plane.mean()
      return (distances * distances).mean().squareRoot()
    })
}

func normalized(_ images: LabeledImages, by statistics: ChannelStatistics) -> Tensor<Double> {
  var result = Tensor<Double>.zeros(shape: [images.count, images.channels, images.height, images.width])
  for channel in 0..<images.channels {
    var deviation = statistics.standardDeviations[channel]
    if deviation == 0 { deviation = 1 }
    let plane = (numbers(of: channel, in: images) - statistics.means[channel]) / deviation
    for (index, place) in places(of: channel, in: images).enumerated() {
      result.scalars[place] = plane.scalars[index]
    }
  }
  return result
}

private func numbers(of channel: Int, in images: LabeledImages) -> Tensor<Double> {
  Tensor(places(of: channel, in: images).map { Double(images.pixels[$0]) / 255 })
}

private func places(of channel: Int, in images: LabeledImages) -> [Int] {
  let planeSize = images.height * images.width
  return images.pixels.indices.filter { $0 / planeSize % images.channels == channel }
}
