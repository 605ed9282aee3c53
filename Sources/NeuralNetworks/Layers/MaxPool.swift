import Tensors

/// Keeps the greatest scalar of each window: smaller images, in which a feature's exact place matters less.
///
/// ```swift
/// MaxPool(size: 3, stride: 2)   // AlexNet's first: [n, 96, 55, 55] → [n, 96, 27, 27]
/// ```
///
/// The input has the shape `[samples, channels, height, width]`, the output `[samples, channels, windows down, windows
/// across]`, with ⌊(length − size) / stride⌋ + 1 windows along a side. The gradient goes to the first of several greatest
/// scalars.
public struct MaxPool<Scalar: TensorScalar>: Layer {
  private let windows: ImageWindows

  /// Creates a layer.
  ///
  /// - Parameters:
  ///   - size: The height and the width of a window, in pixels.
  ///   - stride: How far the window moves, in pixels; nil for `size`, so that the windows touch.
  public init(size: Int, stride: Int? = nil) {
    windows = ImageWindows(size: size, stride: stride ?? size, padding: 0)
  }

  /// `[samples, channels, windows down, windows across]`, for an input of shape `[samples, channels, height, width]`.
  public func outputShape(for inputShape: Shape) -> Shape {
    require(
      inputShape.rank == 4, "Pooling takes an input of shape [samples, channels, height, width], not \(inputShape).")
    return [inputShape[0], inputShape[1], windows.count(along: inputShape[2]), windows.count(along: inputShape[3])]
  }

  /// Takes the greatest scalar of each window.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) {
    let (inputShape, outputShape) = (input.shape, output.shape)
    input.scalars.withUnsafeBufferPointer { input in
      output.scalars.withUnsafeMutableBufferPointer { output in
        forEachWindow(of: input, inputShape, outputShape) { window, greatest in output[window] = input[greatest] }
      }
    }
  }

  /// Passes each window's gradient to its greatest scalar.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func backpropagate(
    _ outputGradient: inout Tensor<Scalar>, input: Tensor<Scalar>, output: Tensor<Scalar>,
    into inputGradient: inout Tensor<Scalar>?
  ) {
    guard var gradient = inputGradient.take() else { return }
    gradient.fill(with: 0)
    let (inputShape, outputShape) = (input.shape, output.shape)
    input.scalars.withUnsafeBufferPointer { input in
      outputGradient.scalars.withUnsafeBufferPointer { outputGradient in
        gradient.scalars.withUnsafeMutableBufferPointer { gradient in
          forEachWindow(of: input, inputShape, outputShape) { window, greatest in
            gradient[greatest] += outputGradient[window]
          }
        }
      }
    }
    inputGradient = gradient
  }

  /// Calls `body` with each window, numbered as the output's scalars are, and the place of its greatest scalar in the input.
  @inline(__always)
  private func forEachWindow(
    of input: UnsafeBufferPointer<Scalar>, _ inputShape: Shape, _ outputShape: Shape,
    _ body: (_ window: Int, _ greatest: Int) -> Void
  ) {
    let (height, width) = (inputShape[2], inputShape[3])
    let (windowsDown, windowsAcross) = (outputShape[2], outputShape[3])
    for image in 0..<inputShape[0] * inputShape[1] {
      for down in 0..<windowsDown {
        for across in 0..<windowsAcross {
          let start = (image * height + down * windows.stride) * width + across * windows.stride
          var greatest = start
          for y in 0..<windows.size {
            // A NaN counts as the greatest.
            for place in start + y * width..<start + y * width + windows.size
            where input[place] > input[greatest] || input[place].isNaN {
              greatest = place
            }
          }
          body((image * windowsDown + down) * windowsAcross + across, greatest)
        }
      }
    }
  }
}
