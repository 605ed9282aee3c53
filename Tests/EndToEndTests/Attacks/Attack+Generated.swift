import CheckRecords
import Foundation

/// Attacks that are no file of a bearable size, or no file at all.
extension Attack {
  /// All of them.
  ///
  /// - Parameter bait: What some of them point at.
  /// - Returns: The attacks.
  /// - Throws: An error when the solution can't be read.
  static func allGenerated(for bait: Bait) throws -> [Attack] {
    try compilerBombs() + notFiles(bait) + notText() + strays()
  }

  /// Programs on which a compiler works for hours, or crashes.
  private static func compilerBombs() throws -> [Attack] {
    let soup = "1 + 2.0 * -\"3\" + [4] - 5 / 6.0 + [\"7\": 8] * 9"
    let bombs: [(name: String, text: String)] = [
      ("ThreeHundredSoups", (0..<300).map { "let soup\($0) = \(soup) - \($0)" }.joined(separator: "\n")),
      ("TwentyThousandErrors", (0..<20_000).map { "let error\($0): Int = \"\($0)\"" }.joined(separator: "\n")),
      ("HugeTuple", "let tuple = (" + (0..<20_000).map { "\($0)" }.joined(separator: ", ") + ")"),
      (
        "HugeLiteral",
        "let list = [" + (0..<60_000).map { $0 % 2 == 0 ? "\($0)" : "\($0).5" }.joined(separator: ", ") + "] + \"\""
      ),
      (
        "DeepParentheses",
        "let deep = " + String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
      ),
      (
        "DeepClosures",
        "let deep = " + String(repeating: "{ ", count: 20_000) + "1" + String(repeating: " }", count: 20_000)
      ),
      (
        "DeepConditions",
        String(repeating: "#if DEBUG\n", count: 50_000) + String(repeating: "#endif\n", count: 50_000)
          + "let x: Int = \"\""
      ),
      ("DeepComments", String(repeating: "/* ", count: 200_000)),
      (
        "DeepTypes",
        "let deep: " + String(repeating: "Array<", count: 10_000) + "Int" + String(repeating: ">", count: 10_000)
          + " = 1"
      ),
    ]
    let solution = try String(
      contentsOf: CommandRun.repository.appending(path: "Solutions/GradientDescent/\(file)"), encoding: .utf8)
    return bombs.map { bomb in
      Attack(
        name: "Compiling-\(bomb.name)", outcomes: [.didNotCompile], files: [file: solution + "\n" + bomb.text + "\n"])
    }
  }

  /// Something in a file's place that is none: where it is read, the grader hangs or reads what isn't the student's.
  private static func notFiles(_ bait: Bait) throws -> [Attack] {
    func instead(_ name: String, _ make: @escaping (URL) throws -> Void) -> Attack {
      Attack(name: "Files-\(name)", outcomes: [.didNotCompile]) { folder in
        let place = folder.appending(path: file)
        try FileManager.default.removeItem(at: place)
        try make(place)
      }
    }
    func link(to target: String) -> (URL) throws -> Void {
      { try FileManager.default.createSymbolicLink(atPath: $0.path, withDestinationPath: target) }
    }
    return [
      instead("LinkToTheHome", link(to: bait.baited("@HOME@/canary"))),
      instead("LinkToAnEndlessFile", link(to: "/dev/zero")),
      instead("LinkToItself", link(to: file)),
      instead("LinkToANeighbour", link(to: "../Files-LinkToItself~honest/\(file)")),
      instead("Folder") { try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: false) },
      instead("NamedPipe") { mkfifo($0.path, 0o644) },
      instead("Socket") { mknod($0.path, S_IFSOCK | 0o644, 0) },
      instead("TwentyMegabytes") {
        try Data("let x = [\(String(repeating: "1, ", count: 7_000_000))]".utf8).write(to: $0)
      },
    ]
  }

  /// Bytes that read otherwise than they compile.
  private static func notText() -> [Attack] {
    func appending(_ name: String, _ bytes: [UInt8]) -> Attack {
      Attack(name: "Files-\(name)", outcomes: [.didNotCompile]) { folder in
        let handle = try FileHandle(forWritingTo: folder.appending(path: file))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
      }
    }
    return [
      appending("NulBytes", Array("let a = \"\0\"\n".utf8)),
      appending("NotUTF8", Array("let a = \"".utf8) + [0xff, 0xc0, 0x80] + Array("\"\n".utf8)),
      appending("ReversedText", Array("// \u{202e} } ;nruter \u{2066}\n".utf8)),
      appending(
        "EscapesInErrors", Array("let `\u{1b}[2J\u{1b}]0;pwned\u{7}`: Int = \"\"\n#error(\"\u{1b}[2J\")\n".utf8)),
    ]
  }

  /// Files beside the lab's, which a compiler, a linker or a page must not take up.
  private static func strays() -> [Attack] {
    func beside(_ name: String, _ files: [String: String]) -> Attack {
      Attack(name: "Files-\(name)", outcomes: [.passed], files: files)
    }
    return [
      beside(
        "NamedLikeOptions", ["-o.swift": "", "@response.swift": "", "-load-plugin-library.swift": "", "a\nb.swift": ""]),
      beside(
        "NamedLikeModules",
        [
          "module.modulemap": "module Tensors { header \"/etc/passwd\" }", "Tensors.swiftmodule": "forged",
          "LabContracts.swiftinterface": "// swift-interface-format-version: 1.0", "Package.swift": "fatalError()",
        ]),
      beside(
        "NamedLikeObjects", ["worker.o": "forged", "worker": "#!/bin/sh", "libkit.a": "!<arch>\n", "started": ""]),
      beside("ItsOwnMain", ["main.swift": "import Glibc\nexit(0)\n"]),
      beside(
        "NamedInHTML",
        [
          "<script>alert(1)<.swift": "", "=HYPERLINK(\"x\").swift": "", "\u{1b}[2J.swift": "",
          "{{{student}}}.swift": "",
          "\u{202e}tfiws.swift": "",
        ]),
    ]
  }
}
