import ArgumentParser
import Downloading
import Foundation

/// Fetches sets of data and shows what is in them.
struct DataCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Fetch sets of data, and look at what is in them.",
    discussion: "Start with: lab data show digits",
    subcommands: [DataListCommand.self, DataFetchCommand.self, DataShowCommand.self])
}

/// Where the fetched sets lie, each in a folder of its name.
struct DataFolder: ParsableArguments {
  @Option(name: .customLong("folder"), help: "The folder of all sets of data.", completion: .directory)
  var path = "data"

  func url(of dataset: PublishedDataset) -> URL {
    URL(filePath: path).appending(path: dataset.name)
  }
}

/// Lists the sets that can be fetched and those that are made up.
struct DataListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sets of data, and which of them are here.")

  @OptionGroup var folder: DataFolder

  func run() {
    print("From the web (lab data fetch NAME):")
    for dataset in PublishedDataset.all {
      let fetcher = Fetcher(folder: folder.url(of: dataset))
      let isHere = dataset.files.allSatisfy { fetcher.has($0) }
      line(isHere ? "✓" : "○", dataset.name, "\(dataset.summary), \(megabytes(dataset.byteCount))")
    }
    print("\nMade up on the spot:")
    for dataset in SyntheticDataset.allCases { line("✓", dataset.rawValue, dataset.summary) }
  }

  private func line(_ mark: String, _ name: String, _ text: String) {
    print("  \(mark) \(name)\(String(repeating: " ", count: max(15 - name.count, 1)))\(text)")
  }
}

/// A number of bytes in millions, with one decimal place.
func megabytes(_ byteCount: Int) -> String {
  let tenths = (byteCount + 50_000) / 100_000
  return "\(tenths / 10).\(tenths % 10) MB"
}

extension PublishedDataset: ExpressibleByArgument {
  /// The set of this name.
  public init?(argument: String) {
    guard let dataset = PublishedDataset.all.first(where: { $0.name == argument }) else { return nil }
    self = dataset
  }

  /// The names of all sets.
  public static var allValueStrings: [String] { all.map(\.name) }
}
