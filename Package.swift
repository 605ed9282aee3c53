// swift-tools-version: 6.2
import PackageDescription

// The engine is optimised in debug builds too: without it a debug training step is 50 times slower.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
let optimisedC: [CSetting] = [.unsafeFlags(["-O2"], .when(configuration: .debug))]

let package = Package(
  name: "gradus",
  platforms: [.macOS(.v15)],
  dependencies: [],
  targets: [
    .target(name: "CKernels", cSettings: optimisedC),
    .target(name: "Tensors", dependencies: ["CKernels"], swiftSettings: optimised),
    .executableTarget(
      name: "TensorsBenchmark", dependencies: ["Tensors"], path: "Benchmarks/TensorsBenchmark", swiftSettings: optimised
    ),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"]),
  ],
  swiftLanguageModes: [.v6]
)
