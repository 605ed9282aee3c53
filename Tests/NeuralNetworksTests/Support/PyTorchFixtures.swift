import Foundation
import Tensors
import XCTest

/// What PyTorch made of small inputs: `Fixtures/pytorch.json`, written by `Fixtures/make_fixtures.py`.
struct PyTorchFixtures: Decodable {
  /// A tensor as JSON has it.
  struct Numbers: Decodable {
    let shape: [Int]
    let scalars: [Double]

    func tensor<Scalar: TensorScalar>(of scalar: Scalar.Type = Scalar.self) -> Tensor<Scalar> {
      Tensor(shape: Shape(shape), scalars: scalars.map { Scalar($0) })
    }
  }

  struct LossCase: Decodable {
    let name: String
    let predictions: Numbers
    let labels: [Int]?
    let values: Numbers?
    let value: Double
    let gradient: Numbers
  }

  struct LayerCase: Decodable {
    let name: String
    let activation: String?
    let size: Int?
    let stride: Int?
    let padding: Int?
    let input: Numbers
    let output: Numbers
    let outputGradient: Numbers
    let inputGradient: Numbers
    let weights: Numbers?
    let bias: Numbers?
    let weightGradient: Numbers?
    let biasGradient: Numbers?
  }

  struct Run: Decodable {
    let name: String?
    let losses: [Double]
    let parameters: [Numbers]
  }

  struct OptimizerCases: Decodable {
    let features: Numbers
    let labels: [Int]
    let initial: [Numbers]
    let cases: [Run]
  }

  struct NetworkCase: Decodable {
    let features: Numbers
    let labels: [Int]
    let initial: [Numbers]
    let losses: [Double]
    let parameters: [Numbers]
  }

  struct InitializerCase: Decodable {
    let name: String
    let mean: Double
    let deviation: Double
    let greatest: Double
  }

  struct ScheduleCase: Decodable {
    let name: String
    let rates: [Double]
  }

  let losses: [LossCase]
  let layers: [LayerCase]
  let optimizers: OptimizerCases
  let network: NetworkCase
  let initializers: [InitializerCase]
  let schedules: [ScheduleCase]

  static func load() throws -> PyTorchFixtures {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Fixtures/pytorch.json"))
    return try JSONDecoder().decode(PyTorchFixtures.self, from: data)
  }
}

/// How closely this package has to agree with PyTorch.
func tolerance<Scalar: TensorScalar>(of scalar: Scalar.Type) -> Scalar {
  MemoryLayout<Scalar>.size == 4 ? 1e-5 : 1e-10
}
