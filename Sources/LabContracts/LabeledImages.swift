#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An array of bytes, as an IDX file holds it.
public struct IDXContents: Equatable, Sendable {
  /// The length of each dimension, outermost first, such as 60000, 28 and 28.
  public var lengths: [Int]
  /// The elements in row-major order: the last dimension varies fastest.
  public var bytes: [UInt8]

  /// Creates an array.
  public init(lengths: [Int], bytes: [UInt8]) {
    self.lengths = lengths
    self.bytes = bytes
  }
}

/// Images of one size with a label each.
public struct LabeledImages: Equatable, Sendable {
  /// The number of colour channels: 1 for grey images, 3 for red, green and blue.
  public var channels: Int
  /// The number of rows of an image.
  public var height: Int
  /// The number of columns of an image.
  public var width: Int
  /// Every byte of every image: image after image, in each its channels, in each its rows, in each its columns.
  public var pixels: [UInt8]
  /// The class of each image, counted from 0.
  public var labels: [Int]

  /// Creates images.
  public init(channels: Int, height: Int, width: Int, pixels: [UInt8], labels: [Int]) {
    self.channels = channels
    self.height = height
    self.width = width
    self.pixels = pixels
    self.labels = labels
  }

  /// The number of images, which is that of the labels.
  public var count: Int { labels.count }
}

/// The mean and the standard deviation of each colour channel, of pixels on the scale from 0 to 1.
public struct ChannelStatistics: Codable, Equatable, Sendable {
  /// One mean a channel.
  public var means: [Double]
  /// One standard deviation a channel.
  public var standardDeviations: [Double]

  /// Creates statistics.
  public init(means: [Double], standardDeviations: [Double]) {
    self.means = means
    self.standardDeviations = standardDeviations
  }
}

/// Which samples are learnt from, and which the result is judged on.
public struct IndexSplit: Codable, Equatable, Sendable {
  /// The indices of the samples to learn from.
  public var training: [Int]
  /// The indices of the samples to judge the result on.
  public var test: [Int]

  /// Creates a split.
  public init(training: [Int], test: [Int]) {
    self.training = training
    self.test = test
  }
}

// MARK: - Coding: bytes cross as one block of data, not as a list of numbers.

extension IDXContents: Codable {
  private enum CodingKeys: String, CodingKey {
    case lengths
    case bytes
  }

  /// Encodes the lengths and the bytes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(lengths, forKey: .lengths)
    try container.encode(Data(bytes), forKey: .bytes)
  }

  /// Decodes the lengths and the bytes; nothing says that they agree.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    lengths = try container.decode([Int].self, forKey: .lengths)
    bytes = [UInt8](try container.decode(Data.self, forKey: .bytes))
  }
}

extension LabeledImages: Codable {
  private enum CodingKeys: String, CodingKey {
    case channels
    case height
    case width
    case pixels
    case labels
  }

  /// Encodes the sizes, the pixels and the labels.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(channels, forKey: .channels)
    try container.encode(height, forKey: .height)
    try container.encode(width, forKey: .width)
    try container.encode(Data(pixels), forKey: .pixels)
    try container.encode(labels, forKey: .labels)
  }

  /// Decodes the sizes, the pixels and the labels; nothing says that they agree.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    channels = try container.decode(Int.self, forKey: .channels)
    height = try container.decode(Int.self, forKey: .height)
    width = try container.decode(Int.self, forKey: .width)
    pixels = [UInt8](try container.decode(Data.self, forKey: .pixels))
    labels = try container.decode([Int].self, forKey: .labels)
  }
}
