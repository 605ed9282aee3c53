// Tensors of different shapes meet in one expression.

import Tensors

// Three students' points in two exams: a row each.
let points = Tensor<Double>([[12, 31], [18, 25], [15, 40]])

// A vector of shape [2] stretches over the rows.
let means = points.mean(alongAxis: 0)
print("means of the exams:", means)
print("above the mean:\n\(points - means)")

// A column of shape [3, 1] stretches over the columns.
let totals = points.sum(alongAxis: 1, keepingAxis: true)
print("totals, of shape \(totals.shape):\n\(totals)")
print("each exam's share:\n\(points / totals)")

// A column and a row make a whole table.
let radii = Tensor<Double>([1, 2, 3])
let table = radii.reshaped(to: [3, 1]) * radii
print("shape \(table.shape):\n\(table)")

// What fits can be asked beforehand; an operation on shapes that don't fit stops the program and names both.
for (left, right) in [([4, 3], [3]), ([4, 1], [1, 3]), ([4, 3], [4])] as [(Shape, Shape)] {
  print(left, "and", right, "→", Shape.broadcast(left, right)?.description ?? "don't fit")
}
