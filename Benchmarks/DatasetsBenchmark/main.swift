// Times what it is told to on standard input, a line at a time, so that a script can take turns between it and its peers:
//
//   inflate FILE            zlib's inflate alone, in blocks of 64 KiB that nobody keeps
//   images FILE LABELS      two IDX files to a set ready for minibatches
//   cifar FILE              a CIFAR-10 archive to a set ready for minibatches
//   epoch FILE LABELS       a shuffled, normalised epoch of that set in batches of 128
//   digits FILE LABELS N    makes a file of N digits, for when there are no real ones
//
// The answer is the processor time in nanoseconds, because other processes may run besides, and the peak memory in bytes.

import CZlib
import Compression
import Datasets
import Tensors

// Without Foundation, whose own memory would count.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

/// The greatest resident memory so far, in bytes; 0 where the system doesn't say.
func peakMemory() -> Int {
  // Not `getrusage`, which counts the parent's memory before the start as well.
  let bytes = (try? FileSource(path: "/proc/self/status").readBytes(upTo: 1 << 16)) ?? []
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  let words = lines.first { $0.hasPrefix("VmHWM:") }?.split { $0 == " " || $0 == "\t" } ?? []
  return words.count > 1 ? (Int(words[1]) ?? 0) << 10 : 0
}

/// Inflates a file as plainly as zlib allows.
func inflateAlone(_ path: String) throws -> Int {
  var compressed = try FileSource(path: path).readBytes(upTo: .max)
  let output = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
  defer { output.deallocate() }
  var total = 0
  compressed.withUnsafeMutableBufferPointer { bytes in
    var stream = z_stream()
    inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    stream.next_in = bytes.baseAddress
    stream.avail_in = UInt32(bytes.count)
    var status = Z_OK
    while status == Z_OK {
      stream.next_out = output
      stream.avail_out = 1 << 16
      status = inflate(&stream, Z_NO_FLUSH)
      total += (1 << 16) - Int(stream.avail_out)
    }
    inflateEnd(&stream)
    guard status == Z_STREAM_END else { fatalError("\(path) can't be inflated.") }
  }
  return total
}

/// Does the work, and keeps the set that epochs go over between them.
struct Contender {
  private var random = SeededRandomNumberGenerator(seed: 1)
  private var kept: Dataset<Float>?

  /// Does what a line says and gives its processor time in nanoseconds.
  mutating func run(_ words: [String]) throws -> Double {
    if words[0] == "epoch", kept == nil {
      let set = try images(words)
      kept = set.normalized(by: Normalization(fittedTo: set, .overall)).flattened()
    }
    let start = processorTime()
    var checksum = 0
    switch words[0] {
    case "inflate": checksum += try inflateAlone(words[1])
    case "images": checksum += try images(words).count
    case "cifar": checksum += try DataSplit<Float>.cifar(.ten, archive: words[1]).training.count
    case "epoch":
      guard let kept else { break }
      for batch in kept.minibatches(of: 128, shuffledBy: &random) { checksum += batch.count }
    case "digits": checksum += try makeDigits(words)
    default: fatalError("Unknown work: \(words[0])")
    }
    let time = processorTime() - start
    guard checksum > 0 else { fatalError("Nothing was done.") }
    return time
  }

  private func images(_ words: [String]) throws -> Dataset<Float> {
    try Dataset(images: words[1], labels: words[2], classNames: MNIST.classNames)
  }

  private mutating func makeDigits(_ words: [String]) throws -> Int {
    let digits = Dataset<Float>.digits(count: Int(words[3]) ?? 60_000, using: &random)
    let pixels = (0..<digits.count).flatMap { digits.bytes(ofSample: $0) ?? [] }
    try IDXArray(shape: [digits.count, 28, 28], elements: .uint8(pixels)).write(toPath: words[1])
    try IDXArray(shape: [digits.count], elements: .uint8(digits.labels.map { UInt8($0) })).write(toPath: words[2])
    return digits.count
  }
}

var contender = Contender()
while let line = readLine() {
  let time = try contender.run(line.split(separator: " ").map(String.init))
  print(time, peakMemory())
  fflush(nil)
}
