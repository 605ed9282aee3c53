#!/bin/sh
# What grading one perfect submission costs beyond the bare swiftc call that compiles the same files. The contenders take
# turns, so that a noisy machine harms both alike.
set -eu
cd "$(dirname "$0")/.."
. Benchmarks/rounds.sh
rounds=${ROUNDS:-15}
lab=GradientDescent
kit=.build/kits/release/$lab
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r grading/SampleClass/perfect "$folder/perfect"

grade() { .build/release/grader grade "$folder/perfect" --lab $lab --out "$folder/graded" --regrade; }

# Once each, unmeasured: builds the kit and warms the caches.
for contender in grade "swiftc_call $folder/perfect"; do time_of $contender >/dev/null; done
for _ in $(seq "$rounds"); do
  time_of swiftc_call "$folder/perfect" >>"$folder/swiftc"
  time_of grade >>"$folder/grade"
done
table "$rounds" grade "grader grade, sandboxed"
