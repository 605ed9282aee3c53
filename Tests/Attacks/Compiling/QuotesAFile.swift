// Attack: has the compiler quote a file of the grader's machine in its message.
// Tries: directives that say that the error's line lies in another file.
// Must: didNotCompile

#sourceLocation(file:"@HOME@/canary",line:1)
let first: Int = "no number"
#sourceLocation(file:"/etc/passwd",line:1)
let second: Int = "no number"
#sourceLocation()
