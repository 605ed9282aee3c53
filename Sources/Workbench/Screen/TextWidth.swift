extension StringProtocol {
  /// How many columns of a terminal the text takes.
  package var columns: Int {
    reduce(0) { $0 + $1.columns }
  }

  /// The text in lines of at most so many columns, broken at blanks; a longer word has a line of its own.
  ///
  /// - Parameter width: The columns.
  /// - Returns: The lines; one empty line for an empty text.
  package func wrapped(to width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if line.isEmpty {
          line = String(word)
        } else if line.columns + 1 + word.columns <= width {
          line += " \(word)"
        } else {
          lines.append(line)
          line = String(word)
        }
      }
      return lines + [line]
    }
  }

  /// The text, or as much of it as fits before an ellipsis.
  package func truncated(to width: Int) -> String {
    guard columns > width else { return String(self) }
    var text = ""
    var taken = 0
    for character in self where taken + character.columns < width {
      text.append(character)
      taken += character.columns
    }
    return text + "…"
  }
}

extension Character {
  /// How many columns of a terminal the character takes: 2 for those of East Asia and for pictures.
  fileprivate var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0x300...0x36f, 0x200b...0x200f: 0
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
      2
    default: 1
    }
  }
}
