internal import Compression
internal import Tensors

/// The four files of MNIST, and of sets in its form such as Fashion-MNIST.
///
/// The files are in the IDX format: Yann LeCun, Corinna Cortes and Christopher Burges, "The MNIST database of handwritten
/// digits". Fashion-MNIST is by Han Xiao, Kashif Rasul and Roland Vollgraf, arXiv:1708.07747.
public enum MNIST {
  /// What the classes of MNIST are called: the digits.
  public static let classNames = (0...9).map { String($0) }

  /// What the classes of Fashion-MNIST are called.
  public static let fashionClassNames = [
    "T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot",
  ]
}

extension DataSplit {
  /// Reads MNIST, or a set in its form, from a folder with its four files, compressed or not.
  ///
  /// Images of 28×28 bytes have the sample shape `[28, 28]`: 60,000 to learn from and 10,000 to test on.
  ///
  /// - Parameters:
  ///   - folder: Where `train-images-idx3-ubyte.gz` and the other three files lie, with or without the `.gz`.
  ///   - classNames: What the classes are called, such as ``MNIST/fashionClassNames``.
  /// - Returns: The split that the set comes with.
  /// - Throws: ``DatasetError`` when a file can't be read, is damaged, or doesn't fit its companion.
  public static func mnist(
    folder: String, classNames: [String] = MNIST.classNames
  ) throws(DatasetError) -> DataSplit {
    func part(_ name: String) throws(DatasetError) -> Dataset<Scalar> {
      try Dataset(
        images: existing("\(folder)/\(name)-images-idx3-ubyte"),
        labels: existing("\(folder)/\(name)-labels-idx1-ubyte"),
        classNames: classNames)
    }
    return DataSplit(training: try part("train"), test: try part("t10k"))
  }
}

extension Dataset {
  /// Reads images and their labels from two IDX files, compressed or not.
  ///
  /// - Parameters:
  ///   - images: The path of an array of bytes; its first dimension counts the images.
  ///   - labels: The path of a vector of bytes, the classes.
  ///   - classNames: What the classes are called.
  /// - Throws: ``DatasetError`` when a file can't be read, is damaged, or doesn't fit the other.
  public init(images: String, labels: String, classNames: [String]) throws(DatasetError) {
    // Where the elements begin in the file.
    let labelsStart = 8
    let labelArray = try IDXArray(path: labels)
    guard case .uint8(let labelBytes) = labelArray.elements else {
      throw DatasetError(
        .wrongElementType(labelArray.elements.typeName, expected: "uint8"), file: labels, offset: 2)
    }
    guard labelArray.shape.count == 1 else {
      throw DatasetError(.wrongRank(labelArray.shape.count, expected: 1...1), file: labels, offset: 3)
    }
    if let index = labelBytes.firstIndex(where: { $0 >= classNames.count }) {
      throw DatasetError(
        .labelOutOfRange(Int(labelBytes[index]), classCount: classNames.count), file: labels,
        offset: labelsStart + index)
    }
    let imageArray = try IDXArray(path: images)
    guard case .uint8(let pixels) = imageArray.elements else {
      throw DatasetError(
        .wrongElementType(imageArray.elements.typeName, expected: "uint8"), file: images, offset: 2)
    }
    // A minibatch has an axis for the samples besides theirs.
    guard (2...Shape.maximumRank).contains(imageArray.shape.count) else {
      throw DatasetError(
        .wrongRank(imageArray.shape.count, expected: 2...Shape.maximumRank), file: images, offset: 3)
    }
    guard imageArray.shape[0] == labelBytes.count else {
      throw DatasetError(
        .countMismatch(samples: imageArray.shape[0], labels: labelBytes.count), file: images, offset: 4)
    }
    let sampleShape = Shape(imageArray.shape.dropFirst())
    guard sampleShape.count > 0 else {
      throw DatasetError(.unsuitableShape(imageArray.shape), file: images, offset: 4)
    }
    self.init(bytes: pixels, sampleShape: sampleShape, labels: labelBytes.map { Int($0) }, classNames: classNames)
  }
}

/// The path with `.gz` behind it, unless there is only a file without.
private func existing(_ path: String) -> String {
  (try? FileSource(path: path + ".gz")) == nil && (try? FileSource(path: path)) != nil ? path : path + ".gz"
}
