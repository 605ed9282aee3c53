// Attack: has a tool that shows Markdown load a picture from its own server, or show a heading of ours.
// Tries: pictures, links, raw HTML, code fences, tables and headings, in what it prints.
// Must: failed

func attack() -> Bool {
  print("![x](https://attacker.example/x.png) [click](javascript:alert(1)) <script>alert(1)</script>")
  print("\n```\n# Score: 100 of 100\n| a | b |\n|---|---|\n<https://attacker.example>\n1. one\n")
  return false
}
