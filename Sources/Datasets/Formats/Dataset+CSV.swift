internal import Tensors

extension Dataset {
  /// Reads a table whose rows are samples with a class each.
  ///
  /// ```swift
  /// let iris = try Dataset<Float>(csv: "iris.csv", label: "species")
  /// ```
  ///
  /// - Parameters:
  ///   - path: The file, compressed or not.
  ///   - label: The column that names the class.
  ///   - features: The columns of numbers to learn from; by default all others.
  ///   - classNames: What the classes are called; by default the names that occur, in order.
  ///   - options: How the file is read.
  /// - Throws: ``DatasetError`` with the line and column where a value is missing, no number, or no class.
  public init(
    csv path: String, label: String, features: [String]? = nil, classNames: [String]? = nil,
    options: CSVReader.Options = .init()
  ) throws(DatasetError) {
    let reader = try CSVReader(path: path, options: options)
    try self.init(reader, file: path, label: label, features: features, classNames: classNames)
  }

  /// Reads a table whose rows are samples with a number each that is to be learnt.
  ///
  /// - Parameters:
  ///   - path: The file, compressed or not.
  ///   - target: The column of what is to be learnt.
  ///   - features: The columns of numbers to learn from; by default all others.
  ///   - options: How the file is read.
  /// - Throws: ``DatasetError`` with the line and column where a value is missing or no number.
  public init(
    csv path: String, target: String, features: [String]? = nil, options: CSVReader.Options = .init()
  ) throws(DatasetError) {
    let reader = try CSVReader(path: path, options: options)
    var targets: [Scalar] = []
    let features: CSVReader.Features<Scalar> = try reader.features(features, except: target) {
      (row) throws(DatasetError) in
      targets.append(try row.scalar(target))
    }
    guard !targets.isEmpty else { throw DatasetError(.noSamples, file: path, offset: 0) }
    self.init(
      features: features.tensor(rowCount: targets.count), targets: Tensor(shape: [targets.count, 1], scalars: targets))
  }

  private init(
    _ reader: CSVReader, file: String, label: String, features: [String]?, classNames: [String]?
  ) throws(DatasetError) {
    var names: [String] = []
    let known = classNames.map { Set($0) }
    let features: CSVReader.Features<Scalar> = try reader.features(features, except: label) {
      (row) throws(DatasetError) in
      let name = try row.text(label)
      guard known?.contains(name) != false else { throw row.failure(.unknownLabel(name), in: label) }
      names.append(name)
    }
    guard !names.isEmpty else { throw DatasetError(.noSamples, file: file, offset: 0) }
    let classNames = classNames ?? Dataset.inOrder(Set(names))
    // Of a name that is given twice the first one counts.
    let indices = Dictionary(zip(classNames, 0...)) { first, _ in first }
    self.init(
      features: features.tensor(rowCount: names.count), labels: names.compactMap { indices[$0] },
      classNames: classNames)
  }

  /// Names in the order of their numbers where all are integers, else in alphabetical order.
  private static func inOrder(_ names: Set<String>) -> [String] {
    let numbers = names.compactMap { name in Int(name).map { ($0, name) } }
    return numbers.count == names.count ? numbers.sorted { $0 < $1 }.map(\.1) : names.sorted()
  }
}

extension CSVReader {
  /// The numbers in some columns, row after row.
  fileprivate struct Features<Scalar: TensorScalar> {
    var columnCount: Int
    var scalars: [Scalar] = []

    func tensor(rowCount: Int) -> Tensor<Scalar> {
      Tensor(shape: [rowCount, columnCount], scalars: scalars)
    }
  }

  /// Reads all rows: numbers from the named columns, or from all but one, and the rest by `body`.
  fileprivate func features<Scalar: TensorScalar>(
    _ names: [String]?, except excluded: String, body: (CSVRow) throws(DatasetError) -> Void
  ) throws(DatasetError) -> Features<Scalar> {
    _ = try index(ofColumn: excluded)
    let names = names ?? columns.filter { $0 != excluded }
    for name in names { _ = try index(ofColumn: name) }
    var features = Features<Scalar>(columnCount: names.count)
    while let row = try nextRow() {
      for name in names { features.scalars.append(try row.scalar(name)) }
      try body(row)
    }
    return features
  }
}

extension CSVRow {
  /// The number in a column, as a type that may have no room for it: 1e39 is no `Float`.
  fileprivate func scalar<Scalar: TensorScalar>(_ column: String) throws(DatasetError) -> Scalar {
    let scalar = Scalar(try number(column))
    guard scalar.isFinite else { throw failure(.notANumber(try text(column), column: column), in: column) }
    return scalar
  }
}
