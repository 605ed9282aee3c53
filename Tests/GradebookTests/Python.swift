import Foundation
import TestSupport
import XCTest

/// Python's own parsers, as readers that are independent of ours.
enum Python {
  /// Runs a script that reads a file, and decodes the JSON that it prints; skips the test where there is no python3.
  static func read<Value: Decodable>(
    _ type: Value.Type, _ text: String, script: String
  ) throws -> Value {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "export")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw XCTSkip("python3 is not installed: nothing independent reads this.") }
    XCTAssertEqual(process.terminationStatus, 0, "Python can't read:\n\(text)")
    return try JSONDecoder().decode(type, from: data)
  }

  /// The rows of a table, as Python's csv module reads them.
  static func csv(_ text: String) throws -> [[String]] {
    try read(
      [[String]].self, text,
      script: """
        import csv, json, sys
        print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8', newline=''), strict=True))))
        """)
  }
}
