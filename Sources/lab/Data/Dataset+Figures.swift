import CheckRecords
import Datasets

extension Dataset<Float> {
  /// Images in bytes, of shape `[height, width]` or `[3, height, width]`, each with the name of its class.
  var sheet: ImageSheet {
    let axes = Array(sampleShape)
    let (height, width) = (axes[axes.count - 2], axes[axes.count - 1])
    let images = labels.enumerated().map { index, label in
      ImageSheet.Image(classNames[label], (bytes(ofSample: index) ?? []).map { Double($0) / 255 })
    }
    return ImageSheet(height: height, width: width, scale: axes.count > 2 ? .color : .grey, images: images)
  }

  /// Points of the plane, around the origin.
  var scatter: RegionPlot {
    let scalars = allSamples.features.scalars
    let reach = Double(max(scalars.reduce(0) { max($0, abs($1)) }, 1e-9)) * 1.02
    let points = labels.enumerated().map { index, label in
      RegionPlot.Point(x: Double(scalars[2 * index]), y: Double(scalars[2 * index + 1]), label: label)
    }
    return RegionPlot(
      title: "", width: -reach...reach, height: -reach...reach, resolution: 64, points: points, classNames: classNames)
  }
}
