import LabContracts
import LabSupport
import Tensors

/// The mean and the standard deviation of each channel, over all pixels of all images.
///
/// Pixels are put on the scale from 0 to 1 first: a byte b counts as b / 255. With the n numbers x of one channel, n being
/// images · rows · columns, the mean is m = 1/n · Σ x, and the standard deviation is √(1/n · Σ (x − m)²).
///
/// The convention of this assignment: both sums are divided by n, not by n − 1.
///
/// - Parameter images: The images to learn from; at least one pixel.
/// - Returns: One mean and one standard deviation a channel.
func channelStatistics(of images: LabeledImages) -> ChannelStatistics {
  // TODO: Task 4a.
  // BEGIN SOLUTION
  var statistics = ChannelStatistics(means: [], standardDeviations: [])
  let planeSize = images.height * images.width
  for channel in 0..<images.channels {
    var numbers: [Double] = []
    for sample in 0..<images.count {
      let start = (sample * images.channels + channel) * planeSize
      numbers += images.pixels[start..<start + planeSize].map { Double($0) / 255 }
    }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let squares = numbers.map { ($0 - mean) * ($0 - mean) }
    statistics.means.append(mean)
    statistics.standardDeviations.append((squares.reduce(0, +) / Double(numbers.count)).squareRoot())
  }
  return statistics
  // END SOLUTION
}

/// The images as numbers around 0: (b / 255 − m) / s for a byte b of a channel with the mean m and the standard deviation s.
///
/// A channel whose standard deviation is exactly 0 is divided by 1 instead: b / 255 − m.
///
/// - Parameters:
///   - images: The images: those that are learnt from, or others.
///   - statistics: The statistics of the images that are learnt from, whichever images these are.
/// - Returns: A tensor of shape [images, channels, rows, columns].
func normalized(_ images: LabeledImages, by statistics: ChannelStatistics) -> Tensor<Double> {
  // TODO: Task 4b.
  // BEGIN SOLUTION
  let planeSize = images.height * images.width
  let scalars = images.pixels.enumerated().map { place, byte in
    let channel = place / planeSize % images.channels
    let deviation = statistics.standardDeviations[channel]
    return (Double(byte) / 255 - statistics.means[channel]) / (deviation == 0 ? 1 : deviation)
  }
  return Tensor(shape: [images.count, images.channels, images.height, images.width], scalars: scalars)
  // END SOLUTION
}
