import LabContracts
import Tensors

/// The assignment's answers in plain loops: nothing that a worker can reach.
enum Reference {
  static func statistics(of images: LabeledImages) -> ChannelStatistics {
    var statistics = ChannelStatistics(means: [], standardDeviations: [])
    for channel in 0..<images.channels {
      let numbers = numbers(of: channel, in: images)
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let squares: [Double] = numbers.map { ($0 - mean) * ($0 - mean) }
      statistics.means.append(mean)
      statistics.standardDeviations.append((squares.reduce(0, +) / Double(numbers.count)).squareRoot())
    }
    return statistics
  }

  static func normalized(_ images: LabeledImages, by statistics: ChannelStatistics) -> Tensor<Double> {
    var scalars: [Double] = []
    for sample in 0..<images.count {
      for channel in 0..<images.channels {
        for byte in plane(channel, of: sample, in: images) {
          let centered = Double(byte) / 255 - statistics.means[channel]
          let deviation = statistics.standardDeviations[channel]
          scalars.append(deviation == 0 ? centered : centered / deviation)
        }
      }
    }
    return Tensor(shape: [images.count, images.channels, images.height, images.width], scalars: scalars)
  }

  static func color(of images: LabeledImages, sample: Int, row: Int, column: Int) -> [UInt8] {
    (0..<images.channels).map { Array(plane($0, of: sample, in: images))[row * images.width + column] }
  }

  private static func numbers(of channel: Int, in images: LabeledImages) -> [Double] {
    (0..<images.count).flatMap { plane(channel, of: $0, in: images).map { Double($0) / 255 } }
  }

  private static func plane(_ channel: Int, of sample: Int, in images: LabeledImages) -> ArraySlice<UInt8> {
    let size = images.height * images.width
    return images.pixels.dropFirst((sample * images.channels + channel) * size).prefix(size)
  }
}
