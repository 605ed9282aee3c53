// swift-tools-version: 6.2
import PackageDescription

// The engine is optimised in debug builds too: without it a debug training step is 50 times slower.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
// Where files call each other in inner loops, as a whole module: file by file, a small network's step takes half as long again.
let optimisedWhole: [SwiftSetting] = [
  .unsafeFlags(
    ["-O", "-whole-module-optimization", "-num-threads", "2", "-disable-batch-mode"], .when(configuration: .debug))
]
let optimisedC: [CSetting] = [.unsafeFlags(["-O2"], .when(configuration: .debug))]

let package = Package(
  name: "gradus",
  platforms: [.macOS(.v15)],
  products: [
    // What Snippets/ may import.
    .library(name: "Engine", targets: ["Compression", "Datasets", "GradientChecking", "NeuralNetworks", "Tensors"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // The engine.
    .target(name: "CKernels", cSettings: optimisedC),
    .target(name: "Tensors", dependencies: ["CKernels"], swiftSettings: optimisedWhole),
    .systemLibrary(name: "CZlib", providers: [.apt(["libz-dev"]), .brew(["zlib"])]),
    .target(name: "Compression", dependencies: ["CZlib"], swiftSettings: optimised),
    .target(name: "Datasets", dependencies: ["Compression", "Tensors"], swiftSettings: optimisedWhole),
    .target(name: "GradientChecking", dependencies: ["Tensors"], swiftSettings: optimisedWhole),
    .target(name: "NeuralNetworks", dependencies: ["Tensors"], swiftSettings: optimisedWhole),

    // What a worker is made of, besides the student's files.
    .target(name: "LabSupport"),
    .target(name: "LabRemoting", dependencies: ["Tensors"], swiftSettings: optimised),
    .target(name: "LabContracts", dependencies: ["LabRemoting", "Tensors"], swiftSettings: optimised),

    // What a check is made of.
    .target(name: "CheckRecords"),
    .target(
      name: "CheckSupport",
      dependencies: [
        "CheckRecords", "Compression", "GradientChecking", "LabContracts", "LabRemoting", "LabSupport", "Tensors",
      ]),

    // The commands.
    .target(
      name: "Grading",
      dependencies: [
        "CheckRecords",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "Yams", package: "Yams"),
      ]),

    .target(
      name: "Gradebook",
      dependencies: [
        "CheckRecords", "Grading", "Hashing",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(name: "Hashing", swiftSettings: optimised),
    .target(name: "Downloading", dependencies: ["Compression", "Hashing"], swiftSettings: optimised),
    .target(name: "Workbench", dependencies: ["CheckRecords", "Grading"]),
    .executableTarget(
      name: "lab",
      dependencies: [
        "CheckRecords", "Datasets", "Downloading", "Grading", "Tensors", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "grader",
      dependencies: [
        "CheckRecords", "Gradebook", "Grading", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The labs, as their authors and students edit them. Nothing else depends on these.
    .labWorker(
      "GradientDescent", path: "Labs/GradientDescent", exclude: ["README.md", "learning-rates.svg", "Checks"]),
    .labWorker("GradientDescentSolution", path: "Solutions/GradientDescent"),
    .labChecks("GradientDescentPublicChecks", path: "Labs/GradientDescent/Checks"),
    .labChecks("GradientDescentHiddenChecks", path: "grading/GradientDescent/Checks"),
    .labWorker("LossFunctions", path: "Labs/LossFunctions", exclude: ["README.md", "losses.svg", "Checks"]),
    .labWorker("LossFunctionsSolution", path: "Solutions/LossFunctions"),
    .labChecks("LossFunctionsPublicChecks", path: "Labs/LossFunctions/Checks", data: ["Datasets"]),
    .labChecks("LossFunctionsHiddenChecks", path: "grading/LossFunctions/Checks"),
    .labWorker("Neurons", path: "Labs/Neurons", exclude: ["README.md", "activations.svg", "gates.svg", "Checks"]),
    .labWorker("NeuronsSolution", path: "Solutions/Neurons"),
    .labChecks("NeuronsPublicChecks", path: "Labs/Neurons/Checks"),
    .labChecks("NeuronsHiddenChecks", path: "grading/Neurons/Checks"),
    .labWorker("TensorsAndAutograd", path: "Labs/TensorsAndAutograd", exclude: ["README.md", "graph.svg", "Checks"]),
    .labWorker("TensorsAndAutogradSolution", path: "Solutions/TensorsAndAutograd"),
    .labChecks("TensorsAndAutogradPublicChecks", path: "Labs/TensorsAndAutograd/Checks"),
    .labChecks("TensorsAndAutogradHiddenChecks", path: "grading/TensorsAndAutograd/Checks"),
    .labWorker("Regularization", path: "Labs/Regularization", exclude: ["README.md", "curves.svg", "Checks"]),
    .labWorker("RegularizationSolution", path: "Solutions/Regularization"),
    .labChecks("RegularizationPublicChecks", path: "Labs/Regularization/Checks"),
    .labChecks("RegularizationHiddenChecks", path: "grading/Regularization/Checks"),

    .labWorker(
      "DataLoaders", path: "Assignments/DataLoaders", exclude: ["README.md", "reading-ahead.svg", "Checks"],
      imports: ["Compression"]),
    .labWorker("DataLoadersSolution", path: "Solutions/DataLoaders", imports: ["Compression"]),
    .labChecks("DataLoadersPublicChecks", path: "Assignments/DataLoaders/Checks"),
    .labChecks("DataLoadersHiddenChecks", path: "grading/DataLoaders/Checks"),

    .labWorker(
      "MultilayerPerceptron", path: "Assignments/MultilayerPerceptron",
      exclude: ["README.md", "backpropagation.svg", "learning-rates.svg", "Checks"]),
    .labWorker("MultilayerPerceptronSolution", path: "Solutions/MultilayerPerceptron"),
    .labChecks(
      "MultilayerPerceptronPublicChecks", path: "Assignments/MultilayerPerceptron/Checks", data: ["Datasets"]),
    .labChecks("MultilayerPerceptronHiddenChecks", path: "grading/MultilayerPerceptron/Checks", data: ["Datasets"]),

    // The benchmarks: our side of each comparison.
    .executableTarget(
      name: "DatasetsBenchmark", dependencies: ["CZlib", "Compression", "Datasets", "Tensors"],
      path: "Benchmarks/DatasetsBenchmark", swiftSettings: optimised),
    .executableTarget(
      name: "NetworksBenchmark", dependencies: ["NeuralNetworks", "Tensors"], path: "Benchmarks/NetworksBenchmark",
      swiftSettings: optimised),
    .executableTarget(
      name: "TensorsBenchmark", dependencies: ["Tensors"], path: "Benchmarks/TensorsBenchmark", swiftSettings: optimised
    ),

    // The tests.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "CompressionTests", dependencies: ["Compression", "TestSupport"]),
    .testTarget(
      name: "DatasetsTests",
      dependencies: ["Compression", "Datasets", "NeuralNetworks", "Tensors", "TestSupport"]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(name: "DownloadingTests", dependencies: ["Compression", "Downloading", "Hashing", "TestSupport"]),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"]),
    .testTarget(name: "GradientCheckingTests", dependencies: ["GradientChecking", "Tensors"]),
    .testTarget(
      name: "NeuralNetworksTests", dependencies: ["Datasets", "GradientChecking", "NeuralNetworks", "Tensors"],
      exclude: ["Fixtures"]),
    .testTarget(name: "LabRemotingTests", dependencies: ["LabRemoting", "Tensors"]),
    .testTarget(name: "LabContractsTests", dependencies: ["LabContracts", "LabRemoting", "Tensors"]),
    .testTarget(
      name: "CheckSupportTests",
      dependencies: [
        "CheckRecords", "CheckSupport", "Compression", "LabContracts", "LabRemoting", "LabSupport", "Tensors",
      ]),
    .testTarget(name: "GradingTests", dependencies: ["CheckRecords", "Grading", "TestSupport"]),
    .testTarget(name: "GradebookTests", dependencies: ["CheckRecords", "Gradebook", "Grading", "TestSupport"]),
    .testTarget(name: "WorkbenchTests", dependencies: ["CheckRecords", "Grading", "Workbench"], exclude: ["Screens"]),
    .testTarget(name: "CommandTests", dependencies: ["grader", "lab"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CheckRecords", "Grading", "TestSupport", .product(name: "Yams", package: "Yams")]),
  ],
  swiftLanguageModes: [.v6]
)

// For `./gradus docs` only: with it, every build would compile the plugin.
if Context.environment["GRADUS_DOCUMENTATION"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

extension Target {
  /// A lab's files with its `main.swift`: an executable, so that editors complete and jump in them.
  ///
  /// `imports` are the modules that its rubric allows besides Tensors.
  static func labWorker(
    _ name: String, path: String, exclude: [String] = [], imports: [Dependency] = []
  ) -> Target {
    .executableTarget(
      name: name, dependencies: ["LabContracts", "LabRemoting", "LabSupport", "Tensors"] + imports, path: path,
      exclude: exclude)
  }

  /// A lab's checks; they know the lab by its contract only. `data` are the modules that their samples come from.
  static func labChecks(_ name: String, path: String, data: [Dependency] = []) -> Target {
    .testTarget(
      name: name, dependencies: ["CheckRecords", "CheckSupport", "GradientChecking", "LabContracts", "Tensors"] + data,
      path: path)
  }
}
