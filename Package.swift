// swift-tools-version: 6.2
import PackageDescription

// The engine is optimised in debug builds too: without it a debug training step is 50 times slower.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
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
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/onevcat/Rainbow", from: "4.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // The engine.
    .target(name: "CKernels", cSettings: optimisedC),
    .target(name: "Tensors", dependencies: ["CKernels"], swiftSettings: optimised),
    .systemLibrary(name: "CZlib", providers: [.apt(["libz-dev"]), .brew(["zlib"])]),
    .target(name: "Compression", dependencies: ["CZlib"], swiftSettings: optimised),
    .target(name: "Datasets", dependencies: ["Compression", "Tensors"], swiftSettings: optimised),
    .target(name: "GradientChecking", dependencies: ["Tensors"], swiftSettings: optimised),
    .target(name: "NeuralNetworks", dependencies: ["Tensors"], swiftSettings: optimised),

    // What a worker is made of, besides the student's files.
    .target(name: "LabSupport"),
    .target(name: "LabRemoting", dependencies: ["Tensors"], swiftSettings: optimised),
    .target(name: "LabContracts", dependencies: ["LabRemoting", "Tensors"], swiftSettings: optimised),

    // What a check is made of.
    .target(name: "CheckRecords"),
    .target(
      name: "CheckSupport",
      dependencies: ["CheckRecords", "GradientChecking", "LabContracts", "LabRemoting", "LabSupport", "Tensors"]),

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
        "CheckRecords", "Grading",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(name: "Downloading", dependencies: ["Compression"], swiftSettings: optimised),
    .executableTarget(
      name: "lab",
      dependencies: [
        "CheckRecords", "Datasets", "Downloading", "Grading", "Tensors",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Rainbow", package: "Rainbow"),
      ]),
    .executableTarget(
      name: "grader",
      dependencies: [
        "CheckRecords", "Gradebook", "Grading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The labs, as their authors and students edit them. Nothing else depends on these.
    .labWorker(
      "GradientDescent", path: "Labs/GradientDescent", exclude: ["README.md", "learning-rates.svg", "Checks"]),
    .labWorker("GradientDescentSolution", path: "Solutions/GradientDescent"),
    .labChecks("GradientDescentPublicChecks", path: "Labs/GradientDescent/Checks"),
    .labChecks("GradientDescentHiddenChecks", path: "grading/GradientDescent/Checks"),

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
    .target(name: "DataTestSupport", path: "Tests/DataTestSupport"),
    .testTarget(name: "CompressionTests", dependencies: ["Compression", "DataTestSupport"]),
    .testTarget(
      name: "DatasetsTests",
      dependencies: ["Compression", "DataTestSupport", "Datasets", "NeuralNetworks", "Tensors"]),
    .testTarget(name: "DownloadingTests", dependencies: ["Compression", "DataTestSupport", "Downloading"]),
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
        "CheckRecords", "CheckSupport", "LabContracts", "LabRemoting", "LabSupport", "Tensors",
      ]),
    .testTarget(name: "GradingTests", dependencies: ["CheckRecords", "Grading"]),
    .testTarget(name: "GradebookTests", dependencies: ["CheckRecords", "Gradebook", "Grading"]),
    .testTarget(name: "CommandTests", dependencies: ["grader", "lab"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CheckRecords", "Grading", .product(name: "Yams", package: "Yams")]),
  ],
  swiftLanguageModes: [.v6]
)

// For `./gradus docs` only: with it, every build would compile the plugin.
if Context.environment["GRADUS_DOCUMENTATION"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

extension Target {
  /// A lab's files with its `main.swift`: an executable, so that editors complete and jump in them.
  static func labWorker(_ name: String, path: String, exclude: [String] = []) -> Target {
    .executableTarget(
      name: name, dependencies: ["LabContracts", "LabRemoting", "LabSupport", "Tensors"], path: path, exclude: exclude)
  }

  /// A lab's checks; they know the lab by its contract only.
  static func labChecks(_ name: String, path: String) -> Target {
    .testTarget(
      name: name, dependencies: ["CheckSupport", "GradientChecking", "LabContracts", "Tensors"], path: path)
  }
}
