// Attack: shares memory with a process outside.
// Tries: a segment of System V shared memory that is there, by its key.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  shmget(baitKey, 0, 0) >= 0
}
