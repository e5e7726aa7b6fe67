#!/usr/bin/env bash
# run_readme.sh PROGRAM README: runs the README's recipes (its `sh` blocks), one after another, in a folder of their own, as
# typed, and without a warning.
set -euo pipefail
PATH="$(dirname "$(readlink -f "$1")"):$PATH"
readme=$(readlink -f "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
awk '/^```sh$/ { block = 1; next } /^```$/ { block = 0 } block' "$readme" >recipes.sh
[ "$(grep -c '^coopnet\|| coopnet' recipes.sh)" -ge 10 ] || { echo "the README has fewer than ten recipes"; exit 1; }
bash -euxo pipefail recipes.sh 2>told || { cat told; exit 1; }
cat told
if grep '^coopnet: warning:\|: warning\[' told; then echo "a recipe is warned of"; exit 1; fi
for figure in $(grep -oP -- '-o *\K[a-z]*\.svg' recipes.sh | sort -u); do
  [ -s "$figure" ] || { echo "$figure was not drawn"; exit 1; }
  xmllint --noout "$figure"
done
