import Datasets

/// Images beside and below each other, each with its class, two rows of pixels in a row of letters.
struct ThumbnailSheet {
  /// The lines to print.
  let lines: [String]

  /// Lays out images.
  ///
  /// - Parameters:
  ///   - images: Samples in bytes, of shape `[height, width]` or `[3, height, width]`.
  ///   - width: How many letters fit beside each other.
  ///   - isColored: Whether the terminal shows colour: half blocks are used then, else letters.
  init(_ images: Dataset<Float>, width: Int, isColored: Bool) {
    let axes = Array(images.sampleShape)
    let imageWidth = axes[axes.count - 1]
    let columns = max((width + 2) / (imageWidth + 2), 1)
    let labels = images.labels
    var lines: [String] = []
    for start in stride(from: 0, to: images.count, by: columns) {
      let indices = start..<min(start + columns, images.count)
      let titles = indices.map { index in
        images.classNames[labels[index]].prefix(imageWidth).padded(to: imageWidth)
      }
      let thumbnails = indices.compactMap { index in
        images.bytes(ofSample: index).map { Thumbnail(Array($0), axes: axes).lines(isColored: isColored) }
      }
      lines.append(titles.joined(separator: "  "))
      for row in 0..<(thumbnails.first?.count ?? 0) {
        lines.append(thumbnails.map { $0[row] }.joined(separator: "  "))
      }
      lines.append("")
    }
    self.lines = lines
  }
}

/// One image in letters.
private struct Thumbnail {
  private let bytes: [UInt8]
  private let height: Int
  private let width: Int
  private let channelCount: Int

  init(_ bytes: [UInt8], axes: [Int]) {
    self.bytes = bytes
    height = axes[axes.count - 2]
    width = axes[axes.count - 1]
    channelCount = axes.count > 2 ? axes[0] : 1
  }

  func lines(isColored: Bool) -> [String] {
    stride(from: 0, to: height, by: 2).map { row in
      let letters = (0..<width).map { column in
        isColored ? halfBlock(row, column) : letter(row, column)
      }
      return letters.joined() + (isColored ? "\u{1b}[0m" : "")
    }
  }

  /// The upper half of a letter in the colour of one pixel, on the colour of the pixel below.
  private func halfBlock(_ row: Int, _ column: Int) -> String {
    let (upper, lower) = (color(row, column), color(row + 1, column))
    return "\u{1b}[38;2;\(upper.0);\(upper.1);\(upper.2)m\u{1b}[48;2;\(lower.0);\(lower.1);\(lower.2)m▀"
  }

  /// A letter as dark as two pixels are bright.
  private func letter(_ row: Int, _ column: Int) -> String {
    let letters = Array(" .:-=+*#%@")
    func brightness(_ row: Int) -> Int {
      let (red, green, blue) = color(row, column)
      return (299 * Int(red) + 587 * Int(green) + 114 * Int(blue)) / 1000
    }
    let mean = (brightness(row) + brightness(row + 1)) / 2
    return String(letters[mean * letters.count / 256])
  }

  /// A pixel's red, green and blue; black outside the image.
  private func color(_ row: Int, _ column: Int) -> (UInt8, UInt8, UInt8) {
    guard row < height else { return (0, 0, 0) }
    let index = row * width + column
    guard channelCount >= 3 else { return (bytes[index], bytes[index], bytes[index]) }
    return (bytes[index], bytes[index + height * width], bytes[index + 2 * height * width])
  }
}

extension Substring {
  /// The text with blanks behind it.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(width - count, 0))
  }
}
