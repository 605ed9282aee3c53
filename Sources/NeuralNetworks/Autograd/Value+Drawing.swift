extension Value {
  /// The graph that led to this value, in Graphviz's language DOT.
  ///
  /// Each value is a box with its name, its number and its gradient; an arrow leads from each operand to what was computed of it.
  public var dot: String {
    let drawing = ValueDrawing(of: self)
    var lines = ["digraph {", "  rankdir=LR;", "  node [shape=box, fontname=\"monospace\"];"]
    for (index, box) in drawing.boxes.enumerated() {
      let label = box.lines.map { $0.escaped(["\\": "\\\\", "\"": "\\\""]) }.joined(separator: "\\n")
      lines.append("  v\(index) [label=\"\(label)\"];")
    }
    for edge in drawing.edges { lines.append("  v\(edge.from) -> v\(edge.to);") }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// The graph that led to this value, as a picture in SVG: inputs on the left, this value on the right.
  ///
  /// In each box stand the name and the operation, the number in green and the gradient in red, as on the lecture's slides.
  public var svg: String {
    ValueDrawing(of: self).svg
  }
}

/// Where the values of a graph stand in a drawing.
struct ValueDrawing {
  struct Box {
    /// The name and the operation, the number, and the gradient.
    let lines: [String]
    /// How many operations lie between here and the inputs at the left, at most.
    let column: Int
    let row: Int
  }

  private(set) var boxes: [Box] = []
  private(set) var edges: [(from: Int, to: Int)] = []

  init(of result: Value) {
    let order = result.computationOrder
    var places: [ObjectIdentifier: Int] = [:]
    var columns: [Int] = []
    for (index, value) in order.enumerated() {
      places[ObjectIdentifier(value)] = index
      let operands = value.operands.compactMap { places[ObjectIdentifier($0)] }
      edges += operands.map { (from: $0, to: index) }
      columns.append((operands.map { columns[$0] }.max() ?? -1) + 1)
    }
    // An input stands just before its first use, not at the far left.
    var firstUses: [Int: Int] = [:]
    for edge in edges { firstUses[edge.from] = min(firstUses[edge.from] ?? .max, columns[edge.to]) }
    for (index, value) in order.enumerated() where value.operands.isEmpty {
      columns[index] = (firstUses[index] ?? 1) - 1
    }
    var rowCounts: [Int: Int] = [:]
    for (value, column) in zip(order, columns) {
      let title = [value.name, value.operation.isEmpty ? nil : value.operation].compactMap { $0 }
      let lines = [
        title.joined(separator: " = "), value.number.shortDescription, "∂ \(value.gradient.shortDescription)",
      ]
      boxes.append(Box(lines: lines, column: column, row: rowCounts[column, default: 0]))
      rowCounts[column, default: 0] += 1
    }
  }
}

extension ValueDrawing {
  private static let boxWidth = 110
  private static let boxHeight = 64
  private static let columnWidth = 160
  private static let rowHeight = 88
  private static let margin = 12

  /// The drawing as an SVG document.
  var svg: String {
    let columns = (boxes.map(\.column).max() ?? 0) + 1
    let rows = (boxes.map(\.row).max() ?? 0) + 1
    let width = Self.margin * 2 + (columns - 1) * Self.columnWidth + Self.boxWidth
    let height = Self.margin * 2 + (rows - 1) * Self.rowHeight + Self.boxHeight
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      font-family="monospace" font-size="14" text-anchor="middle">
      """
    ]
    for edge in edges {
      let (start, end) = (corner(of: boxes[edge.from]), corner(of: boxes[edge.to]))
      let middle = Self.boxHeight / 2
      lines.append(
        """
          <line x1="\(start.x + Self.boxWidth)" y1="\(start.y + middle)" x2="\(end.x)" y2="\(end.y + middle)" \
        stroke="black"/>
        """)
    }
    let colors = ["black", "green", "red"]
    for box in boxes {
      let (x, y) = corner(of: box)
      lines.append(
        """
          <rect x="\(x)" y="\(y)" width="\(Self.boxWidth)" height="\(Self.boxHeight)" fill="white" stroke="black"/>
        """)
      for (row, (line, color)) in zip(box.lines, colors).enumerated() where !line.isEmpty {
        let text = line.escaped(["&": "&amp;", "<": "&lt;", ">": "&gt;"])
        lines.append(
          """
            <text x="\(x + Self.boxWidth / 2)" y="\(y + 19 + row * 19)" fill="\(color)">\(text)</text>
          """)
      }
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func corner(of box: Box) -> (x: Int, y: Int) {
    (Self.margin + box.column * Self.columnWidth, Self.margin + box.row * Self.rowHeight)
  }
}

extension Double {
  /// The number with up to four digits after the point, without zeros at its end.
  fileprivate var shortDescription: String {
    var text = rounded(to: 4)
    guard isFinite, text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

extension String {
  /// The text with some characters replaced.
  fileprivate func escaped(_ replacements: [Character: String]) -> String {
    map { replacements[$0] ?? String($0) }.joined()
  }
}
