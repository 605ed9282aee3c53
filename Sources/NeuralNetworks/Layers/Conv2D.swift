import Tensors

/// A convolutional layer: each filter slides over the images and gives one channel of the output.
///
/// ```swift
/// Conv2D(3, 96, size: 11, stride: 4, activation: .relu)   // AlexNet's first: [n, 3, 227, 227] → [n, 96, 55, 55]
/// ```
///
/// The input has the shape `[samples, channels, height, width]`, the output `[samples, filters, windows down, windows across]`,
/// with ⌊(length + 2 · padding − size) / stride⌋ + 1 windows along a side. As everywhere in deep learning the filters aren't
/// mirrored, so that this is a cross-correlation.
public struct Conv2D<Scalar: TensorScalar>: Layer {
  /// The filters, of shape `[filters, channels, size, size]`.
  public var weights: Parameter<Scalar>

  /// What is added to each output channel, of shape `[filters]`.
  public var bias: Parameter<Scalar>

  /// Applied to the weighted sums.
  public let activation: Activation

  private let initializer: Initializer?
  private let windows: ImageWindows

  /// One image's windows, and the loss's gradient along them.
  private var columns = Tensor<Scalar>.zeros(shape: [0, 0])
  private var columnGradient = Tensor<Scalar>.zeros(shape: [0, 0])

  /// Creates a layer whose filters are drawn when it joins a network; the bias begins with zeros.
  ///
  /// - Parameters:
  ///   - channels: The number of channels of the input.
  ///   - filters: The number of channels of the output.
  ///   - size: The height and the width of a filter, in pixels.
  ///   - stride: How far the filter moves, in pixels.
  ///   - padding: How many pixels of 0 surround the image; fewer than `size`.
  ///   - activation: What is applied to the weighted sums; not softmax.
  ///   - initializer: How the filters are drawn; nil for the one that suits the activation.
  public init(
    _ channels: Int, _ filters: Int, size: Int, stride: Int = 1, padding: Int = 0, activation: Activation = .identity,
    initializer: Initializer? = nil
  ) {
    require(channels > 0 && filters > 0, "A convolution has channels and filters, not \(channels) and \(filters).")
    self.init(
      weights: .zeros(shape: [filters, channels, size, size]), bias: .zeros(shape: [filters]), stride: stride,
      padding: padding, activation: activation, initializer: initializer ?? .suited(to: activation))
  }

  /// Creates a layer from its parameters.
  ///
  /// - Parameters:
  ///   - weights: The filters, of shape `[filters, channels, size, size]`.
  ///   - bias: What is added to each output channel, of shape `[filters]`.
  ///   - stride: How far the filter moves, in pixels.
  ///   - padding: How many pixels of 0 surround the image; fewer than `size`.
  ///   - activation: What is applied to the weighted sums; not softmax.
  public init(
    weights: Tensor<Scalar>, bias: Tensor<Scalar>, stride: Int = 1, padding: Int = 0, activation: Activation = .identity
  ) {
    self.init(
      weights: weights, bias: bias, stride: stride, padding: padding, activation: activation, initializer: nil)
  }

  private init(
    weights: Tensor<Scalar>, bias: Tensor<Scalar>, stride: Int, padding: Int, activation: Activation,
    initializer: Initializer?
  ) {
    require(
      weights.rank == 4 && weights.shape[2] == weights.shape[3] && bias.shape == [weights.shape[0]],
      "Weights of shape \(weights.shape) and a bias of shape \(bias.shape) are no convolution with square filters.")
    if case .softmax = activation { fatalError("A convolution takes an activation of each scalar, not softmax.") }
    self.weights = Parameter(weights, isRegularized: true)
    self.bias = Parameter(bias, isRegularized: false)
    self.activation = activation
    self.initializer = initializer
    windows = ImageWindows(size: weights.shape[2], stride: stride, padding: padding)
  }

  /// Draws the filters, unless they were given.
  public mutating func initialize(using random: inout SeededRandomNumberGenerator) {
    guard let initializer else { return }
    let shape = weights.value.shape
    let area = windows.size * windows.size
    weights.value = initializer.makeWeights(
      shape: shape, inputs: shape[1] * area, outputs: shape[0] * area, using: &random)
  }

  /// `[samples, filters, windows down, windows across]`, for an input of shape `[samples, channels, height, width]`.
  public func outputShape(for inputShape: Shape) -> Shape {
    let (filters, channels) = (weights.value.shape[0], weights.value.shape[1])
    require(
      inputShape.rank == 4 && inputShape[1] == channels,
      "A convolution of \(channels) channels takes an input of shape [samples, \(channels), height, width], not \(inputShape)."
    )
    return [inputShape[0], filters, windows.count(along: inputShape[2]), windows.count(along: inputShape[3])]
  }

  /// Slides the filters over the images.
  public func apply(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) {
    var columns = Tensor<Scalar>.zeros(shape: [0, 0])
    convolve(input, into: &output, columns: &columns)
    activation.apply(to: &output)
  }

  /// Slides the filters over the images, reusing the memory of the step before.
  public mutating func applyInTraining(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) {
    var columns = Tensor<Scalar>.zeros(shape: [0, 0])
    swap(&columns, &self.columns)
    convolve(input, into: &output, columns: &columns)
    swap(&columns, &self.columns)
    activation.apply(to: &output)
  }

  /// Computes the weighted sums, sample by sample: the filters, as rows of a matrix, times the windows, as its columns.
  private func convolve(_ input: Tensor<Scalar>, into output: inout Tensor<Scalar>, columns: inout Tensor<Scalar>) {
    let layout = ImageColumns(windows, imageShape: input.shape)
    columns.makeRoom(for: layout.shape)
    var sums = Tensor<Scalar>.zeros(shape: [filters.shape[0], layout.shape[1]])
    let sampleShape = Shape(output.shape.dropFirst())
    for sample in 0..<input.shape[0] {
      layout.gather(image: sample, of: input, into: &columns)
      matrixProduct(filters, columns, into: &sums)
      output[row: sample] = sums.reshaped(to: sampleShape)
    }
    output += bias.value.reshaped(to: [bias.value.count, 1, 1])
  }

  /// The weights with each filter as one row, of shape `[filters, channels · size · size]`.
  private var filters: Tensor<Scalar> {
    let shape = weights.value.shape
    return weights.value.reshaped(to: [shape[0], shape[1] * shape[2] * shape[3]])
  }

  /// Finds the gradients along the filters, the bias and, where it is asked for, the images.
  public mutating func backpropagate(
    _ outputGradient: inout Tensor<Scalar>, input: Tensor<Scalar>, output: Tensor<Scalar>,
    into inputGradient: inout Tensor<Scalar>?
  ) {
    activation.backpropagate(&outputGradient, output: output, input: weightedSums(of: input))
    let layout = ImageColumns(windows, imageShape: input.shape)
    columns.makeRoom(for: layout.shape)
    columnGradient.makeRoom(for: layout.shape)
    var weightGradient = Tensor<Scalar>.zeros(shape: filters.shape)
    inputGradient?.fill(with: 0)
    for sample in 0..<input.shape[0] {
      let sumGradient = outputGradient[row: sample].reshaped(to: [filters.shape[0], layout.shape[1]])
      layout.gather(image: sample, of: input, into: &columns)
      matrixProduct(sumGradient, columns, transposingRight: true, into: &weightGradient, adding: true)
      guard var imageGradients = inputGradient.take() else { continue }
      matrixProduct(filters, sumGradient, transposingLeft: true, into: &columnGradient)
      layout.scatter(columnGradient, addingToImage: sample, of: &imageGradients)
      inputGradient = imageGradients
    }
    weights.gradient = weightGradient.reshaped(to: weights.value.shape)
    bias.gradient = outputGradient.reshaped(
      to: [input.shape[0], filters.shape[0], layout.shape[1]]
    ).sum(alongAxis: 2).sum(alongAxis: 0)
  }

  /// What the activation was applied to, computed again for those activations whose derivative needs it.
  private func weightedSums(of input: Tensor<Scalar>) -> Tensor<Scalar> {
    var sums = Tensor<Scalar>.zeros(shape: outputShape(for: input.shape))
    var columns = Tensor<Scalar>.zeros(shape: [0, 0])
    convolve(input, into: &sums, columns: &columns)
    return sums
  }

  /// Visits `weights` and `bias`.
  public mutating func forEachParameter(_ body: (_ name: String, _ parameter: inout Parameter<Scalar>) -> Void) {
    body("weights", &weights)
    body("bias", &bias)
  }
}
