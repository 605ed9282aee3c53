// Attack: types a command into the instructor's terminal.
// Tries: TIOCSTI and TIOCLINUX on every descriptor and on /dev/tty.
// Must: failed

func attack() -> Bool {
  var letter = UInt8(ascii: "x")
  let terminals = Array(0..<64) + [open("/dev/tty", O_RDWR), open("/dev/console", O_RDWR)]
  return terminals.contains { control($0, 0x5412, &letter) == 0 || control($0, 0x541c, &letter) == 0 }
}
