import Foundation
import Subprocess
import Synchronization

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// How a program ended and the beginning of what it said.
package struct ProgramResult: Sendable {
  /// The exit status; 128 + n when signal n ended it.
  package var status: Int32
  /// What it wrote on both streams, cut at the limit.
  package var output: String
  /// Whether it was killed because its time was up.
  package var timedOut: Bool
}

/// Runs programs that may print without end, hang or fork: their output and their time are bounded.
package enum Program {
  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - command: An absolute path and its arguments.
  ///   - environment: All the variables that the program gets; `nil` hands on ours.
  ///   - folder: Where it starts.
  ///   - timeLimit: When its whole process group is killed.
  ///   - outputLimit: How much of its output is kept, in bytes.
  ///   - onOutput: Called with each piece of output as it comes.
  /// - Returns: How it ended, and what it said.
  /// - Throws: ``GradingError`` when it can't be started.
  package static func run(
    _ command: [String], environment: [String: String]? = nil, in folder: URL? = nil, timeLimit: Duration,
    outputLimit: Int = 64 << 10, onOutput: (@Sendable (String) -> Void)? = nil
  ) async throws -> ProgramResult {
    var options = PlatformOptions()
    options.processGroupID = 0
    let variables = environment.map { pairs in
      Environment.custom(Dictionary(uniqueKeysWithValues: pairs.map { (Environment.Key(stringLiteral: $0), $1) }))
    }
    do {
      let result = try await Subprocess.run(
        .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
        environment: variables ?? .inherit, workingDirectory: folder.map { FilePath($0.path) },
        platformOptions: options, input: .none, output: .sequence, error: .combinedWithOutput
      ) { execution in
        let group = execution.processIdentifier.value
        let watchdog = Watchdog()
        let alarm = Task {
          try await Task.sleep(for: timeLimit)
          watchdog.bite(group)
        }
        defer { alarm.cancel() }
        let output = try await withTaskCancellationHandler {
          var output: [UInt8] = []
          for try await piece in execution.standardOutput {
            let bytes = piece.bytes.withUnsafeBytes { Array($0) }
            output.append(contentsOf: bytes.prefix(max(0, outputLimit - output.count)))
            onOutput?(String(decoding: bytes, as: UTF8.self))
          }
          return output
        } onCancel: {
          watchdog.bite(group)
        }
        return (output: output, watchdog: watchdog)
      }
      try Task.checkCancellation()
      let status: Int32 =
        switch result.terminationStatus {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
      return ProgramResult(
        status: status, output: String(decoding: result.closureResult.output, as: UTF8.self),
        timedOut: result.closureResult.watchdog.hasBitten)
    } catch let error as SubprocessError {
      throw GradingError(.environment, "\(command[0]) could not be run: \(error).", underlying: error)
    }
  }
}

/// Kills a process group, and remembers that it did.
private final class Watchdog: Sendable {
  private let bitten = Mutex(false)

  var hasBitten: Bool { bitten.withLock { $0 } }

  func bite(_ group: pid_t) {
    bitten.withLock { $0 = true }
    kill(-group, SIGKILL)
  }
}
