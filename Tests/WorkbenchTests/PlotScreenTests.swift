import CheckRecords
import Grading
import Workbench
import XCTest

/// `lab plot` and `lab data show`: curves, regions, images, and what is not there.
final class PlotScreenTests: XCTestCase {
  private func record(_ title: String, _ figures: [Figure], _ outcome: Outcome = .passed, message: String = "")
    -> CheckRecord
  {
    var record = CheckRecord(id: "SlopesPlots.testDescent", outcome: outcome, message: message)
    record.study = Study(title: title, figures: figures)
    return record
  }

  private func screen(_ records: [CheckRecord]) -> PlotScreen {
    PlotScreen(
      title: "Lab 4 · Slopes", report: StudyReport(files: [], records: records), files: SampleCourse.files)
  }

  private var losses: CurvePlot {
    func powers(_ factor: Double) -> [Double] { (0...60).map { 14 * pow(factor, Double($0)) } }
    return CurvePlot(
      title: "The mean squared error", horizontal: "step", vertical: "loss", isLogarithmic: true, ceiling: 1400,
      curves: [
        .init("η = 0.003", powers(0.99)), .init("η = 0.03", powers(0.8)), .init("η = 1.2", powers(1.5)),
        .init("η = 30", [14, 1e200, .infinity, .nan, .nan]),
      ])
  }

  private var regions: RegionPlot {
    let range = -1.0...1.0
    let shares = RegionPlot.places(width: range, height: range).map { place in
      1 / (1 + exp(-8 * (place[0] + place[1])))
    }
    let points = (0..<20).map { index in
      let angle = Double(index) * 0.7
      return RegionPlot.Point(
        x: 0.8 * cos(angle), y: 0.8 * sin(angle), label: cos(angle) + sin(angle) > 0 ? 1 : 0)
    }
    return RegionPlot(title: "The boundary after training", width: range, height: range, shares: shares, points: points)
  }

  private var weights: ImageSheet {
    let images = (0..<6).map { number in
      let waves = (0..<144).map { place -> Double in
        let (row, column) = (Double(place / 12), Double(place % 12))
        return sin(column * 0.5 + Double(number)) * cos(row * 0.5)
      }
      return ImageSheet.Image("unit \(number)", waves)
    }
    return ImageSheet(title: "The weights", height: 12, width: 12, scale: .signed, images: images)
  }

  func testCurves() throws {
    try assertScreen(screen([record("Task 3 · Descent", [.curves(losses)])]), "plot-curves")
  }

  func testRegionsAndImages() throws {
    try assertScreen(
      screen([record("Task 5 · The network", [.regions(regions), .images(weights)])]), "plot-pictures")
  }

  func testSomeIsMissing() throws {
    let message = "`descend(from:)` in Descent.swift is not implemented yet."
    var half = losses
    half.curves.removeLast(3)
    try assertScreen(
      screen([
        record(
          "Task 3 · Descent", [.curves(half)], .timedOut, message: "Your code did not return within the time limit."),
        record("Task 4 · Momentum", [], .notImplemented, message: message),
      ]), "plot-missing")
    try assertScreen(screen([record("Task 4 · Momentum", [], .notImplemented, message: message)]), "plot-to-do")
  }

  func testNumbersThatBreakPictures() throws {
    let extremes = [
      Double.nan, .infinity, -.infinity, 0, -1, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
      .leastNonzeroMagnitude,
    ]
    var figures: [Figure] = []
    for isLogarithmic in [false, true] {
      for values in [[], extremes, [0], [.nan], [-3, -3, -3], extremes.reversed()] {
        for ceiling in [nil, 0, .nan, 100] as [Double?] {
          figures.append(
            .curves(
              CurvePlot(
                title: "Broken", horizontal: "step", vertical: "loss", isLogarithmic: isLogarithmic, ceiling: ceiling,
                curves: [.init("values", values)])))
        }
      }
    }
    var broken = regions
    broken.shares = broken.shares.indices.map { extremes[$0 % extremes.count] }
    broken.points = [.init(x: .nan, y: 0, label: 0), .init(x: 0, y: .infinity, label: 1)]
    var empty = regions
    empty.shares = [0.5]
    figures += [.regions(broken), .regions(empty)]
    for scale in [ImageSheet.Scale.grey, .signed, .color] {
      let images = [ImageSheet.Image("extremes", Array(extremes.prefix(4))), .init("too few", [1])]
      figures.append(.images(ImageSheet(height: 2, width: 2, scale: scale, images: images)))
    }
    for figure in figures {
      for width in [40, 80, 120] {
        for line in figure.lines(width: width) { XCTAssertLessThanOrEqual(line.width, width) }
      }
      let page = FigurePage(title: "Broken", studies: [Study(title: "Broken", figures: [figure])]).svg
      XCTAssertNil(page.firstMatch(of: /(points|x|y|cx|cy|width|height)="[^"]*(nan|inf)/), "\(figure)")
    }
  }

  func testConstantsOfAnySize() {
    let constants: [Double] = [
      0, 1e17, -1e17, Double(Int.max), 1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    ]
    for constant in constants {
      let figure = Figure.curves(
        CurvePlot(
          title: "Constant", horizontal: "step", vertical: "loss",
          curves: [.init("values", [constant, constant, constant])]))
      for width in [40, 80, 120] {
        let lines = figure.lines(width: width)
        for line in lines { XCTAssertLessThanOrEqual(line.width, width) }
        let text = lines.map { $0.text(isColored: false) }.joined(separator: "\n")
        XCTAssertFalse(text.lowercased().contains("nan"), text)
      }
      let page = FigurePage(title: "Constant", studies: [Study(title: "Constant", figures: [figure])]).svg
      XCTAssertFalse(page.lowercased().contains("nan"), page)
      XCTAssertTrue(page.contains("<polyline"), page)
    }
  }

  func testABackgroundOfTooFewNumbersIsNotClaimed() {
    var plot = regions
    plot.shares = [0.5, 0.5]
    for width in [40, 80, 120] {
      let words = Figure.regions(plot).lines(width: width).map { $0.text(isColored: false) }.joined(separator: " ")
      XCTAssertTrue(words.contains("no background: your code gave 2 numbers"), words)
      XCTAssertTrue(words.contains("for 2304 places"), words)
      XCTAssertFalse(words.contains("what your code says"), words)
    }
  }

  func testDataOfEachKind() throws {
    let grey = (0..<4).map { number in
      ImageSheet.Image("\(number)", (0..<64).map { Double(($0 * (number + 1)) % 64) / 63 })
    }
    try assertScreen(
      DataScreen(
        title: "digits: 4 samples", figure: .images(ImageSheet(height: 8, width: 8, scale: .grey, images: grey))),
      "data-images")
    var points = regions
    (points.shares, points.title) = ([], "")
    try assertScreen(DataScreen(title: "moons: 20 samples", figure: .regions(points)), "data-points")
  }

  func testThePage() throws {
    let page = FigurePage(
      title: "Lab 4 · Slopes & steps",
      studies: [
        Study(title: "Task 3 · Descent", figures: [.curves(losses)]),
        Study(title: "Task 5 · The network", figures: [.regions(regions), .images(weights)]),
        Study(title: "Task 6 · Nothing", figures: []),
      ])
    try assertPicture(page.svg, "plot-page")
    XCTAssertTrue(FigurePage(title: "", studies: [Study(title: "Nothing")]).isEmpty)
  }

  func testAnAxisThatCountsShowsWholeNumbers() {
    func numbers(step: Double) -> [String] {
      let plot = CurvePlot(
        title: "Loss", horizontal: "step", vertical: "loss", curves: [.init("loss", [5, 4, 3, 3, 3, 2, 1], step: step)])
      let svg = FigurePage(title: "Page", studies: [Study(title: "Study", figures: [.curves(plot)])]).svg
      return svg.matches(of: /text-anchor="middle"[^>]*>([^<]*)</).map { String($0.1) }
    }
    XCTAssertEqual(numbers(step: 1), ["0", "2", "3", "5", "6"])
    XCTAssertEqual(numbers(step: 0.5), ["0", "0.75", "1.5", "2.25", "3"])
  }
}
