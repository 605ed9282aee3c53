/// Small images beside each other, such as the weights of each class or samples of a set of data.
public struct ImageSheet: Codable, Sendable, Equatable {
  /// How numbers become colours.
  public enum Scale: String, Codable, Sendable {
    /// From 0 for black to 1 for white.
    case grey
    /// 0 is black, negative numbers are blue and positive ones orange; the brightest is the largest of the image.
    case signed
    /// Red, green and blue from 0 to 1, a plane after the other.
    case color
  }

  /// One image.
  public struct Image: Codable, Sendable, Equatable {
    /// What it is, such as `unit 3`.
    public var name: String
    /// The numbers, row by row from the top.
    public var values: [Double]

    /// Creates an image.
    public init(_ name: String, _ values: [Double]) {
      (self.name, self.values) = (name, values)
    }
  }

  /// What it shows; may be empty.
  public var title: String
  /// The number of rows of each image.
  public var height: Int
  /// The number of columns of each image.
  public var width: Int
  /// How numbers become colours.
  public var scale: Scale
  /// The images.
  public var images: [Image]

  /// Creates a sheet.
  public init(title: String = "", height: Int, width: Int, scale: Scale, images: [Image]) {
    (self.title, self.height, self.width, self.scale, self.images) = (title, height, width, scale, images)
  }
}
