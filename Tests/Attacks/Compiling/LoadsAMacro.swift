// Attack: runs a program of its choice inside the compiler.
// Tries: macros whose implementation lies in a library or a server of the system.
// Must: didNotCompile

@freestanding(expression) macro run() -> Int = #externalMacro(module: "/tmp/evil", type: "Evil")
@freestanding(expression) macro shell() -> Int = #externalMacro(module: "SwiftMacros", type: "../../../bin/sh")

let ran = #run
let shelled = #shell
