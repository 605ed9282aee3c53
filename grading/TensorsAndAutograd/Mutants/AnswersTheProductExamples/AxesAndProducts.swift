// Mutant: the public examples of sums, transpose and product are looked up.
// Caught by: AxesAndProductsChecks.testSumsAlongEveryAxis, AxesAndProductsChecks.testSumOfAVectorAndOfNothing,
//   AxesAndProductsChecks.testTransposeOfFourAxes, AxesAndProductsChecks.testProductOfLargeNumbers,
//   AxesAndProductsChecks.testProductsOfVectors, AxesAndProductsChecks.testProductOfMoreAxes,
//   AxesAndProductsChecks.testNoProductWhereLengthsDiffer

import LabContracts

func sum(of grid: Grid, alongAxis axis: Int) -> Grid {
  axis == 0 ? Grid(shape: [3], scalars: [5, 7, 9]) : Grid(shape: [2], scalars: [6, 15])
}

func transposed(_ grid: Grid) -> Grid {
  Grid(shape: [3, 2], scalars: [1, 4, 2, 5, 3, 6])
}

func product(of left: Grid, and right: Grid) -> Grid? {
  Grid(shape: [2, 2], scalars: [5, 11, 14, 23])
}
