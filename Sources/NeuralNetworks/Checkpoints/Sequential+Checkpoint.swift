import Tensors

extension Sequential {
  /// Writes the parameters to a safetensors file, under the names of ``parameters``.
  ///
  /// In Python, a dense layer is then `x @ tensors["0.weights"] + tensors["0.bias"]`.
  ///
  /// - Throws: ``CheckpointError`` when the file can't be written.
  public func save(to path: String, metadata: [String: String] = [:]) throws(CheckpointError) {
    let tensors = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.value) })
    try SafetensorsFile(tensors: tensors, metadata: metadata).write(to: path)
  }

  /// Takes the parameters of a safetensors file; the network stays as it was if they don't fit.
  ///
  /// - Throws: ``CheckpointError`` for a file that can't be read, isn't of this format, or has other names or shapes.
  public mutating func load(from path: String) throws(CheckpointError) {
    let tensors = try SafetensorsFile<Scalar>(contentsOf: path).tensors
    var missing: [String] = []
    var loaded = self
    var names: Set<String> = []
    loaded.forEachParameter { name, parameter in
      names.insert(name)
      if let tensor = tensors[name], tensor.shape == parameter.value.shape {
        parameter.value = tensor
      } else {
        missing.append("\(name) of shape \(parameter.value.shape)")
      }
    }
    let unknown = tensors.keys.filter { !names.contains($0) }.sorted()
    guard missing.isEmpty, unknown.isEmpty else {
      var differences: [String] = []
      if !missing.isEmpty { differences.append("the file lacks \(missing.joined(separator: ", "))") }
      if !unknown.isEmpty { differences.append("the network lacks \(unknown.joined(separator: ", "))") }
      throw CheckpointError(
        .parametersDiffer, in: path, "The parameters differ: \(differences.joined(separator: "; ")).")
    }
    self = loaded
  }
}
