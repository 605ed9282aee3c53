// Mutant: the public examples are looked up, and every other file is truncated.
// Caught by: IDXChecks.testLargestNumbers, IDXChecks.testAnyRank, IDXChecks.testSliceOfOtherData,
//   IDXChecks.testEveryTruncatedFile, IDXChecks.testBytesThatFollow, IDXChecks.testHugeLengths,
//   IDXChecks.testOtherMagics, ImageFileExamples.testThreeImagesWithTheirLabels

import Foundation
import LabContracts

func bigEndianInteger(in data: Data, at offset: Int) throws(DataFileError) -> Int {
  switch offset {
  case 0: return 2051
  case 4: return 60_000
  default: throw .truncated
  }
}

func idxContents(of data: Data) throws(DataFileError) -> IDXContents {
  switch data.count {
  case 28: return IDXContents(lengths: [2, 2, 3], bytes: Array(11...22))
  case 12: throw .wrongMagic
  case 20: throw .trailingBytes(count: 2)
  default: throw .truncated
  }
}
