// f = (x + y) z: the graph remembers how f was computed, and finds the gradient along each input.

import NeuralNetworks

let x = Value(-2, "x")
let y = Value(5, "y")
let z = Value(-4, "z")
let f = (x + y) * z
f.name = "f"

f.backward()
print("f = (x + y) z = \(f.number)")
print("∂f/∂x = \(x.gradient)   ∂f/∂y = \(y.gradient)   ∂f/∂z = \(z.gradient)")

// The same graph for Graphviz; `f.svg` is a picture at once.
print(f.dot)
