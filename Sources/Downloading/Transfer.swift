import Foundation
#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One request for a file, or for the rest of one that has partly come.
final class Transfer: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  // Unchecked, because everything below is used on the session's own queue, which runs one thing at a time.
  private let file: PublishedFile
  private let address: String
  private let partial: URL
  private let progress: @Sendable (Int) -> Void

  private var handle: FileHandle?
  private var received = 0
  private var failure: DownloadError?
  private var continuation: CheckedContinuation<Void, any Error>?

  /// How long a server may be silent.
  private static let patience: TimeInterval = 30

  init(
    _ file: PublishedFile, from address: String, to partial: URL, progress: @escaping @Sendable (Int) -> Void
  ) {
    self.file = file
    self.address = address
    self.partial = partial
    self.progress = progress
  }

  /// Brings the partial file to the published length.
  func run() async throws {
    received = Fetcher.byteCount(of: partial) ?? 0
    if received == file.byteCount { return progress(received) }
    if received > file.byteCount {
      try? FileManager.default.removeItem(at: partial)
      received = 0
    }
    guard let url = URL(string: address), let scheme = url.scheme, ["http", "https"].contains(scheme) else {
      throw DownloadError(.badAddress, file: address)
    }
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: Self.patience)
    if received > 0 { request.setValue("bytes=\(received)-", forHTTPHeaderField: "Range") }
    // The bytes as they lie there: what is compressed is to stay so.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = Self.patience
    let queue = OperationQueue()
    queue.maxConcurrentOperationCount = 1
    let session = URLSession(configuration: configuration, delegate: self, delegateQueue: queue)
    defer { session.finishTasksAndInvalidate() }
    try await withCheckedThrowingContinuation { continuation in
      self.continuation = continuation
      session.dataTask(with: request).resume()
    }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    do {
      try begin(response)
      completionHandler(.allow)
    } catch {
      failure = error
      completionHandler(.cancel)
    }
  }

  /// Opens the partial file at the place that the server carries on from.
  private func begin(_ response: URLResponse) throws(DownloadError) {
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    switch status {
    case 206:
      let range = (response as? HTTPURLResponse)?.value(forHTTPHeaderField: "Content-Range") ?? ""
      guard range.hasPrefix("bytes \(received)-") else { throw DownloadError(.refused(status: status), file: address) }
      if let length = range.split(separator: "/").last.flatMap({ Int($0) }) { try checkLength(length) }
    case 200:
      // Such as the page of a network that wants a login: nothing of it is kept.
      if response.expectedContentLength >= 0 { try checkLength(Int(response.expectedContentLength)) }
      received = 0
    default: throw DownloadError(.refused(status: status), file: address)
    }
    do {
      if received == 0 { try Data().write(to: partial) }
      let handle = try FileHandle(forWritingTo: partial)
      try handle.seekToEnd()
      self.handle = handle
    } catch {
      throw DownloadError(.unusable(reason: error.localizedDescription), file: partial.path)
    }
  }

  /// Holds the whole length that a server states against the published one.
  private func checkLength(_ length: Int) throws(DownloadError) {
    guard length == file.byteCount else {
      throw DownloadError(.wrongLength(length, expected: file.byteCount), file: address)
    }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    guard failure == nil else { return }
    do {
      guard received + data.count <= file.byteCount else {
        // What came before isn't the file either.
        try? FileManager.default.removeItem(at: partial)
        throw DownloadError(.wrongLength(received + data.count, expected: file.byteCount), file: address)
      }
      try handle?.write(contentsOf: data)
      received += data.count
      progress(received)
    } catch {
      failure =
        error as? DownloadError
        ?? DownloadError(.unusable(reason: error.localizedDescription), file: partial.path)
      dataTask.cancel()
    }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    try? handle?.close()
    handle = nil
    if let failure {
      continuation?.resume(throwing: failure)
    } else if error != nil || received < file.byteCount {
      let reason = error?.localizedDescription ?? "the server ended the connection"
      continuation?.resume(
        throwing: DownloadError(
          .interrupted(received: received, byteCount: file.byteCount, reason: reason), file: address))
    } else {
      continuation?.resume()
    }
    continuation = nil
  }
}
