import ArgumentParser
import Downloading
import Foundation

/// Downloads a set of data, or takes over its files from a folder.
struct DataFetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Download a set of data; a download that broke off is carried on.",
    discussion: "Each file appears only when its length and its SHA-256 are those that were published.")

  @Argument(help: "The set.")
  var dataset: PublishedDataset

  @Option(name: .customLong("from"), help: "Take the files from this folder.", completion: .directory)
  var source: String?

  @Option(help: "Download from this address instead of the usual one; the files' names are put behind it.")
  var mirror: String?

  @OptionGroup var folder: DataFolder

  func validate() throws {
    if source != nil && mirror != nil { throw ValidationError("Give either --from or --mirror.") }
  }

  func run() async throws {
    let target = folder.url(of: dataset)
    let fetcher = Fetcher(folder: target)
    var address = mirror ?? dataset.address
    while address.hasSuffix("/") { address.removeLast() }
    for file in dataset.files {
      do {
        if let source {
          try fetcher.take(file, from: URL(filePath: source))
          print("\(file.name) taken")
        } else if fetcher.has(file) {
          print("\(file.name) is here")
        } else {
          let bar = ProgressBar(title: file.name, total: file.byteCount)
          defer { bar.finish() }
          try await fetcher.download(file, from: address) { bar.update($0) }
        }
      } catch let error as DownloadError {
        say("\(error)")
        throw ExitCode.failure
      }
    }
    print("\(dataset.name) is in \(target.relativePath). Look at it with: lab data show \(dataset.name)")
  }
}
