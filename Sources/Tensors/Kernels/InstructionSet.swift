internal import CKernels

/// What a processor can compute with, from least to most.
public enum InstructionSet: String, Sendable, CaseIterable, Comparable {
  /// What every processor of its kind has.
  case portable
  /// AVX2 and FMA, on x86-64.
  case avx2
  /// AVX-512 F, VL, DQ and BW, on x86-64.
  case avx512

  /// The best instruction set of this processor, which the kernels use.
  public static let current = InstructionSet(gradus_best_instruction_set())

  /// Whether `left` has less to compute with than `right`.
  public static func < (left: Self, right: Self) -> Bool {
    left.cValue.rawValue < right.cValue.rawValue
  }

  private init(_ cValue: gradus_instruction_set) {
    switch cValue {
    case gradus_instruction_set_portable: self = .portable
    case gradus_instruction_set_avx2: self = .avx2
    default: self = .avx512
    }
  }

  var cValue: gradus_instruction_set {
    switch self {
    case .portable: gradus_instruction_set_portable
    case .avx2: gradus_instruction_set_avx2
    case .avx512: gradus_instruction_set_avx512
    }
  }
}
