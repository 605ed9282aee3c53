// Attack: reads the checks by importing them.
// Tries: the modules of the hidden checks and of what compares.
// Must: didNotCompile

import CheckSupport
import GradientDescentHiddenChecks
import GradientDescentPublicChecks
import XCTest
