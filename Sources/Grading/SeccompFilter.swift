/// The system calls that a sandboxed program does without, as a program for the kernel's packet filter.
///
/// Network namespaces don't stop AF_VSOCK, and keyrings, io_uring and ptrace stay open in a user namespace.
/// The format is classic BPF on `struct seccomp_data`: seccomp(2).
package enum SeccompFilter {
  /// The filter's bytes; `nil` on a processor whose call numbers are not listed.
  package static func program(architecture: String) -> [UInt8]? {
    guard architecture == "x86_64" else { return nil }
    return instructions.flatMap(\.bytes)
  }

  private struct Instruction {
    var code: UInt16
    var ifTrue: UInt8 = 0
    var ifFalse: UInt8 = 0
    var value: UInt32

    var bytes: [UInt8] {
      withUnsafeBytes(of: code.littleEndian) { Array($0) } + [ifTrue, ifFalse]
        + withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
  }

  // Offsets into `struct seccomp_data`.
  private static let number: UInt32 = 0
  private static let architecture: UInt32 = 4
  private static func argument(_ index: UInt32) -> UInt32 { 16 + 8 * index }

  private static func load(_ offset: UInt32) -> Instruction { Instruction(code: 0x20, value: offset) }
  private static func answer(_ action: UInt32) -> Instruction { Instruction(code: 0x06, value: action) }
  private static func skip(_ count: UInt8, unless value: UInt32) -> Instruction {
    Instruction(code: 0x15, ifFalse: count, value: value)
  }
  private static func skip(_ count: UInt8, if value: UInt32) -> Instruction {
    Instruction(code: 0x15, ifTrue: count, value: value)
  }

  private static let allow: UInt32 = 0x7fff_0000
  private static let kill: UInt32 = 0x8000_0000
  private static func fail(_ error: UInt32) -> UInt32 { 0x0005_0000 | error }
  private static let notPermitted = fail(1)
  private static let notImplemented = fail(38)
  private static let noAddressFamily = fail(97)

  /// Calls that fail as if the kernel didn't have them.
  private static let absent: [(name: String, number: UInt32)] = [
    ("chroot", 161), ("pivot_root", 155), ("mount", 165), ("umount2", 166), ("swapon", 167), ("swapoff", 168),
    ("reboot", 169), ("iopl", 172), ("ioperm", 173), ("init_module", 175), ("delete_module", 176), ("quotactl", 179),
    ("vhangup", 153), ("adjtimex", 159), ("acct", 163), ("settimeofday", 164), ("syslog", 103), ("lookup_dcookie", 212),
    ("remap_file_pages", 216), ("clock_settime", 227), ("kexec_load", 246), ("add_key", 248), ("request_key", 249),
    ("keyctl", 250), ("perf_event_open", 298), ("name_to_handle_at", 303), ("open_by_handle_at", 304),
    ("clock_adjtime", 305), ("setns", 308), ("kcmp", 312), ("finit_module", 313), ("kexec_file_load", 320),
    ("bpf", 321), ("userfaultfd", 323), ("io_uring_setup", 425), ("io_uring_enter", 426), ("io_uring_register", 427),
    ("open_tree", 428), ("move_mount", 429), ("fsopen", 430), ("fsconfig", 431), ("fsmount", 432), ("fspick", 433),
    ("clone3", 435), ("mount_setattr", 442),
  ]

  /// Calls that fail as forbidden, because some programs give up when they are absent.
  private static let forbidden: [(name: String, number: UInt32)] = [
    ("ptrace", 101), ("unshare", 272), ("process_vm_readv", 310), ("process_vm_writev", 311), ("pidfd_getfd", 438),
  ]

  private static var instructions: [Instruction] {
    let intel64: UInt32 = 0xc000_003e
    // A call of another instruction set (32-bit, x32) has other numbers: the process is killed.
    var program = [
      load(architecture), skip(1, if: intel64), answer(kill),
      load(number), Instruction(code: 0x35, ifFalse: 1, value: 0x4000_0000), answer(kill),
    ]
    for call in absent { program += [skip(1, unless: call.number), answer(notImplemented)] }
    for call in forbidden { program += [skip(1, unless: call.number), answer(notPermitted)] }
    // socket(family): only AF_UNIX.
    program += [
      skip(4, unless: 41), load(argument(0)), skip(1, if: 1), answer(noAddressFamily), answer(allow),
    ]
    // clone(flags): no new namespaces (the CLONE_NEW… bits).
    program += [
      skip(4, unless: 56), load(argument(0)), Instruction(code: 0x45, ifFalse: 1, value: 0x7e02_0000),
      answer(notPermitted), answer(allow),
    ]
    // ioctl(…, request): not TIOCSTI or TIOCLINUX, which type into a terminal.
    program += [
      skip(5, unless: 16), load(argument(1)), skip(1, if: 0x5412), skip(1, unless: 0x541c), answer(notPermitted),
      answer(allow),
    ]
    return program + [answer(allow)]
  }
}
