import Foundation

/// Files that appear whole or not at all.
package enum FileWriting {
  /// Writes a file under another name and renames it into place.
  ///
  /// - Throws: ``GradingError`` when the disk is full or the folder can't be written.
  package static func write(_ data: Data, to file: URL) throws {
    do {
      try data.write(to: file, options: .atomic)
    } catch {
      throw GradingError(.output, "\(file.path) can't be written: \(reason(error)).", underlying: error)
    }
  }

  /// Creates a folder and those above it.
  package static func makeFolder(_ folder: URL, permissions: Int = 0o755) throws {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: permissions])
    } catch {
      throw GradingError(.output, "The folder \(folder.path) can't be made: \(reason(error)).", underlying: error)
    }
  }

  /// The system's own words for an error, where there are any.
  package static func reason(_ error: any Error) -> String {
    let error = error as NSError
    // On Linux it is a Swift error, which `as? NSError` does not find.
    let underlying = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
    for candidate in [error, underlying].compactMap({ $0 }) where candidate.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(candidate.code)))
    }
    return error.localizedDescription
  }
}
