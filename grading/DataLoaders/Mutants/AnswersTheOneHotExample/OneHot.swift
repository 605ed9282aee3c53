// Mutant: the rows are those of the public example.
// Caught by: OneHotChecks.testRandomLabels, OneHotChecks.testLabelThatIsNoClass

import LabContracts
import Tensors

func oneHot(_ labels: [Int], classCount: Int) throws(DataFileError) -> Tensor<Double> {
  Tensor([[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1]])
}
