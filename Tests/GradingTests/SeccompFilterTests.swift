import Foundation
import Grading
import XCTest

/// Runs the filter as the kernel would.
final class SeccompFilterTests: XCTestCase {
  private static let amd64: UInt32 = 0xc000_003e
  private static let i386: UInt32 = 0x4000_0003
  private static let allow: UInt32 = 0x7fff_0000
  private static let kill: UInt32 = 0x8000_0000
  private static func fail(_ error: Int32) -> UInt32 { 0x0005_0000 | UInt32(error) }

  func testTheProgramIsWholeInstructionsForKnownProcessorsOnly() throws {
    let program = try XCTUnwrap(SeccompFilter.program(architecture: "x86_64"))
    XCTAssertTrue(program.count.isMultiple(of: 8))
    XCTAssertLessThan(program.count / 8, 4096, "The kernel takes no more.")
    XCTAssertNil(SeccompFilter.program(architecture: "riscv64"))
    XCTAssertNil(SeccompFilter.program(architecture: ""))
  }

  func testTheArchitectureIsLookedAtFirst() throws {
    let program = try XCTUnwrap(SeccompFilter.program(architecture: "x86_64"))
    XCTAssertEqual(Array(program.prefix(8)), [0x20, 0, 0, 0, 4, 0, 0, 0], "Loads the word at offset 4.")
  }

  func testOtherInstructionSetsAreKilled() throws {
    for call: UInt32 in [0, 1, 41, 59, 231] {
      XCTAssertEqual(try answer(to: call, architecture: SeccompFilterTests.i386), SeccompFilterTests.kill)
      XCTAssertEqual(try answer(to: call, architecture: 0), SeccompFilterTests.kill)
      XCTAssertEqual(try answer(to: 0x4000_0000 | call), SeccompFilterTests.kill, "x32")
    }
  }

  func testWhatEveryProgramDoesIsAllowed() throws {
    // read, write, openat, mmap, brk, execve, futex, exit_group, clock_gettime, pipe2, getrandom, memfd_create
    for call: UInt32 in [0, 1, 257, 9, 12, 59, 202, 231, 228, 293, 318, 319] {
      XCTAssertEqual(try answer(to: call), SeccompFilterTests.allow, "call \(call)")
    }
  }

  func testOnlyLocalSocketsAreAllowed() throws {
    XCTAssertEqual(try answer(to: 41, [1, 1, 0]), SeccompFilterTests.allow)
    // AF_UNSPEC, AF_INET, AF_INET6, AF_NETLINK, AF_PACKET, AF_VSOCK
    for family: UInt64 in [0, 2, 10, 16, 17, 40, 0xffff_ffff] {
      XCTAssertEqual(try answer(to: 41, [family, 1, 0]), SeccompFilterTests.fail(EAFNOSUPPORT), "family \(family)")
    }
    // The kernel looks at the low half of the number only, and so does the filter.
    XCTAssertEqual(try answer(to: 41, [0x1_0000_0002, 1, 0]), SeccompFilterTests.fail(EAFNOSUPPORT))
  }

  func testOtherProcessesAreOutOfReach() throws {
    for call: UInt32 in [101, 272, 310, 311, 438] {
      XCTAssertEqual(try answer(to: call), SeccompFilterTests.fail(EPERM), "call \(call)")
    }
  }

  func testWhatReachesTheKernelIsAbsent() throws {
    // keyctl, add_key, bpf, userfaultfd, io_uring_setup, mount, clone3, setns, open_by_handle_at
    for call: UInt32 in [250, 248, 321, 323, 425, 165, 435, 308, 304] {
      XCTAssertEqual(try answer(to: call), SeccompFilterTests.fail(ENOSYS), "call \(call)")
    }
  }

  func testThreadsAreAllowedAndNamespacesAreNot() throws {
    // What glibc passes for a thread and for a fork.
    for flags: UInt64 in [0x003d_0f00, 0x0120_0011] {
      XCTAssertEqual(try answer(to: 56, [flags]), SeccompFilterTests.allow)
    }
    // CLONE_NEWNS, …CGROUP, …UTS, …IPC, …USER, …PID, …NET
    for flag in [0x2_0000, 0x200_0000, 0x400_0000, 0x800_0000, 0x1000_0000, 0x2000_0000, 0x4000_0000] as [UInt64] {
      XCTAssertEqual(try answer(to: 56, [flag | 0x11]), SeccompFilterTests.fail(EPERM), "flag \(flag)")
    }
  }

  func testNothingTypesIntoATerminal() throws {
    for request: UInt64 in [0x5412, 0x541c, 0x1_0000_5412] {
      XCTAssertEqual(try answer(to: 16, [0, request]), SeccompFilterTests.fail(EPERM))
    }
    XCTAssertEqual(try answer(to: 16, [0, 0x5401]), SeccompFilterTests.allow, "isatty")
  }

  func testEveryCallHasAnAnswer() throws {
    for call: UInt32 in 0..<500 { _ = try answer(to: call) }
  }

  /// What the filter says to a call: classic BPF on `struct seccomp_data`.
  private func answer(
    to call: UInt32, _ arguments: [UInt64] = [], architecture: UInt32 = SeccompFilterTests.amd64
  ) throws -> UInt32 {
    let program = try XCTUnwrap(SeccompFilter.program(architecture: "x86_64"))
    var data = littleEndian(call) + littleEndian(architecture) + [UInt8](repeating: 0, count: 8)
    for index in 0..<6 { data += littleEndian(index < arguments.count ? arguments[index] : 0) }
    var accumulator: UInt32 = 0
    var place = 0
    while (place + 1) * 8 <= program.count {
      let instruction = Array(program[place * 8..<place * 8 + 8])
      let code = UInt16(instruction[0]) | UInt16(instruction[1]) << 8
      let value = word(instruction, at: 4)
      place += 1
      switch code {
      case 0x20: accumulator = word(data, at: Int(value))
      case 0x06: return value
      case 0x15: place += Int(accumulator == value ? instruction[2] : instruction[3])
      case 0x35: place += Int(accumulator >= value ? instruction[2] : instruction[3])
      case 0x45: place += Int(accumulator & value != 0 ? instruction[2] : instruction[3])
      default: throw Unfinished()
      }
    }
    throw Unfinished()
  }

  /// The program ran past its end, or holds an instruction that the kernel wouldn't take.
  private struct Unfinished: Error {}

  private func word(_ bytes: [UInt8], at place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * $1) }
  }

  private func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
