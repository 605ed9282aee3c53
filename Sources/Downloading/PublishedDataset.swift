/// A set of data on the web, and how to tell that it came over whole.
public struct PublishedDataset: Hashable, Sendable {
  /// What commands call it, such as `fashion-mnist`.
  public let name: String
  /// What it is, in a line.
  public let summary: String
  /// The folder on the web, without a slash at its end.
  public let address: String
  /// What belongs to it.
  public let files: [PublishedFile]

  /// Creates a description of a set.
  public init(name: String, summary: String, address: String, files: [PublishedFile]) {
    self.name = name
    self.summary = summary
    self.address = address
    self.files = files
  }

  /// How many bytes all files have together.
  public var byteCount: Int {
    files.reduce(0) { $0 + $1.byteCount }
  }

  /// The sets that can be fetched.
  public static let all = [mnist, fashionMNIST, cifar10]

  /// Handwritten digits, by Yann LeCun, Corinna Cortes and Christopher Burges.
  public static let mnist = PublishedDataset(
    name: "mnist", summary: "70,000 handwritten digits, 28×28 in grey",
    address: "https://storage.googleapis.com/cvdf-datasets/mnist",
    files: [
      PublishedFile(
        "train-images-idx3-ubyte.gz", byteCount: 9_912_422,
        sha256: "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
        contentsSHA256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
      PublishedFile(
        "train-labels-idx1-ubyte.gz", byteCount: 28881,
        sha256: "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
        contentsSHA256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
      PublishedFile(
        "t10k-images-idx3-ubyte.gz", byteCount: 1_648_877,
        sha256: "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
        contentsSHA256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
      PublishedFile(
        "t10k-labels-idx1-ubyte.gz", byteCount: 4542,
        sha256: "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
        contentsSHA256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
    ])

  /// Articles of clothing in MNIST's form, by Han Xiao, Kashif Rasul and Roland Vollgraf.
  public static let fashionMNIST = PublishedDataset(
    name: "fashion-mnist", summary: "70,000 articles of clothing, 28×28 in grey",
    // The set's own server has no HTTPS; the checksums see to it that this doesn't matter.
    address: "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com",
    files: [
      PublishedFile(
        "train-images-idx3-ubyte.gz", byteCount: 26_421_880,
        sha256: "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
      PublishedFile(
        "train-labels-idx1-ubyte.gz", byteCount: 29515,
        sha256: "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
      PublishedFile(
        "t10k-images-idx3-ubyte.gz", byteCount: 4_422_102,
        sha256: "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
      PublishedFile(
        "t10k-labels-idx1-ubyte.gz", byteCount: 5148,
        sha256: "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
    ])

  /// Photographs of ten kinds of things, by Alex Krizhevsky, Vinod Nair and Geoffrey Hinton.
  public static let cifar10 = PublishedDataset(
    name: "cifar10", summary: "60,000 photographs of ten kinds of things, 32×32 in colour",
    address: "https://www.cs.toronto.edu/~kriz",
    files: [
      PublishedFile(
        "cifar-10-binary.tar.gz", byteCount: 170_052_171,
        sha256: "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd")
    ])
}

/// A file on the web, and how to tell that it came over whole.
public struct PublishedFile: Hashable, Sendable {
  /// The file's name, on the web and here.
  public let name: String
  /// How many bytes it has.
  public let byteCount: Int
  /// The SHA-256 that its publisher, or TensorFlow Datasets, states: 64 hexadecimal digits.
  public let sha256: String
  /// That of the decompressed contents, by which a file that somebody compressed again is known.
  public let contentsSHA256: String?

  /// Creates a description of a file.
  public init(_ name: String, byteCount: Int, sha256: String, contentsSHA256: String? = nil) {
    self.name = name
    self.byteCount = byteCount
    self.sha256 = sha256
    self.contentsSHA256 = contentsSHA256
  }
}
