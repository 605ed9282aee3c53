import Distributed

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Answers the checks' calls until they hang up: the whole of a worker.
///
///     LabRemoting::serve { LabContracts::GradientDescentLab(answers, actorSystem: $0) }
///
/// The protocol moves to descriptors of its own and standard output is pointed at standard error first, so that a
/// `print` in a lab's function is debugging and never an answer.
public func serve<Lab: DistributedActor>(_ makeLab: (LabActorSystem) -> Lab) -> Never
where Lab.ActorSystem == LabActorSystem {
  let pipes = WorkerPipes.takeOver()
  let lab = makeLab(LabActorSystem(caller: nil))
  pipes.write(Frame(kind: .ready, call: 0))
  while let frame = pipes.readFrame(), frame.kind == .call {
    LabExecutor.shared.run { pipes.write(await answer(to: frame, from: lab)) }
  }
  exit(EXIT_SUCCESS)
}

/// Runs one call on the lab's actor.
private func answer<Lab: DistributedActor>(to frame: Frame, from lab: Lab) async -> Frame
where Lab.ActorSystem == LabActorSystem {
  do {
    let invocation = try Coding.decode(Invocation.self, from: Data(frame.body))
    var decoder = InvocationDecoder(invocation)
    let handler = ResultHandler()
    try await lab.actorSystem.executeDistributedTarget(
      on: lab, target: RemoteCallTarget(invocation.target), invocationDecoder: &decoder, handler: handler)
    return Frame(kind: handler.kind, call: frame.call, body: [UInt8](handler.body))
  } catch {
    let body = (try? Coding.encode(LabError(String(describing: error)))) ?? Data()
    return Frame(kind: .error, call: frame.call, body: [UInt8](body))
  }
}

/// The two descriptors that the protocol runs over, out of the way of `print` and `readLine`.
private struct WorkerPipes {
  let input: Int32
  let output: Int32

  /// Moves standard input and output to new descriptors, and leaves `/dev/null` and standard error in their place.
  static func takeOver() -> WorkerPipes {
    let pipes = WorkerPipes(input: fcntl(0, F_DUPFD_CLOEXEC, 3), output: fcntl(1, F_DUPFD_CLOEXEC, 3))
    let null = open("/dev/null", O_RDONLY | O_CLOEXEC)
    dup2(null, 0)
    dup2(2, 1)
    if null > 0 { close(null) }
    // A trap discards what is still buffered; a whole line is worth keeping.
    setvbuf(stdout, nil, _IOLBF, 0)
    return pipes
  }

  func readFrame() -> Frame? {
    guard let header = read(count: Frame.headerLength).flatMap(FrameHeader.init),
      let body = read(count: Int(header.length))
    else { return nil }
    return Frame(kind: header.kind, call: header.call, body: body)
  }

  /// Writes a message; output of the student's that is still buffered goes first, so that it is seen with its check.
  func write(_ frame: Frame) {
    fflush(stdout)
    let bytes = frame.bytes
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { systemWrite(output, $0.baseAddress.map { $0 + sent }, $0.count - sent) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { exit(EXIT_FAILURE) }
      sent += count
    }
  }

  private func read(count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      let got = bytes.withUnsafeMutableBytes {
        systemRead(input, $0.baseAddress.map { $0 + received }, count - received)
      }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return nil }
      received += got
    }
    return bytes
  }
}

// The members of `WorkerPipes` hide the C functions of the same names.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
