// Attack: calls what it is to write.
// Tries: the module of the solution, and the engine's own descent and gradient checking.
// Must: didNotCompile

import GradientChecking
import GradientDescentSolution
import NeuralNetworks
