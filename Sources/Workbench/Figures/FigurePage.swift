import CheckRecords

/// Figures below each other as one SVG drawing, on white, for a report.
package struct FigurePage: Sendable {
  private let title: String
  private let studies: [Study]

  /// The width of the page and its margin.
  static let (width, margin) = (720.0, 24.0)

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - title: The lab's title.
  ///   - studies: What to draw.
  package init(title: String, studies: [Study]) {
    self.title = title
    self.studies = studies.filter { !$0.figures.isEmpty }
  }

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { studies.isEmpty }

  /// The drawing.
  package var svg: String {
    var pieces = [SVG.text(title, x: FigurePage.margin, y: 36, size: 18, bold: true)]
    var height = 52.0
    for study in studies {
      pieces.append(SVG.text(study.title, x: FigurePage.margin, y: height + 22, size: 15, bold: true))
      height += 34
      for figure in study.figures {
        let drawing = FigureDrawing(figure, top: height)
        pieces += drawing.pieces
        height += drawing.height + 18
      }
    }
    let (wide, high) = (SVG.number(FigurePage.width), SVG.number(height + 10))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(wide) \(high)" width="\(wide)" height="\(high)" \
      role="img" aria-label="\(SVG.escaped(title))" font-family="system-ui, 'DejaVu Sans', sans-serif">
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(pieces.joined(separator: "\n"))
      </svg>

      """
  }
}

/// A figure on a page: its pieces, and how much room it takes.
struct FigureDrawing {
  var pieces: [String]
  var height: Double

  /// Draws a figure below a line.
  init(_ figure: Figure, top: Double) {
    switch figure {
    case .curves(let plot): self = FigureDrawing(curves: plot, top: top)
    case .regions(let plot): self = FigureDrawing(regions: plot, top: top)
    case .images(let sheet): self = FigureDrawing(images: sheet, top: top)
    // A table is to be read, and `lab plot` shows none.
    case .gradient: self.init(pieces: [], height: 0)
    }
  }

  init(pieces: [String], height: Double) {
    (self.pieces, self.height) = (pieces, height)
  }
}
