# Contenders that take turns, for the benchmarks that are shell scripts: each sources this file, sets `lab`, `kit` and
# `folder`, and notes milliseconds in "$folder/NAME", one a round.

# The bare swiftc call on the student's files in a folder, against which the rest is measured.
swiftc_call() {
  swiftc -wmo -Onone -g -use-ld=lld -swift-version 6 -module-cache-path "$folder/cache" -module-name $lab \
    -I $kit/modules "$1"/*.swift Labs/$lab/main.swift $kit/libkit.a -o "$folder/worker"
}

# Milliseconds that a command takes; what it says is shown only when it fails.
time_of() {
  start=$(date +%s%N)
  "$@" >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
  echo $((($(date +%s%N) - start) / 1000000))
}

median() { sort -n "$folder/$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# table ROUNDS NAME LABEL…: the medians, and each one's ratio to that of swiftc.
table() {
  bare=$(median swiftc)
  printf 'median of %s rounds, interleaved; %s\n' "$1" "$(swiftc --version 2>/dev/null | head -n 1)"
  printf '%-40s %8s %8s\n' '' 'ms' 'ratio'
  printf '%-40s %8s %8s\n' 'swiftc, the same files' "$bare" 1.00
  shift
  while [ $# -gt 0 ]; do
    taken=$(median "$1")
    printf '%-40s %8s %8s\n' "$2" "$taken" "$(awk "BEGIN { printf \"%.2f\", $taken / $bare }")"
    shift 2
  done
}
