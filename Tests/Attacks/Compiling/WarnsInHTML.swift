// Attack: runs a script in the browser of whoever reads why a file doesn't compile.
// Tries: elements, escape sequences of the language and a template's marks in the compiler's own messages.
// Must: didNotCompile

#error("<script>alert(1)</script> <img src=x onerror=alert(2)> {{{student}}} =HYPERLINK(1) `\u{1b}[2J`")
let `<script>alert(3)</script>`: Int = ""
