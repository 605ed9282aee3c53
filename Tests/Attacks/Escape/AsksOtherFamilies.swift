// Attack: finds a kind of socket that a network namespace doesn't keep in.
// Tries: IPv6, netlink, packets, virtual machines (AF_VSOCK), Bluetooth, the kernel's ciphers (AF_ALG) and X.25.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  ([10, 16, 17, 40, 31, 38, 9] as [Int32]).contains { family in
    [1, 2, 3, 5].contains { kind in socket(family, kind, 0) >= 0 }
  }
}
