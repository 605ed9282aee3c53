#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Stands where a student's code is still to come; ends the worker with a mark of its own.
///
/// The mark is a line on the standard error stream and an exit status that nothing else uses. Forging it gains
/// nothing: "not implemented yet" is worth no points.
public func unimplemented(file: String = #fileID, function: String = #function) -> Never {
  let name = file.split(separator: "/").last.map(String.init) ?? file
  let line = Array("\(UnimplementedMark.prefix)\(name) \(function)\n".utf8)
  _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(UnimplementedMark.exitStatus)
}
