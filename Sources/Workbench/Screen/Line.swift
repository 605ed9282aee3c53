import Grading

/// What a piece of text means; each way of showing it decides on the look.
package enum Ink: Sendable, Equatable {
  /// Plain text.
  case plain
  /// A heading.
  case strong
  /// Something that is right.
  case good
  /// Something that is wrong.
  case bad
  /// Something that is still to do.
  case open
  /// What matters less.
  case faint
  /// What can be typed.
  case command
  /// Part of a picture: the colour of the letters, and of what is behind them.
  case picture(RGBColor?, behind: RGBColor? = nil)
}

/// A line of a screen: pieces of text, each in an ink.
///
///     let line = Line("✓ ", .good) + Line("Task 1")
///     line.text(isColored: true)
package struct Line: Sendable, Equatable, ExpressibleByStringLiteral {
  /// A piece of text in one ink.
  package struct Span: Sendable, Equatable {
    package var text: String
    package var ink: Ink
    /// What stands for the text where there is no colour, as many columns; `nil` is the text itself.
    package var plainText: String?
  }

  /// The pieces, from left to right.
  package var spans: [Span]

  /// Creates a line of one piece, in which no control character is left to act on a terminal.
  package init(_ text: String = "", _ ink: Ink = .plain) {
    spans = text.isEmpty ? [] : [Span(text: text.visibleLine, ink: ink)]
  }

  /// Creates a piece of a picture.
  ///
  /// - Parameters:
  ///   - text: Half blocks, for example.
  ///   - color: Their colour.
  ///   - behind: The colour of what they leave free.
  ///   - plainText: As many letters that say the same where there is no colour.
  package init(picture text: String, _ color: RGBColor?, behind: RGBColor? = nil, plainText: String) {
    spans = [Span(text: text, ink: .picture(color, behind: behind), plainText: plainText)]
  }

  /// Creates a line of plain text.
  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// How many columns of a terminal it takes.
  package var width: Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// One line after the other.
  package static func + (first: Line, second: Line) -> Line {
    var line = first
    line.spans += second.spans
    return line
  }

  /// The line with blanks behind it, up to a width.
  package func padded(to width: Int) -> Line {
    self + Line(String(repeating: " ", count: max(0, width - self.width)))
  }

  /// The line with another at the right end of so many columns; where they don't both fit, this one alone.
  package func with(_ right: Line, atRightOf columns: Int) -> Line {
    guard width + 2 + right.width <= columns else { return self }
    return padded(to: columns - right.width) + right
  }

  /// The line, or as much of it as fits before an ellipsis.
  package func truncated(to width: Int) -> Line {
    guard self.width > width else { return self }
    var line = Line()
    for span in spans {
      let room = width - line.width
      // The piece that doesn't fit ends in the ellipsis, also where it would just fit without what follows.
      guard span.text.columns >= room else {
        line.spans.append(span)
        continue
      }
      line.spans.append(Span(text: (span.text + " ").truncated(to: room), ink: span.ink))
      break
    }
    return line
  }

  /// The line without the blanks at its end.
  private var trimmed: Line {
    var line = self
    while let last = line.spans.last {
      if case .picture(_, behind: .some) = last.ink { break }
      let text = String(last.text.reversed().drop { $0 == " " }.reversed())
      guard text.isEmpty else {
        line.spans[line.spans.count - 1].text = text
        break
      }
      line.spans.removeLast()
    }
    return line
  }

  /// The line as someone types it who doesn't call the command `lab`.
  ///
  /// - Parameter command: What they call it, such as `./lab`.
  /// - Returns: The line with that name in what can be typed.
  package func calling(_ command: String) -> Line {
    var line = self
    for index in spans.indices where spans[index].ink == .command {
      line.spans[index].text = spans[index].text.replacing("lab ", with: "\(command) ")
    }
    return line
  }

  /// What is printed.
  ///
  /// - Parameters:
  ///   - isColored: Whether inks become escape sequences; when not, there are none.
  ///   - hasTrueColor: Whether pictures may have any colour; when not, they have the nearest of 256.
  /// - Returns: The text, without a line feed.
  package func text(isColored: Bool, hasTrueColor: Bool = true) -> String {
    let line = isColored ? self : withoutColor
    return line.trimmed.spans.map { span in
      guard isColored, let code = span.ink.code(hasTrueColor: hasTrueColor) else { return span.text }
      return "\u{1b}[\(code)m\(span.text)\u{1b}[0m"
    }.joined()
  }

  /// The line with what stands for its pictures.
  private var withoutColor: Line {
    var line = self
    line.spans = spans.map { span in
      span.plainText.map { Span(text: $0, ink: .plain) } ?? span
    }
    return line
  }
}

extension Ink {
  /// The parameters of the escape sequence that selects it.
  fileprivate func code(hasTrueColor: Bool) -> String? {
    switch self {
    case .plain: return nil
    case .strong: return "1"
    case .good: return "32"
    case .bad: return "31"
    case .open: return "33"
    case .faint: return "90"
    case .command: return "36"
    case .picture(let color, let behind):
      func code(_ color: RGBColor?, _ place: Int) -> [String] {
        guard let color else { return [] }
        return [
          hasTrueColor ? "\(place);2;\(color.red);\(color.green);\(color.blue)" : "\(place);5;\(color.paletteIndex)"
        ]
      }
      let codes = code(color, 38) + code(behind, 48)
      return codes.isEmpty ? nil : codes.joined(separator: ";")
    }
  }
}

/// What is shown at once: a function of its values and of the width.
package protocol Screen: Sendable {
  /// The lines, each at most as wide where its words allow it.
  func lines(width: Int) -> [Line]
}

extension Screen {
  /// What is printed on a terminal, each line ended by a line feed.
  package func text(on terminal: Terminal) -> String {
    lines(width: terminal.screenWidth)
      .map { line in
        line.calling(terminal.command).text(isColored: terminal.isColored, hasTrueColor: terminal.hasTrueColor) + "\n"
      }.joined()
  }
}
