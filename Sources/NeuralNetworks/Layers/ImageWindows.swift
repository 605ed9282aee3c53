import Tensors

/// The square windows that a convolution or a pooling slides over images.
///
/// A window's offset may begin before the image and end after it: what lies outside is padding.
struct ImageWindows: Sendable, Hashable {
  let size: Int
  let stride: Int
  let padding: Int

  init(size: Int, stride: Int, padding: Int) {
    require(
      size > 0 && stride > 0 && padding >= 0 && padding < size,
      "Windows of size \(size) with stride \(stride) and padding \(padding) can't slide over an image.")
    self.size = size
    self.stride = stride
    self.padding = padding
  }

  /// How many windows fit along a side of this length: ⌊(length + 2 · padding − size) / stride⌋ + 1.
  func count(along length: Int) -> Int {
    let room = length + 2 * padding - size
    require(room >= 0, "A window of size \(size) doesn't fit a side of \(length) pixels with padding \(padding).")
    return room / stride + 1
  }

  /// The places within one window, along one side, that lie inside the image.
  @inline(__always)
  func inside(window: Int, length: Int) -> Range<Int> {
    let start = window * stride - padding
    return max(0, -start)..<max(max(0, -start), min(size, length - start))
  }

  /// Where a window's place lies along a side of the image.
  @inline(__always)
  func position(window: Int, place: Int) -> Int {
    window * stride - padding + place
  }
}

/// How one image turns into a matrix with a column for each window, so that a convolution is a matrix product.
///
/// The matrix has the shape `[channels · size · size, windows down · windows across]`. By Kumar Chellapilla and others, "High
/// performance convolutional neural networks for document processing", 2006.
struct ImageColumns {
  let windows: ImageWindows
  let channels: Int
  let height: Int
  let width: Int
  let windowsDown: Int
  let windowsAcross: Int

  /// Plans the matrix for images of the shape `[samples, channels, height, width]`.
  init(_ windows: ImageWindows, imageShape: Shape) {
    self.windows = windows
    channels = imageShape[1]
    height = imageShape[2]
    width = imageShape[3]
    windowsDown = windows.count(along: height)
    windowsAcross = windows.count(along: width)
  }

  var imageCount: Int { channels * height * width }
  var shape: Shape { [channels * windows.size * windows.size, windowsDown * windowsAcross] }

  /// Writes the pixels of one image into the matrix; padding is 0.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func gather<Scalar: TensorScalar>(image: Int, of images: Tensor<Scalar>, into columns: inout Tensor<Scalar>) {
    columns.fill(with: 0)
    let start = image * imageCount
    images.scalars.withUnsafeBufferPointer { images in
      columns.scalars.withUnsafeMutableBufferPointer { columns in
        forEachPixel { pixel, place in columns[place] = images[start + pixel] }
      }
    }
  }

  /// Adds the matrix's scalars to the pixels of one image that they came from.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func scatter<Scalar: TensorScalar>(
    _ columns: Tensor<Scalar>, addingToImage image: Int, of images: inout Tensor<Scalar>
  ) {
    let start = image * imageCount
    columns.scalars.withUnsafeBufferPointer { columns in
      images.scalars.withUnsafeMutableBufferPointer { images in
        forEachPixel { pixel, place in images[start + pixel] += columns[place] }
      }
    }
  }

  /// Calls `body` with each pixel of an image and each place of the matrix that it goes to.
  @inline(__always)
  private func forEachPixel(_ body: (_ pixel: Int, _ place: Int) -> Void) {
    let columnCount = windowsDown * windowsAcross
    for channel in 0..<channels {
      for down in 0..<windowsDown {
        for y in windows.inside(window: down, length: height) {
          let line = (channel * height + windows.position(window: down, place: y)) * width
          let row = (channel * windows.size + y) * windows.size
          for across in 0..<windowsAcross {
            for x in windows.inside(window: across, length: width) {
              body(
                line + windows.position(window: across, place: x),
                (row + x) * columnCount + down * windowsAcross + across)
            }
          }
        }
      }
    }
  }
}
