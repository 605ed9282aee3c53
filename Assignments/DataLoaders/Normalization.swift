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
  unimplemented()
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
  unimplemented()
}
