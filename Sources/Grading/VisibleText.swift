extension String {
  /// The text as ``visible``, in one line.
  public var visibleLine: String {
    String(visible.map { $0 == "\n" || $0 == "\t" ? " " : $0 })
  }

  /// The text with its control characters shown as symbols, so that none acts on a terminal or a page.
  public var visible: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09, 0x0a: scalar
          case 0x00...0x1f: Unicode.Scalar(0x2400 + scalar.value) ?? "?"
          case 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
