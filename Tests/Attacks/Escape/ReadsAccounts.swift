// Attack: reads the machine's accounts.
// Tries: /etc/passwd, /etc/shadow and /etc/hostname, by name and around corners of /proc.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  let roots = ["", "/proc/self/root", "/proc/1/root", "/proc/self/cwd/..", "/tmp/../../.."]
  let files = ["/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/machine-id"]
  return roots.contains { root in files.contains { !contents(of: root + $0).isEmpty } }
}
