import Foundation
import NeuralNetworks
import Tensors
import XCTest

/// What Python reads of our files, with nothing but its standard library.
final class PythonTests: XCTestCase {
  private let tensors: [String: Tensor<Double>] = [
    "0.weights": Tensor([[0.1, -2], [1e300, .leastNonzeroMagnitude]]), "0.bias": Tensor([3]), "scale": Tensor(-0.0),
  ]

  func testPythonReadsSafetensors() throws {
    let path = temporaryPath("python.safetensors")
    try SafetensorsFile(tensors: tensors, metadata: ["format": "pt"]).write(to: path)
    let program = """
      import json, struct, sys
      data = open(sys.argv[1], "rb").read()
      length = struct.unpack("<Q", data[:8])[0]
      header, body = json.loads(data[8:8 + length]), data[8 + length:]
      assert header.pop("__metadata__") == {"format": "pt"}
      assert length % 8 == 0
      for name, item in sorted(header.items()):
          start, end = item["data_offsets"]
          assert item["dtype"] == "F64"
          print(name, item["shape"], *map(float.hex, struct.unpack(f"<{(end - start) // 8}d", body[start:end])))
      """
    XCTAssertEqual(
      try runPython(program, path),
      """
      0.bias [1] 0x1.8000000000000p+1
      0.weights [2, 2] 0x1.999999999999ap-4 -0x1.0000000000000p+1 0x1.7e43c8800759cp+996 0x0.0000000000001p-1022
      scale [] -0x0.0p+0

      """)
  }

  func testWeReadPythonsSafetensors() throws {
    let path = temporaryPath("from-python.safetensors")
    let program = """
      import json, struct, sys
      header = json.dumps({"b": {"dtype": "F64", "shape": [1, 2], "data_offsets": [4, 20]},
                           "a": {"dtype": "F32", "shape": [], "data_offsets": [0, 4]}}).encode()
      with open(sys.argv[1], "wb") as file:
          file.write(struct.pack("<Q", len(header)) + header + struct.pack("<fdd", 0.5, 0.1, -7))
      """
    _ = try runPython(program, path)
    let file = try SafetensorsFile<Double>(contentsOf: path)
    XCTAssertEqual(file.tensors, ["a": Tensor(0.5), "b": Tensor([[0.1, -7]])])
  }

  private func runPython(_ program: String, _ argument: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, argument]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // What `env` says when there is no such command.
    if process.terminationStatus == 127 { throw XCTSkip("Python isn't installed, so nothing can read our files back.") }
    XCTAssertEqual(process.terminationStatus, 0, String(decoding: complaint, as: UTF8.self))
    return String(decoding: text, as: UTF8.self)
  }
}
