// Attack: has the grader think that its own file is to blame.
// Tries: errors that claim to lie in main.swift and in the lab's contract.
// Must: didNotCompile
// Keeps: at most 94

#sourceLocation(file:"/submission/main.swift",line:1)
let first: Int = "no number"
#sourceLocation(file:"/kit/modules/LabContracts.swift",line:1)
let second: Int = "no number"
#sourceLocation()
