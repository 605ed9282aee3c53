// Attack: has the type checker search for minutes.
// Tries: one expression of many operators and literals that has no type.
// Must: didNotCompile

let soup =
  1 + 2.0 * -"3" + [4] - 5 / 6.0 + ["7": 8] * 9 - (10 + 11.0) * [12.0] + 13 * -14 + 15.0 - "16" + 17 * 18.0 - -19
let closures =
  [1, 2.0, 3].map { $0 + 1 }.map { -$0 * 2.0 }.filter { $0 > 1 && $0 < 2 || -$0 > 3 }.reduce(0) { $0 + $1 * -1 } + "x"
