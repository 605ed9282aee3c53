// Attack: runs a script in the browser of whoever reads the feedback.
// Tries: elements, attributes, entities, comments and a template's own marks, in what it prints.
// Must: failed

func attack() -> Bool {
  print("<script>alert(1)</script><img src=x onerror=alert(2)><!-- --></pre></body>")
  print("\" onmouseover=\"alert(3)\" ' onfocus='alert(4)' &lt;script&gt; javascript:alert(5)")
  print("{{{student}}} {{#checks}}{{/checks}} \u{600}<svg onload=alert(6)> <\u{301}script>")
  return false
}
