/// Names of students that a shell, a terminal, a page, a spreadsheet or a database might take for more than a name.
enum HostileName {
  static let all = [
    "<script>alert(1)<", "\" onmouseover=\"alert(1)", "{{{score}}}", "=HYPERLINK(\"https:attacker.example\")",
    "+1+1", "@SUM(1)", "-rf", "--help", "$(touch pwned)", "`touch pwned`", "'; DROP TABLE submission; --",
    "\u{1b}[2J\u{1b}]0;pwned\u{7}", "a\nb", "a\r\nb,100,100", "\u{202e}eman", "%2e%2e%2f%2e%2e", "~", "~root",
    "a b", " leading", "trailing ", "C:\\windows", "|cat", "name;with,marks\t", "\u{600}<b>", "🎓", "Zoe\u{308}",
    String(repeating: "n", count: 255),
  ]
}
